import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import { harvest } from '../../src/library/harvest.ts';
import {
  type AskedLater,
  answerOf,
  asLater,
  laterLibrary,
} from '../../src/library/laterLibrary.ts';
import { library } from '../../src/library/library.ts';

const folder = resolve(import.meta.dirname, '../../clause-library');
const drafts = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readDraft(readFileSync(join(folder, name), 'utf8')));
const own = library(drafts);

/** As between two threads: what cannot be cloned does not arrive. */
const later = laterLibrary(
  async (asked: AskedLater) => structuredClone(answerOf(own, structuredClone(asked))),
  own.sources,
);

const place = { words: 'Urges', part: 'operative', above: [] } as const;

it('answers from another thread exactly as the library itself', async () => {
  expect(await later.search('organ removal')).toEqual(own.search('organ removal'));
  expect(await later.search('79/154 OP27', { part: 'operative' })).toEqual(
    own.search('79/154 OP27', { part: 'operative' }),
  );
  expect(await later.suggest(place)).toEqual(own.suggest(place));
  expect(await later.spans('Urges Member States to end sex tourism')).toEqual(
    own.spans('Urges Member States to end sex tourism'),
  );
  expect(await later.lineage('A/RES/79/154, OP27')).toEqual(own.lineage('A/RES/79/154, OP27'));
  expect(await later.lineage('none')).toBeNull();
});

it('takes the clauses of a draft along, and gives paragraphs again that can be inserted', async () => {
  const texts = drafts.slice(0, 2).map(harvest);
  const [earlier = [], later2 = []] = texts;
  const told = (paragraphs: ReturnType<typeof own.compare>['paragraphs']) =>
    paragraphs.map(({ fate, later: one }) => [fate, one?.id]);
  expect(told((await later.compare(earlier, later2)).paragraphs)).toEqual(
    told(own.compare(earlier, later2).paragraphs),
  );
  const [hit] = await later.search('79/154 OP27');
  expect(hit?.clause.node.toJSON()).toEqual(own.search('79/154 OP27')[0]?.clause.node.toJSON());
});

it('makes the same cards of what was found', async () => {
  const hits = await later.search('trafficking in persons');
  const ids = (cards: ReturnType<typeof own.cards>) =>
    cards.map((card) => card.map(({ clause }) => clause.id));
  expect(ids(later.cards(hits))).toEqual(ids(own.cards(own.search('trafficking in persons'))));
});

it('is asked in the same way where it lies in this thread', async () => {
  const here = asLater(own);
  expect(await here.search('organ removal')).toEqual(own.search('organ removal'));
  expect(here.sources).toEqual(later.sources);
});
