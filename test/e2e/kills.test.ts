import { expect, it } from 'vitest';
import { type Kill, killRounds } from '../measure/killRounds.ts';

/** A machine that is busy with other tests is slow to write, too; what was typed before that is kept. */
const aSecond = 1000;

it('loses nothing older than a second and damages no file, killed ten times at random', {
  timeout: 400_000,
}, async () => {
  const kills: Kill[] = [];
  await killRounds(10, (kill) => kills.push(kill));
  expect(kills.length).toBeGreaterThanOrEqual(10);
  expect(kills.filter(({ damage }) => damage)).toEqual([]);
  expect(kills.filter(({ lost }) => lost > aSecond)).toEqual([]);
  expect(Math.max(...kills.map(({ typed }) => typed))).toBeGreaterThan(10);
});
