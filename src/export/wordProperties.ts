import { element, sequence, type Xml } from './xml.ts';

/** How characters look, in Word's units. */
export interface Face {
  /** Id of a character style. */
  readonly style?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly hidden?: boolean;
  /** As "0000FF". */
  readonly color?: string;
  /** Space added to each character, in twentieths of a point. */
  readonly spacing?: number;
  /** Width of the characters, in per cent. */
  readonly scale?: number;
  /** Smallest size that is kerned, in half-points. */
  readonly kern?: number;
  /** How far raised, in half-points. */
  readonly raised?: number;
  /** In half-points. */
  readonly size?: number;
  readonly underline?: 'none' | 'dotted' | 'single';
  readonly superscript?: boolean;
  /** As "en-GB". */
  readonly language?: string;
}

/** A tab stop, in twips from the margin. */
export interface Tab {
  readonly kind: 'left' | 'right' | 'center' | 'num' | 'clear';
  readonly at: number;
}

/** How a paragraph stands, in twips unless said otherwise. */
export interface Layout {
  /** Id of a paragraph style. */
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Its place in a list; 'none' says that its number is taken off. */
  readonly numbering?: { readonly list: number; readonly level: number } | 'none';
  /** Width of a line under the paragraph, in eighths of a point. */
  readonly ruleBelow?: number;
  readonly tabs?: readonly Tab[];
  readonly hyphenated?: false;
  readonly before?: number;
  readonly after?: number;
  /** Height of every line, exact; or null for as high as the characters ask. */
  readonly line?: number | null;
  /** Height of the lines as a multiple of what the characters ask, instead of `line`. */
  readonly lines?: number;
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
  readonly align?: 'left' | 'right' | 'center' | 'both';
  /** From 0, for Word's navigation pane. */
  readonly outlineLevel?: number;
  /** What is said of the paragraph's end, as `w:rPr`. */
  readonly mark?: Xml | null;
}

/** `w:rPr`, or null when there is nothing to say. Order as ECMA-376 17.3.2.28 lists it. */
export function faceXml(face: Face): Xml | null {
  const parts = [
    value('w:rStyle', face.style),
    face.font === undefined
      ? null
      : element('w:rFonts', {
          'w:ascii': face.font,
          'w:hAnsi': face.font,
          'w:eastAsia': face.font,
          'w:cs': face.font,
        }),
    toggle('w:b', face.bold),
    toggle('w:i', face.italic),
    toggle('w:strike', face.strike),
    toggle('w:vanish', face.hidden),
    value('w:color', face.color),
    value('w:spacing', face.spacing),
    value('w:w', face.scale),
    value('w:kern', face.kern),
    value('w:position', face.raised),
    value('w:sz', face.size),
    value('w:u', face.underline),
    face.superscript ? value('w:vertAlign', 'superscript') : null,
    value('w:lang', face.language),
  ];
  return holder('w:rPr', parts);
}

/** `w:pPr`, or null when there is nothing to say. Order as ECMA-376 17.3.1.26 lists it. */
export function layoutXml(layout: Layout): Xml | null {
  return holder('w:pPr', [
    value('w:pStyle', layout.style),
    toggle('w:keepNext', layout.keepNext),
    toggle('w:keepLines', layout.keepLines),
    toggle('w:pageBreakBefore', layout.pageBreakBefore),
    numberingXml(layout),
    ruleXml(layout),
    tabsXml(layout.tabs),
    layout.hyphenated === false ? element('w:suppressAutoHyphens') : null,
    spacingXml(layout),
    indentXml(layout),
    value('w:jc', layout.align),
    value('w:outlineLvl', layout.outlineLevel),
    layout.mark ?? null,
  ]);
}

function numberingXml({ numbering }: Layout): Xml | null {
  if (!numbering) return null;
  const { level, list } = numbering === 'none' ? { level: 0, list: 0 } : numbering;
  return element('w:numPr', {}, value('w:ilvl', level), value('w:numId', list));
}

function ruleXml({ ruleBelow }: Layout): Xml | null {
  if (ruleBelow === undefined) return null;
  const line = { 'w:val': 'single', 'w:sz': ruleBelow, 'w:space': 0, 'w:color': 'auto' };
  return element('w:pBdr', {}, element('w:bottom', line));
}

function tabsXml(tabs: readonly Tab[] = []): Xml | null {
  const stops = tabs.map((tab) => element('w:tab', { 'w:val': tab.kind, 'w:pos': tab.at }));
  return holder('w:tabs', stops);
}

function spacingXml({ before, after, line, lines }: Layout): Xml | null {
  // Word counts automatic heights in 240ths of a line.
  const automatic = lines ?? (line === null ? 1 : undefined);
  const height = automatic === undefined ? line : automatic * 240;
  if ([before, after, height].every((space) => space === undefined)) return null;
  return element('w:spacing', {
    'w:before': before,
    'w:after': after,
    'w:line': height ?? undefined,
    'w:lineRule': height === undefined ? undefined : automatic === undefined ? 'exact' : 'auto',
  });
}

function indentXml({ left, right, firstLine, hanging }: Layout): Xml | null {
  if ([left, right, firstLine, hanging].every((side) => side === undefined)) return null;
  return element('w:ind', {
    'w:left': left,
    'w:right': right,
    'w:hanging': hanging,
    'w:firstLine': firstLine,
  });
}

function value(name: string, content: string | number | undefined): Xml | null {
  return content === undefined ? null : element(name, { 'w:val': content });
}

function toggle(name: string, on: boolean | undefined): Xml | null {
  if (on === undefined) return null;
  return on ? element(name) : element(name, { 'w:val': 0 });
}

function holder(name: string, parts: readonly (Xml | null)[]): Xml | null {
  const inner = sequence(parts.filter((part) => part !== null));
  return inner === '' ? null : element(name, {}, inner);
}

/** Page and margins of un-style 7.1 and 7.6, for the properties of a section. */
export function pageXml(): Xml[] {
  return [
    element('w:pgSz', { 'w:w': 12240, 'w:h': 15840 }),
    element('w:pgMar', {
      'w:top': 1440,
      'w:right': 1200,
      'w:bottom': 1152,
      'w:left': 1200,
      'w:header': 432,
      'w:footer': 504,
      'w:gutter': 0,
    }),
  ];
}
