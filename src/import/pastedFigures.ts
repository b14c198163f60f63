import { monthPattern } from './starts.ts';

/** The text of a page in which figures became marks. */
export interface MarkedText {
  readonly text: string;
  /** The numbers that became marks. */
  readonly marked: ReadonlySet<number>;
  /** Words with a figure that looks like a mark and stayed a figure: "Crime,12". */
  readonly unsure: readonly string[];
}

/** A figure that may be the mark of a note. */
interface Candidate {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  /** Whether it stands right behind words or their sign; otherwise a space stands between. */
  readonly glued: boolean;
}

/** More figures of one number on a page are no marks. */
const mostOfOne = 50;

/**
 * Makes figures behind words the marks of the notes at the foot of the same page, as superscripts: in
 * the order of the notes, and each where it is the only one that may be meant. Figures of other
 * numbers, and those of which more than one fits, stay.
 */
export function withMarks(text: string, numbers: readonly number[]): MarkedText {
  const found = candidates(text);
  const chosen = bestChain(found, new Set(numbers)).filter((each, index, chain) =>
    isOnly(each, found, chain[index - 1]?.to ?? 0, chain[index + 1]?.from ?? text.length),
  );
  const marks = new Set(chosen);
  const unsure = found.filter((each) => !marks.has(each) && isTold(each, text));
  return {
    text: replaced(text, chosen),
    marked: new Set(chosen.map(({ number }) => number)),
    unsure: unsure.map(
      ({ from, to }) => /\S{0,40}$/.exec(text.slice(Math.max(0, from - 40), to))?.[0] ?? '',
    ),
  };
}

/** A year, or a document's symbol with its sign, behind which a figure is a mark: "2030,12", "79/154.3". */
const closedNumber = /(?:\p{Lu}?\/\d+[,;:.]|(?<=\s|^)(?:1[89]|20)\d\d[,;:.]?)$/u;

/** A number with its sign, to which a mark is glued: "Agenda 21,6". */
const signedNumber = /\p{L} \d{1,3}[,;]$/u;

/** What a mark may be glued to: a word, a closed sign, or the punctuation behind them. */
const gluedTo = /(?:\p{L}{2}|[\p{L}\p{N}]?[)”’\]]|[\p{L})”’\]][,;:.])$/u;

/** Abbreviations and parts of symbols whose full stop is not a sentence's: "No.", "/Add.". */
const shortened = /(?:\/\p{L}+|(?<!\p{L})(?:arts?|chaps?|Nos?|paras?|pp?|sects?|vols?))\.$/iu;

/** What numbers are counted of, and words that a mark never follows. */
const counted =
  /(?<!\p{L})(?:a|about|all|an|and|annex(?:es)?|arts?|articles?|at|between|by|chaps?|chapters?|decisions?|figures?|for|from|goals?|in|items?|least|nearly|nos?|numbers?|of|only|or|over|pages?|paragraphs?|paras?|parts?|principles?|recommendations?|resolutions?|rules?|sections?|sects?|sessions?|since|supplements?|tables?|targets?|than|the|to|under|until|vols?|volumes?|with)\.?$/iu;

const behind = new RegExp(
  `^(?!\\d|\\p{L}|[/%‰–-]|[.]\\d|,\\d{3}(?!\\d)| ?(?:${monthPattern})(?!\\p{L})| (?:per cent|percent|million|billion|years|months|days|hours)(?!\\p{L}))`,
  'u',
);

/** A figure, also one glued to a year. */
const figure = /(?<![\d/-])((?:1[89]|20)\d\d)?([1-9]\d{0,2})(?!\d)/g;

/** All figures that may be marks by what stands before and behind them, in order. */
function candidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const { 1: year = '', 2: figures = '', index } of text.matchAll(figure)) {
    const from = index + year.length;
    const to = from + figures.length;
    if (!behind.test(text.slice(to, to + 20))) continue;
    const number = Number(figures);
    const before = found.at(-1);
    const listed =
      before && before.number === number - 1 && /^ ?, ?$/.test(text.slice(before.to, from));
    const glued = listed ? before.glued : standing(text.slice(Math.max(0, from - 40), from));
    if (glued !== null) found.push({ number, from, to, glued });
  }
  return found;
}

/** Whether a figure behind these words would be glued to them; null where it is no mark. */
function standing(before: string): boolean | null {
  const words = before.replace(/[^\S\n]$/, '');
  const glued = words === before;
  if (shortened.test(words) || (!glued && counted.test(words))) return null;
  const isMark = gluedTo.test(words) || closedNumber.test(words);
  return isMark || (glued && signedNumber.test(words)) ? glued : null;
}

/** Whether a figure that stayed looks so much like a mark that a person should know. */
function isTold({ glued, from }: Candidate, text: string): boolean {
  return glued && /(?:\p{Ll}|[)”’])[,;:.]?$/u.test(text.slice(Math.max(0, from - 3), from));
}

interface Link {
  readonly candidate: Candidate;
  readonly before: Link | null;
  readonly weight: number;
}

/** The most candidates whose numbers rise with their places; of equally many the most glued ones. */
function bestChain(found: readonly Candidate[], numbers: ReadonlySet<number>): Candidate[] {
  const times = new Map<number, number>();
  for (const { number } of found) times.set(number, (times.get(number) ?? 0) + 1);
  const best = new Map<number, Link>();
  for (const candidate of found) {
    const { number, glued } = candidate;
    if (!numbers.has(number) || (times.get(number) ?? 0) > mostOfOne) continue;
    let before: Link | null = null;
    for (const [other, link] of best) {
      if (other < number && link.weight > (before?.weight ?? 0)) before = link;
    }
    const weight = (before?.weight ?? 0) + 1000 + (glued ? 1 : 0);
    if (weight > (best.get(number)?.weight ?? 0)) best.set(number, { candidate, before, weight });
  }
  let last: Link | null = null;
  for (const link of best.values()) if (link.weight > (last?.weight ?? 0)) last = link;
  const chain: Candidate[] = [];
  for (; last; last = last.before) chain.unshift(last.candidate);
  return chain;
}

/** Whether no other figure between its neighbours could be the same mark. */
function isOnly(chosen: Candidate, found: readonly Candidate[], from: number, to: number): boolean {
  return !found.some(
    (other) =>
      other !== chosen &&
      other.number === chosen.number &&
      other.from >= from &&
      other.to <= to &&
      other.glued === chosen.glued,
  );
}

/** The text with superscripts for figures; the comma between two of them goes, as does a space before. */
function replaced(text: string, chosen: readonly Candidate[]): string {
  let made = '';
  let at = 0;
  for (const { number, from, to } of chosen) {
    const between = text.slice(at, from);
    const words = at > 0 && /^ ?, ?$/.test(between) ? '' : between.replace(/[^\S\n]$/, '');
    made += `${words}<sup>${number}</sup>`;
    at = to;
  }
  return made + text.slice(at);
}
