import type { Doubts } from './doubts.ts';
import { type Piece, wordsOf } from './inlineMarkup.ts';
import type { WordedNote } from './settleNotes.ts';
import type { Words } from './sourceNotes.ts';
import { monthPattern } from './starts.ts';

interface Slip {
  readonly pattern: RegExp;
  readonly reason: (match: string) => string;
}

/** What often is a mistake of a draft or a conversion, in words and notes. */
const slips: readonly Slip[] = [
  {
    pattern: /\b(?!that |had )(\p{L}{1,30}) \1\b/gu,
    reason: (match) => `“${match}” says the same word twice.`,
  },
  {
    // "the involvement of involving": two drafts of one phrase side by side; "the development of
    // developing countries" is none.
    pattern: /\b(\p{L}{5,12})(?:e?ment|ation|ing|ion) of (?!developing)\1(?:ing|ating)\b/gu,
    reason: (match) => `“${match}” says the same thing twice.`,
  },
  {
    pattern: /\b[Rr]esolution \d+(?: [A-Z])? \([ivxlc]+\)/g,
    reason: (match) =>
      `“${match}” has a session in small numerals; resolutions print it in capitals.`,
  },
  {
    pattern: new RegExp(
      `\\b[IVXLC]+-[IVXLC]+\\b|(?<![\\w/.-])\\d{1,4}-\\d{1,4} (?=(?:${monthPattern})\\b)|\\b(?:${monthPattern})-\\d{1,2} `,
      'g',
    ),
    reason: (match) => `“${match.trim()}” has a hyphen; ranges print with an en dash.`,
  },
  {
    pattern: /(?<![\p{L}\p{N}])'|"/gu,
    reason: () => 'It has straight quotation marks.',
  },
  {
    pattern: /<\/?[a-z][^<>]{0,80}>|\]\(/gi,
    reason: (match) => `“${match}” looks like markup that was not understood.`,
  },
  {
    pattern: /\uFFFD/g,
    reason: () => 'It has characters that could not be read when the file was made.',
  },
];

/** Tells what looks like a slip in words and notes; all of it is kept. */
export function tellSlips(words: Words, notes: readonly WordedNote[], doubts: Doubts): void {
  for (const [{ id, line }, pieces] of words) tell(id, line, pieces, doubts);
  for (const { note, pieces } of notes) tell(`note ${note.number}`, note.line, pieces, doubts);
}

function tell(place: string, line: number, pieces: readonly Piece[], doubts: Doubts): void {
  const words = wordsOf(pieces);
  for (const { pattern, reason } of slips) {
    const match = words.match(pattern)?.[0];
    if (match) doubts.add(place, line, reason(match), 'Kept the words of the source.');
  }
}
