import type { FootnotePolicy } from '../document/schema.ts';
import type { Doubts } from './doubts.ts';
import { isGone, type Piece } from './inlineMarkup.ts';
import type { SourceNote } from './pages.ts';
import type { SourceParagraph } from './sourceParagraph.ts';

/** Numbers from here on are those of notes that are proposed to be deleted, which count for none. */
export const firstGoneNumber = 1_000_000;

/** The words of each paragraph, in reading order. */
export type Words = Map<SourceParagraph, Piece[]>;

/** Notes under numbers of their own: a number that stands before two notes is given once. */
export function distinctNotes(notes: readonly SourceNote[], doubts: Doubts): SourceNote[] {
  const taken = new Set<number>();
  let free = notes.reduce((largest, { number }) => Math.max(largest, number), 0) + 1;
  return notes.map((note) => {
    if (!taken.has(note.number)) {
      taken.add(note.number);
      return note;
    }
    const reason = `The number ${note.number} stands before two notes.`;
    doubts.add(
      `note ${note.number}`,
      note.line,
      reason,
      'Read the second as a note without a mark.',
    );
    free += 1;
    return { ...note, number: free - 1 };
  });
}

/** Legacy where a mark is repeated, current where each has a note of its own (un-style 4.2). */
export function policyOf(words: Words): FootnotePolicy {
  const seen = new Set<number>();
  for (const number of standingMarks(words)) {
    if (seen.has(number)) return 'legacy';
    seen.add(number);
  }
  return 'current';
}

/** Binds marks and notes: a note without a mark gets one, a mark without a note is told. */
export function bindMarks(
  words: Words,
  notes: readonly SourceNote[],
  placeOf: (note: SourceNote) => SourceParagraph,
  doubts: Doubts,
): void {
  const marked = new Set(marksIn(words));
  for (const note of notes) {
    if (marked.has(note.number)) continue;
    const paragraph = placeOf(note);
    words.get(paragraph)?.push({ kind: 'mark', number: note.number });
    const reason = `No mark in the text has the number of note ${note.number}.`;
    doubts.add(
      paragraph.id,
      note.line,
      reason,
      'Put its mark at the end of the paragraph it stood by.',
    );
  }
  tellUnbound(words, new Set(notes.map(({ number }) => number)), doubts);
  tellDisorder(words, doubts);
}

function tellUnbound(words: Words, numbers: ReadonlySet<number>, doubts: Doubts): void {
  for (const [paragraph, pieces] of words) {
    for (const piece of pieces) {
      if (piece.kind === 'text' || numbers.has(piece.number)) continue;
      const reason = `The file has no note for mark ${piece.number}.`;
      const did = 'Kept the mark with a note that says so.';
      doubts.add(paragraph.id, paragraph.line, reason, did);
    }
  }
}

function tellDisorder(words: Words, doubts: Doubts): void {
  const seen = new Set<number>();
  for (const [paragraph, pieces] of words) {
    for (const piece of pieces) {
      if (piece.kind === 'text' || piece.number >= firstGoneNumber) continue;
      if (seen.has(piece.number)) continue;
      seen.add(piece.number);
      if (piece.number === seen.size) continue;
      const reason = `Mark ${piece.number} comes where mark ${seen.size} is due.`;
      doubts.add(
        paragraph.id,
        paragraph.line,
        reason,
        'Numbers are counted, so it prints as the latter.',
      );
      return;
    }
  }
}

function* marksIn(words: Words): Generator<number> {
  for (const pieces of words.values()) {
    for (const piece of pieces) if (piece.kind === 'mark') yield piece.number;
  }
}

/** Those that are not proposed to be deleted. */
function* standingMarks(words: Words): Generator<number> {
  for (const pieces of words.values()) {
    for (const piece of pieces) if (piece.kind === 'mark' && !isGone(piece)) yield piece.number;
  }
}
