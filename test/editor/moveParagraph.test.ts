import { undo } from 'prosemirror-history';
import { NodeSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { outline } from '../../src/document/outline.ts';
import { moveDown, moveTo, moveUp } from '../../src/editor/moveParagraph.ts';
import { annex, annexParagraph, doc, heading, op, pp, sub, withAttrs } from '../builders.ts';
import { TestDraft } from './draft.ts';

test('Alt with an arrow moves a paragraph with its subparagraphs, and the cursor goes along', () => {
  const draft = new TestDraft(doc([op('Urges', sub('To act')), op('Calls upon')]));
  draft.at('act').run(moveDown);
  expect(draft.lines).toEqual(['OP1 Urges', 'OP1 (a) To act', 'OP2 Calls upon']);
  draft.at('ges').run(moveDown);
  expect(draft.lines).toEqual(['OP1 Calls upon', 'OP2 Urges', 'OP2 (a) To act']);
  expect(draft.cursor).toBe('Ur|ges');
  expect(draft.said).toBe('OP1 is now OP2.');
  draft.run(moveUp);
  expect(draft.lines).toEqual(['OP1 Urges', 'OP1 (a) To act', 'OP2 Calls upon']);
});

test('subparagraphs move among their own', () => {
  const draft = new TestDraft(doc([op('Urges', sub('One'), sub('Two', sub('Deep')))]));
  draft.at('Two').run(moveUp);
  expect(draft.lines).toEqual(['OP1 Urges', 'OP1 (a) Two', 'OP1 (a) (i) Deep', 'OP1 (b) One']);
  draft.run(moveUp);
  expect(draft.said).toBe('OP1 (a) is the first here.');
});

test('a preambular paragraph does not go below an operative one, nor the other way round', () => {
  const draft = new TestDraft(doc([pp('Recalling'), op('Urges')]));
  const before = draft.state.doc;
  draft.in('PP1').run(moveDown);
  expect(draft.said).toBe('PP1 stays: preambular paragraphs stand before operative ones.');
  draft.in('OP1').run(moveUp);
  draft.in('PP1').run(moveUp);
  expect(draft.said).toBe('PP1 is the first here.');
  expect(draft.state.doc).toBe(before);
});

test('a heading begins a part with a preamble of its own', () => {
  const draft = new TestDraft(doc([pp('Recalling'), heading(1, 'Trade'), op('Urges')]));
  draft.in('PP1').run(moveDown);
  expect(draft.lines).toEqual(['I Trade', 'PP1 Recalling', 'OP1 Urges']);
});

test('annex paragraphs move within their annex', () => {
  const rules = annex('Rules', annexParagraph('One'), annexParagraph('Two'));
  const draft = new TestDraft(doc([op('Urges'), rules]));
  draft.in('Annex, 2').run(moveUp);
  expect(draft.lines.slice(2)).toEqual(['Annex, 1 Two', 'Annex, 2 One']);
  draft.run(moveUp);
  expect(draft.said).toBe('Annex, 1 is the first here.');
});

test('moving sets also and further right at both places and says so; one Undo takes all back', () => {
  const draft = new TestDraft(
    doc([op('Urges States'), op('Also urges States'), op('Calls upon States'), op('Decides')]),
  );
  const before = draft.state.doc;
  draft.in('OP1').run(moveDown);
  expect(draft.lines.slice(0, 2)).toEqual(['OP1 Urges States', 'OP2 Also urges States']);
  expect(draft.said).toBe('OP1 is now OP2. OP1 now begins “Urges”. OP2 now begins “Also urges”.');
  draft.run(undo);
  expect(draft.state.doc.eq(before)).toBe(true);
});

test('a locked paragraph keeps its opening phrase', () => {
  const locked = withAttrs(op('Also urges States'), { locked: true });
  const draft = new TestDraft(doc([op('Urges States'), locked, op('Calls upon States')]));
  draft.in('OP1').run(moveDown);
  expect(draft.lines.slice(0, 2)).toEqual(['OP1 Also urges States', 'OP2 Further urges States']);
});

test('a dragged paragraph lands before the block it is dropped on and stays selected', () => {
  const draft = new TestDraft(doc([op('Urges'), op('Calls upon'), op('Invites')]));
  const [first, , third] = outline(draft.state.doc).entries;
  draft.state = draft.state.apply(
    draft.state.tr.setSelection(NodeSelection.create(draft.state.doc, third?.pos ?? 0)),
  );
  draft.run(moveTo(third?.pos ?? 0, first?.pos ?? 0));
  expect(draft.lines).toEqual(['OP1 Invites', 'OP2 Urges', 'OP3 Calls upon']);
  expect(draft.state.selection).toBeInstanceOf(NodeSelection);
  expect(draft.run(moveTo(first?.pos ?? 0, 0))).toBe(false);
});
