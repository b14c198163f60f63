import type { PageBlock, PageLine, Piece } from './paginate.ts';
import { type PrintParagraph, setTabs } from './printParagraph.ts';
import type { PrintTable } from './printTable.ts';

/** A paragraph or a table that stands in the page to be measured, and can be cut into pieces. */
export interface PrintBlock {
  readonly element: HTMLElement;
  /** As pages have to know it; `noteAt` gives a note's index by its id in the file. */
  measured(noteAt: (id: string) => number): PageBlock;
  /** The lines of a piece as an element. Pieces are taken from the first to the last. */
  take(piece: Piece): HTMLElement;
}

/** A paragraph as a block; its tabs are set. */
export function paragraphBlock(paragraph: PrintParagraph): PrintBlock {
  const { element, look } = paragraph;
  setTabs(paragraph);
  const line = look.line ?? element.getBoundingClientRect().height;
  let taken = 0;
  return {
    element,
    measured(noteAt) {
      const box = element.getBoundingClientRect();
      const top = box.top + look.before;
      const height = box.height - look.before - look.after - look.rule;
      const count = Math.max(1, Math.round(height / line));
      const lines = Array.from({ length: count }, (): { height: number; notes: number[] } => ({
        height: line,
        notes: [],
      }));
      for (const mark of element.querySelectorAll<HTMLElement>('[data-note]')) {
        const at = lineOf(mark.getBoundingClientRect(), top, line);
        lines[Math.min(at, count - 1)]?.notes.push(noteAt(mark.dataset.note ?? ''));
      }
      return {
        lines: look.keepsLines ? lines.map((each, at) => ({ ...each, clings: at > 0 })) : lines,
        before: look.before,
        after: look.after,
        keepsNext: look.keepsNext,
        beginsPage: look.beginsPage,
        again: 0,
      };
    },
    take({ to }) {
      const top = element.getBoundingClientRect().top + Number.parseFloat(element.style.paddingTop);
      const cut = cutAt(element, top, line, to - taken);
      taken = to;
      return cut;
    },
  };
}

/** A table as a block; its paragraphs' tabs are set. Rows that a cell reaches into stand together. */
export function tableBlock({ element, paragraphs, heads }: PrintTable): PrintBlock {
  for (const paragraph of paragraphs) setTabs(paragraph);
  const rows = [...element.rows];
  const headElements = rows.slice(0, heads).map((row) => row.cloneNode(true));
  return {
    element,
    measured(noteAt) {
      const heights = rows.map((row) => row.getBoundingClientRect().height);
      const lines = rows.map((row, at): PageLine => {
        const marks = [...row.querySelectorAll<HTMLElement>('[data-note]')];
        const notes = marks.map((mark) => noteAt(mark.dataset.note ?? ''));
        return { height: heights[at] ?? 0, notes, clings: at > 0 && clings(rows, at, heads) };
      });
      const again = heights.slice(0, heads).reduce((sum, height) => sum + height, 0);
      return { lines, before: 0, after: 0, keepsNext: false, beginsPage: false, again };
    },
    take({ from, to }) {
      const piece = element.cloneNode(false) as HTMLElement;
      const columns = element.querySelector('colgroup')?.cloneNode(true);
      const body = document.createElement('tbody');
      if (from > 0) body.append(...headElements.map((row) => row.cloneNode(true)));
      body.append(...rows.slice(from, to));
      piece.append(...(columns ? [columns] : []), body);
      return piece;
    },
  };
}

function clings(rows: readonly HTMLTableRowElement[], at: number, heads: number): boolean {
  if (at <= heads) return true;
  return rows
    .slice(0, at)
    .some((row, above) => [...row.cells].some(({ rowSpan }) => above + rowSpan > at));
}

function lineOf(box: DOMRect, top: number, line: number): number {
  return Math.max(0, Math.floor((box.top + box.height / 2 - top) / line));
}

/**
 * Takes the first lines off a paragraph, or the whole of it where there are no more. What is left
 * goes on without a first line.
 */
function cutAt(element: HTMLElement, top: number, line: number, count: number): HTMLElement {
  const end = startOfLine(element, top, line, count);
  if (!end) return element;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(end.node, end.offset);
  const first = element.cloneNode(false) as HTMLElement;
  first.append(range.extractContents());
  trimEnd(first);
  first.style.paddingBottom = '0';
  first.style.borderBottom = '';
  if (element.style.textAlign === 'justify') first.style.textAlignLast = 'justify';
  element.style.textIndent = '0';
  element.style.paddingTop = '0';
  return first;
}

/** A space at the end would be part of what is set to the width of the line. */
function trimEnd(element: HTMLElement): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  while (walker.nextNode()) last = walker.currentNode as Text;
  if (last) last.data = last.data.replace(/ +$/, '');
}

/** Where a line begins in the text of a paragraph, counted from 0; null behind the last one. */
function startOfLine(
  element: HTMLElement,
  top: number,
  line: number,
  wanted: number,
): { node: Text; offset: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lineAt = (node: Text, offset: number) => {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    // A space at the end of a line may be drawn at the start of the next one too: the first counts.
    const [box] = range.getClientRects();
    return box ? lineOf(box, top, line) : -1;
  };
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.length === 0 || lineAt(node, node.length - 1) < wanted) continue;
    let [low, high] = [0, node.length - 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (lineAt(node, middle) < wanted) low = middle + 1;
      else high = middle;
    }
    return { node, offset: low };
  }
  return null;
}
