import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDraft, writeDraft } from '../src/document/draftFile.ts';
import { mastheadLines } from '../src/document/mastheadLines.ts';
import { outline } from '../src/document/outline.ts';

const folder = resolve(import.meta.dirname, '../templates');
const textOf = (name: string) => readFileSync(join(folder, `${name}.json`), 'utf8');
const docOf = (name: string) => readDraft(textOf(name)).doc;
const linesOf = (name: string) => mastheadLines(docOf(name));

const names = [
  'adopted-resolution',
  'human-rights-council-draft',
  'plenary-draft',
  'revised-draft',
  'third-committee-draft',
];

describe('the templates', () => {
  it('are these five', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    expect(files.sort()).toEqual(names.map((name) => `${name}.json`));
  });

  it.each(names)('%s opens and is saved again as it is', (name) => {
    expect(writeDraft(readDraft(textOf(name)))).toBe(textOf(name));
  });

  it.each(names)('%s has one empty preambular and one empty operative paragraph', (name) => {
    const { preambularCount, operativeCount, entries } = outline(docOf(name));
    expect([preambularCount, operativeCount]).toEqual([1, 1]);
    expect(entries.map(({ words }) => words.textContent)).toEqual(['', '']);
  });

  it.each(names)('%s is no text of anybody', (name) => {
    expect(readDraft(textOf(name)).origin).toBeNull();
  });
});

describe('their mastheads', () => {
  const ofEveryDraft = {
    unitedNations: 'United Nations',
    organ: 'General Assembly',
    distribution: 'Distr.: Limited',
    original: 'Original: English',
    resolutionLine: '',
    report: '',
    adopted: false,
  };

  it('a Third Committee draft names session, committee and agenda item, and no number yet', () => {
    expect(linesOf('third-committee-draft')).toMatchObject({
      ...ofEveryDraft,
      documentSymbol: { lead: 'A', rest: '/C.3/81/L.…' },
      session: 'Eighty-first session',
      committee: 'Third Committee',
      agendaItem: 'Agenda item …',
      agendaItemTitle: 'Advancement of women',
    });
    expect(docOf('third-committee-draft').child(0).attrs.proposalKind).toBe('draft resolution');
  });

  it('a revised draft says so in its symbol and in the line of its sponsors', () => {
    expect(linesOf('revised-draft')).toMatchObject({
      ...ofEveryDraft,
      documentSymbol: { lead: 'A', rest: '/C.3/81/L.…/Rev.1' },
      committee: 'Third Committee',
    });
    expect(docOf('revised-draft').child(0).attrs.proposalKind).toBe('revised draft resolution');
  });

  it('a plenary draft names no committee', () => {
    expect(linesOf('plenary-draft')).toMatchObject({
      ...ofEveryDraft,
      documentSymbol: { lead: 'A', rest: '/81/L.…' },
      session: 'Eighty-first session',
      committee: '',
    });
  });

  it('a Human Rights Council draft speaks for the Council at its sixty-third session', () => {
    expect(linesOf('human-rights-council-draft')).toMatchObject({
      ...ofEveryDraft,
      documentSymbol: { lead: 'A', rest: '/HRC/63/L.…' },
      session: 'Sixty-third session',
      committee: 'Human Rights Council',
      agendaItem: 'Agenda item 3',
    });
    const doc = docOf('human-rights-council-draft');
    expect(doc.child(2).textContent).toBe('The Human Rights Council');
  });

  it('an adopted resolution has general distribution, no original language and no sponsors', () => {
    expect(linesOf('adopted-resolution')).toMatchObject({
      documentSymbol: { lead: 'A', rest: '/RES/81/…' },
      distribution: 'Distr.: General',
      original: '',
      session: 'Eighty-first session',
      committee: '',
      resolutionLine: 'Resolution adopted by the General Assembly',
      report: '[on the report of the Third Committee (A/81/…, para. …)]',
      sponsors: '',
      adopted: true,
    });
  });
});
