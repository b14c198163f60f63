import { undo } from 'prosemirror-history';
import { expect, test } from 'vitest';
import { footnotes } from '../../src/document/footnotes.ts';
import {
  addContinuation,
  deleteParagraph,
  insertAnnex,
  insertHeading,
  setFootnotePolicy,
  toggleLock,
} from '../../src/editor/paragraphCommands.ts';
import { continuation, doc, fn, heading, op, pp, ref, sub, withAttrs } from '../builders.ts';
import { TestDraft } from './draft.ts';

test('deleting a paragraph sets the next one right and says so; one Undo takes both back', () => {
  // Mid-cycle deletion of un-style 11: 73/146 without its OP19 ("Also urges").
  const draft = new TestDraft(
    doc([
      op('Urges Governments to act'),
      op('Also urges Governments to report'),
      op('Further urges Governments to sign'),
    ]),
  );
  const before = draft.state.doc;
  draft.in('OP2').run(deleteParagraph);
  expect(draft.lines).toEqual([
    'OP1 Urges Governments to act',
    'OP2 Also urges Governments to sign',
  ]);
  expect(draft.said).toBe('Deleted OP2. OP2 now begins “Also urges”.');
  draft.run(undo);
  expect(draft.state.doc.eq(before)).toBe(true);
});

test('a subparagraph is deleted with those below it', () => {
  const draft = new TestDraft(doc([op('Urges', sub('One', sub('Deep')), sub('Two'))]));
  draft.in('OP1 (a)').run(deleteParagraph);
  expect(draft.lines).toEqual(['OP1 Urges', 'OP1 (a) Two']);
  expect(draft.said).toBe('Deleted OP1 (a).');
});

test('deleting a paragraph that others refer to names them', () => {
  const target = withAttrs(op('Decides to meet'), { id: 'x' });
  const to = () => ['As set out in ', ref('x')] as const;
  const draft = new TestDraft(
    doc([op('Urges', ...to()), target, op('Calls upon', sub('One', ...to())), op('Requests')]),
  );
  draft.in('OP2').run(deleteParagraph);
  expect(draft.said).toBe('Deleted OP2. OP1 and OP2 (a) refer to a paragraph that is deleted.');
  draft.in('OP3').run(deleteParagraph);
  // What was lost before has been said.
  expect(draft.said).toBe('Deleted OP3.');
});

test('the only paragraph of a text is emptied instead', () => {
  const draft = new TestDraft(doc([op('Urges', sub('One'))]));
  draft.in('OP1').run(deleteParagraph);
  expect(draft.lines).toEqual(['OP1']);
  draft.run(deleteParagraph);
  expect(draft.said).toBe('OP1 is the only paragraph.');
});

test('a heading goes behind the paragraph at the cursor, or in place of a blank one', () => {
  const draft = new TestDraft(doc([pp('Recalling'), op('Urges'), op('')]));
  draft.in('OP1').run(insertHeading);
  draft.type('Follow-up');
  expect(draft.lines).toEqual(['PP1 Recalling', 'OP1 Urges', 'I Follow-up', 'OP2']);
  draft.in('OP2').run(insertHeading);
  expect(draft.lines).toEqual(['PP1 Recalling', 'OP1 Urges', 'I Follow-up', 'II']);
});

test('a new heading has the level of the one before it', () => {
  const draft = new TestDraft(doc([heading(1, 'One'), heading(2, 'Two'), op('Urges')]));
  draft.in('OP1').run(insertHeading);
  expect(draft.state.doc.lastChild?.attrs.level).toBe(2);
});

test('an annex is added behind everything, the cursor in its title', () => {
  const draft = new TestDraft(doc([op('Urges')]));
  draft.run(insertAnnex);
  draft.type('Guidelines');
  expect(draft.lines).toEqual(['OP1 Urges', 'Annex Guidelines', 'Annex, 1']);
  expect(draft.said).toBe('Annex inserted.');
});

test('words can follow the subparagraphs, from the chapeau or the last of them', () => {
  const draft = new TestDraft(doc([op('Urges', sub('One', sub('Deep')), sub('Two'))]));
  draft.in('OP1 (b)').run(addContinuation);
  draft.type('and in this regard');
  draft.in('OP1 (a)').run(addContinuation);
  draft.type('as agreed');
  expect(draft.lines).toEqual([
    'OP1 Urges',
    'OP1 (a) One',
    'OP1 (a) (i) Deep',
    'OP1 (a) (continued) as agreed',
    'OP1 (b) Two',
    'OP1 (continued) and in this regard',
  ]);
  const alone = new TestDraft(doc([op('Urges', sub('One'), continuation('more')), op('Decides')]));
  expect(alone.in('OP2').run(addContinuation)).toBe(false);
});

test('an opening phrase is locked and released', () => {
  const draft = new TestDraft(doc([op('Urges States'), op('to act')]));
  draft.in('OP1').run(toggleLock);
  expect(draft.state.doc.child(3).attrs.locked).toBe(true);
  expect(draft.said).toBe('“Urges” of OP1 is locked.');
  draft.run(toggleLock);
  expect(draft.state.doc.child(3).attrs.locked).toBe(false);
  expect(draft.in('OP2').run(toggleLock)).toBe(false);
});

test('the footnote policy is a step of the history like any other', () => {
  const draft = new TestDraft(doc([op('One', fn('A/79/1'), ' and two', fn('A/79/1'))]));
  draft.run(setFootnotePolicy('legacy'));
  expect(footnotes(draft.state.doc).notes).toHaveLength(1);
  expect(draft.run(setFootnotePolicy('legacy'))).toBe(false);
  draft.run(undo);
  expect(footnotes(draft.state.doc).notes).toHaveLength(2);
});
