import { expect, it } from 'vitest';
import { AgreedWords } from '../../src/editor/agreedWords.ts';
import { doc, op, pp, sub } from '../builders.ts';
import { TestDraft } from './draft.ts';

it('tells which share of the paragraphs is looked up, as the answers come', async () => {
  const { state } = new TestDraft(doc([pp('Recalling'), op('Urges', sub('to act')), op('')]));
  const answers: (() => void)[] = [];
  const nothing = { words: { exact: 0, near: 0, new: 1 }, spans: [] };
  const words = new AgreedWords(
    () => new Promise((resolve) => answers.push(() => resolve(nothing))),
  );
  const shares: number[] = [];
  const found = words.paragraphs(state, (share) => shares.push(share));
  for (const answer of answers) {
    answer();
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect((await found).map(({ entry }) => entry.label)).toEqual(['PP1', 'OP1', 'OP1 (a)']);
  expect(shares).toEqual([1 / 3, 2 / 3, 1]);
});
