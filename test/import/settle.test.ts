import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/document/doubt.ts';
import { hasId } from '../../src/document/paragraphId.ts';
import { printed } from '../../src/document/printed.ts';
import { ownWords } from '../../src/import/ownWords.ts';
import { settle } from '../../src/import/settle.ts';
import {
  annex,
  annexParagraph,
  continuation,
  doc,
  fn,
  heading,
  op,
  pp,
  ref,
  sub,
  withAttrs,
} from '../builders.ts';
import { randomDrafts } from './randomDrafts.ts';

/** What a change makes of a document: kinds, labels and words in reading order. */
function settledLines(
  draft: Node,
  id: string,
  change: Change,
  ends?: [string, string][],
): string[] | null {
  const printedEnds = new Map(ends?.map(([of, end]) => [of, { label: '', end }]));
  const settled = settle(draft, id, change, printedEnds);
  settled?.check();
  return settled && lines(settled);
}

function lines(draft: Node): string[] {
  return printed(draft).entries.map(({ entry, runs }) => {
    const words = runs.map((run) => (run.kind === 'text' ? run.text : `[${run.marker}]`)).join('');
    return `${entry.kind === 'heading' ? '# ' : ''}${entry.printed} ${words}`.trim();
  });
}

function words(draft: Node, id: string): string {
  let found = '';
  draft.descendants((node) => {
    if (hasId(node) && node.attrs.id === id) found = ownWords(node);
    return !node.isTextblock;
  });
  return found;
}

describe('part', () => {
  const draft = doc([pp('Recalling one'), pp('Urges two'), op('Urges three')]);

  test('a preambular paragraph becomes an operative one where it stands', () => {
    expect(settledLines(draft, 'p2', { kind: 'part', part: 'operative' })).toEqual([
      'Recalling one,',
      '1. Urges two;',
      '2. Urges three.',
    ]);
  });

  test('what has that part already, or none, is left', () => {
    expect(settledLines(draft, 'p1', { kind: 'part', part: 'preambular' })).toBeNull();
    const listed = doc([op('Urges', sub('To act'))]);
    expect(settledLines(listed, 'p2', { kind: 'part', part: 'operative' })).toBeNull();
  });
});

describe('level', () => {
  const draft = doc([
    op('Urges', sub('one'), sub('two', sub('deep')), sub('three')),
    op('Decides'),
  ]);

  test('one level up, what follows goes below it', () => {
    expect(settledLines(draft, 'p3', { kind: 'level', by: -1 })).toEqual([
      '1. Urges:',
      '(a) one;',
      '2. two:',
      '(a) deep;',
      '(b) three;',
      '3. Decides.',
    ]);
  });

  test('one level deeper, what is below goes along', () => {
    expect(settledLines(draft, 'p3', { kind: 'level', by: 1 })).toEqual([
      '1. Urges:',
      '(a) one:',
      '(i) two:',
      'a. deep;',
      '(b) three;',
      '2. Decides.',
    ]);
  });

  test('nothing goes under a heading or deeper than four levels', () => {
    const headed = doc([pp('Recalling'), heading(1, 'Prevention'), op('Urges')]);
    expect(settledLines(headed, 'p3', { kind: 'level', by: 1 })).toBeNull();
    const deep = doc([op('1', sub('2', sub('3', sub('4', sub('5'), sub('6')))))]);
    expect(settledLines(deep, 'p6', { kind: 'level', by: 1 })).toBeNull();
  });
});

