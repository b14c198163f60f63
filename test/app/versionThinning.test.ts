import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outdatedVersions } from '../../src/app/versionThinning.ts';
import type { Version } from '../../src/bridge.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const now = 2_000 * day;
let count = 0;

function version(age: number, reason: Version['reason'] = 'saved'): Version {
  count += 1;
  return { id: `${now - age}-${count}`, at: now - age, reason, words: '' };
}

/** How many are kept of versions that stand a span apart, beginning at an age. */
function keptOf(from: number, apart: number, many: number): number {
  const all = Array.from({ length: many }, (_, at) => version(from + at * apart));
  return many - outdatedVersions(all, now).length;
}

it('keeps all of five minutes and one a minute of the last hour, where a draft saves itself', () => {
  expect(keptOf(0, 1000, 300)).toBe(300);
  expect(keptOf(5 * minute, 2000, 1649)).toBeGreaterThanOrEqual(55);
  expect(keptOf(5 * minute, 2000, 1649)).toBeLessThanOrEqual(56);
});

it('keeps how the draft was opened beside how it was saved a moment later', () => {
  const opened = version(30 * minute + 2, 'opened');
  expect(outdatedVersions([opened, version(30 * minute + 1)], now)).toEqual([]);
});

it.each(['before', 'replaced', 'imported'] as const)(
  'keeps a text that no file has (%s)',
  (kind) => {
    // The other text was saved over it a moment later, and one more is saved every minute.
    const lost = [61 * minute, 61 * minute + 1, 89 * day].map((age) => version(age, kind));
    const saved = Array.from({ length: 300 }, (_, at) => version(61 * minute - 5 - at * minute));
    const outdated = outdatedVersions([...saved, ...lost], now);
    expect(lost.filter((each) => outdated.includes(each))).toEqual([]);
    const old = [100 * day, 100 * day + 1].map((age) => version(age, kind));
    expect(outdatedVersions([...saved, ...old], now)).toContain(old[1]);
  },
);

it('keeps one of every ten minutes of the last day, one an hour of the last week', () => {
  expect(keptOf(2 * 60 * minute, minute, 600)).toBeGreaterThanOrEqual(60);
  expect(keptOf(2 * 60 * minute, minute, 600)).toBeLessThanOrEqual(61);
  expect(keptOf(2 * day, minute, 600)).toBeLessThanOrEqual(11);
});

it('keeps one a day of the last ninety days, and one of thirty days of what is older', () => {
  expect(keptOf(10 * day, day / 4, 40)).toBeLessThanOrEqual(11);
  expect(keptOf(100 * day, day, 300)).toBeLessThanOrEqual(11);
});

it('keeps the newest of a span, and all that have a name', () => {
  const [older, newer] = [version(100 * day + 2), version(100 * day + 1)];
  const named = version(100 * day + 3, 'named');
  expect(outdatedVersions([older, named, newer], now)).toEqual([older]);
});

it('always keeps the newest and the oldest span, and thins what is thinned no further', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 * day }), { minLength: 1 }), (ages) => {
      const all = ages.map((age) => version(age));
      const outdated = new Set(outdatedVersions(all, now));
      const kept = all.filter((each) => !outdated.has(each));
      const newest = [...all].sort((a, b) => b.at - a.at)[0];
      expect(kept.map(({ at }) => at)).toContain(newest?.at);
      expect(outdatedVersions(kept, now)).toEqual([]);
    }),
  );
});
