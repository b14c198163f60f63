import type { Clause } from '../../src/library/clause.ts';
import { randomNumbers } from './typingErrors.ts';

/** Clauses with near-copies after them, and which are copies of which. */
export interface WithCopies {
  readonly clauses: readonly Clause[];
  /** The ids of a clause's copies. */
  readonly copies: ReadonlyMap<string, readonly string[]>;
}

/** Of a hundred words this many are changed, at least one. */
const changed = 8;

/**
 * As many clauses as wanted: the first of those given, and for the last quarter (or whatever is
 * missing) near-copies of them, as later resolutions reword earlier ones: a word in twelve left out,
 * replaced by a word of another clause, or followed by one. The same for the same clauses.
 */
export function withNearCopies(given: readonly Clause[], wanted: number): WithCopies {
  const random = randomNumbers(wanted);
  const originals = given.slice(0, Math.ceil(wanted * 0.75));
  const words = originals
    .slice(0, 2000)
    .flatMap((clause) => clause.words.match(/\p{Ll}{4,}/gu) ?? []);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const copies = new Map<string, string[]>();
  const clauses: Clause[] = [...originals];
  while (clauses.length < wanted) {
    const original = pick(originals);
    if (!original) break;
    const known = copies.get(original.id) ?? [];
    const copy = copyOf(
      original,
      known.length + 1,
      reworded(original.words, random, () => pick(words) ?? ''),
    );
    copies.set(original.id, [...known, copy.id]);
    clauses.push(copy);
  }
  return { clauses, copies };
}

function reworded(text: string, random: () => number, other: () => string): string {
  const words = text.split(' ');
  for (let left = Math.max(1, Math.round((words.length * changed) / 100)); left > 0; left -= 1) {
    const at = 1 + Math.floor(random() * (words.length - 1));
    const ways = [[], [other()], [words[at] ?? '', other()]];
    words.splice(at, 1, ...(ways[Math.floor(random() * ways.length)] ?? []));
  }
  return words.join(' ');
}

/** The copy's node is the original's: nothing that is measured looks at it. */
function copyOf(original: Clause, number: number, words: string): Clause {
  const { title, body, label, date, year, standing, part, openingPhrase, citations } = original;
  const source = `${original.source}/Rev.${number}`;
  return {
    id: `${source}, ${label}`,
    source,
    ...{ title, body, label, date, year, standing, part, openingPhrase, citations, words },
    get node() {
      return original.node;
    },
  };
}
