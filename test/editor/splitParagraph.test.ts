import { undo } from 'prosemirror-history';
import { expect, test } from 'vitest';
import { departure } from '../../src/document/departure.ts';
import type { Provenance } from '../../src/document/provenance.ts';
import { insertClause } from '../../src/editor/insertClause.ts';
import { joinWithBefore } from '../../src/editor/joinParagraphs.ts';
import { splitParagraph } from '../../src/editor/splitParagraph.ts';
import { harvest } from '../../src/library/harvest.ts';
import {
  annex,
  annexParagraph,
  continuation,
  doc,
  fn,
  heading,
  op,
  pp,
  sub,
  title,
  withAttrs,
} from '../builders.ts';
import { TestDraft } from './draft.ts';

const provenance: Provenance = { source: 'A/RES/79/154', label: 'OP1', words: 'Urges States' };

test('Enter in the middle of a paragraph makes two of its kind', () => {
  const draft = new TestDraft(doc([pp('Recalling its resolution'), op('Urges States to act')]));
  draft.at(' its').run(splitParagraph);
  expect(draft.lines).toEqual(['PP1 Recalling', 'PP2  its resolution', 'OP1 Urges States to act']);
  expect(draft.cursor).toBe('| its resolution');
});

test('each half keeps the part of the words as adopted that it has, the first half the id', () => {
  const changed = op('Strongly urges all States to act');
  const words = 'Urges States to act at once';
  const adopted = {
    ...provenance,
    words,
    notes: [
      { at: 12, words: 'A.' },
      { at: 27, words: 'B.' },
    ],
  };
  const draft = new TestDraft(doc([withAttrs(changed, { provenance: adopted })]));
  draft.at('to act').run(splitParagraph);
  const [first, second] = draft.state.doc.children.slice(3);
  expect(first?.attrs.id).toBe('p1');
  expect(second?.attrs.id).not.toBe('p1');
  expect(second?.attrs.id).not.toBe('');
  const { source, label } = provenance;
  expect([first?.attrs.provenance, second?.attrs.provenance]).toEqual([
    {
      source,
      label,
      words: 'Urges States ',
      notes: [{ at: 12, words: 'A.' }],
      excerpt: { from: 0, of: 27 },
    },
    {
      source,
      label,
      words: 'to act at once',
      notes: [{ at: 14, words: 'B.' }],
      excerpt: { from: 13, of: 27 },
    },
  ]);
});

test('a split is no departure, and joining the halves gives the provenance back', () => {
  const agreed = harvest({
    doc: doc([op('Urges States', fn('A/79/1'), ' to act, and to report', fn('A/79/2'))]),
    origin: { name: 'a text', year: 2024, note: '' },
  })[0];
  if (!agreed) throw new RangeError('No clause');
  const draft = new TestDraft(doc([op('')]));
  draft.in('OP1').run(insertClause(agreed, 'paragraph'));
  const before = draft.state.doc.child(3);
  draft.at('and to').run(splitParagraph);
  expect(draft.state.doc.children.slice(3).map(departure)).toEqual([null, null]);
  draft.run(joinWithBefore);
  expect(draft.state.doc.child(3).attrs.provenance).toEqual(before.attrs.provenance);
  expect(departure(draft.state.doc.child(3))).toBeNull();
});

test('a new paragraph behind adopted words, or before them, has no provenance', () => {
  const draft = new TestDraft(doc([withAttrs(op('Urges States'), { provenance })]));
  draft.in('OP1', 'end').run(splitParagraph);
  draft.in('OP1').run(splitParagraph);
  const paragraphs = draft.state.doc.children.slice(3);
  expect(paragraphs.map(({ attrs }) => attrs.provenance)).toEqual([null, provenance, null]);
});

test('Enter at the end makes a blank paragraph and leaves also and further alone', () => {
  const draft = new TestDraft(doc([op('Urges States to act'), op('Also urges States to report')]));
  draft.in('OP1', 'end').run(splitParagraph);
  expect(draft.lines).toEqual([
    'OP1 Urges States to act',
    'OP2',
    'OP3 Also urges States to report',
  ]);
  expect(draft.cursor).toBe('|');
});

test('Enter at the start makes room before a paragraph, which keeps its id', () => {
  const draft = new TestDraft(doc([pp('Recalling its resolution'), op('Urges')]));
  draft.in('PP1').run(splitParagraph);
  expect(draft.lines).toEqual(['PP1', 'PP2 Recalling its resolution', 'OP1 Urges']);
  expect(draft.state.doc.child(4).attrs.id).toBe('p1');
  expect(draft.cursor).toBe('|Recalling its resolution');
});

