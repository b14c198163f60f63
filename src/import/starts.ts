import { openingPhrase } from '../document/openingPhrase.ts';
import { months } from '../document/printedDate.ts';

/** How the words of a block begin, where their beginning says what they are. */
export interface Start {
  readonly kind:
    | 'number'
    | 'label'
    | 'bullet'
    | 'preambular'
    | 'operative'
    | 'adoption'
    | 'annex'
    | 'enacting';
  /** "12" of "12. Urges", "(a)" of "(a) To promote"; empty for other kinds. */
  readonly sign: string;
  /** The words after the sign. */
  readonly rest: string;
}

interface Recogniser {
  readonly kind: Start['kind'];
  readonly begins: (words: string) => RegExpExecArray | null;
}

/** The months, as a pattern. */
export const monthPattern = months.join('|');

/** A date as resolutions print it: "17 December 2024". */
export const datePattern = `\\d{1,2} (?:${monthPattern}) \\d{4}`;

const date = new RegExp(`^${datePattern}$`);

const enacting =
  /^The ((?:General|Environment) Assembly|[A-Z][a-z]+(?: [A-Z][a-z]+| and| on| of| the){0,8} (?:Council|Commission|Committee|Conference|Assembly)|Commission on (?:the )?[A-Z][A-Za-z ]{0,80}|Conference of (?:the )?[A-Z][^.;:]{0,120}),?$/;
const adoption = new RegExp(
  `^(\\d{1,4}(?:st|nd|rd|th)(?: \\(resumed\\))?) ((?:plenary |closing )?meeting(?: \\(resumed\\))?)\\.?(?:,?\\s+(${datePattern}))?\\.?$`,
);

/** What a block may begin with, tried in this order. */
const recognisers: readonly Recogniser[] = [
  { kind: 'enacting', begins: matching(enacting) },
  { kind: 'adoption', begins: matching(adoption) },
  { kind: 'annex', begins: matching(/^(?:Annex|ANNEX)(?: ([IVXLC]+|\d{1,2}))?$/) },
  { kind: 'number', begins: matching(/^(\d{1,3})\.[\u200e\u200f]?(?= ?\p{L}| ?[“"[(]) ?/u) },
  { kind: 'label', begins: matching(/^(\([a-z]{1,6}\)|[a-z]{1,5}[.)])\s+(?=\S)/) },
  { kind: 'bullet', begins: matching(/^([•▪●○■◦–—-])\s+(?=[\p{L}\p{N}“"(])/u) },
  { kind: 'preambular', begins: opens('preambular') },
  { kind: 'operative', begins: opens('operative') },
];

/** How words without markup begin; null where nothing is recognised. */
export function startOf(words: string): Start | null {
  // Only the beginning is looked at, so that a page without a break takes no longer than a line.
  const head = words.length > 200 ? words.slice(0, 200) : words;
  for (const { kind, begins } of recognisers) {
    const match = begins(head);
    if (match) return { kind, sign: match[1] ?? '', rest: words.slice(match[0].length) };
  }
  return null;
}

/** The line that ends an adopted text. */
export interface AdoptionLine {
  readonly meeting: string;
  readonly meetingKind: string;
  readonly date: string;
  /** The lines of the vote, one below another; empty where none are printed. */
  readonly vote: string;
}

/** Meeting and date of "53rd plenary meeting 17 December 2024"; the date may be missing. */
export function adoptionOf(words: string): AdoptionLine | null {
  const match = adoption.exec(words);
  if (!match) return null;
  const [, meeting = '', meetingKind = '', date = ''] = match;
  return { meeting, meetingKind, date, vote: '' };
}

/** How the lines begin that say whether a text was adopted by a vote. */
export const voteBegin =
  /^\[(?:Resolution )?[Aa]dopted (?:without a vote|as orally revised without a vote|by (?:a|an) )/;

/** Whether words are a date and nothing else. */
export function isDate(words: string): boolean {
  return date.test(words);
}

/** The end of words, 500 characters, without footnote marks behind it, as conversions write them. */
export function endingOf(words: string): string {
  return words.slice(-500).replace(noteMarks, '');
}

/** "3", "3,4", "^3", "³"; in texts of before 1995 " 3/". */
const noteMarks =
  /(?<=[,;:.”’)])(?:\^?\d{1,3}(?:,\d{1,3})*| ?\d{1,3}\/|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3})$/;

/** Whether words are closed as a paragraph's are: by comma, semicolon, colon or full stop. */
export function endsClosed(words: string): boolean {
  return /[,;:.][”"’)\]]?$/.test(words.slice(-3)) && !endsAbbreviated(words);
}

/** Whether words end with a full stop that is not an abbreviation's. */
export function endsStopped(words: string): boolean {
  return /\.[”"’)\]]?$/.test(words.slice(-3)) && !endsAbbreviated(words);
}

/** Whether words begin like a preambular paragraph with a phrase that the lexicon does not know. */
export function beginsWithParticiple(words: string): boolean {
  return (
    /^(?:[A-Z][a-z]+ly )?[A-Z]?[a-z]+(?:ing|ed)\b/.test(words.slice(0, 60)) && /^[A-Z]/.test(words)
  );
}

/** Whether words end with the full stop of an abbreviation. */
export function endsAbbreviated(words: string): boolean {
  return /(?:^|[\s(])(?:vols?|Nos?|chaps?|sects?|paras?|arts?|pp?|ed|eds|e\.g|i\.e|cf|St|Mr|Ms|Mrs|Dr)\.$/.test(
    words.slice(-12),
  );
}

function matching(pattern: RegExp): Recogniser['begins'] {
  return (words) => pattern.exec(words);
}

function opens(part: 'preambular' | 'operative'): Recogniser['begins'] {
  // The phrase belongs to the words, so the match takes none of them.
  return (words) => (openingPhrase(words, part) ? /^/.exec(words) : null);
}
