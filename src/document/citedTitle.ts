/**
 * The title behind which a footnote mark stands, when these words stand before the mark: "Convention
 * on the Rights of the Child". Null where they end in no title of an instrument but in a description
 * ("the report of the Secretary-General") or in a title that names only part of what is meant
 * ("declaration on the implementation of the Global Plan of Action"). What a protocol supplements
 * is left out: it is the same protocol without (un-style 4.4.3). The words are those of one
 * paragraph, without marks.
 */
export function citedTitle(words: string): string | null {
  const own = words.slice(-farthest).replace(/[\s,;:.]+$/, '');
  if (own.endsWith('”')) return quotedTitle(own);
  const core = own.replace(supplemented, '');
  const heads = headsOf(core);
  const at = beginning(core, heads);
  const first = heads[at];
  if (!first || isGoverned(core.slice(heads[at - 1]?.end ?? 0, first.start))) return null;
  const title = core.slice(first.start);
  return isWhole(title) ? title : null;
}

/** What follows the title of a protocol: ", supplementing the United Nations Convention against …". */
export function supplementLength(words: string): number {
  return supplementing.exec(words)?.[0].length ?? 0;
}

/** Whether words right behind a title make it that of something else, or its own longer form. */
export function titleGoesOn(words: string): boolean {
  return longer.test(words);
}

/** No title and what governs it are longer, in characters. */
const farthest = 800;

const capital = String.raw`\(?[\p{Lu}\d][\p{L}\d’'-]*\)?`;
const within = '(?:of|on|for|against|in|to|from|the) ';
const phrase = `${capital}(?: (?:${within}){0,3}${capital})*`;
const supplementing = new RegExp(`^,? supplementing the ${phrase}`, 'u');
const supplemented = new RegExp(`,? supplementing the ${phrase}$`, 'u');
const longer =
  /^(?:[\p{L}\d-]|\s+(?:of|on|for|against|concerning|relating|thereto)\b|\s+(?:and|to|to the) \p{Lu}|\s+[\p{Lu}\d(]|, (?:\p{Lu}|\d{4}\b))/u;

/** What instruments are called that resolutions cite by their titles. */
const instruments =
  '(?:(?:Convention|Protocol|Covenant|Agreement|Declaration|Programme|Plan)s?|Treaty|Charter|Statute|Agenda|Compact|Pact|Platform|Strategy|Framework|Consensus|Code|Principles|Guidelines|Rules|Standards|Commitments|Call)';
const headPhrase = new RegExp(
  `(?<![\\p{L}\\d’'-])(?:${capital} (?:(?:of|for|and|in) )?)*${instruments}(?![\\p{L}-])`,
  'gu',
);

/** The words that name an instrument, as "United Nations Convention", and where they stand. */
interface Head {
  readonly start: number;
  readonly end: number;
}

function headsOf(words: string): Head[] {
  return [...words.matchAll(headPhrase)].map((match) => ({
    start: match.index + (match[0].startsWith('The ') ? 4 : 0),
    end: match.index + match[0].length,
  }));
}

/**
 * Which head begins the title that ends the words: the last one, or what it belongs to, as in
 * "Optional Protocol to the Convention …" and "Convention … and the Optional Protocol thereto".
 */
function beginning(words: string, heads: readonly Head[]): number {
  let at = heads.length - 1;
  while (at > 0 && belongs(words, heads, at)) at -= 1;
  return at;
}

function belongs(words: string, heads: readonly Head[], at: number): boolean {
  const gap = words.slice(heads[at - 1]?.end, heads[at]?.start);
  if (/[;:“”]/.test(gap)) return false;
  if (/\band its $/.test(gap) || /^ thereto\b/.test(words.slice(heads[at]?.end))) return true;
  return /^[^,]*\b(?:of|on|to|into|for|under|by) (?:the )?$/.test(gap) && !/ and /.test(gap);
}

/** Documents that speak of an instrument, so that a note behind its title cites them instead. */
const speaking =
  /\b(?:[Rr]eports?|[Rr]eview|[Mm]echanism|declarations?|conclusions|[Dd]ecisions?|[Rr]esolutions?|Conference|Committee|Commission|Rapporteurs?|[Ss]ession|study|guide|summary|outcome)\b/;

function isGoverned(before: string): boolean {
  const clause = /[^,;:“”]*$/.exec(before)?.[0] ?? '';
  return /\b(?:of|on|to|in|for|by|with|under|at) (?:the )?$/.test(clause) && speaking.test(clause);
}

/** "The Convention", "its Optional Protocol" alone say too little to be known again. */
function isWhole(title: string): boolean {
  const words = title.split(/\s+/);
  const bare = /^(?:Optional )?\S+$/.test(title);
  return !bare && words.length <= 40 && !/[;:]/.test(title);
}

function quotedTitle(words: string): string | null {
  const title = words.slice(words.lastIndexOf('“'));
  return title.startsWith('“') && title.split(/\s+/).length >= 3 ? title : null;
}
