import type { Version } from '../bridge.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Up to which age one version of each span is kept, in ms, 0 for all of them; the last is for all older. */
type Spans = readonly { readonly upTo: number; readonly one: number }[];

const spans: Spans = [
  { upTo: 5 * minute, one: 0 },
  { upTo: 60 * minute, one: minute },
  { upTo: day, one: 10 * minute },
  { upTo: 7 * day, one: 60 * minute },
  { upTo: 90 * day, one: day },
  { upTo: Number.POSITIVE_INFINITY, one: 30 * day },
];

/** Of texts that nothing else has. */
const spansOfLast: Spans = [
  { upTo: 90 * day, one: 0 },
  { upTo: Number.POSITIVE_INFINITY, one: 30 * day },
];

/**
 * The versions that are not kept any more. Of what the drafter's file had at some time, as saved and
 * as opened: all of the last five minutes are kept, of the last hour one a minute, of the last day
 * one of every ten minutes, of the last week one an hour, of the last ninety days one a day, of what
 * is older one of thirty days, each the newest of its span. What no file had, or has no more, as the
 * text before a large change or somebody else's that was saved over, is all kept for ninety days.
 * Those with a name are always kept.
 */
export function outdatedVersions(versions: readonly Version[], now: number): Version[] {
  const taken = new Set<string>();
  return [...versions]
    .sort((one, other) => other.at - one.at)
    .filter(({ at, reason }) => {
      const isLast = reason !== 'saved' && reason !== 'opened';
      const one = spanOf(now - at, isLast ? spansOfLast : spans);
      if (reason === 'named' || one === 0) return false;
      const span = `${reason} ${one} ${Math.floor(at / one)}`;
      if (taken.has(span)) return true;
      taken.add(span);
      return false;
    });
}

function spanOf(age: number, lines: Spans): number {
  return lines.find(({ upTo }) => age < upTo)?.one ?? 0;
}
