import { describe, expect, it } from 'vitest';
import {
  accept,
  acceptAll,
  canChange,
  change,
  choose,
  doubtsAlike,
  doubtsHere,
  redo,
  undo,
} from '../../src/app/reviewDecisions.ts';
import { reviewed, wordsOfRow } from '../../src/app/reviewRows.ts';
import { goTo, openDoubts, type ReviewState } from '../../src/app/reviewState.ts';
import { doc, fn, op, pp, sub } from '../builders.ts';
import { doubt, reviewOf } from './reviewed.ts';

const draft = doc([
  pp('Recalling one thing'),
  pp('Noting another', fn('Resolution 55/25.')),
  op('Urges States', sub('to act'), sub('to report')),
  op('Decides to go on'),
]);
const toOperative = { kind: 'part', part: 'operative' } as const;
const doubts = [
  doubt('p2', 'It may be operative.', toOperative),
  doubt('p6', 'Two lines may be one.', { kind: 'join' }),
];
const places = new Map([
  ['p1', [{ line: 3 }]],
  ['p2', [{ line: 4 }]],
]);
const review = () => reviewOf(draft, doubts, places);
const names = ({ doc: of }: ReviewState) =>
  reviewed(of)
    .rows.slice(3)
    .map(({ name }) => name);
const left = (state: ReviewState) => openDoubts(state).map(({ number }) => number);

describe('accepting', () => {
  it('settles the doubt as it was read, changes no word and goes to the next', () => {
    const accepted = accept(review());
    expect(left(accepted)).toEqual([2]);
    expect(accepted.doubt).toBe(2);
    expect(accepted.doc).toBe(draft);
  });

  it('only goes on where there is no doubt', () => {
    const elsewhere = accept(goTo(review(), 'p1'));
    expect(elsewhere.doubt).toBe(1);
    expect(left(elsewhere)).toEqual([1, 2]);
  });
});

describe('accepting many at once', () => {
  const many = [
    doubt('p1', 'It ends without “,”.'),
    doubt('p1', 'There is no phrase.'),
    doubt('p2', 'It ends without “;”.'),
    doubt('p6', 'Note 5 has no mark.'),
  ];

  it('settles those of a paragraph and no other, and one undo brings them back', () => {
    const begun = reviewOf(draft, many);
    const accepted = acceptAll(begun, doubtsHere(begun));
    expect(left(accepted)).toEqual([3, 4]);
    expect(accepted.at).toBe('p2');
    expect(left(undo(accepted))).toEqual([1, 2, 3, 4]);
  });

  it('settles those that differ in what they quote only', () => {
    const begun = reviewOf(draft, many);
    expect(left(acceptAll(begun, doubtsAlike(begun)))).toEqual([2, 4]);
  });
});

describe('choosing an alternative', () => {
  it('makes the change, settles the doubt and stays with the paragraph', () => {
    const chosen = choose(review(), 1);
    expect(names(chosen)).toEqual(['PP1', 'OP1', 'OP2', 'OP2 (a)', 'OP2 (b)', 'OP3']);
    expect(chosen.at).toBe('p2');
    expect(left(chosen)).toEqual([2]);
    expect(chosen.said).toBe('To part: now OP1. 1 doubt left.');
  });

  it('does nothing for a number that no choice has', () => {
    const none = choose(review(), 2);
    expect(none.doc).toBe(draft);
    expect(none.past).toEqual([]);
    expect(none.said).toBe('There is no choice 2 here.');
  });
});

describe('changing the paragraph under review', () => {
  it('settles its doubt when that was one of the alternatives', () => {
    expect(left(change(review(), toOperative, 'Made operative'))).toEqual([2]);
  });

  it('leaves the doubt open when it was not', () => {
    expect(left(change(review(), { kind: 'heading', level: 1 }, 'Marked'))).toEqual([1, 2]);
  });

  it('carries doubts and places over to the paragraph that one is joined to', () => {
    const joined = change(review(), { kind: 'join' }, 'Joined');
    expect(joined.at).toBe('p1');
    expect(joined.doubts[0]?.row).toBe('p1');
    expect(joined.places.get('p1')).toEqual([{ line: 3 }, { line: 4 }]);
    expect(wordsOfRow(reviewed(joined.doc).rows[3] ?? { runs: [] })).toContain('Noting another');
    expect(reviewed(joined.doc).counts).toMatchObject({ notes: 1, marks: 1 });
  });

  it('shows what was split off at the place where both stood', () => {
    const split = change(goTo(review(), 'p1'), { kind: 'split', at: 10 }, 'Split');
    expect(names(split).slice(0, 3)).toEqual(['PP1', 'PP2', 'PP3']);
    const added = reviewed(split.doc).rows[4]?.key ?? '';
    expect(split.places.get(added)).toEqual([{ line: 3 }]);
  });

  it('tells what cannot be done and changes nothing', () => {
    const refused = change(goTo(review(), 'masthead'), { kind: 'join' }, 'Joined');
    expect(refused.doc).toBe(draft);
    expect(refused.past).toEqual([]);
    expect(refused.said).toBe('This cannot be done at Masthead.');
    expect(canChange(refused, { kind: 'join' })).toBe(false);
  });
});

describe('undo', () => {
  it('takes back one decision at a time, with place and doubt, to where the review began', () => {
    const begun = review();
    const second = accept(choose(begun, 1));
    const third = change(goTo(second, 'p1'), { kind: 'heading', level: 1 }, 'Marked');
    const back = undo(undo(undo(third)));
    expect(third.past).toHaveLength(2);
    expect(back.doc).toBe(draft);
    expect(left(back)).toEqual([1, 2]);
    expect([back.at, back.doubt]).toEqual([begun.at, begun.doubt]);
    expect(undo(back).said).toBe('There is nothing to undo.');
  });

  it('is taken back by redo, until another decision is made', () => {
    const undone = undo(choose(review(), 1));
    const again = redo(undone);
    expect(names(again)[1]).toBe('OP1');
    expect(redo(accept(undone)).said).toBe('There is nothing to redo.');
  });
});
