import { describe, expect, it } from 'vitest';
import { accept } from '../../src/app/reviewDecisions.ts';
import {
  goTo,
  openDoubts,
  type ReviewState,
  stepDoubt,
  stepRow,
} from '../../src/app/reviewState.ts';
import { doc, op, pp, sub } from '../builders.ts';
import { doubt, reviewOf } from './reviewed.ts';

const draft = doc([pp('Recalling'), pp('Noting'), op('Urges', sub('to act')), op('Decides')]);
// p1 to p5 in the order of the text.
const doubts = [
  doubt('p4', '(a) may be words of the text.'),
  doubt(null, 'There is no adoption line.'),
  doubt('p2', 'Two lines were joined.'),
  doubt('p2', 'The comma is missing.'),
];
const review = () => reviewOf(draft, doubts);
const where = ({ at, doubt }: ReviewState) => [at, doubt];
const times = (count: number, state: ReviewState, step: (state: ReviewState) => ReviewState) =>
  Array.from({ length: count }).reduce<ReviewState>((now) => step(now), state);

describe('a review', () => {
  it('begins at the first doubt, those of the whole text before the paragraphs', () => {
    const begun = review();
    expect(where(begun)).toEqual(['masthead', 1]);
    expect(begun.doubts.map(({ row }) => row)).toEqual(['masthead', 'p2', 'p2', 'p4']);
  });

  it('begins at the first paragraph when nothing was unsure', () => {
    const begun = reviewOf(draft);
    expect(where(begun)).toEqual(['p1', null]);
    expect(begun.said).toBe('Nothing was unsure.');
  });

  it('keeps a doubt about a paragraph that is not there as one about the whole text', () => {
    expect(reviewOf(draft, [doubt('gone', 'Lost.')]).at).toBe('masthead');
  });
});

describe('going to doubts', () => {
  it('goes forth and back over all of them, those of one paragraph too, and round the end', () => {
    const forth = [1, 2, 3, 4].map((count) => times(count, review(), (now) => stepDoubt(now, 1)));
    expect(forth.map(({ doubt }) => doubt)).toEqual([2, 3, 4, 1]);
    expect(stepDoubt(review(), -1).doubt).toBe(4);
  });

  it('goes on from the paragraph that the person went to', () => {
    expect(where(stepDoubt(goTo(review(), 'p3'), 1))).toEqual(['p4', 4]);
    expect(where(stepDoubt(goTo(review(), 'p3'), -1))).toEqual(['p2', 3]);
  });

  it('passes those that are settled', () => {
    const settled = accept(stepDoubt(review(), 1));
    expect(settled.doubt).toBe(3);
    expect(stepDoubt(settled, -1).doubt).toBe(1);
  });

  it('says so when none is left', () => {
    const all = times(4, review(), accept);
    expect(openDoubts(all)).toEqual([]);
    expect(stepDoubt(all, 1).said).toBe('No doubt is left.');
  });

  it('announces number, place, what is unsure and the choices', () => {
    const asked = reviewOf(draft, [doubt('p4', 'It may be text', { kind: 'join' })]);
    expect(asked.said).toBe(
      'Doubt 1 of 1, OP1 (a): It may be text. Read it so. Instead: 1 To join.',
    );
  });
});

describe('going to paragraphs', () => {
  it('takes one after another and stays at both ends', () => {
    const begun = reviewOf(draft);
    expect(stepRow(begun, 1).at).toBe('p2');
    expect(times(20, begun, (now) => stepRow(now, 1)).at).toBe('p5');
    expect(times(20, begun, (now) => stepRow(now, -1)).at).toBe('masthead');
  });

  it('brings the first open doubt of the paragraph under review', () => {
    expect(goTo(review(), 'p2').doubt).toBe(2);
    expect(goTo(review(), 'p5').doubt).toBeNull();
  });

  it('reads out where it is', () => {
    expect(goTo(review(), 'p5').said).toBe('OP2: Decides.');
  });
});
