import { expect, it } from 'vitest';
import { mayMount } from '../electron/mounted.ts';
import { type Kill, killRounds } from '../measure/killRounds.ts';

/**
 * In ms. The second that is promised is measured by `test/measure/kills.mjs`; a build machine that is
 * busy with other things at that moment is given more, and what was typed before that is kept.
 */
const longest = 3000;

it('loses nothing older than a moment and damages no file, killed ten times at random', {
  timeout: 400_000,
}, async () => {
  const kills: Kill[] = [];
  await killRounds(10, (kill) => kills.push(kill));
  expect(kills.length).toBeGreaterThanOrEqual(10);
  expect(kills.filter(({ damage }) => damage)).toEqual([]);
  expect(kills.filter(({ lost }) => lost > longest)).toEqual([]);
  expect(Math.max(...kills.map(({ typed }) => typed))).toBeGreaterThan(10);
});

it.skipIf(!mayMount())(
  'loses nothing on a full disk either, where no save succeeds',
  {
    timeout: 200_000,
  },
  async () => {
    const kills: Kill[] = [];
    await killRounds(3, (kill) => kills.push(kill), 'full');
    expect(kills.length).toBeGreaterThanOrEqual(3);
    expect(kills.filter(({ damage }) => damage)).toEqual([]);
    expect(kills.filter(({ lost }) => lost > longest)).toEqual([]);
  },
);
