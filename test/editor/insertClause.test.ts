import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { footnotes } from '../../src/document/footnotes.ts';
import { textOf } from '../../src/document/runs.ts';
import { insertClause, insertWords } from '../../src/editor/insertClause.ts';
import type { Clause } from '../../src/library/clause.ts';
import { harvest } from '../../src/library/harvest.ts';
import { adoptionLine, doc, fn, masthead, op, pp, sub } from '../builders.ts';
import { TestDraft } from './draft.ts';

const convention = 'United Nations, Treaty Series, vol. 2225, No. 39574';
const protocol = 'United Nations, Treaty Series, vol. 2237, No. 39574';

function clauses(...paragraphs: Node[]): Clause[] {
  const earlier = doc([masthead({ documentSymbol: 'A/RES/79/154' }), ...paragraphs]);
  return harvest({ doc: earlier, origin: null });
}

function clause(paragraph: Node): Clause {
  const [found] = clauses(paragraph);
  if (!found) throw new RangeError('No clause');
  return found;
}

function notes(draft: TestDraft): string[] {
  return footnotes(draft.state.doc).notes.map(({ runs }) => textOf(runs));
}

test('a clause is inserted after the paragraph at the cursor, with its notes and provenance', () => {
  const draft = new TestDraft(doc([pp('Recalling'), pp('Welcoming'), op('Urges')]));
  const found = clause(
    pp('Reaffirming the Convention', fn(convention), ' and Protocol', fn(protocol)),
  );
  draft.in('PP1', 'end').run(insertClause(found, 'paragraph'));
  expect(draft.lines.slice(0, 3)).toEqual([
    'PP1 Recalling',
    'PP2 Reaffirming the Convention and Protocol',
    'PP3 Welcoming',
  ]);
  expect(draft.said).toBe('Inserted after PP1 with 2 notes.');
  expect(notes(draft)).toEqual([`${convention}.`, 'Ibid., vol. 2237, No. 39574.']);
  const { id, provenance } = draft.state.doc.child(4).attrs;
  expect(id).not.toBe('');
  expect(provenance).toEqual({
    source: 'A/RES/79/154',
    label: 'PP1',
    words: 'Reaffirming the Convention and Protocol',
    notes: [
      { at: 26, words: `${convention}.` },
      { at: 39, words: `${protocol}.` },
    ],
  });
});

test('with the cursor in the other part a clause goes to the end of its own', () => {
  const draft = new TestDraft(doc([pp('Recalling'), op('Urges'), adoptionLine('1st', '')]));
  draft.in('OP1').run(insertClause(clause(pp('Welcoming')), 'paragraph'));
  expect(draft.lines).toEqual(['PP1 Recalling', 'PP2 Welcoming', 'OP1 Urges']);
  draft.in('PP1').run(insertClause(clause(op('Decides')), 'paragraph'));
  expect(draft.lines.slice(2)).toEqual(['OP1 Urges', 'OP2 Decides']);
});

test('the first clause of a part begins it', () => {
  const draft = new TestDraft(doc([op('Urges')]));
  draft.in('OP1').run(insertClause(clause(pp('Welcoming')), 'paragraph'));
  expect(draft.lines).toEqual(['PP1 Welcoming', 'OP1 Urges']);
  expect(draft.said).toBe('Inserted as PP1.');
});

test('a blank paragraph of the same part gives way', () => {
  const draft = new TestDraft(doc([pp('Recalling'), pp(''), op('')]));
  draft.in('PP2').run(insertClause(clause(pp('Welcoming')), 'paragraph'));
  draft.run(insertClause(clause(op('Urges')), 'paragraph'));
  expect(draft.lines).toEqual(['PP1 Recalling', 'PP2 Welcoming', 'OP1 Urges']);
});

