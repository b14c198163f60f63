import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lineageRates } from './lineageRates.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../clause-library/${name}.json`, import.meta.url), 'utf8');

it('the lineage computed of the four resolutions is the judged one for 95 of 100', () => {
  const drafts = ['2006-text', '72-195', '73-146', '79-154'].map(read);
  const rates = lineageRates(drafts, read('lineage/four-resolutions'));
  const all = rates.find(({ name }) => name === 'over all');
  expect(all?.f1).toBeGreaterThanOrEqual(0.95);
});
