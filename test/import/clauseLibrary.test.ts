import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { importText } from '../../src/import/importText.ts';
import { sources } from './sources.ts';

const folder = new URL('../../clause-library/', import.meta.url);

function saved(name: string): string {
  return readFileSync(new URL(`${name}.json`, folder), 'utf8');
}

const names = Object.values(sources).map(({ name, text }) => [name, text] as const);

test('the clause library holds the four texts', () => {
  const drafts = readdirSync(folder).filter((file) => file.endsWith('.json'));
  expect(drafts.sort()).toEqual(names.map(([name]) => `${name}.json`).sort());
});

test.each(names)(
  '%s opens and is what the importer reads today, but for its origin',
  (name, text) => {
    const draft = readDraft(saved(name));
    expect(draft.doc.toJSON()).toEqual(importText(text).doc.toJSON());
  },
);

test.each(names)('%s is saved as Chapeau saves it', (name) => {
  expect(writeDraft(readDraft(saved(name)))).toBe(saved(name));
});

test('the 2006 text is known by a name and a year that its own words do not state', () => {
  const { origin, doc } = readDraft(saved('2006-text'));
  expect(origin).toMatchObject({ name: '2006 text', year: 2006 });
  expect(doc.child(0).attrs).toMatchObject({ documentSymbol: '', session: null, date: '' });
});