describe('join', () => {
  test('the words follow after a space, and what stood below keeps its level', () => {
    const draft = doc([op('Urges States', sub('one')), op('to act', sub('two')), op('Decides')]);
    expect(settledLines(draft, 'p3', { kind: 'join' })).toEqual([
      '1. Urges States:',
      '(a) one to act;',
      '(b) two;',
      '2. Decides.',
    ]);
  });

  test('the mark that stood between them in the source stands there again', () => {
    const draft = doc([pp('Recalling one'), pp('and two'), op('Urges')]);
    expect(settledLines(draft, 'p2', { kind: 'join' }, [['p1', 'Recalling one,']])).toEqual([
      'Recalling one, and two,',
      'Urges.',
    ]);
  });

  test('two halves of a heading become one', () => {
    const draft = doc([pp('Recalling'), heading(1, 'Prevention'), heading(3, 'of trafficking')]);
    expect(settledLines(draft, 'p3', { kind: 'join' })).toEqual([
      'Recalling,',
      '# I Prevention of trafficking',
    ]);
  });

  test('a cross-reference to the paragraph points at the one that it joined', () => {
    const draft = doc([op('Urges'), op('to act'), op('Recalls ', ref('p2'))]);
    expect(settledLines(draft, 'p2', { kind: 'join' })).toEqual([
      '1. Urges to act;',
      '2. Recalls paragraph 1 above.',
    ]);
  });

  test('nothing joins the enacting words, or what would leave an annex empty', () => {
    expect(settledLines(doc([pp('Recalling')]), 'p1', { kind: 'join' })).toBeNull();
    const annexed = doc([op('Urges'), annex('Terms', annexParagraph('of reference'))]);
    expect(settledLines(annexed, 'p3', { kind: 'join' })).toBeNull();
  });

  test('words after subparagraphs join the last of these', () => {
    const draft = doc([op('Urges', sub('one'), sub('two'), continuation('and three'))]);
    expect(settledLines(draft, 'p1', { kind: 'join', at: 5 })).toEqual([
      'Urges:',
      '(a) one;',
      '(b) two and three.',
    ]);
  });
});

describe('split', () => {
  test('notes stay with the words before them; what is below goes with the second half', () => {
    const draft = doc([op('Urges one;', fn('Resolution 1/1'), ' Calls for two', sub('x'))]);
    const settled = settle(draft, 'p1', { kind: 'split', at: 10 });
    expect(settled && lines(settled)).toEqual(['1. Urges one;[1]', '2. Calls for two:', '(a) x.']);
    expect(settled && words(settled, 'p1-2')).toBe('Calls for two');
  });

  test('a printed label in the words becomes the label', () => {
    const draft = doc([op('Urges one; 2. Calls for two'), op('Decides')]);
    expect(settledLines(draft, 'p1', { kind: 'split', at: 11, sign: 3 })).toEqual([
      '1. Urges one;',
      '2. Calls for two;',
      '3. Decides.',
    ]);
  });

  test('words after subparagraphs become a paragraph', () => {
    const draft = doc([op('Urges', sub('one'), continuation('Decides')), op('Requests')]);
    expect(settledLines(draft, 'p1', { kind: 'split', at: 5 })).toEqual([
      '1. Urges:',
      '(a) one;',
      '2. Decides;',
      '3. Requests.',
    ]);
  });

  test('no half is without words', () => {
    const draft = doc([op('Urges', fn('Resolution 1/1'))]);
    for (const at of [0, 5, 9]) expect(settledLines(draft, 'p1', { kind: 'split', at })).toBeNull();
  });
});

describe('headings', () => {
  const draft = doc([pp('Recalling'), pp('II. Prevention'), op('Urges', sub('one'))]);

  test('a paragraph becomes a heading, its printed sign a counted one', () => {
    expect(settledLines(draft, 'p2', { kind: 'heading', level: 1, sign: 4 })).toEqual([
      'Recalling,',
      '# I Prevention',
      'Urges:',
      '(a) one.',
    ]);
  });

  test('a paragraph with subparagraphs does not', () => {
    expect(settledLines(draft, 'p3', { kind: 'heading', level: 3 })).toBeNull();
  });

  test('a note at the beginning stays, before the printed sign or without one', () => {
    const noted = doc([
      op('Urges'),
      heading(3, fn('A/79/322'), 'Steps'),
      pp(fn('A/79/1'), 'I. Aims'),
    ]);
    const level = settle(noted, 'p2', { kind: 'heading', level: 1 });
    expect(level?.child(4).child(0).type.name).toBe('footnote');
    const made = settle(noted, 'p3', { kind: 'heading', level: 1, sign: 3 });
    expect(made?.child(5).children.map((child) => child.text ?? child.type.name)).toEqual([
      'footnote',
      'Aims',
    ]);
  });

  test('a heading becomes a paragraph like those before it', () => {
    const headed = doc([pp('Recalling'), op('Urges'), heading(3, 'Calls upon all')]);
    expect(settledLines(headed, 'p3', { kind: 'paragraph' })).toEqual([
      'Recalling,',
      '1. Urges;',
      '2. Calls upon all.',
    ]);
  });
});

