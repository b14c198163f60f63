import { expect, it } from 'vitest';
import { eachDone, stages } from '../../src/document/workDone.ts';

/** What is told while something is done. */
function told(work: (done: (share: number) => void) => unknown): number[] {
  const shares: number[] = [];
  work((share) => shares.push(share));
  return shares;
}

it('tells after each item which share of all is done', () => {
  expect(told((done) => eachDone(['a', 'b', 'c', 'd'], done, String))).toEqual([
    0.25, 0.5, 0.75, 1,
  ]);
});

it('maps items by what they are and where they stand', () => {
  expect(
    eachDone(
      ['a', 'b'],
      () => undefined,
      (item, index) => item + index,
    ),
  ).toEqual(['a0', 'b1']);
});

it('gives each stage the share of the whole that its effort is', () => {
  const shares = told((done) => {
    const { short, long } = stages(done, { short: 1, long: 3 });
    for (const stage of [short, long]) {
      stage(0.5);
      stage(1);
    }
  });
  expect(shares).toEqual([0.125, 0.25, 0.625, 1]);
});

it('stages stand within stages', () => {
  const shares = told((done) => {
    const { second } = stages(done, { first: 2, second: 2 });
    stages(second, { a: 1, b: 1 }).b(0);
  });
  expect(shares).toEqual([0.75]);
});

it('is no work at all where no stage takes any', () => {
  expect(() => stages(() => undefined, { none: 0 })).toThrow(RangeError);
});
