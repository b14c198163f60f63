import type { CanonicalBody, CanonicalParagraph } from './canonicalParagraph.ts';
import type { CanonicalBlock } from './canonicalParts.ts';
import { canonicalWords, marksAmong } from './canonicalWords.ts';
import type { Doubts } from './doubts.ts';
import type { Piece } from './inlineMarkup.ts';
import type { WordedNote } from './settleNotes.ts';
import { distinctNotes } from './sourceNotes.ts';

/** The notes below the text; words without a number go on the note before them. */
export function readCanonicalNotes(
  blocks: readonly CanonicalBlock[],
  doubts: Doubts,
): WordedNote[] {
  const found: { number: number; line: number; lines: string[]; after: number }[] = [];
  for (const { line, text } of blocks) {
    const [, number, words = ''] = /^\[(\d{1,5})\] ?(.*)$/.exec(text) ?? [];
    const last = found.at(-1);
    if (number !== undefined)
      found.push({ number: Number(number), line, lines: [words], after: 0 });
    else if (last) last.lines.push(text);
    else found.push({ number: 1, line, lines: [text], after: 0 });
  }
  return distinctNotes(found, doubts).map((note) => {
    const words = canonicalWords(note.lines.join(' '));
    // A mark inside a note is words.
    const pieces = words.map((piece): Piece => {
      if (piece.kind === 'text') return piece;
      return { kind: 'text', text: `[${piece.number}]`, italic: false, bold: false };
    });
    return { note, pieces };
  });
}

/**
 * The marks of the text in reading order, after a note without one got its mark at the end of the
 * last paragraph. A mark without a note is told.
 */
export function bindCanonicalNotes(
  title: readonly Piece[],
  body: CanonicalBody,
  notes: readonly WordedNote[],
  doubts: Doubts,
): number[] {
  const all = [...body.paragraphs, ...body.annexes].flatMap(withChildren);
  const marked = new Set([
    ...marksAmong(title),
    ...all.flatMap(({ pieces }) => marksAmong(pieces)),
  ]);
  const last = all.findLast(({ kind }) => kind !== 'table');
  for (const { note } of notes) {
    if (marked.has(note.number)) continue;
    last?.pieces.push({ kind: 'mark', number: note.number });
    const reason = `No mark in the text has the number of note ${note.number}.`;
    doubts.add(last?.id ?? '', note.line, reason, 'Put its mark at the end of the text.');
  }
  const numbers = new Set(notes.map(({ note }) => note.number));
  for (const { id, line, pieces } of all) {
    for (const number of marksAmong(pieces).filter((number) => !numbers.has(number))) {
      const reason = `The file has no note for mark ${number}.`;
      doubts.add(id, line, reason, 'Kept the mark with a note that says so.');
    }
  }
  return [...marksAmong(title), ...all.flatMap(({ pieces }) => marksAmong(pieces))];
}

/** A paragraph and all in it, in reading order. */
export function withChildren(paragraph: CanonicalParagraph): CanonicalParagraph[] {
  return [paragraph, ...paragraph.children.flatMap(withChildren)];
}
