import { describe, expect, it } from 'vitest';
import { reviewed, wordsOfRow } from '../../src/app/reviewRows.ts';
import {
  beginSplit,
  finishSplit,
  leaveSplit,
  moveSplit,
  splitPlaces,
} from '../../src/app/reviewSplit.ts';
import { currentRow, goTo } from '../../src/app/reviewState.ts';
import { continuation, doc, fn, op, pp, ref, sub } from '../builders.ts';
import { reviewOf } from './reviewed.ts';

const places = (paragraph: Parameters<typeof doc>[0][number]) =>
  splitPlaces(currentRow(reviewOf(doc([paragraph]))));

describe('where a paragraph may be split', () => {
  it('is before every word but the first', () => {
    expect(places(pp('Recalling its role'))).toEqual([10, 14]);
  });

  it('counts neither marks nor cross-references', () => {
    expect(places(pp('Recalling', fn('Resolution 55/25.'), ' its role'))).toEqual([10, 14]);
    expect(places(pp('As in ', ref('p1'), ' and its role'))).toEqual([3, 7, 11, 15]);
  });

  it('is not inside a word whose letters have two faces', () => {
    expect(places(pp('Recalling', ' its'))).toEqual([10]);
  });
});

describe('splitting', () => {
  const review = () => reviewOf(doc([pp('Recalling its role; Noting a report'), op('Urges')]));

  it('offers the place after a sign first, and moves by words', () => {
    const begun = beginSplit(review());
    expect(begun.split).toBe(20);
    expect(moveSplit(begun, 1).split).toBe(27);
    expect(moveSplit(begun, -1).split).toBe(14);
    expect(begun.said).toBe('Split before: Noting a report,');
  });

  it('begins at the word that was clicked', () => {
    expect(beginSplit(review(), 16).split).toBe(14);
  });

  it('makes two paragraphs of the words, none lost', () => {
    const done = finishSplit(beginSplit(review()));
    const words = reviewed(done.doc).rows.slice(3, 5).map(wordsOfRow);
    expect(words).toEqual(['Recalling its role,', 'Noting a report,']);
    expect(done.split).toBeNull();
  });

  it('leaves the paragraph whole when the person does not want it', () => {
    const left = leaveSplit(beginSplit(review()));
    expect(left.split).toBeNull();
    expect(left.past).toEqual([]);
  });

  it('splits words that follow subparagraphs', () => {
    const begun = reviewOf(
      doc([op('Urges States', sub('to act'), continuation('in time and often'))]),
    );
    const after = reviewed(begun.doc).rows.find(({ kind }) => kind === 'continuation');
    const split = beginSplit(goTo(begun, after?.key ?? ''));
    expect(split.split).toBe('Urges States'.length + 'in '.length);
    expect(reviewed(finishSplit(split).doc).rows.length).toBe(reviewed(begun.doc).rows.length + 1);
  });
});
