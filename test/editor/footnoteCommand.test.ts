import { undo } from 'prosemirror-history';
import { expect, test } from 'vitest';
import { footnotes } from '../../src/document/footnotes.ts';
import { parseNote } from '../../src/document/note.ts';
import { textOf } from '../../src/document/runs.ts';
import { insertFootnote, writeNote } from '../../src/editor/footnoteCommand.ts';
import { openNote, openNoteOf } from '../../src/editor/openNote.ts';
import { doc, fn, op, pp } from '../builders.ts';
import { TestDraft } from './draft.ts';

function notes(draft: TestDraft): string[] {
  return footnotes(draft.state.doc).notes.map(({ runs }) => textOf(runs));
}

/** Writes the note that is open, as its field does. */
function write(draft: TestDraft, note: string): void {
  const pos = openNoteOf(draft.state) ?? -1;
  draft.state = draft.state.apply(writeNote(draft.state, pos, parseNote(note)));
}

test('a mark stands behind the punctuation at the cursor, the cursor behind the mark', () => {
  const draft = new TestDraft(doc([pp('Recalling the Convention, and its Protocol')]));
  draft.at(', and').run(insertFootnote);
  expect(draft.cursor).toBe('Recalling the Convention,*| and its Protocol');
  expect(draft.said).toBe('Footnote 1 inserted.');
});

test('a mark stands behind a closing quotation mark and its comma (un-style 4.1.6)', () => {
  const draft = new TestDraft(doc([pp('entitled “Trafficking in situations”, which')]));
  draft.at('”, which').run(insertFootnote);
  expect(draft.cursor).toBe('entitled “Trafficking in situations”,*| which');
});

test('no space stands before a mark (un-style 4.1.4)', () => {
  const draft = new TestDraft(doc([pp('Recalling the Convention as amended')]));
  draft.at('as amended').run(insertFootnote);
  expect(draft.cursor).toBe('Recalling the Convention*| as amended');
});

test('the note is open at once, and its mark moves with the text', () => {
  const draft = new TestDraft(doc([pp('Recalling the Convention')]));
  draft.in('PP1', 'end').run(insertFootnote);
  const pos = openNoteOf(draft.state);
  draft.in('PP1').type('So ');
  expect(openNoteOf(draft.state)).toBe((pos ?? 0) + 3);
  write(draft, 'United Nations, Treaty Series, vol. 2225, No. 39574.');
  expect(notes(draft)).toEqual(['United Nations, Treaty Series, vol. 2225, No. 39574.']);
});

test('a note left without words is taken out with its mark', () => {
  const draft = new TestDraft(doc([pp('Recalling the Convention')]));
  const before = draft.state.doc;
  draft.in('PP1', 'end').run(insertFootnote);
  draft.run((state, dispatch) => {
    dispatch?.(openNote(state.tr, null));
    return true;
  });
  expect(draft.state.doc.eq(before)).toBe(true);
  expect(draft.said).toBe('The note had no words, so its mark was taken out.');
});

test('writing a note that marks share changes it for all of them', () => {
  const repeated = doc([pp('One', fn('A/79/1')), op('Two', fn('A/79/1'))], {
    footnotePolicy: 'legacy',
  });
  const draft = new TestDraft(repeated);
  const [first] = footnotes(draft.state.doc).marks.keys();
  draft.state = draft.state.apply(openNote(draft.state.tr, first ?? 0));
  write(draft, 'A/79/322');
  expect(notes(draft)).toEqual(['A/79/322.']);
  expect([...footnotes(draft.state.doc).marks.values()].map(({ marker }) => marker)).toEqual([
    1, 1,
  ]);
});

test('Undo takes back the words of a note, then its mark', () => {
  const draft = new TestDraft(doc([pp('Recalling the Convention')]));
  const before = draft.state.doc;
  draft.in('PP1', 'end').run(insertFootnote);
  write(draft, 'A/79/322');
  while (draft.run(undo));
  expect(draft.state.doc.eq(before)).toBe(true);
  expect(openNoteOf(draft.state)).toBeNull();
});
