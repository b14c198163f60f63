import { describe, expect, it } from 'vitest';
import { cardRuns, notesAlong } from '../../src/app/cardRuns.ts';
import type { Hit } from '../../src/library/hit.ts';

const hit = (words: string, openingPhrase: string, matched: Hit['matched']) =>
  ({ clause: { words, openingPhrase }, score: 1, matched }) as unknown as Hit;

describe('the words of a card', () => {
  it('are whole, with the opening phrase in italics and what was found marked', () => {
    const runs = cardRuns(hit('Also urges States to act;', 'Also urges', [{ from: 5, to: 17 }]));
    expect(runs.map(({ text, italic, matched }) => [text, italic, matched])).toEqual([
      ['Also ', true, false],
      ['urges', true, true],
      [' States', false, true],
      [' to act;', false, false],
    ]);
  });

  it('are one run where there is neither', () => {
    expect(cardRuns(hit('To act', '', [])).map(({ text }) => text)).toEqual(['To act']);
  });

  it('say how many notes come along', () => {
    expect([0, 1, 2].map(notesAlong)).toEqual(['', '1 note comes along', '2 notes come along']);
  });
});
