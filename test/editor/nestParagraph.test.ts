import { undo } from 'prosemirror-history';
import { expect, test } from 'vitest';
import { nestParagraph, unnestParagraph } from '../../src/editor/nestParagraph.ts';
import { continuation, doc, op, pp, sub } from '../builders.ts';
import { TestDraft } from './draft.ts';

test('Tab makes a paragraph the last subparagraph of the one before it, with its own below', () => {
  const draft = new TestDraft(doc([op('Urges', sub('To act')), op('Calls upon', sub('To sign'))]));
  draft.at(' upon').run(nestParagraph);
  expect(draft.lines).toEqual([
    'OP1 Urges',
    'OP1 (a) To act',
    'OP1 (b) Calls upon',
    'OP1 (b) (i) To sign',
  ]);
  expect(draft.cursor).toBe('Calls| upon');
  expect(draft.said).toBe('OP2 is now OP1 (b).');
});

test('Tab nests to four levels and no deeper', () => {
  const deep = op('Urges', sub('One', sub('Two', sub('Three', sub('Four'), sub('Five')))));
  const draft = new TestDraft(doc([deep]));
  draft.at('Five').run(nestParagraph);
  expect(draft.said).toBe('Subparagraphs go no deeper than 4 levels.');
  expect(draft.lines.at(-1)).toBe('OP1 (a) (i) a. ii. Five');
});

test('an operative paragraph does not nest under a preambular one', () => {
  const draft = new TestDraft(doc([pp('Recalling'), op('Urges')]));
  const before = draft.state.doc;
  expect(draft.in('OP1').run(nestParagraph)).toBe(true);
  expect(draft.state.doc).toBe(before);
  expect(draft.said).toBe('OP1 has no paragraph of its kind before it to stand under.');
});

test('Shift-Tab takes a subparagraph out; what follows it goes below it', () => {
  const draft = new TestDraft(
    doc([op('Urges', sub('One'), sub('Two', sub('Deep')), sub('Three'), continuation('all'))]),
  );
  draft.at('Two').run(unnestParagraph);
  expect(draft.lines).toEqual([
    'OP1 Urges',
    'OP1 (a) One',
    'OP2 Two',
    'OP2 (a) Deep',
    'OP2 (b) Three',
    'OP2 (continued) all',
  ]);
  expect(draft.cursor).toBe('|Two');
});

test('a paragraph keeps its id when it is nested and taken out again', () => {
  const draft = new TestDraft(doc([op('Urges'), op('Calls upon')]));
  const before = draft.state.doc;
  draft.in('OP2').run(nestParagraph);
  expect(draft.state.doc.child(3).child(1).attrs.id).toBe('p2');
  draft.run(unnestParagraph);
  expect(draft.state.doc.eq(before)).toBe(true);
});

test('nesting re-sequences the paragraph that moves up, and one Undo takes both back', () => {
  const draft = new TestDraft(
    doc([op('Urges States'), op('Calls upon States'), op('Urges States')]),
  );
  const before = draft.state.doc;
  draft.in('OP2').run(nestParagraph);
  expect(draft.lines.at(-1)).toBe('OP2 Also urges States');
  expect(draft.said).toBe('OP2 is now OP1 (a). OP2 now begins “Also urges”.');
  draft.run(undo);
  expect(draft.state.doc.eq(before)).toBe(true);
});
