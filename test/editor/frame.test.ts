import { deleteSelection, selectAll } from 'prosemirror-commands';
import { undo } from 'prosemirror-history';
import { expect, test } from 'vitest';
import { blankMasthead } from '../../src/document/masthead.ts';
import { typeOverEverything } from '../../src/editor/frame.ts';
import { goToEdge } from '../../src/editor/goToEdge.ts';
import { setAdoptionLine, setMasthead } from '../../src/editor/mastheadCommand.ts';
import { annex, annexParagraph, doc, fn, masthead, op, pp } from '../builders.ts';
import { TestDraft } from './draft.ts';

const given = masthead({ documentSymbol: 'A/C.3/81/L.…', session: 81 });

test('deleting everything leaves the masthead and the organ that speaks', () => {
  const draft = new TestDraft(doc([given, pp('Recalling'), op('Urges', fn('A/79/1'))]));
  const before = draft.state.doc;
  draft.run(selectAll);
  draft.run(deleteSelection);
  expect(draft.state.doc.child(0).eq(given)).toBe(true);
  expect(draft.state.doc.child(2).textContent).toBe('The General Assembly');
  expect(draft.lines).toEqual(['PP1']);
  draft.run(undo);
  expect(draft.state.doc.eq(before)).toBe(true);
});

test('what is typed after everything was deleted goes into the title', () => {
  const draft = new TestDraft(doc([given, pp('Recalling'), op('Urges')]));
  draft.run(selectAll);
  draft.run(deleteSelection);
  draft.type('Youth');
  expect(draft.cursor).toBe('Youth|');
  expect(draft.state.doc.child(1).textContent).toBe('Youth');
  expect(draft.state.doc.child(0).eq(given)).toBe(true);
});

test('typing over everything begins the title anew', () => {
  const draft = new TestDraft(doc([given, pp('Recalling'), op('Urges')]));
  draft.run(selectAll);
  draft.run(typeOverEverything('Y'));
  draft.type('outh');
  expect(draft.state.doc.child(1).textContent).toBe('Youth');
  expect(draft.state.doc.child(0).eq(given)).toBe(true);
  expect(draft.state.doc.child(2).textContent).toBe('The General Assembly');
});

test('the organ’s words can be edited, and emptied by themselves', () => {
  const draft = new TestDraft(doc([op('Urges')]));
  draft.at('The General', ' Assembly').run(deleteSelection);
  expect(draft.state.doc.child(2).textContent).toBe(' Assembly');
});

test('the masthead’s form replaces the masthead in one step', () => {
  const draft = new TestDraft(doc([given, op('Urges')]));
  draft.run(setMasthead({ ...blankMasthead, session: 82, sponsors: ['Belarus'] }));
  expect(draft.state.doc.child(0).attrs.session).toBe(82);
  expect(draft.said).toBe('Masthead changed.');
  draft.run(undo);
  expect(draft.state.doc.child(0).eq(given)).toBe(true);
});

test('an adoption line is added before the annexes, changed, and removed', () => {
  const rules = annex('Rules', annexParagraph('One'));
  const draft = new TestDraft(doc([op('Urges'), rules]));
  const before = draft.state.doc;
  const line = {
    meeting: '53rd',
    meetingKind: 'plenary meeting',
    date: '17 December 2024',
    vote: '',
  };
  draft.run(setAdoptionLine(line));
  expect(draft.state.doc.child(4).attrs).toEqual(line);
  draft.run(setAdoptionLine({ ...line, meeting: '54th' }));
  expect(draft.state.doc.child(4).attrs.meeting).toBe('54th');
  draft.run(setAdoptionLine(null));
  expect(draft.state.doc.eq(before)).toBe(true);
  expect(draft.run(setAdoptionLine(null))).toBe(false);
});

test('the keys to the edges reach title and last words, and select up to them', () => {
  const draft = new TestDraft(doc([pp('Recalling'), op('Urges')]));
  draft.run(goToEdge('end', false));
  expect(draft.cursor).toBe('Urges|');
  draft.run(goToEdge('start', true));
  expect(draft.cursor).toBe('|Trafficking in women and girls');
  expect(draft.state.selection.to).toBe(draft.state.doc.content.size - 2);
});
