import { describe, expect, it } from 'vitest';
import { draftFromLastCycle } from '../../src/app/lastCycle.ts';
import { draftFromTemplate, firstTemplate } from '../../src/app/templates.ts';
import { footnotes } from '../../src/document/footnotes.ts';
import type { Masthead } from '../../src/document/masthead.ts';
import { outline } from '../../src/document/outline.ts';
import type { Provenance } from '../../src/document/provenance.ts';
import {
  adoptionLine,
  annex,
  annexParagraph,
  doc,
  fn,
  masthead,
  op,
  pp,
  sub,
} from '../builders.ts';

const template = draftFromTemplate(firstTemplate).doc.child(0).attrs as Masthead;
const adopted = {
  origin: null,
  doc: doc(
    [
      masthead({
        documentSymbol: 'A/RES/79/154',
        distribution: 'General',
        date: '19 December 2024',
        session: 79,
        agendaItem: '27',
        agendaItemTitle: 'Advancement of women',
        report: 'on the report of the Third Committee (A/79/451, para. 65)',
      }),
      pp('Recalling the Convention', fn('Ibid'), sub('To promote')),
      op('Urges States to act'),
      adoptionLine('53rd', '17 December 2024'),
      annex('Elements', annexParagraph('An element')),
    ],
    { footnotePolicy: 'legacy' },
  ),
};
const draft = draftFromLastCycle(adopted, template);
const stated = draft.doc.child(0).attrs as Masthead;
const provenances = outline(draft.doc).entries.map(
  ({ node }) => node.attrs.provenance as Provenance | null | undefined,
);

describe('a draft from last cycle’s resolution', () => {
  it('is a valid document of the words, footnotes and annexes of the resolution', () => {
    expect(() => draft.doc.check()).not.toThrow();
    const words = (whole: typeof draft.doc) =>
      outline(whole).entries.map((entry) => [entry.label, entry.words.textContent]);
    expect(words(draft.doc)).toEqual(words(adopted.doc));
    expect(footnotes(draft.doc).notes).toHaveLength(1);
  });

  it('has no adoption line', () => {
    expect(draft.doc.children.map(({ type }) => type.name)).not.toContain('adoptionLine');
  });

  it('has the masthead of a Third Committee draft of the coming session', () => {
    expect(stated).toMatchObject({
      documentSymbol: 'A/C.3/81/L.…',
      distribution: 'Limited',
      date: '',
      originalLanguage: 'English',
      session: 81,
      committee: 'Third Committee',
      agendaItem: '…',
      agendaItemTitle: 'Advancement of women',
      sponsors: [],
      proposalKind: 'draft resolution',
      report: '',
    });
  });

  it('goes one session on where the resolution is of the template’s session', () => {
    const later = draftFromLastCycle(adopted, { ...template, session: 79 });
    expect(later.doc.child(0).attrs.session).toBe(80);
  });

  it('tells of each paragraph and subparagraph where its words came from', () => {
    expect(provenances.slice(0, 3)).toEqual([
      {
        source: 'A/RES/79/154',
        label: 'PP1',
        words: 'Recalling the Convention',
        notes: [{ at: 24, words: 'Ibid.' }],
      },
      { source: 'A/RES/79/154', label: 'PP1 (a)', words: 'To promote', notes: [] },
      { source: 'A/RES/79/154', label: 'OP1', words: 'Urges States to act', notes: [] },
    ]);
  });

  it('numbers its notes as drafts do now, and is nobody’s library text', () => {
    expect(draft.doc.attrs.footnotePolicy).toBe('current');
    expect(draft.origin).toBeNull();
  });
});