test('a number that is given can be counted again', () => {
  const draft = doc([op('Urges'), withAttrs(op('Decides'), { startAt: 5 })]);
  expect(settledLines(draft, 'p2', { kind: 'number', number: null })).toEqual([
    '1. Urges;',
    '2. Decides.',
  ]);
});

test('a paragraph becomes words after the subparagraphs before it', () => {
  const draft = doc([op('Urges', sub('one')), op('as stated')]);
  expect(settledLines(draft, 'p3', { kind: 'continuation' })).toEqual([
    'Urges:',
    '(a) one;',
    'as stated.',
  ]);
});

describe('in any document', () => {
  const changes = fc.oneof<fc.Arbitrary<Change>[]>(
    fc.constantFrom<Change>(
      { kind: 'part', part: 'operative' },
      { kind: 'part', part: 'preambular' },
      { kind: 'level', by: 1 },
      { kind: 'level', by: -1 },
      { kind: 'join' },
      { kind: 'heading', level: 1 },
      { kind: 'heading', level: 3 },
      { kind: 'paragraph' },
      { kind: 'continuation' },
      { kind: 'number', number: null },
    ),
    fc.integer({ min: 0, max: 60 }).map((at) => ({ kind: 'split', at })),
    fc.integer({ min: 0, max: 60 }).map((at) => ({ kind: 'join', at })),
  );
  const many = { numRuns: 400 };

  function idsIn(draft: Node): string[] {
    const ids: string[] = [];
    draft.descendants((node) => {
      if (hasId(node)) ids.push(node.attrs.id);
      return !node.isTextblock;
    });
    return ids;
  }

  /** Letters, notes and cross-references in order; these may point elsewhere after a join. */
  function contentOf(draft: Node): string {
    let content = '';
    draft.descendants((node) => {
      if (node.isText) content += node.text?.replace(/\s/g, '');
      else if (node.isInline) content += `<${node.type.name}>`;
    });
    return content;
  }

  test('a change keeps every letter and note in order, and what it makes is a document', () => {
    fc.assert(
      fc.property(randomDrafts, fc.nat(), changes, (draft, pick, change) => {
        const ids = idsIn(draft);
        const id = ids[pick % ids.length] ?? '';
        const settled = settle(draft, id, change);
        if (!settled) return;
        settled.check();
        expect(contentOf(settled)).toBe(contentOf(draft));
        const left = idsIn(settled);
        expect(new Set(left).size).toBe(left.length);
        const gone = ids.filter((each) => !left.includes(each));
        expect(gone.every((each) => each === id)).toBe(true);
      }),
      many,
    );
  });

  test('the other part and back gives the same document', () => {
    fc.assert(
      fc.property(randomDrafts, (draft) => {
        for (const id of idsIn(draft)) {
          const other = settle(draft, id, { kind: 'part', part: 'operative' });
          const back = other && settle(other, id, { kind: 'part', part: 'preambular' });
          if (other) expect(back?.toJSON()).toEqual(draft.toJSON());
        }
      }),
      many,
    );
  });

  test('a paragraph split between two words and joined again is the same', () => {
    fc.assert(
      fc.property(randomDrafts, fc.nat(), fc.nat(), (draft, pick, where) => {
        const whole = idsIn(draft).filter((id) => / /.test(words(draft, id)));
        const id = whole[pick % whole.length];
        if (id === undefined) return;
        const spaces = [...words(draft, id).matchAll(/(?<=\S) (?=\S)/g)];
        const at = spaces[where % spaces.length]?.index;
        const parts = at === undefined ? null : settle(draft, id, { kind: 'split', at });
        if (!parts) return;
        const joined = settle(parts, `${id}-2`, { kind: 'join' });
        expect(joined && contentOf(joined)).toBe(contentOf(draft));
        expect(joined && lines(joined)).toEqual(lines(draft));
      }),
      many,
    );
  });
});
