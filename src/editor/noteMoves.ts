import { Mark, type Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { type Mention, mentionsOf, titleOfNote } from '../document/mentions.ts';
import { noteWords, sameNote } from '../document/note.ts';
import { type NotePlace, notePlaces } from '../document/notePlaces.ts';
import { changedBlocks, type Stretch } from './changedBlocks.ts';
import { labelAround } from './labelAt.ts';
import { CitedAlready } from './repeatedNotes.ts';

/** Notes set right after a change of structure, in a transaction that is to follow it. */
export class NoteMoves {
  readonly tr: Transaction;
  private readonly before: Node;
  private readonly past: readonly Transaction[];
  private readonly touched: { readonly before: Stretch; readonly after: Stretch };
  private readonly placed: Placed[] = [];

  /** `past` leads from the document before to that of `tr`. */
  constructor(before: Node, past: readonly Transaction[], tr: Transaction) {
    this.before = before;
    this.past = past;
    this.tr = tr;
    this.touched = changedBlocks(before, tr.doc);
  }

  /** What was done, for the status line. */
  get said(): string {
    const [one] = this.placed;
    if (!one || this.placed.length === 1) return one ? sentence(one) : '';
    const labels = [...new Set(this.placed.map(({ label }) => label))];
    return `${this.placed.length} notes now stand where their sources are first mentioned: ${labels.join(', ')}.`;
  }

  /** Positions right before the notes that a mention was given. */
  get given(): number[] {
    return this.placed.flatMap(({ pos }) => (pos === null ? [] : [pos]));
  }

  /** What was cut and is pasted again brings its note back: of that and the one given to another
   * mention meanwhile, the first stays. */
  leaveOutReturned(given: readonly number[]): void {
    for (const pos of given) {
      const at = this.tr.mapping.map(pos, 1);
      const note = this.tr.doc.nodeAt(at);
      if (note?.type.name !== 'footnote' || equal(this.before, note).length !== 1) continue;
      const [first, second, third] = equal(this.tr.doc, note);
      if (!first || !second || third) continue;
      this.tr.delete(second.pos, second.pos + second.node.nodeSize);
      this.placed.push({
        note,
        pos: null,
        label: labelAround(this.tr.doc, first.pos),
        which: 'first',
      });
    }
  }

  /** Moves a note up to a mention that came to stand above it. */
  raise(): void {
    const seen = new Set<string>();
    const steps = this.tr.steps.length;
    for (const { node, pos: stood } of notePlaces(this.tr.doc)) {
      const words = noteWords(node);
      const pos = this.tr.mapping.slice(steps).map(stood, 1);
      const isFirst = !seen.has(words);
      seen.add(words);
      if (!isFirst || pos < this.start) continue;
      const title = isMovable(this.tr.doc, { node, pos }) ? titleOfNote(this.tr.doc, pos) : null;
      if (!title) continue;
      const above = this.mentions(title, this.start, Math.min(this.end, pos)).find(isFree);
      if (!above || above.pos >= pos || this.stoodAbove(above, title, node)) continue;
      this.tr.delete(pos, pos + node.nodeSize);
      this.give(node, above, 'first');
    }
  }

  /** Gives notes that went to the next mention of their titles. */
  promote(): void {
    const { from, to } = this.touched.before;
    for (const { node, pos } of notePlaces(this.before)) {
      if (pos < from || pos >= to || noteWords(node) === '') continue;
      const left = new CitedAlready();
      for (const place of notePlaces(this.tr.doc)) left.add(place.node);
      const title = left.covers(node) ? null : titleOfNote(this.before, pos);
      if (!title) continue;
      const gone = this.mapped(pos);
      const later = this.mentions(title, gone).filter(isFree);
      const next = later.find(({ pos }) => pos > gone && !this.isSamePlace(gone, pos));
      if (next) this.give(node, next, 'next');
    }
  }

  private get start(): number {
    return this.tr.mapping.map(this.touched.after.from, -1);
  }

  private get end(): number {
    return this.tr.mapping.map(this.touched.after.to);
  }

  private mentions(title: string, from: number, to = this.tr.doc.content.size): Mention[] {
    return from < to ? mentionsOf(this.tr.doc, title, from, to) : [];
  }

  /** A position of the document before, in the document now. */
  private mapped(pos: number): number {
    const after = this.past.reduce((at, { mapping }) => mapping.map(at, 1), pos);
    return this.tr.mapping.map(after, 1);
  }

  /** Whether nothing but punctuation stands between two positions. */
  private isSamePlace(from: number, to: number): boolean {
    const $from = this.tr.doc.resolve(from);
    if (!$from.sameParent(this.tr.doc.resolve(to))) return false;
    const between = $from.parent.textBetween($from.parentOffset, $from.parentOffset + to - from);
    return /^\p{P}*$/u.test(between);
  }

  /** Whether the mention stood above the note before: then a drafter left it so. */
  private stoodAbove(mention: Mention, title: string, note: Node): boolean {
    const [place] = equal(this.before, note);
    const same = mentionsOf(this.before, title).find((m) => m.paragraph === mention.paragraph);
    return place === undefined || (same !== undefined && same.pos <= place.pos);
  }

  private give(note: Node, { pos }: Mention, which: Placed['which']): void {
    this.tr.insert(pos, note.mark(Mark.none));
    for (const placed of this.placed) {
      if (placed.pos !== null && placed.pos >= pos) placed.pos += note.nodeSize;
    }
    this.placed.push({ note, pos, label: labelAround(this.tr.doc, pos), which });
  }
}

/** A note at its new place. */
interface Placed {
  readonly note: Node;
  /** Position right before it; null for one that was there before. */
  pos: number | null;
  readonly label: string;
  readonly which: 'first' | 'next';
}

function sentence({ note, label, which }: Placed): string {
  const words = noteWords(note).replace(/\.$/, '');
  const short = words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words;
  return `The note “${short}” now stands at ${label}, the ${which} mention of its source.`;
}

function equal(doc: Node, note: Node): NotePlace[] {
  return notePlaces(doc).filter(({ node }) => sameNote(node, note));
}

function isFree({ marked, locked }: Mention): boolean {
  return !marked && !locked;
}

/** A note in a locked paragraph stays, and so does one that is itself proposed or commented. */
function isMovable(doc: Node, { node, pos }: NotePlace): boolean {
  return node.marks.length === 0 && doc.resolve(pos).node(1).attrs.locked !== true;
}
