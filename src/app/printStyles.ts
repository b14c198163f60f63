import { childOf, elementsIn, numberOf } from './printParts.ts';

/** Twips in a pixel of CSS: 1440 and 96 in an inch. */
const twips = 15;

/** A tab stop, in pixels from the margin. */
export interface PrintTab {
  readonly kind: string;
  readonly at: number;
}

/** How characters look, as Word says it: sizes in half-points, spaces in twentieths of a point. */
export interface PrintFace {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly color?: string;
  readonly spacing?: number;
  readonly scale?: number;
  readonly raised?: number;
  readonly superscript?: boolean;
}

/** How a paragraph stands, in pixels. */
export interface PrintLook {
  readonly left: number;
  readonly right: number;
  /** Of the first line from the others; negative where it hangs. */
  readonly first: number;
  readonly before: number;
  readonly after: number;
  /** Exact height of a line; null for as high as the characters ask. */
  readonly line: number | null;
  readonly align: string;
  readonly tabs: readonly PrintTab[];
  readonly keepsNext: boolean;
  readonly keepsLines: boolean;
  readonly beginsPage: boolean;
  /** Height of the rule below it; 0 for none. */
  readonly rule: number;
  readonly face: PrintFace;
}

const plainLook: PrintLook = {
  left: 0,
  right: 0,
  first: 0,
  before: 0,
  after: 0,
  line: null,
  align: 'left',
  tabs: [],
  keepsNext: false,
  keepsLines: false,
  beginsPage: false,
  rule: 0,
  face: {},
};

/** The styles and lists of the Word file, as looks on paper. */
export class PrintStyles {
  private readonly styles: ReadonlyMap<string, Element>;
  private readonly numbering: Element;
  private readonly base: PrintFace;
  private readonly looks = new Map<string, PrintLook>();

  constructor(styles: Element, numbering: Element) {
    this.styles = new Map(
      elementsIn(styles, 'w:style').map((style) => [style.getAttribute('w:styleId') ?? '', style]),
    );
    this.numbering = numbering;
    this.base = faceIn(elementsIn(styles, 'w:rPrDefault').flatMap((each) => [...each.children])[0]);
  }

  /** The look of a `w:p`. */
  paragraph(paragraph: Element): PrintLook {
    const own = childOf(paragraph, 'w:pPr');
    const id = wordOf(childOf(own, 'w:pStyle')) ?? 'Normal';
    return withLayout(withLayout(this.style(id), this.level(own)), own);
  }

  /** The look of a `w:r` in a paragraph of this face. */
  run(run: Element, face: PrintFace): PrintFace {
    const own = childOf(run, 'w:rPr');
    const id = wordOf(childOf(own, 'w:rStyle'));
    const style = id === undefined ? undefined : this.styles.get(id);
    return { ...face, ...faceIn(childOf(style, 'w:rPr')), ...faceIn(own) };
  }

  private style(id: string): PrintLook {
    const known = this.looks.get(id);
    if (known) return known;
    const style = this.styles.get(id);
    const parent = wordOf(childOf(style, 'w:basedOn'));
    const inherited = parent ? this.style(parent) : { ...plainLook, face: this.base };
    const look = withLayout(inherited, childOf(style, 'w:pPr'));
    const made = { ...look, face: { ...look.face, ...faceIn(childOf(style, 'w:rPr')) } };
    this.looks.set(id, made);
    return made;
  }

  /** The properties of the level that the paragraph is numbered in. */
  private level(own: Element | undefined): Element | undefined {
    const numbering = childOf(own, 'w:numPr');
    const list = wordOf(childOf(numbering, 'w:numId'));
    const num = elementsIn(this.numbering, 'w:num').find(
      (each) => each.getAttribute('w:numId') === list,
    );
    const abstract = wordOf(childOf(num, 'w:abstractNumId'));
    const levels = elementsIn(this.numbering, 'w:abstractNum').find(
      (each) => each.getAttribute('w:abstractNumId') === abstract,
    );
    const wanted = wordOf(childOf(numbering, 'w:ilvl'));
    const level = [...(levels?.children ?? [])].find(
      (each) => each.nodeName === 'w:lvl' && each.getAttribute('w:ilvl') === wanted,
    );
    return childOf(level, 'w:pPr');
  }
}

