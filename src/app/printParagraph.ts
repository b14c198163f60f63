import { childOf, type PrintPart } from './printParts.ts';
import { type PrintFace, type PrintLook, type PrintStyles, showFace } from './printStyles.ts';

/** A paragraph of the Word file as an element, with what pages need to know of it. */
export interface PrintParagraph {
  readonly element: HTMLElement;
  readonly look: PrintLook;
}

/** What paragraphs of one part of the file are drawn with. */
export interface PrintContext {
  readonly part: PrintPart;
  readonly styles: PrintStyles;
  /** The number of the note that is drawn; empty where it is none. */
  readonly note: string;
  /** The number of the next numbered paragraph; empty where there is none left. */
  nextLabel(): string;
}

/** Draws a `w:p`. Its tabs have no width before `setTabs`. */
export function printParagraph(paragraph: Element, context: PrintContext): PrintParagraph {
  const look = context.styles.paragraph(paragraph);
  const element = document.createElement('p');
  const { style } = element;
  style.marginLeft = `${look.left}px`;
  style.marginRight = `${look.right}px`;
  style.textIndent = `${look.first}px`;
  style.paddingTop = `${look.before}px`;
  style.paddingBottom = `${look.after}px`;
  if (look.line !== null) {
    style.lineHeight = `${look.line}px`;
    style.minHeight = `${look.line + look.before + look.after}px`;
  }
  style.textAlign = look.align === 'both' ? 'justify' : look.align;
  if (look.rule > 0) style.borderBottom = `${look.rule}px solid`;
  showFace(element, look.face);
  if (isNumbered(paragraph)) {
    element.append(words(context.nextLabel(), look.face), tab());
  }
  new Runs(element, look.face, context).addAll(paragraph);
  return { element, look };
}

function isNumbered(paragraph: Element): boolean {
  const numbering = childOf(childOf(paragraph, 'w:pPr'), 'w:numPr');
  const list = childOf(numbering, 'w:numId')?.getAttribute('w:val');
  return list !== undefined && list !== null && list !== '0';
}

/** Adds the runs of a paragraph to its element. */
class Runs {
  private into: HTMLElement;
  /** The field that is being read: its instruction, and whether what it shows has begun. */
  private field: { instruction: string; shows: boolean } | null = null;
  private readonly face: PrintFace;
  private readonly context: PrintContext;

  constructor(into: HTMLElement, face: PrintFace, context: PrintContext) {
    this.into = into;
    this.face = face;
    this.context = context;
  }

  addAll(parent: Element): void {
    for (const child of parent.children) this.add(child);
  }

  private add(child: Element): void {
    if (child.nodeName === 'w:r') this.addRun(child);
    else if (child.nodeName === 'w:hyperlink') this.addLink(child);
  }

  private addLink(link: Element): void {
    const url = this.context.part.links.get(link.getAttribute('r:id') ?? '');
    if (!url) {
      this.addAll(link);
      return;
    }
    const before = this.into;
    const anchor = document.createElement('a');
    anchor.href = url;
    before.append(anchor);
    this.into = anchor;
    this.addAll(link);
    this.into = before;
  }

  private addRun(run: Element): void {
    const face = this.context.styles.run(run, this.face);
    for (const child of run.children) {
      const made = this.drawn(child, face);
      if (made && !face.hidden) this.into.append(made);
    }
  }

  private drawn(child: Element, face: PrintFace): HTMLElement | null {
    switch (child.nodeName) {
      case 'w:t':
        return this.shown(child.textContent ?? '', face);
      case 'w:noBreakHyphen':
        return this.shown('\u2011', face);
      case 'w:tab':
        return tab();
      case 'w:br':
        return document.createElement('br');
      case 'w:footnoteRef':
        return words(this.context.note, face);
      case 'w:footnoteReference':
        return mark(child.getAttribute('w:id') ?? '', face);
      case 'w:instrText':
        if (this.field) this.field.instruction += child.textContent ?? '';
        return null;
      case 'w:fldChar':
        this.turnField(child.getAttribute('w:fldCharType') ?? '');
        return null;
      default:
        return null;
    }
  }

  private turnField(kind: string): void {
    if (kind === 'begin') this.field = { instruction: '', shows: false };
    else if (kind === 'separate' && this.field) this.field.shows = true;
    else if (kind === 'end') this.field = null;
  }

  /** Words; of a field for the number of the page, a place that is filled when there are pages. */
  private shown(text: string, face: PrintFace): HTMLElement {
    const element = words(text, face);
    const name = this.field?.instruction.trim();
    if (name === 'PAGE' || name === 'NUMPAGES') element.dataset.field = name;
    return element;
  }
}

/** Words in a face. */
function words(text: string, face: PrintFace): HTMLElement {
  const span = document.createElement('span');
  showFace(span, face);
  span.textContent = text;
  return span;
}

function mark(note: string, face: PrintFace): HTMLElement {
  const element = words(note, face);
  element.dataset.note = note;
  return element;
}

/** With a space in it, so that words which are copied from the paper do not run together. */
function tab(): HTMLElement {
  const span = document.createElement('span');
  span.className = 'print-tab';
  span.textContent = ' ';
  return span;
}

/** Where Word puts a tab stop when there is no other, in pixels (un-style 7.6). */
const everyStop = 475 / 15;

/** Gives the tabs of a paragraph their widths; it stands in the page by now. */
export function setTabs({ element, look }: PrintParagraph): void {
  const tabs = [...element.querySelectorAll<HTMLElement>('.print-tab')];
  if (tabs.length === 0) return;
  const start = element.getBoundingClientRect().left - look.left;
  for (const each of tabs) {
    const at = each.getBoundingClientRect().left - start;
    const stop = nextStop(look, at);
    const behind = stop.kind === 'right' ? widthBehind(each, element) : 0;
    each.style.width = `${Math.max(0, stop.at - at - behind)}px`;
  }
}

/** The first stop right of a place; where lines hang, that they do is a stop too. */
function nextStop({ tabs, left, first }: PrintLook, at: number): { kind: string; at: number } {
  const stops = first < 0 ? [...tabs, { kind: 'left', at: left }] : [...tabs];
  const next = stops.filter((stop) => stop.at > at + 0.5).sort((a, b) => a.at - b.at)[0];
  return next ?? { kind: 'left', at: (Math.floor(at / everyStop + 0.02) + 1) * everyStop };
}

/** Width of what stands between a tab and the next one, or the end. */
function widthBehind(tabElement: HTMLElement, paragraph: HTMLElement): number {
  const range = document.createRange();
  range.setStartAfter(tabElement);
  const all = [...paragraph.querySelectorAll('.print-tab')];
  const next = all[all.indexOf(tabElement) + 1];
  if (next) range.setEndBefore(next);
  else range.setEndAfter(paragraph.lastChild ?? tabElement);
  return range.toString() === '' ? 0 : range.getBoundingClientRect().width;
}
