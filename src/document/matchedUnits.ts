import { checkOf, type KeptUnit } from './kept.ts';
import { withFullProvenance, withProvenanceLeft } from './keptProvenance.ts';
import { type Told, type ToldUnit, toldContent } from './told.ts';

/** A unit of a text that was read, and what was kept of it. */
export interface MatchedUnit {
  readonly unit: ToldUnit;
  /** Null where nothing was kept. */
  readonly entry: KeptUnit | null;
  /** Whether the words are those that the entry was written for, so that all of it is taken. */
  words: boolean;
}

/**
 * The units with what was kept of each: by their words, in order; between two units found so, as many
 * entries as units are taken for those whose words a person changed, without what prints.
 */
export function matchedUnits(ofText: Told, entries: readonly KeptUnit[]): MatchedUnit[] {
  const checks = ofText.units.map((unit) => checkOf(unit, toldContent(unit, ofText)));
  const found = sameWords(checks, entries);
  const changed = betweenFound(found, entries.length);
  return ofText.units.map((unit, at) => {
    const index = found[at] ?? -1;
    const same = entries[index];
    if (same) {
      const silent = withFullProvenance(same.silent, unit, ofText);
      return { unit, entry: { ...same, silent }, words: true };
    }
    const other = entries[changed.get(at) ?? -1];
    return { unit, entry: other ? leftOf(other, unit) : null, words: false };
  });
}

/** For each check the index of its entry; -1 where there is none. */
function sameWords(checks: readonly string[], entries: readonly KeptUnit[]): number[] {
  const open = new Map<string, number[]>();
  entries.forEach(({ check }, index) => {
    const list = open.get(check);
    if (list) list.push(index);
    else open.set(check, [index]);
  });
  for (const list of open.values()) list.reverse();
  return checks.map((check) => open.get(check)?.pop() ?? -1);
}

/** For units without an entry, that of a run of as many entries between the same neighbours. */
function betweenFound(found: readonly number[], count: number): Map<number, number> {
  const taken = new Set(found);
  const pairs = new Map<number, number>();
  let at = 0;
  while (at < found.length) {
    const start = at;
    while (at < found.length && found[at] === -1) at += 1;
    const first = (found[start - 1] ?? -1) + 1;
    const end = found[at] ?? count;
    const length = at - start;
    const free = length > 0 && end - first === length;
    for (let step = 0; free && step < length; step += 1) {
      if (!taken.has(first + step)) pairs.set(start + step, first + step);
    }
    at += 1;
  }
  return pairs;
}

/** What is kept of a unit whose words were changed. */
function leftOf(entry: KeptUnit, unit: ToldUnit): KeptUnit {
  return { ...entry, silent: withProvenanceLeft(entry.silent, unit) };
}
