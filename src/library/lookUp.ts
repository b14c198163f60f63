import Fuse from 'fuse.js';
import type { Clause } from './clause.ts';

/** A name that the library knows, with the clauses it stands for. */
export interface Name {
  readonly kind: 'source' | 'title' | 'openingPhrase';
  /** As "A/RES/79/154", "Trafficking in women and girls", "Also urges". */
  readonly text: string;
  readonly clauses: readonly Clause[];
}

/** How unlike a name may be that is still offered: 0 is the same, 1 is anything. */
const leastLike = 0.35;

/** A longer text is no name, and would only slow the look-up down. */
const longestName = 100;

/** A look-up of symbols, titles and opening phrases that forgives typing errors; best first. */
export function nameLookUp(clauses: readonly Clause[]): (name: string) => readonly Name[] {
  const fuse = new Fuse(namesOf(clauses), {
    keys: ['text'],
    threshold: leastLike,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  return (name) => {
    const asked = name.trim().slice(0, longestName);
    return asked === '' ? [] : fuse.search(asked).map(({ item }) => item);
  };
}

function namesOf(clauses: readonly Clause[]): Name[] {
  const names = new Map<string, Name & { clauses: Clause[] }>();
  for (const clause of clauses) {
    for (const kind of ['source', 'title', 'openingPhrase'] as const) {
      const text = clause[kind];
      if (text === '') continue;
      const key = `${kind} ${text}`;
      const name = names.get(key) ?? { kind, text, clauses: [] };
      name.clauses.push(clause);
      names.set(key, name);
    }
  }
  return [...names.values()];
}
