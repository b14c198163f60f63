import { describe, expect, it } from 'vitest';
import { cursorParagraph } from '../../src/app/cursorParagraph.ts';
import { outlineGroups, rowAt } from '../../src/app/outlineRows.ts';
import { outline } from '../../src/document/outline.ts';
import { doc, op, pp, sub } from '../builders.ts';

const draft = doc([
  pp('Recalling all conventions', sub('To promote', sub('Deeper'))),
  op('Also urges States'),
  op('Decides to remain seized'),
]);
const labels = outline(draft);
const posOf = (label: string) => {
  const entry = labels.entries.find((each) => each.label === label);
  if (!entry) throw new RangeError(`No ${label}`);
  return entry.wordsPos;
};

describe('the rows of the outline pane', () => {
  it('stand under the part they belong to, without subparagraphs', () => {
    expect(
      outlineGroups(labels).map(({ title, rows }) => [title, rows.map(({ label }) => label)]),
    ).toEqual([
      ['Preamble', ['PP1']],
      ['Operative part', ['OP1', 'OP2']],
    ]);
  });

  it('part the opening phrase from the words after it', () => {
    const rows = outlineGroups(labels).flatMap((group) => group.rows);
    expect(rows.map(({ phrase, words }) => [phrase, words])).toEqual([
      ['Recalling', ' all conventions'],
      ['Also urges', ' States'],
      ['Decides', ' to remain seized'],
    ]);
  });

  it('tell the paragraph that holds the cursor, from within its subparagraphs too', () => {
    expect(rowAt(labels, posOf('OP2') + 3)).toBe('p5');
    expect(rowAt(labels, posOf('PP1 (a) (i)') + 1)).toBe('p1');
    expect(rowAt(labels, 0)).toBeNull();
  });
});

describe('the paragraph at the cursor', () => {
  it('is the innermost one', () => {
    expect(cursorParagraph(labels, posOf('PP1 (a) (i)') + 1)).toEqual({
      id: labels.entries.find(({ label }) => label === 'PP1 (a) (i)')?.id,
      words: 'Deeper',
      whole: 'Deeper',
      part: 'preambular',
      label: 'PP1 (a) (i)',
      above: [
        { words: 'Recalling all conventions', part: 'preambular' },
        { words: 'To promote', part: 'preambular' },
      ],
    });
    expect(cursorParagraph(labels, posOf('OP1') + 4)?.label).toBe('OP1');
    const whole = cursorParagraph(labels, posOf('PP1') + 4)?.whole;
    expect(whole?.split('\n').slice(0, 3)).toEqual([
      'Recalling all conventions',
      'To promote',
      'Deeper',
    ]);
  });

  it('is none in the title', () => {
    expect(cursorParagraph(labels, draft.child(0).nodeSize + 1)).toBeNull();
  });
});
