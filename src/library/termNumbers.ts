// Folded words are compared by number: the same word has the same one in every text, for as long as
// the program runs. Nothing that is kept holds these numbers; a file has those of its lexicon.

const numbers = new Map<string, number>();
/** The first is no word: two words in a row begin with one of a number above 0. */
const terms: string[] = [''];

/** The number of a folded word, from 1; the same whenever it is asked. */
export function numberOfTerm(term: string): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  const number = terms.push(term) - 1;
  numbers.set(term, number);
  return number;
}

/** The folded word of a number. */
export function termOfNumber(number: number): string {
  return terms[number] ?? '';
}
