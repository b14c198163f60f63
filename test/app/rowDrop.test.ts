import { undo } from 'prosemirror-history';
import { expect, it } from 'vitest';
import { canMoveBeside, moveBeside } from '../../src/app/rowDrop.ts';
import { annex, annexParagraph, doc, op, pp, sub } from '../builders.ts';
import { TestDraft } from '../editor/draft.ts';

// The ids are p1 to p5, in order.
const draft = () =>
  new TestDraft(
    doc([pp('Recalling'), pp('Noting'), op('Urges', sub('to act')), op('Asks'), op('Decides')]),
  );
const idOf = (one: TestDraft, index: number): string => one.state.doc.child(2 + index).attrs.id;

function moved(from: number, to: number, side: 'before' | 'after'): TestDraft {
  const one = draft();
  one.run(moveBeside(idOf(one, from), { id: idOf(one, to), side }));
  return one;
}

it('a row dropped beside another moves its paragraph there, with all below it, and says so', () => {
  const one = moved(3, 5, 'after');
  expect(one.lines).toEqual([
    'PP1 Recalling',
    'PP2 Noting',
    'OP1 Asks',
    'OP2 Decides',
    'OP3 Urges',
    'OP3 (a) to act',
  ]);
  expect(one.said).toBe('OP1 is now OP3.');
  expect(moved(5, 3, 'before').lines[2]).toBe('OP1 Decides');
});

it('one Undo takes the move back', () => {
  const one = moved(5, 3, 'before');
  one.run(undo);
  expect(one.lines).toEqual(draft().lines);
});

it('a paragraph does not go where it stands already, nor among those of another part', () => {
  const one = draft();
  const can = (from: number, to: number, side: 'before' | 'after') =>
    canMoveBeside(one.state, idOf(one, from), { id: idOf(one, to), side });
  expect(can(3, 3, 'after')).toBe(false);
  expect(can(3, 4, 'before')).toBe(false);
  expect(can(1, 4, 'after')).toBe(false);
  expect(can(1, 2, 'after')).toBe(true);
  expect(can(4, 5, 'after')).toBe(true);
});

it('a paragraph of the text does not go into an annex, and one that is gone nowhere', () => {
  const one = new TestDraft(doc([op('Urges'), annex('Rules', annexParagraph('One'))]));
  const inAnnex: string = one.state.doc.child(4).child(1).attrs.id;
  expect(canMoveBeside(one.state, idOf(one, 1), { id: inAnnex, side: 'after' })).toBe(false);
  expect(canMoveBeside(one.state, 'gone', { id: inAnnex, side: 'after' })).toBe(false);
});
