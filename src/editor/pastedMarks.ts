import type { PastedNote, PastedPiece } from '../document/pasted.ts';
import { styleOf } from './pastedStyle.ts';

/** The most links that are followed; the longest resolutions have a twentieth of it. */
const mostLinks = 5000;

/**
 * The footnotes of a page or of a word processor's clipboard: a mark that is a link to the note, whose
 * own number is a link back to the mark.
 */
export class BoundNotes {
  private readonly marks = new Map<Element, number>();
  private readonly blocks = new Map<Element, number>();
  private readonly backs = new Set<Element>();
  private readonly places = new Map<string, Element>();

  constructor(body: Element) {
    const links = [...body.querySelectorAll('a[href*="#"]')].slice(0, mostLinks);
    for (const element of body.querySelectorAll('[id], a[name]')) {
      for (const name of [element.id, element.getAttribute('name') ?? '']) {
        if (name !== '' && !this.places.has(name)) this.places.set(name, element);
      }
    }
    for (const link of links) if (!this.backs.has(link)) this.bind(link, body);
  }

  /** The number of the note whose mark an element is, or that it only wraps; null for others. */
  markAt(element: Element): number | null {
    const own = this.marks.get(element);
    if (own !== undefined) return own;
    const only = element.tagName === 'SUP' ? element.firstElementChild : null;
    const wraps = only && only.textContent === element.textContent;
    return wraps ? (this.marks.get(only) ?? null) : null;
  }

  /** Whether an element is a note, or its number, and so no words of the text. */
  isNote(element: Element): boolean {
    return this.blocks.has(element) || this.backs.has(element);
  }

  /** The notes by the order of their marks; `words` reads what an element says. */
  read(words: (block: Element) => PastedPiece[]): PastedNote[] {
    return [...this.blocks]
      .map(([block, number]) => ({ number, pieces: words(block) }))
      .sort((a, b) => a.number - b.number);
  }

  private bind(link: Element, body: Element): void {
    const target = this.targetOf(link);
    if (!target || !isMark(link)) return;
    const block = blockAround(target, body);
    if (!block || block.contains(link)) return;
    const note = noteAround(block);
    const repeated = this.blocks.get(note);
    const back = repeated === undefined ? this.backLink(block, link) : undefined;
    if (repeated === undefined && (!back || !follows(link, back))) return;
    const number = repeated ?? this.blocks.size + 1;
    this.marks.set(link, number);
    this.blocks.set(note, number);
    if (back) this.backs.add(back);
  }

  private targetOf(link: Element): Element | undefined {
    const href = link.getAttribute('href') ?? '';
    return this.places.get(href.slice(href.indexOf('#') + 1));
  }

  /** The link in a block that points back at a mark, at what wraps it or at what stands in it. */
  private backLink(block: Element, mark: Element): Element | undefined {
    const links = block.querySelectorAll('a[href*="#"]');
    return [...links].slice(0, 20).find((link) => {
      const place = this.targetOf(link);
      if (!place) return false;
      return mark.contains(place) || (place.contains(mark) && wrapsOnly(place));
    });
  }
}

/** Whether an element holds a mark and hardly more: a page's top holds all marks. */
function wrapsOnly(place: Element): boolean {
  return (place.textContent ?? '').trim().length <= 6;
}

/** A mark is a figure, letter or sign: "1", "[1]", "*". */
function isMark(link: Element): boolean {
  return /^\s*[[(]?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|\*{1,3})[\])]?\s*$/.test(
    link.textContent ?? '',
  );
}

function blockAround(element: Element, body: Element): Element | null {
  const block = element.closest('p, li, div, dd, td, aside, section');
  return block && block !== body && block.contains(element) ? block : null;
}

/** All paragraphs of a note, where the program keeps them together. */
function noteAround(block: Element): Element {
  for (let around: Element | null = block; around; around = around.parentElement) {
    const isNote =
      styleOf(around, 'mso-element') === 'footnote' || styleOf(around, 'mso-element') === 'endnote';
    if (
      isNote ||
      /^sdfootnote\d+$/.test(around.id) ||
      around.getAttribute('role') === 'doc-footnote'
    ) {
      return around;
    }
  }
  return block;
}

function follows(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