test('a source cited before is not cited again', () => {
  const draft = new TestDraft(doc([pp('Recalling the Convention', fn(convention)), op('Urges')]));
  const found = clause(op('Calls upon States', fn(convention), ' and others', fn(protocol)));
  draft.in('OP1').run(insertClause(found, 'paragraph'));
  expect(draft.said).toBe('Inserted after OP1 with 1 note; 1 source was already cited.');
  expect(notes(draft)).toEqual([`${convention}.`, 'Ibid., vol. 2237, No. 39574.']);
});

test('the mark of a source cited only later moves to the clause', () => {
  const draft = new TestDraft(doc([pp('Recalling'), op('Urges States', fn(convention))]));
  const found = clause(pp('Reaffirming the Convention', fn(convention)));
  draft.in('PP1').run(insertClause(found, 'paragraph'));
  expect(draft.said).toBe('Inserted after PP1 with 1 note; 1 later mark was left out.');
  expect(notes(draft)).toEqual([`${convention}.`]);
  expect(draft.state.doc.child(4).child(0).lastChild?.type.name).toBe('footnote');
});

test('under the legacy policy a repeated mark keeps its number', () => {
  const earlier = pp('Recalling the Convention', fn(convention));
  const draft = new TestDraft(doc([earlier, op('Urges')], { footnotePolicy: 'legacy' }));
  draft.in('OP1').run(insertClause(clause(op('Calls upon States', fn(convention))), 'paragraph'));
  expect([...footnotes(draft.state.doc).marks.values()].map(({ marker }) => marker)).toEqual([
    1, 1,
  ]);
});

test('also and further are set right in the same step, the verbatim words only where it is said', () => {
  const draft = new TestDraft(doc([op('Urges States'), op('Also urges States'), op('Decides')]));
  const before = draft.state.doc;
  draft.in('OP1').run(insertClause(clause(op('Urges States')), 'paragraph'));
  expect(draft.lines.slice(0, 3)).toEqual([
    'OP1 Urges States',
    'OP2 Also urges States',
    'OP3 Further urges States',
  ]);
  expect(draft.said).toBe(
    'Inserted after OP1. “Urges” became “Also urges”. OP3 now begins “Further urges”.',
  );
  expect(draft.state.doc.child(4).attrs.provenance.words).toBe('Urges States');
  draft.run(undo);
  expect(draft.state.doc.eq(before)).toBe(true);
});

test('as a subparagraph a clause keeps its words and goes behind the others', () => {
  const draft = new TestDraft(doc([op('Urges States:', sub('To act'))]));
  const found = clause(op('Calls upon States', sub('To sign'), sub('To ratify')));
  draft.in('OP1').run(insertClause(found, 'subparagraph'));
  expect(draft.lines.slice(1)).toEqual([
    'OP1 (a) To act',
    'OP1 (b) Calls upon States',
    'OP1 (b) (i) To sign',
    'OP1 (b) (ii) To ratify',
  ]);
  expect(draft.said).toBe('Inserted after OP1 (a).');
  const inserted = draft.state.doc.child(3).child(2);
  expect(inserted.child(2).attrs.provenance).toEqual({
    source: 'A/RES/79/154',
    label: 'OP1 (b)',
    words: 'To ratify',
    notes: [],
  });
});

test('a subparagraph of the library becomes a paragraph with a capital letter', () => {
  const [, found] = clauses(op('Urges States:', sub('to act')));
  const draft = new TestDraft(doc([op('Decides')]));
  if (found) draft.in('OP1').run(insertClause(found, 'paragraph'));
  expect(draft.lines).toEqual(['OP1 Decides', 'OP2 To act']);
  expect(draft.state.doc.child(4).attrs.provenance.label).toBe('OP1 (a)');
});

test('words alone go to the cursor, a space around them, and the paragraph keeps its provenance', () => {
  const draft = new TestDraft(doc([op('Urges States to act')]));
  draft.at(' to act').run(insertWords('and organizations', clause(op('Urges'))));
  expect(draft.lines).toEqual(['OP1 Urges States and organizations to act']);
  expect(draft.state.doc.child(3).attrs.provenance).toBeNull();
  expect(draft.said).toBe('Words of A/RES/79/154, OP1 inserted.');
});
