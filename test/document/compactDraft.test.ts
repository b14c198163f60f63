import { describe, expect, it } from 'vitest';
import { compactDraft } from '../../src/document/compactDraft.ts';
import { readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { doc, fn, op, pp, sub } from '../builders.ts';

const draft = {
  doc: doc([pp('Recalling “it”', fn('A note'), sub('To promote')), op('Urges States')], {
    footnotePolicy: 'legacy',
  }),
  origin: null,
};

describe('a compact draft', () => {
  it('reads as the draft it was written from', () => {
    expect(readDraft(compactDraft(draft)).doc.eq(draft.doc)).toBe(true);
  });

  it('says the same as the draft file', () => {
    expect(JSON.parse(compactDraft(draft))).toEqual(JSON.parse(writeDraft(draft)));
  });

  it('keeps where a library resolution came from', () => {
    const origin = { name: '2006 text', year: 2006, note: 'A raw text.' };
    expect(readDraft(compactDraft({ ...draft, origin })).origin).toEqual(origin);
  });

  it('follows the document when it changes', () => {
    const changed = doc([pp('Recalling something else'), op('Urges States')]);
    compactDraft(draft);
    expect(readDraft(compactDraft({ doc: changed, origin: null })).doc.eq(changed)).toBe(true);
  });
});
