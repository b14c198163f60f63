import { undo } from 'prosemirror-history';
import { expect, test } from 'vitest';
import { departure } from '../../src/document/departure.ts';
import { joinWithAfter, joinWithBefore } from '../../src/editor/joinParagraphs.ts';
import { splitParagraph } from '../../src/editor/splitParagraph.ts';
import {
  adoptionLine,
  annex,
  annexParagraph,
  continuation,
  doc,
  heading,
  op,
  pp,
  sub,
  withAttrs,
} from '../builders.ts';
import { TestDraft } from './draft.ts';

test('Backspace inside words is left to the text', () => {
  const draft = new TestDraft(doc([op('Urges')]));
  expect(draft.at('ges').run(joinWithBefore)).toBe(false);
  expect(draft.in('OP1', 'start').run(joinWithAfter)).toBe(false);
});

test('Backspace at the start joins a paragraph to the one before, a space between the words', () => {
  const draft = new TestDraft(doc([op('Urges States'), op('to act')]));
  draft.in('OP2').run(joinWithBefore);
  expect(draft.lines).toEqual(['OP1 Urges States to act']);
  expect(draft.cursor).toBe('Urges States| to act');
});

test('Delete at the end joins the paragraph after', () => {
  const draft = new TestDraft(doc([op('Urges States'), op('to act')]));
  draft.in('OP1', 'end').run(joinWithAfter);
  expect(draft.lines).toEqual(['OP1 Urges States to act']);
  expect(draft.said).toBe('Joined OP2 to OP1.');
});

test('joining what was split gives the same paragraph again', () => {
  const draft = new TestDraft(doc([op('Urges States to act', sub('Now'))]));
  const before = draft.state.doc;
  draft.at(' to').run(splitParagraph);
  draft.run(joinWithBefore);
  expect(draft.state.doc.eq(before)).toBe(true);
});

test('Backspace at the start of a subparagraph takes it out of its paragraph first', () => {
  const draft = new TestDraft(doc([op('Urges', sub('To act'))]));
  draft.in('OP1 (a)').run(joinWithBefore);
  expect(draft.lines).toEqual(['OP1 Urges', 'OP2 To act']);
});

test('subparagraphs of a joined paragraph stay at their level', () => {
  const draft = new TestDraft(doc([op('Urges', sub('One', sub('Deep'))), op('Calls', sub('Two'))]));
  draft.in('OP2').run(joinWithBefore);
  expect(draft.lines).toEqual([
    'OP1 Urges',
    'OP1 (a) One',
    'OP1 (a) (i) Deep Calls',
    'OP1 (b) Two',
  ]);
});

test('Delete at the end of a chapeau takes the first subparagraph in', () => {
  const draft = new TestDraft(doc([op('Urges', sub('to act', sub('Deep')), sub('Two'))]));
  draft.in('OP1', 'end').run(joinWithAfter);
  expect(draft.lines).toEqual(['OP1 Urges to act', 'OP1 (a) Deep', 'OP1 (b) Two']);
});

test('words after subparagraphs join the last of them', () => {
  const draft = new TestDraft(doc([op('Urges', sub('One'), continuation('and more'))]));
  draft.in('OP1 (continued)').run(joinWithBefore);
  expect(draft.lines).toEqual(['OP1 Urges', 'OP1 (a) One and more']);
});

test('Backspace behind a blank paragraph takes the blank one away and keeps the other whole', () => {
  const draft = new TestDraft(doc([op(''), op('Urges')]));
  draft.in('OP2').run(joinWithBefore);
  expect(draft.lines).toEqual(['OP1 Urges']);
  expect(draft.state.doc.child(3).attrs.id).toBe('p2');
});

test('Backspace in a blank paragraph takes it away; the cursor goes to the end of the one before', () => {
  const draft = new TestDraft(doc([pp('Recalling'), op('')]));
  draft.in('OP1').run(joinWithBefore);
  expect(draft.lines).toEqual(['PP1 Recalling']);
  expect(draft.cursor).toBe('Recalling|');
});

test('the only paragraph stays, and words never join the organ’s line, title or another text', () => {
  const blank = new TestDraft(doc([op('')]));
  blank.in('OP1').run(joinWithBefore);
  expect(blank.lines).toEqual(['OP1']);
  const first = new TestDraft(
    doc([pp('Recalling'), adoptionLine('1st', ''), annex('A', annexParagraph('B'))]),
  );
  const before = first.state.doc;
  first.in('PP1').run(joinWithBefore);
  first.in('PP1', 'end').run(joinWithAfter);
  first.in('Annex, 1').run(joinWithBefore);
  expect(first.state.doc).toBe(before);
});

test('a heading’s words join the paragraph before it', () => {
  const draft = new TestDraft(doc([op('Urges'), heading(1, 'Follow-up'), op('Calls upon')]));
  draft.in('I').run(joinWithBefore);
  expect(draft.lines).toEqual(['OP1 Urges Follow-up', 'OP2 Calls upon']);
});

test('joining re-sequences what comes to stand behind, and one Undo takes all back', () => {
  const draft = new TestDraft(
    doc([op('Recalls the Convention'), op('Decides so'), op('Recalls the Protocol')]),
  );
  const before = draft.state.doc;
  draft.in('OP2').run(joinWithBefore);
  expect(draft.lines).toEqual([
    'OP1 Recalls the Convention Decides so',
    'OP2 Also recalls the Protocol',
  ]);
  draft.run(undo);
  expect(draft.state.doc.eq(before)).toBe(true);
});

test('joined paragraphs keep the provenance of both, and joining them departs from neither', () => {
  const adopted = (label: string, words: string) => ({
    source: 'A/RES/79/154',
    label,
    words,
    notes: [],
  });
  const from = [adopted('OP1', 'Urges States'), adopted('OP2', 'to act')];
  const draft = new TestDraft(
    doc([
      withAttrs(op('Urges States'), { provenance: from[0] }),
      withAttrs(op('to act'), { provenance: from[1] }),
    ]),
  );
  draft.in('OP2').run(joinWithBefore);
  const [joined] = draft.state.doc.children.slice(3);
  expect(joined?.attrs.provenance).toEqual({ ...from[0], joined: [from[1]] });
  expect(joined && departure(joined)).toBeNull();
});
