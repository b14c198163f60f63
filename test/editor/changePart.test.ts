import { undo } from 'prosemirror-history';
import { expect, test } from 'vitest';
import { makeOperative, makePreambular } from '../../src/editor/changePart.ts';
import { annex, annexParagraph, doc, op, pp, sub } from '../builders.ts';
import { TestDraft } from './draft.ts';

test('a preambular paragraph made operative becomes the first of the operative part', () => {
  const draft = new TestDraft(doc([pp('One', sub('Below')), pp('Two'), op('Three')]));
  const before = draft.state.doc;
  draft.in('PP1', 'end').run(makeOperative);
  expect(draft.lines).toEqual(['PP1 Two', 'OP1 One', 'OP1 (a) Below', 'OP2 Three']);
  expect(draft.cursor).toBe('One|');
  expect(draft.said).toBe('PP1 is now OP1.');
  draft.run(undo);
  expect(draft.state.doc.eq(before)).toBe(true);
});

test('the last preambular paragraph stays where it is when it becomes operative', () => {
  const draft = new TestDraft(doc([pp('One'), pp('Two')]));
  draft.in('PP2').run(makeOperative);
  expect(draft.lines).toEqual(['PP1 One', 'OP1 Two']);
});

test('an operative paragraph made preambular becomes the last of the preamble', () => {
  const draft = new TestDraft(doc([pp('One'), op('Two'), op('Three')]));
  draft.in('OP2').run(makePreambular);
  expect(draft.lines).toEqual(['PP1 One', 'PP2 Three', 'OP1 Two']);
  expect(draft.run(makePreambular)).toBe(false);
});

test('annex paragraphs belong to neither part', () => {
  const draft = new TestDraft(doc([op('One'), annex('Rules', annexParagraph('Two'))]));
  expect(draft.in('Annex, 1').run(makeOperative)).toBe(false);
  expect(draft.run(makePreambular)).toBe(false);
});