/** A look with what `w:pPr` says otherwise. */
function withLayout(look: PrintLook, own: Element | undefined): PrintLook {
  if (!own) return look;
  const [spacing, indent] = [childOf(own, 'w:spacing'), childOf(own, 'w:ind')];
  const room = (element: Element | undefined, name: string, otherwise: number) =>
    (numberOf(element, name) ?? otherwise * twips) / twips;
  const hanging = numberOf(indent, 'w:hanging');
  const tabs = [...(childOf(own, 'w:tabs')?.children ?? [])].map((tab) => ({
    kind: tab.getAttribute('w:val') ?? 'left',
    at: (numberOf(tab, 'w:pos') ?? 0) / twips,
  }));
  return {
    left: room(indent, 'w:left', look.left),
    right: room(indent, 'w:right', look.right),
    first: hanging === undefined ? room(indent, 'w:firstLine', look.first) : -hanging / twips,
    before: room(spacing, 'w:before', look.before),
    after: room(spacing, 'w:after', look.after),
    line: lineOf(spacing, look.line),
    align: wordOf(childOf(own, 'w:jc')) ?? look.align,
    tabs: [...look.tabs, ...tabs].sort((one, other) => one.at - other.at),
    keepsNext: isOn(childOf(own, 'w:keepNext')) ?? look.keepsNext,
    keepsLines: isOn(childOf(own, 'w:keepLines')) ?? look.keepsLines,
    beginsPage: isOn(childOf(own, 'w:pageBreakBefore')) ?? look.beginsPage,
    rule: ruleOf(childOf(childOf(own, 'w:pBdr'), 'w:bottom')) || look.rule,
    face: look.face,
  };
}

function lineOf(spacing: Element | undefined, otherwise: number | null): number | null {
  const height = numberOf(spacing, 'w:line');
  if (height === undefined) return otherwise;
  return spacing?.getAttribute('w:lineRule') === 'exact' ? height / twips : null;
}

/** Thickness of a border in pixels; Word counts eighths of a point. 0 where there is none. */
export function ruleOf(border: Element | undefined): number {
  return ((numberOf(border, 'w:sz') ?? 0) / 8) * (96 / 72);
}

function faceIn(own: Element | undefined): PrintFace {
  if (!own) return {};
  const number = (name: string) => numberOf(childOf(own, name), 'w:val');
  const color = wordOf(childOf(own, 'w:color'));
  const all: PrintFace = {
    ...said('size', number('w:sz')),
    ...said('bold', isOn(childOf(own, 'w:b'))),
    ...said('italic', isOn(childOf(own, 'w:i'))),
    ...said('hidden', isOn(childOf(own, 'w:vanish'))),
    ...said('color', color),
    ...said('spacing', number('w:spacing')),
    ...said('scale', number('w:w')),
    ...said('raised', number('w:position')),
    ...(wordOf(childOf(own, 'w:vertAlign')) === 'superscript' ? { superscript: true } : {}),
  };
  return all;
}

function said<Name extends string, T>(name: Name, value: T | undefined): { [N in Name]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { [N in Name]?: T };
}

/** Undefined where nothing is said. */
function isOn(toggle: Element | undefined): boolean | undefined {
  return toggle && wordOf(toggle) !== '0';
}

function wordOf(element: Element | undefined): string | undefined {
  return element?.getAttribute('w:val') ?? undefined;
}

/** What share of its size a letter of the text is wide, roughly: for widths that CSS cannot stretch. */
const letterWidth = 0.42;

/** Gives an element the face. */
export function showFace(element: HTMLElement, face: PrintFace): void {
  const { style } = element;
  const size = (face.size ?? 20) / 2;
  const stretch = (((face.scale ?? 100) - 100) / 100) * size * letterWidth;
  style.fontSize = `${face.superscript ? size * 0.65 : size}pt`;
  style.letterSpacing = `${((face.spacing ?? 0) / 20 + stretch).toFixed(3)}pt`;
  style.fontWeight = face.bold ? 'bold' : 'normal';
  style.fontStyle = face.italic ? 'italic' : 'normal';
  if (face.color && face.color !== 'auto') style.color = `#${face.color}`;
  if (face.superscript) style.top = `-${(size * 0.33).toFixed(2)}pt`;
  else if (face.raised) style.top = `${-face.raised / 2}pt`;
}
