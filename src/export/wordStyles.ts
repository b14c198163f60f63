import { type FileLayout, traits } from './fileLayout.ts';
import { wordNamespaces } from './wordPackage.ts';
import { type Face, faceXml, type Layout, layoutXml, type Tab } from './wordProperties.ts';
import { element, sequence, type Xml } from './xml.ts';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly kind?: 'character';
  readonly basedOn?: string;
  readonly next?: string;
  readonly layout?: Layout;
  readonly face?: Face;
}

const stops: readonly number[] = [1267, 1742, 2218, 2693, 3182, 3658, 4133, 4622, 5098, 5573, 6048];

const textTabs: readonly Tab[] = stops.map((at) => ({ kind: 'left', at }));

const titleTabs: readonly Tab[] = [{ kind: 'right', at: 1022 }, ...textTabs];

const runningTabs: readonly Tab[] = [
  { kind: 'center', at: 4320 },
  { kind: 'right', at: 8640 },
];

const font = 'Times New Roman';

/** The styles of the New York template that a resolution uses, with its values (un-style 7.6). */
const styles: readonly Style[] = [
  {
    id: 'Normal',
    name: 'Normal',
    layout: { hyphenated: false, after: 0, line: 240 },
    face: { font, spacing: 4, scale: 103, size: 20 },
  },
  {
    id: 'SingleTxt',
    name: '__Single Txt',
    basedOn: 'Normal',
    layout: { tabs: textTabs, after: 120, left: 1267, right: 1267, align: 'both' },
    face: { kern: 14 },
  },
  {
    id: 'H1',
    name: '_ H_1',
    basedOn: 'Normal',
    next: 'SingleTxt',
    layout: { keepNext: true, keepLines: true, line: 270, outlineLevel: 0 },
    face: { bold: true, kern: 14, size: 24 },
  },
  {
    id: 'HCh',
    name: '_ H _Ch',
    basedOn: 'H1',
    next: 'Normal',
    layout: { line: 300 },
    face: { spacing: -2, size: 28 },
  },
  {
    id: 'H23',
    name: '_ H_2/3',
    basedOn: 'H1',
    next: 'SingleTxt',
    layout: { line: 240, outlineLevel: 1 },
    face: { spacing: 2, size: 20 },
  },
  {
    id: 'TitleHCH',
    name: 'Title_H_CH',
    basedOn: 'HCh',
    next: 'SingleTxt',
    layout: { tabs: titleTabs, left: 1267, right: 1267, hanging: 1267 },
  },
  {
    id: 'TitleH1',
    name: 'Title_H1',
    basedOn: 'H1',
    next: 'SingleTxt',
    layout: {
      keepNext: false,
      keepLines: false,
      tabs: titleTabs,
      left: 1267,
      right: 1267,
      hanging: 1267,
    },
  },
  { id: 'Session', name: 'Session', basedOn: 'H23' },
  {
    id: 'AgendaItemNormal',
    name: 'Agenda_Item_Normal',
    next: 'Normal',
    layout: { after: 0, line: 240 },
    face: { font, spacing: 4, scale: 103, kern: 14, size: 20 },
  },
  {
    id: 'AgendaTitleH2',
    name: 'Agenda_Title_H2',
    basedOn: 'TitleH1',
    next: 'Normal',
    layout: {
      keepNext: true,
      keepLines: true,
      line: 240,
      left: 0,
      right: 5040,
      firstLine: 0,
      outlineLevel: 1,
    },
    face: { size: 20 },
  },
  {
    id: 'Sponsors',
    name: 'Sponsors',
    basedOn: 'H1',
    next: 'Normal',
    layout: { line: 240 },
    face: { size: 20 },
  },
  {
    id: 'TableText',
    name: '__Table Text',
    basedOn: 'Normal',
    layout: { before: 40, after: 40, line: 210 },
    face: { size: 17 },
  },
  {
    id: 'TableHead',
    name: '__Table Head',
    basedOn: 'Normal',
    layout: { keepNext: true, before: 80, after: 80, line: 170 },
    face: { italic: true, size: 14 },
  },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    basedOn: 'Normal',
    layout: { tabs: [{ kind: 'right', at: 418 }], line: 210, left: 475, hanging: 475 },
    face: { spacing: 5, scale: 104, size: 17 },
  },
  {
    id: 'FootnoteReference',
    name: 'footnote reference',
    kind: 'character',
    face: { spacing: 5, scale: 103, kern: 14, superscript: true },
  },
  {
    id: 'Header',
    name: 'header',
    layout: { tabs: runningTabs, after: 0, line: null },
    face: { font, size: 17 },
  },
  {
    id: 'Footer',
    name: 'footer',
    layout: { tabs: runningTabs, after: 0, line: null },
    face: { font, bold: true, size: 17 },
  },
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    kind: 'character',
    basedOn: 'DefaultParagraphFont',
    face: { color: '0000FF', underline: 'none' },
  },
];

/** Names that Word itself knows; all others are marked as custom. */
const ownNames = /^(?:Normal|footnote text|footnote reference|header|footer|Hyperlink)$/;

/** `word/styles.xml` of a file in one of the forms. */
export function stylesPart(form: FileLayout = 'draft'): Xml {
  return element(
    'w:styles',
    wordNamespaces,
    element(
      'w:docDefaults',
      {},
      element('w:rPrDefault', {}, faceXml({ font, kern: 2, size: 20, language: 'en-GB' })),
      element('w:pPrDefault'),
    ),
    sequence(styles.map((style) => styleXml(changed(style, form)))),
    ...defaults(),
  );
}

function changed(style: Style, form: FileLayout): Style {
  const change = traits[form].styles[style.id];
  if (!change) return style;
  return {
    ...style,
    layout: { ...style.layout, ...change.layout },
    face: { ...style.face, ...change.face },
  };
}

function styleXml(style: Style): Xml {
  return element(
    'w:style',
    {
      'w:type': style.kind ?? 'paragraph',
      'w:default': style.id === 'Normal' ? 1 : undefined,
      'w:customStyle': ownNames.test(style.name) ? undefined : 1,
      'w:styleId': style.id,
    },
    element('w:name', { 'w:val': style.name }),
    style.basedOn ? element('w:basedOn', { 'w:val': style.basedOn }) : null,
    style.next ? element('w:next', { 'w:val': style.next }) : null,
    style.kind ? null : element('w:qFormat'),
    style.layout ? layoutXml(style.layout) : null,
    style.face ? faceXml(style.face) : null,
  );
}

/** The styles that Word takes for granted: characters, tables and lists without one. */
function defaults(): Xml[] {
  const base = (kind: string, id: string, name: string, ...rest: Xml[]) =>
    element(
      'w:style',
      { 'w:type': kind, 'w:default': 1, 'w:styleId': id },
      element('w:name', { 'w:val': name }),
      element('w:uiPriority', { 'w:val': 99 }),
      element('w:semiHidden'),
      element('w:unhideWhenUsed'),
      ...rest,
    );
  const margin = (side: string, width: number) => element(side, { 'w:w': width, 'w:type': 'dxa' });
  const cells = element(
    'w:tblPr',
    {},
    margin('w:tblInd', 0),
    element(
      'w:tblCellMar',
      {},
      margin('w:top', 0),
      margin('w:left', 108),
      margin('w:bottom', 0),
      margin('w:right', 108),
    ),
  );
  return [
    base('character', 'DefaultParagraphFont', 'Default Paragraph Font'),
    base('table', 'TableNormal', 'Normal Table', cells),
    base('numbering', 'NoList', 'No List'),
  ];
}
