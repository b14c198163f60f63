/**
 * A word as it is compared: small letters without accents, one spelling for British and American
 * forms, the singular for a plural. Two words that fold alike are the same word to the search;
 * that the folded form may be no word ("mesure") does not matter, as both sides are folded.
 */
export function folded(word: string): string {
  const isPlain = plainWord.test(word);
  if (isPlain && !word.endsWith('s') && !irregular.has(word)) return spelled(word);
  const known = foldedBefore.get(word);
  if (known !== undefined) return known;
  if (foldedBefore.size >= mostKept) foldedBefore.clear();
  const form = isPlain ? withoutNumber(word) : foldedForm(word);
  foldedBefore.set(word, form);
  return form;
}

/** Resolutions use the same few thousand words, and folding is most of the work of indexing. */
const foldedBefore = new Map<string, string>();
const mostKept = 50_000;

function foldedForm(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’](?:s\b)?/g, '');
  return /\d/.test(plain) ? plain : withoutNumber(plain);
}

/** Most words are so, and thousands that may have been meant are looked at for one query. */
const plainWord = /^[a-z]+$/;

/** The singular of a word in small letters, in one spelling. */
function withoutNumber(plain: string): string {
  return spelled(irregular.get(plain) ?? singular(plain));
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
  ['lives', 'life'],
]);

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /[sui]s$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function spelled(word: string): string {
  if (!isSpelledTwice.test(word)) return word;
  return spellings.reduce((so, [from, to]) => so.replace(from, to), word);
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|ing|er|ation)$/, 'iz$1'],
  [/ys(e|ed|ing)$/, 'yz$1'],
  [/(\w{3})our(ed|ing|able|hood)?$/, '$1or$2'],
  [/([tb])re$/, '$1er'],
  [/([tb])red$/, '$1ered'],
  [/programme/, 'program'],
  [/(def|off|lic|pret)ence$/, '$1ense'],
  [/dgement/, 'dgment'],
  [/[ao]e/, 'e'],
  [/ll/, 'l'],
];

const isSpelledTwice = new RegExp(spellings.map(([from]) => from.source).join('|'));

/**
 * What a folded word has in common with those made of the same verb or noun: "prosecut" of
 * "prosecution". Short words and figures are their own stem.
 */
export function stemOf(term: string): string {
  if (term.length < 5 || /\d/.test(term)) return term;
  const stem = withOneLetter(withoutEnding(term));
  // "implementation" has the ending of "implement" within.
  return stem === term ? term : stemOf(stem);
}

function withoutEnding(term: string): string {
  if (term.length < 6) return term.endsWith('e') ? term.slice(0, -1) : term;
  for (const ending of endings.get(term.charAt(term.length - 1)) ?? []) {
    if (term.length - ending.length >= 4 && term.endsWith(ending))
      return term.slice(0, -ending.length);
  }
  return term;
}

/** With one letter in the place of the two at its end, as of "traffick" and "plann". */
function withOneLetter(stem: string): string {
  const [before, last] = [stem.charAt(stem.length - 2), stem.charAt(stem.length - 1)];
  const isDouble = before === last ? 'bdgmnprt'.includes(last) : before === 'c' && last === 'k';
  return isDouble ? stem.slice(0, -1) : stem;
}

/** The endings by their last letter, longer ones first; at least four letters stay before them. */
const endings = byLastLetter(
  'ational ation ition ability ibility able ible ment ance ence ancy ency ant ent ing ion ive ity ated ate ed er or al ly e y',
);

function byLastLetter(all: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const ending of all.split(' ').sort((a, b) => b.length - a.length)) {
    const last = ending.charAt(ending.length - 1);
    found.set(last, [...(found.get(last) ?? []), ending]);
  }
  return found;
}

const commonWords =
  'a an and are as at be been being but by can for from had has have in into is it its may no nor not of on or other shall so such than that the their them then there these they this those through to under upon was were when where which while who whose will with within without would';

const common: ReadonlySet<string> = new Set(commonWords.split(' ').map(folded));

/** Whether a folded word is one of those that every paragraph has, as "of" and "which". */
export function isCommon(term: string): boolean {
  return common.has(term);
}
