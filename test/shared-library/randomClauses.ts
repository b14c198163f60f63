import type { Clause } from '../../src/library/clause.ts';
import { clauseOf } from '../library/clauses.ts';
import { bundledClauses } from '../measure/bundledClauses.ts';
import { misspelt, randomNumbers } from '../measure/typingErrors.ts';

/** Words that fold, are made of parts, or are written with other letters and signs. */
const odd =
  'face-to-face health-care healthcare well-being co‑operation État l’État naïve A/RES/64/293 1325(2000) права человека المرأة 妇女 e.g. labour labor children Women’s'.split(
    ' ',
  );

/**
 * Resolutions of paragraphs that are made of pieces of the bundled ones, cut, repeated, misspelt and
 * mixed with odd words, with notes, of several years, some of them drafts. The same for the same seed.
 */
export function randomClauses(seed: number, count: number): Clause[] {
  const random = randomNumbers(seed);
  const under = (most: number) => Math.floor(random() * most);
  const texts = bundledClauses().map(({ words }) => words.split(' '));
  const piece = (): string => {
    const text = texts[under(texts.length)] ?? [];
    const from = under(text.length);
    const words = text.slice(from, from + 1 + under(18)).join(' ');
    if (random() < 0.1) return misspelt(words);
    return random() < 0.2 ? `${words} ${odd[under(odd.length)]}` : words;
  };
  const pieces = (most: number) => Array.from({ length: 1 + under(most) }, piece).join(' ');
  const clauses: Clause[] = [];
  while (clauses.length < count) {
    const number = clauses.length + 1;
    const isDraft = random() < 0.15;
    const year = random() < 0.1 ? null : 1990 + under(30);
    const source = isDraft ? `A/C.3/${number}/L.1` : `A/RES/${number}/1`;
    const standing = isDraft ? 'draft' : 'adopted';
    for (let at = 1; at <= 1 + under(12); at += 1) {
      const repeated = clauses[under(clauses.length)]?.words ?? '';
      const words = repeated !== '' && random() < 0.15 ? repeated : pieces(5);
      const citations = random() < 0.3 ? [pieces(1)] : [];
      const label = random() < 0.4 ? `PP${at}` : `OP${at}`;
      clauses.push(clauseOf({ source, label, year, standing, words, citations }));
    }
  }
  return clauses;
}
