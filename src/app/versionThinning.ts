import type { Version } from '../bridge.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Up to which age one version of each span is kept, in ms; the last line is for all that are older. */
const spans: readonly { readonly upTo: number; readonly one: number }[] = [
  { upTo: 60 * minute, one: 0 },
  { upTo: day, one: 10 * minute },
  { upTo: 7 * day, one: 60 * minute },
  { upTo: 90 * day, one: day },
  { upTo: Number.POSITIVE_INFINITY, one: 30 * day },
];

/**
 * The versions that are not kept any more: of the last hour all are kept, of the last day one of
 * every ten minutes, of the last week one an hour, of the last ninety days one a day, of what is
 * older one of thirty days, each the newest of its span. Those with a name are always kept.
 */
export function outdatedVersions(versions: readonly Version[], now: number): Version[] {
  const taken = new Set<string>();
  return [...versions]
    .sort((one, other) => other.at - one.at)
    .filter(({ at, reason }) => {
      const one = spanOf(now - at);
      if (reason === 'named' || one === 0) return false;
      const span = `${one} ${Math.floor(at / one)}`;
      if (taken.has(span)) return true;
      taken.add(span);
      return false;
    });
}

function spanOf(age: number): number {
  return spans.find(({ upTo }) => age < upTo)?.one ?? 0;
}
