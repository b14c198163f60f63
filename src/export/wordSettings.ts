import { wordNamespaces } from './wordPackage.ts';
import { element, type Xml } from './xml.ts';

/** `word/settings.xml`, with the template's values (un-style 7.6); of a file that has footnotes or not. */
export function settingsPart(notes: 'with notes' | 'without notes' = 'with notes'): Xml {
  const note = (id: number) => element('w:footnote', { 'w:id': id });
  const compatibility = (name: string, setting: string) =>
    element('w:compatSetting', {
      'w:name': name,
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': setting,
    });
  return element(
    'w:settings',
    wordNamespaces,
    element('w:zoom', { 'w:percent': 100 }),
    element('w:defaultTabStop', { 'w:val': 475 }),
    element('w:doNotHyphenateCaps'),
    element('w:evenAndOddHeaders'),
    element('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
    notes === 'with notes' ? element('w:footnotePr', {}, note(-1), note(0)) : null,
    element(
      'w:compat',
      {},
      element('w:suppressBottomSpacing'),
      element('w:suppressTopSpacing'),
      element('w:useFELayout'),
      compatibility('compatibilityMode', '15'),
      compatibility('overrideTableStyleFontSizeAndJustification', '1'),
      compatibility('enableOpenTypeFeatures', '1'),
      compatibility('doNotFlipMirrorIndents', '1'),
    ),
    element('w:themeFontLang', { 'w:val': 'en-GB' }),
    element('w:decimalSymbol', { 'w:val': '.' }),
    element('w:listSeparator', { 'w:val': ',' }),
  );
}
