import type { Doubts } from './doubts.ts';
import type { WordedNote } from './settleNotes.ts';
import {
  lineOf,
  piecesOf,
  type WordParagraph,
  type WordRun,
  withoutWords,
} from './wordParagraph.ts';

/** Paragraphs and notes of a file. */
interface Text {
  readonly paragraphs: readonly WordParagraph[];
  readonly notes: readonly WordedNote[];
}

/**
 * Notes that a person typed under the text, and their superscripts in it: read as notes where their
 * numbers run from 1 and each stands in the text. Files with notes of Word's own stay as they are.
 */
export function withTypedNotes(text: Text, doubts: Doubts): Text {
  if (text.notes.length > 0) return text;
  const { paragraphs } = text;
  const filled = paragraphs.filter((paragraph) => lineOf(paragraph) !== '');
  let first = filled.length;
  while (first > 0 && typedNumber(filled[first - 1]) !== null) first -= 1;
  const typed = filled.slice(first);
  const inOrder = typed.every((paragraph, index) => typedNumber(paragraph) === index + 1);
  const marks = new Set(filled.slice(0, first).flatMap(({ runs }) => runs.flatMap(numbersOf)));
  if (typed.length === 0 || !inOrder || !typed.every((_note, index) => marks.has(index + 1))) {
    return text;
  }
  const reason = `Notes are typed under the text, with ${typed.length === 1 ? 'a superscript' : 'superscripts'} in it.`;
  doubts.add('', typed[0]?.number ?? null, reason, 'Read them as footnotes.');
  const out = new Set(typed);
  return {
    paragraphs: paragraphs.flatMap((paragraph) =>
      out.has(paragraph)
        ? []
        : [{ ...paragraph, runs: paragraph.runs.flatMap((run) => marked(run, typed.length)) }],
    ),
    notes: typed.map(noteOf),
  };
}

/** The number in superscript that a paragraph begins with, before words; null without one. */
function typedNumber(paragraph: WordParagraph | undefined): number | null {
  const run = paragraph?.runs.find((each) => each.kind !== 'text' || each.text.trim() !== '');
  if (!paragraph || run?.kind !== 'text' || !run.raised || paragraph.cell) return null;
  const number = /^\s*(\d{1,3})\s*$/.exec(run.text)?.[1];
  return number && lineOf(paragraph).length > number.length ? Number(number) : null;
}

/** The numbers of a run that is a superscript mark, or several: "7,8". */
function numbersOf(run: WordRun): number[] {
  if (run.kind !== 'text' || !run.raised || !/^\s*\d{1,3}(?:\s*,\s*\d{1,3})*\s*$/.test(run.text)) {
    return [];
  }
  return run.text.split(',').map(Number);
}

function marked(run: WordRun, last: number): WordRun[] {
  const numbers = numbersOf(run);
  if (numbers.length === 0 || numbers.some((number) => number < 1 || number > last)) return [run];
  const { proposals, comments } = run;
  const said = { ...(proposals ? { proposals } : {}), ...(comments ? { comments } : {}) };
  return numbers.map((number) => ({ kind: 'mark', number, ...said }));
}

function noteOf(paragraph: WordParagraph, index: number): WordedNote {
  const words = paragraph.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
  const start = /^\s*\d+\s*/.exec(words)?.[0].length ?? 0;
  const note = { number: index + 1, line: 0, lines: [], after: 0 };
  return { note, pieces: piecesOf(withoutWords(paragraph.runs, start), new Map()) };
}
