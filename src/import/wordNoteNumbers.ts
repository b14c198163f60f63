import { idOfBookmark } from '../document/paragraphBookmark.ts';
import type { Proposal } from '../document/proposals.ts';
import { firstGoneNumber } from './sourceNotes.ts';

/** Gives the notes of a Word file their numbers: one series, in the order of their first marks. */
export class NoteNumbers {
  private readonly numbers = new Map<string, number>();
  private gone = 0;
  private readonly dropped = new Map<string, () => number>();
  private readonly whole = new Map<string, Proposal['kind'] | 'dropped'>();
  private readonly open = new Map<string, string>();
  private readonly bookmarked = new Map<string, number>();

  /** The number of a note whose mark is reached; `gone` when that is proposed to be deleted. */
  marked(kind: 'footnote' | 'endnote', id: string, gone: boolean): number {
    const key = `${kind} ${id}`;
    if (gone && !this.numbers.has(key)) {
      this.numbers.set(key, firstGoneNumber + this.gone);
      this.gone += 1;
    }
    const number = this.numberOf(kind, id);
    for (const name of this.open.values()) {
      if (!this.bookmarked.has(name)) this.bookmarked.set(name, number);
    }
    return number;
  }

  /** The number of a note; one without a mark gets the next. */
  numberOf(kind: 'footnote' | 'endnote', id: string): number {
    const key = `${kind} ${id}`;
    const number = this.numbers.get(key) ?? this.numbers.size - this.gone + 1;
    this.numbers.set(key, number);
    return number;
  }

  /** Notes what is proposed of a mark. */
  propose(kind: 'footnote' | 'endnote', id: string, what: Proposal['kind']): void {
    this.whole.set(`${kind} ${id}`, what);
  }

  /** Notes a mark that is not read because of what is proposed of it. */
  drop(kind: 'footnote' | 'endnote', id: string): void {
    this.whole.set(`${kind} ${id}`, 'dropped');
    for (const name of this.open.values()) {
      this.dropped.set(name, () => this.marked(kind, id, false));
    }
  }

  /** The number of a note whose first mark was dropped, and which a field marks again. */
  again(bookmark: string): number | undefined {
    const number = this.dropped.get(bookmark)?.();
    this.dropped.delete(bookmark);
    if (number !== undefined) this.bookmarked.set(bookmark, number);
    return number;
  }

  /** What is proposed of a note's mark, and so of the note. */
  proposed(kind: 'footnote' | 'endnote', id: string): Proposal['kind'] | 'dropped' | undefined {
    return this.whole.get(`${kind} ${id}`);
  }

  /** Whether a mark of the note was reached. */
  isMarked(kind: 'footnote' | 'endnote', id: string): boolean {
    return this.numbers.has(`${kind} ${id}`);
  }

  openBookmark(id: string, name: string): void {
    // LibreOffice begins a bookmark again in each piece of a paragraph that was split.
    for (const [other, own] of this.open) if (own === name) this.open.delete(other);
    // A mark lies within a few bookmarks; more are a made-up file's.
    if (this.open.size < 50) this.open.set(id, name);
  }

  closeBookmark(id: string): void {
    this.open.delete(id);
  }

  /** The open bookmarks that carry a paragraph's id: it was split, and one of the pieces is it. */
  openIds(): string[] {
    return [...this.open.values()].filter((name) => idOfBookmark(name) !== null);
  }

  /** The number of the first mark inside each bookmark that has one. */
  get bookmarks(): ReadonlyMap<string, number> {
    return this.bookmarked;
  }
}