test('the second half takes the subparagraphs and the footnotes behind the cursor', () => {
  const draft = new TestDraft(doc([op('Urges States to act', fn('A/79/1'), sub('Now'))]));
  draft.at(' to').run(splitParagraph);
  expect(draft.lines).toEqual(['OP1 Urges States', 'OP2  to act', 'OP2 (a) Now']);
  expect(draft.state.doc.child(4).child(0).lastChild?.type.name).toBe('footnote');
});

test('Enter at the end of a chapeau with subparagraphs begins a first subparagraph', () => {
  const draft = new TestDraft(doc([op('Urges States', sub('To act'))]));
  draft.in('OP1', 'end').run(splitParagraph);
  expect(draft.lines).toEqual(['OP1 Urges States', 'OP1 (a)', 'OP1 (b) To act']);
});

test('Enter in a subparagraph makes the next one, in a blank one leaves the list', () => {
  const draft = new TestDraft(doc([op('Urges States', sub('To act'))]));
  draft.in('OP1 (a)', 'end').run(splitParagraph);
  expect(draft.lines).toEqual(['OP1 Urges States', 'OP1 (a) To act', 'OP1 (b)']);
  draft.run(splitParagraph);
  expect(draft.lines).toEqual(['OP1 Urges States', 'OP1 (a) To act', 'OP2']);
});

test('Enter in words after subparagraphs begins the next paragraph of that kind', () => {
  const draft = new TestDraft(
    doc([op('Urges States', sub('To act'), continuation('and to report'))]),
  );
  draft.at(' to report').run(splitParagraph);
  expect(draft.lines.slice(2)).toEqual(['OP1 (continued) and', 'OP2  to report']);
});

test('Enter in the title goes on to the first paragraph', () => {
  const draft = new TestDraft(doc([title('Trafficking'), pp('Recalling'), op('Urges')]));
  draft.at('king').run(splitParagraph);
  expect(draft.cursor).toBe('|Recalling');
  expect(draft.lines).toEqual(['PP1 Recalling', 'OP1 Urges']);
});

test('Enter in the blank last preambular paragraph begins the operative part', () => {
  const draft = new TestDraft(doc([pp('Recalling'), pp('')]));
  draft.in('PP2').run(splitParagraph);
  expect(draft.lines).toEqual(['PP1 Recalling', 'OP1']);
  expect(draft.said).toBe('OP1: the operative part begins.');
});

test('Enter in another blank paragraph changes nothing and says why', () => {
  const draft = new TestDraft(doc([pp('Recalling'), op('')]));
  const before = draft.state.doc;
  draft.in('OP1').run(splitParagraph);
  expect(draft.state.doc).toBe(before);
  expect(draft.said).toBe('OP1 has no words yet.');
});

test('Enter in a heading goes on to a paragraph of the kind below it', () => {
  const draft = new TestDraft(doc([pp('Recalling'), heading(1, 'Follow-up'), op('Urges')]));
  draft.at('-up').run(splitParagraph);
  expect(draft.lines).toEqual(['PP1 Recalling', 'I Follow', 'OP1 -up', 'OP2 Urges']);
});

test('Enter in an annex makes the next paragraph of the annex', () => {
  const draft = new TestDraft(doc([op('Urges'), annex('Rules', annexParagraph('States act'))]));
  draft.at(' act').run(splitParagraph);
  expect(draft.lines).toEqual(['OP1 Urges', 'Annex Rules', 'Annex, 1 States', 'Annex, 2  act']);
});

test('Enter over a selection replaces it', () => {
  const draft = new TestDraft(doc([op('Urges all States to act')]));
  draft.at(' all', ' States').run(splitParagraph);
  expect(draft.lines).toEqual(['OP1 Urges', 'OP2  States to act']);
});

test('one Undo takes a split back', () => {
  const draft = new TestDraft(doc([op('Urges States to act')]));
  const before = draft.state.doc;
  draft.at(' to').run(splitParagraph);
  draft.run(undo);
  expect(draft.state.doc.eq(before)).toBe(true);
});

test('a blank operative paragraph that waits below is the one to begin with', () => {
  const draft = new TestDraft(doc([pp('Recalling'), pp(''), op('')]));
  draft.in('PP2').run(splitParagraph);
  expect(draft.lines).toEqual(['PP1 Recalling', 'OP1']);
  expect(draft.state.selection.$from.node(1).attrs.id).toBe('p3');
});
