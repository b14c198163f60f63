import { expect, it } from 'vitest';
import { harvest } from '../../src/library/harvest.ts';
import { growingLibrary, library } from '../../src/library/library.ts';
import { doc, masthead, op, pp } from '../builders.ts';

const text = (documentSymbol: string, ...words: string[]) => ({
  doc: doc([
    masthead({ documentSymbol }),
    pp('Recalling its resolutions'),
    ...words.map((one) => op(one)),
  ]),
  origin: null,
});
const first = text('A/RES/81/5', 'Urges States to end sex tourism', 'Requests a report on tourism');
const second = text('A/RES/81/6', 'Urges States to plant olive trees');
const draft = text('A/C.3/81/L.2', 'Urges States to plant more olive trees');

const answers = (one: ReturnType<typeof library>) =>
  ['urges states', 'olive', '81/5 OP2', 'tourism'].map((query) =>
    one.search(query).map(({ clause, score, matched }) => [clause.id, score, matched]),
  );

it('answers as one that was made at once, however it grew', () => {
  const growing = growingLibrary();
  for (const one of [first, draft, second]) {
    for (const clause of harvest(one)) growing.add([clause]);
  }
  expect(answers(growing.now())).toEqual(answers(library([first, draft, second])));
  growing.remove('A/C.3/81/L.2');
  expect(answers(growing.now())).toEqual(answers(library([first, second])));
});

it('is another object after a change, so that views notice, and the same without', () => {
  const growing = growingLibrary();
  const before = growing.now();
  expect(growing.now()).toBe(before);
  growing.add(harvest(first));
  expect(growing.now()).not.toBe(before);
});

it('finds the language of a draft, and never suggests it as agreed', () => {
  const both = library([second, draft]);
  const sources = (hits: ReturnType<typeof both.search>) => hits.map(({ clause }) => clause.source);
  expect(new Set(sources(both.search('olive trees')))).toEqual(
    new Set(['A/RES/81/6', 'A/C.3/81/L.2']),
  );
  const suggested = sources(both.relatives('Urges States to plant more olive trees', 'operative'));
  expect(new Set(suggested)).toEqual(new Set(['A/RES/81/6']));
});
