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
 * entries as units are taken for those whose words a person changed, without what prints. Ids that
 * paragraphs carry in the file, `known` by those that they were read with, come before both.
 */
export function matchedUnits(
  ofText: Told,
  entries: readonly KeptUnit[],
  known: ReadonlyMap<string, string> = new Map(),
): MatchedUnit[] {
  const checks = ofText.units.map((unit) => checkOf(unit, toldContent(unit, ofText)));
  const carried = ofText.units.map(({ node }) => known.get(node.attrs.id));
  const found = sameWords(checks, entries, carried);
  const ofIds = new Map(byIds(found, entries, carried));
  const either = found.map((index, at) => (index === -1 ? (ofIds.get(at) ?? -1) : index));
  const changed = new Map([...betweenFound(either, entries.length), ...ofIds]);
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

/** For each check the index of its entry, of equals the one with the id carried; -1 where there is none. */
function sameWords(
  checks: readonly string[],
  entries: readonly KeptUnit[],
  carried: readonly (string | undefined)[],
): number[] {
  const open = new Map<string, number[]>();
  entries.forEach(({ check }, index) => {
    const list = open.get(check);
    if (list) list.push(index);
    else open.set(check, [index]);
  });
  const found = checks.map((check, at) => {
    const list = open.get(check) ?? [];
    const own = list.findIndex((index) => idOf(entries[index]) === carried[at]);
    return carried[at] === undefined || own === -1 ? -1 : (list.splice(own, 1)[0] ?? -1);
  });
  for (const list of open.values()) list.reverse();
  return found.map((index, at) => {
    if (index !== -1) return index;
    const list = open.get(checks[at] ?? '');
    // An entry of another paragraph's id is not taken from that.
    const next = list?.findLastIndex((one) => isFor(entries[one], carried[at])) ?? -1;
    return next === -1 ? -1 : (list?.splice(next, 1)[0] ?? -1);
  });
}

function isFor(entry: KeptUnit | undefined, carried: string | undefined): boolean {
  return carried === undefined || idOf(entry) === undefined || idOf(entry) === carried;
}

function idOf(entry: KeptUnit | undefined): unknown {
  return entry?.silent.id;
}

/** For units without an entry, the one that has the id that they carry. */
function byIds(
  found: readonly number[],
  entries: readonly KeptUnit[],
  carried: readonly (string | undefined)[],
): [number, number][] {
  const taken = new Set(found);
  const byId = new Map(entries.map((entry, index) => [idOf(entry), index] as const));
  return found.flatMap((index, at): [number, number][] => {
    const own = carried[at] === undefined ? undefined : byId.get(carried[at]);
    if (index !== -1 || own === undefined || taken.has(own)) return [];
    taken.add(own);
    return [[at, own]];
  });
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
