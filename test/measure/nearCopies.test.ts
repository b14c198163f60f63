import { expect, it } from 'vitest';
import { bundledClauses } from './bundledClauses.ts';
import { knownItems } from './knownItems.ts';
import { withNearCopies } from './nearCopies.ts';

const given = bundledClauses();
const { clauses, copies } = withNearCopies(given, 330);

it('makes as many clauses as wanted, each with an id of its own', () => {
  expect(clauses).toHaveLength(330);
  expect(new Set(clauses.map(({ id }) => id)).size).toBe(330);
});

it('copies a clause with a few words changed', () => {
  const byId = new Map(clauses.map((clause) => [clause.id, clause.words.split(' ')]));
  const made = [...copies].flatMap(([of, ids]) => ids.map((id) => [of, id] as const));
  expect(made.length).toBeGreaterThan(39);
  for (const [of, id] of made) {
    const words = byId.get(of) ?? [];
    const kept = new Set(byId.get(id));
    const same = words.filter((word) => kept.has(word)).length / words.length;
    expect(byId.get(id), id).not.toEqual(words);
    expect(same, id).toBeGreaterThan(0.75);
  }
});

it('makes the same copies each time', () => {
  const words = (of: typeof clauses) => of.map((clause) => clause.words);
  expect(words(withNearCopies(given, 330).clauses)).toEqual(words(clauses));
});

it('asks for a remembered clause by four to six of its words, and takes its copies for right', () => {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  for (const { text, answers } of knownItems({ clauses, copies }, 20)) {
    const [first] = answers;
    const words = text.split(' ');
    expect(words.length).toBeGreaterThanOrEqual(4);
    expect(words.length).toBeLessThanOrEqual(6);
    const known = byId.get(first ?? '')?.words.toLowerCase() ?? '';
    expect(words.filter((word) => !known.includes(word))).toEqual([]);
    for (const id of copies.get(first ?? '') ?? []) expect([...answers]).toContain(id);
  }
});
