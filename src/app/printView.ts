import type { Node } from 'prosemirror-model';
import { type Page, type PageRoom, type Piece, paginate } from './paginate.ts';
import { type PrintBlock, paragraphBlock, tableBlock } from './printBlock.ts';
import { type PrintContext, printParagraph } from './printParagraph.ts';
import {
  elementsIn,
  type HeadPages,
  type PrintPart,
  type PrintParts,
  printParts,
} from './printParts.ts';
import { PrintStyles } from './printStyles.ts';
import { printTable } from './printTable.ts';
import './print.css';

/** Of the page and its margins in pixels, as the Word file has them (un-style 7.1). */
const paper = { height: 1056, top: 96, bottom: 76.8, head: 28.8, foot: 33.6 };

/**
 * The pages of a draft as paper has them: the parts of its Word file, drawn in the window and laid out
 * by us, because browsers put no notes at the foot of a page. It stands in the window, where only
 * paper shows it, until it is removed.
 */
export function printView(doc: Node): HTMLElement {
  const view = document.createElement('div');
  view.className = 'print-view';
  view.setAttribute('aria-hidden', 'true');
  view.lang = 'en-GB';
  document.body.append(view);
  const parts = printParts(doc);
  const drawing = new Drawing(parts, view);
  const laidOut = drawing.pages();
  view.append(...laidOut.map((page, at) => drawing.page(page, at, laidOut.length)));
  drawing.end();
  return view;
}

/** What stands at an end of a page, with the room it leaves. */
interface PageEnd {
  readonly element: HTMLElement;
  readonly height: number;
}

class Drawing {
  private readonly styles: PrintStyles;
  private readonly sheet: HTMLElement;
  private readonly blocks: readonly PrintBlock[];
  private readonly notes: readonly PrintBlock[];
  private readonly noteIds: readonly string[];
  private readonly rule: PrintBlock;
  private readonly heads = new Map<HeadPages, PageEnd>();
  private readonly feet = new Map<HeadPages, PageEnd>();

  constructor(parts: PrintParts, view: HTMLElement) {
    this.styles = new PrintStyles(parts.styles, parts.numbering);
    this.sheet = document.createElement('div');
    this.sheet.className = 'print-sheet';
    view.append(this.sheet);
    const body = elementsIn(parts.body.root, 'w:body')[0] ?? parts.body.root;
    this.blocks = this.drawn(body, parts.body, parts.labels);
    const notes = elementsIn(parts.notes.root, 'w:footnote');
    const own = notes.filter((note) => !note.hasAttribute('w:type'));
    this.noteIds = own.map((note) => note.getAttribute('w:id') ?? '');
    this.notes = own.flatMap((note) =>
      this.drawn(note, parts.notes, [], note.getAttribute('w:id')),
    );
    const [separator] = notes.flatMap((note) => this.drawn(note, parts.notes));
    if (!separator) throw new RangeError('The Word file has no rule above its notes');
    this.rule = separator;
    for (const [kind, part] of parts.heads) this.heads.set(kind, this.pageEnd(part));
    for (const [kind, part] of parts.feet) this.feet.set(kind, this.pageEnd(part));
  }

  /** What stands on each page. */
  pages(): Page[] {
    const noteAt = (id: string) => this.noteIds.indexOf(id);
    const measured = this.blocks.map((block) => block.measured(noteAt));
    const notes = this.notes.map((note) => {
      const { lines } = note.measured(noteAt);
      return lines.map(({ height }) => height);
    });
    const room = (kind: HeadPages) => this.bottom(kind) - this.top(kind);
    const rule = this.rule.element.getBoundingClientRect().height;
    const roomOfAll: PageRoom = { first: room('first'), others: room('default'), rule };
    return paginate(measured, notes, roomOfAll);
  }

  /** A page with its head and foot; pages are asked for in their order. */
  page({ blocks, notes }: Page, at: number, count: number): HTMLElement {
    const kind = at === 0 ? 'first' : at % 2 === 1 ? 'even' : 'default';
    const page = document.createElement('section');
    page.className = 'print-page';
    const text = placed(
      'print-text',
      this.top(kind),
      blocks.map((piece) => taken(this.blocks, piece)),
    );
    // Room above the first line of a page is left out.
    const [first] = text.children;
    if (first instanceof HTMLElement) first.style.paddingTop = '0';
    const foot = notes.map((piece) => taken(this.notes, piece));
    const rule = this.rule.element.cloneNode(true) as HTMLElement;
    const atFoot = placed('print-notes', null, foot.length > 0 ? [rule, ...foot] : []);
    atFoot.style.bottom = `${paper.height - this.bottom(kind)}px`;
    page.append(this.copy(this.heads, kind, 'print-head'), text, atFoot);
    page.append(this.copy(this.feet, kind, 'print-foot'));
    for (const field of page.querySelectorAll<HTMLElement>('[data-field]')) {
      field.textContent = String(field.dataset.field === 'PAGE' ? at + 1 : count);
    }
    return page;
  }

  /** What was only there to be measured goes. */
  end(): void {
    this.sheet.remove();
  }

  private drawn(
    parent: Element,
    part: PrintPart,
    labels: readonly string[] = [],
    note: string | null = null,
  ): PrintBlock[] {
    const left = [...labels];
    const context: PrintContext = {
      part,
      styles: this.styles,
      note: note ?? '',
      nextLabel: () => left.shift() ?? '',
    };
    return [...parent.children].flatMap((child) => {
      if (child.nodeName === 'w:p') {
        const paragraph = printParagraph(child, context);
        this.sheet.append(paragraph.element);
        return [paragraphBlock(paragraph)];
      }
      if (child.nodeName !== 'w:tbl') return [];
      const table = printTable(child, context);
      this.sheet.append(table.element);
      return [tableBlock(table)];
    });
  }

  private pageEnd(part: PrintPart): PageEnd {
    const element = document.createElement('div');
    const blocks = this.drawn(part.root, part);
    element.append(...blocks.map((block) => block.element));
    this.sheet.append(element);
    return { element, height: element.getBoundingClientRect().height };
  }

  private top(kind: HeadPages): number {
    return Math.max(paper.top, paper.head + (this.heads.get(kind)?.height ?? 0));
  }

  private bottom(kind: HeadPages): number {
    const foot = paper.foot + (this.feet.get(kind)?.height ?? 0);
    return paper.height - Math.max(paper.bottom, foot);
  }

  private copy(ends: ReadonlyMap<HeadPages, PageEnd>, kind: HeadPages, name: string): HTMLElement {
    const element = document.createElement('div');
    element.className = name;
    const end = ends.get(kind);
    if (end) element.append(...[...end.element.children].map((child) => child.cloneNode(true)));
    return element;
  }
}

function taken(blocks: readonly PrintBlock[], piece: Piece): HTMLElement {
  const block = blocks[piece.index];
  if (!block) throw new RangeError(`no block ${piece.index}`);
  return block.take(piece);
}

function placed(name: string, top: number | null, content: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  if (top !== null) element.style.top = `${top}px`;
  element.append(...content);
  return element;
}
