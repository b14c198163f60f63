import { undo } from 'prosemirror-history';
import { expect, test } from 'vitest';
import { footnotes } from '../../src/document/footnotes.ts';
import { notePlaces } from '../../src/document/notePlaces.ts';
import { textOf } from '../../src/document/runs.ts';
import { insertClause } from '../../src/editor/insertClause.ts';
import { labelAround } from '../../src/editor/labelAt.ts';
import { keepRepeatedNotes, leftOutNotes } from '../../src/editor/leftOutNotes.ts';
import { deleteParagraph } from '../../src/editor/paragraphCommands.ts';
import type { Clause } from '../../src/library/clause.ts';
import { harvest } from '../../src/library/harvest.ts';
import { doc, fn, op, pp, sub } from '../builders.ts';
import { TestDraft } from './draft.ts';

const convention = 'United Nations, Treaty Series, vol. 2225, No. 39574';
const protocol = 'United Nations, Treaty Series, vol. 2237, No. 39574';

function clause(paragraph: Parameters<typeof doc>[0][number]): Clause {
  const origin = { name: 'an earlier text', year: 2018, note: '' };
  const [found] = harvest({ doc: doc([paragraph]), origin });
  if (!found) throw new RangeError('No clause');
  return found;
}

const inserted = clause(
  op(
    'Urges States:',
    sub('to the Convention', fn(convention), ' and'),
    sub('its Protocol', fn(protocol)),
  ),
);

function withClause(): TestDraft {
  const first = pp('Recalling the Convention', fn(convention), ' and the Protocol', fn(protocol));
  const draft = new TestDraft(doc([first, op('Decides')]));
  draft.in('OP1').run(insertClause(inserted, 'paragraph'));
  return draft;
}

function noted({ state }: TestDraft): string[] {
  return notePlaces(state.doc).map(({ pos }) => {
    const $pos = state.doc.resolve(pos);
    const before = $pos.parent.textBetween(0, $pos.parentOffset, '', ' ');
    return `${labelAround(state.doc, pos)} ${before.split(' ').at(-1)}|`;
  });
}

test('footnotes that an insertion left out can be kept where they stood, in a step of their own', () => {
  const draft = withClause();
  expect(noted(draft)).toEqual(['PP1 Convention|', 'PP1 Protocol|']);
  const before = draft.state.doc;
  expect(draft.run(keepRepeatedNotes)).toBe(true);
  expect(noted(draft).slice(2)).toEqual(['OP2 (a) Convention|', 'OP2 (b) Protocol|']);
  expect(
    footnotes(draft.state.doc)
      .notes.map(({ runs }) => textOf(runs))
      .slice(2),
  ).toEqual(['Ibid., vol. 2225, No. 39574.', 'Ibid., vol. 2237, No. 39574.']);
  expect(draft.said).toBe('2 repeated footnotes are kept.');
  draft.run(undo);
  expect(draft.state.doc.eq(before)).toBe(true);
});

test('they are offered while people type, and no longer after Undo or another command', () => {
  const draft = withClause();
  draft.in('PP1').type('Also ');
  expect(leftOutNotes(draft.state)).toHaveLength(2);
  draft.run(keepRepeatedNotes);
  expect(noted(draft).slice(2)).toEqual(['OP2 (a) Convention|', 'OP2 (b) Protocol|']);
  expect(draft.run(keepRepeatedNotes)).toBe(false);
  const undone = withClause();
  undone.run(undo);
  expect(leftOutNotes(undone.state)).toEqual([]);
  const done = withClause();
  done.in('OP1').run(deleteParagraph);
  expect(done.run(keepRepeatedNotes)).toBe(false);
});

test('an insertion that leaves nothing out offers nothing', () => {
  const draft = new TestDraft(doc([op('Decides')]));
  draft.in('OP1').run(insertClause(inserted, 'paragraph'));
  expect(leftOutNotes(draft.state)).toEqual([]);
});

test('a later mark that gave way to the clause can be kept as well', () => {
  const draft = new TestDraft(
    doc([pp('Recalling'), op('Urges States to the Convention', fn(convention), ' at once')]),
  );
  const found = clause(pp('Reaffirming the Convention', fn(convention)));
  draft.in('PP1').run(insertClause(found, 'paragraph'));
  expect(noted(draft)).toEqual(['PP2 Convention|']);
  draft.run(keepRepeatedNotes);
  expect(noted(draft)).toEqual(['PP2 Convention|', 'OP1 Convention|']);
});
