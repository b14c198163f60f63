/**
 * A word as it is compared: small letters without accents, one spelling for British and American
 * forms, the singular for a plural. Two words that fold alike are the same word to the search;
 * that the folded form may be no word ("mesure") does not matter, as both sides are folded.
 */
export function folded(word: string): string {
  const known = foldedBefore.get(word);
  if (known !== undefined) return known;
  if (foldedBefore.size >= mostKept) foldedBefore.clear();
  const form = foldedForm(word);
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
  return /\d/.test(plain) ? plain : spelled(irregular.get(plain) ?? singular(plain));
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
  ['lives', 'life'],
]);

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

function spelled(word: string): string {
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

/**
 * What a folded word has in common with those made of the same verb or noun: "prosecut" of
 * "prosecution". Short words and figures are their own stem.
 */
export function stemOf(term: string): string {
  if (term.length < 5 || /\d/.test(term)) return term;
  const stem = term.length < 6 ? term.replace(/e$/, '') : term.replace(ending, '');
  const single = stem.replace(/ck$/, 'c').replace(/([bdgmnprt])\1$/, '$1');
  // "implementation" has the ending of "implement" within.
  return single === term ? term : stemOf(single);
}

/** At least four letters stay. */
const ending =
  /(?<=\w{4})(?:ational|ation|ition|ability|ibility|able|ible|ment|ance|ence|ancy|ency|ant|ent|ing|ion|ive|ity|ated?|ed|er|or|al|ly|e|y)$/;

const commonWords =
  'a an and are as at be been being but by can for from had has have in into is it its may no nor not of on or other shall so such than that the their them then there these they this those through to under upon was were when where which while who whose will with within without would';

const common: ReadonlySet<string> = new Set(commonWords.split(' ').map(folded));

/** Whether a folded word is one of those that every paragraph has, as "of" and "which". */
export function isCommon(term: string): boolean {
  return common.has(term);
}
