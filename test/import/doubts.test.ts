import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import type { Doubt } from '../../src/document/doubt.ts';
import { printed } from '../../src/document/printed.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { importFile } from '../../src/import/importFile.ts';
import { importText } from '../../src/import/importText.ts';
import { importWord } from '../../src/import/importWord.ts';
import type { Imported } from '../../src/import/recognise.ts';
import { settle } from '../../src/import/settle.ts';
import { doc, op, pp } from '../builders.ts';
import { sources } from './sources.ts';
import { content, type Placed, tinyPdf } from './tinyPdf.ts';

function line(y: number, words: string): Placed {
  return { x: 123, y, words };
}

function body(text: string): Imported {
  return importText(`The General Assembly,\n\n${text}\n\n5th plenary meeting\n1 May 2024`);
}

function lines(draft: Node): string[] {
  return printed(draft).entries.map(({ entry, runs }) => {
    const words = runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
    return `${entry.kind === 'heading' ? '# ' : ''}${entry.printed} ${words}`.trim();
  });
}

function doubt({ doubts }: Imported, reason: string): Doubt {
  const found = doubts.find((each) => each.reason.includes(reason));
  if (!found) throw new RangeError(`No doubt says “${reason}”`);
  return found;
}

/** The document's lines after a button of a doubt was pressed. */
function pressed(read: Imported, reason: string, label: string): string[] {
  const { paragraph, alternatives } = doubt(read, reason);
  const change = alternatives.find((each) => each.label === label)?.change;
  const settled = change && settle(read.doc, paragraph ?? '', change, read.printed);
  if (!settled) throw new RangeError(`Nothing came of “${label}”`);
  settled.check();
  return lines(settled);
}

describe('a block that begins like no paragraph', () => {
  test('is joined to the one before, and is split off again where it was joined', () => {
    const read = body(
      'Recalling the plan,\n\nand, in 2015 “seen” in part, that it ends,\n\n1. Urges.',
    );
    const reason = 'begin like no paragraph';
    expect(lines(read.doc)[0]).toBe(
      'Recalling the plan, and, in 2015 “seen” in part, that it ends,',
    );
    expect(pressed(read, reason, 'Split here')).toEqual([
      'Recalling the plan,',
      'and, in 2015 “seen” in part, that it ends,',
      '1. Urges.',
    ]);
  });

  test('is split off before the quotation mark or figure that it begins with', () => {
    const read = body('Recalling 5 of 2015,\n\n“(a) new” thing is begun,\n\n1. Urges.');
    expect(pressed(read, 'begin like no paragraph', 'Split here')[1]).toBe(
      '“(a) new” thing is begun,',
    );
  });

  test('is a paragraph of its own, and can join the one before with the comma between them', () => {
    const read = body('Recalling one,\n\nSeldom recalling two of them,\n\nUrges.');
    expect(pressed(read, 'no known opening phrase', 'Join to the paragraph before')).toEqual([
      'Recalling one, Seldom recalling two of them,',
      'Urges.',
    ]);
    expect(pressed(read, 'no known opening phrase', 'Operative paragraph')).toEqual([
      'Recalling one,',
      '1. Seldom recalling two of them;',
      '2. Urges.',
    ]);
  });

  test('follows subparagraphs, and can join the last of them or stand alone', () => {
    const read = body('1. Urges:\n\n(a) A;\n\nand to report;\n\n2. Decides.');
    const reason = 'follow the subparagraphs';
    expect(pressed(read, reason, 'Join to the subparagraph before')).toEqual([
      '1. Urges:',
      '(a) A and to report;',
      '2. Decides.',
    ]);
    expect(pressed(read, reason, 'Paragraph of its own')).toEqual([
      '1. Urges:',
      '(a) A;',
      '2. and to report;',
      '3. Decides.',
    ]);
  });

  test('is a heading where it is short, ends without a mark and stands before a paragraph', () => {
    const read = body('Recalling,\n\n1. Urges;\n\nA. Ways and means\n\n2. Decides.');
    expect(lines(read.doc)).toEqual([
      'Recalling,',
      '1. Urges;',
      '# A. Ways and means',
      '2. Decides.',
    ]);
    expect(pressed(read, 'few words', 'Paragraph')[2]).toBe('2. Ways and means;');
  });
});

test('words of the other part within the preamble stay there, under a doubt', () => {
  const read = body('Recalling,\n\nLooks forward to the summit,\n\nWelcoming it,\n\n1. Urges.');
  expect(lines(read.doc)).toEqual([
    'Recalling,',
    'Looks forward to the summit,',
    'Welcoming it,',
    '1. Urges.',
  ]);
  expect(doubt(read, 'begins as operative').place).toBe('PP2');
});

describe('a line inside a paragraph that begins as one', () => {
  // Raw text breaks there; a page sets the two lines at one distance.
  const page = [
    line(640, 'The General Assembly,'),
    line(600, 'Recalling the plan,'),
    line(570, '1. Urges States to act;'),
    line(558, '2. Decides to see.'),
    line(528, '3. Requests more.'),
  ];

  test('is told, and is split off with its number counted', async () => {
    const read = await importFile(tinyPdf([content(page)]), 'made.pdf');
    expect(lines(read.doc)[1]).toBe('1. Urges States to act; 2. Decides to see;');
    expect(pressed(read, 'begins as a paragraph', 'Split here')).toEqual([
      'Recalling the plan,',
      '1. Urges States to act;',
      '2. Decides to see;',
      '3. Requests more.',
    ]);
  });
});

describe('(i)', () => {
  const letters = 'abcdefg'.split('').map((letter) => `(${letter}) To act;`);

  test('is a roman numeral where (ii) follows and a letter where (j) does, with or without a colon', () => {
    for (const end of [':', ';']) {
      const list = (after: string) =>
        body(
          ['1. Urges:', ...letters, `(h) To see${end}`, '(i) One;', after, '2. Ends.'].join('\n\n'),
        );
      const roman = list('(ii) Two;');
      expect(lines(roman.doc).slice(-4)).toEqual([
        '(h) To see:',
        '(i) One;',
        '(ii) Two;',
        '2. Ends.',
      ]);
      expect(roman.doubts.filter(({ reason }) => reason.includes('label'))).toEqual([]);
      const letter = list('(j) Two;');
      expect(letter.printed.get('op1i')?.label).toBe('(i)');
      expect(letter.doubts.filter(({ reason }) => reason.includes('label'))).toEqual([]);
    }
  });

  test('is a letter where (j) follows, although (h) is lost', () => {
    const read = body(['1. Urges:', ...letters, '(i) One;', '(j) Two;', '2. Ends.'].join('\n\n'));
    expect(lines(read.doc).slice(-3)).toEqual(['(h) One;', '(i) Two;', '2. Ends.']);
    expect(doubt(read, 'does not follow').place).toBe('OP1 (h)');
  });

  test('is doubted where it stands alone after a colon, and can be read as the letter', () => {
    const read = body(
      ['1. Urges:', ...letters, '(h) To see:', '(i) One;', '2. Ends.'].join('\n\n'),
    );
    expect(doubt(read, 'roman numeral or a letter').place).toBe('OP1 (h) (i)');
    expect(pressed(read, 'roman numeral or a letter', 'Read as the letter i').slice(-3)).toEqual([
      '(h) To see;',
      '(i) One;',
      '2. Ends.',
    ]);
  });
});

describe('labels that are counted otherwise', () => {
  test('are told once for a series that goes on', () => {
    const read = body('1. Urges:\n\n(c) A;\n\n(d) B;\n\n(e) C;\n\n(b) D;\n\n2. Decides.');
    const told = read.doubts.filter(({ reason }) => reason.includes('does not follow'));
    expect(told.map(({ place }) => place)).toEqual(['OP1 (a)', 'OP1 (d)']);
  });

  test('are told for the first operative paragraph as well', () => {
    const read = body('Recalling,\n\nUrges;\n\n2. Decides.');
    expect(doubt(read, 'has no number').paragraph).toBe('op1');
  });

  test('are told in one doubt where all numbers are lost', () => {
    const read = body('Recalling,\n\nUrges;\n\nDecides;\n\nRequests.');
    const told = read.doubts.filter(({ reason }) => reason.includes('number'));
    expect(told.map(({ reason }) => reason)).toEqual([
      'None of the 3 operative paragraphs has a number.',
    ]);
  });

  test('that were kept can be counted', () => {
    const read = body('1. Urges;\n\n4. Decides.');
    expect(pressed(read, 'does not follow', 'Count it')).toEqual(['1. Urges;', '2. Decides.']);
  });

  test('are none where numbers begin again at a section', () => {
    const read = body('## I\n\n## One\n\n1. Urges;\n\n## II\n\n## Two\n\n1. Decides.');
    expect(read.doubts.filter(({ reason }) => reason.includes('number'))).toEqual([]);
  });
});

test('subparagraphs that end alike, and otherwise than the rule gives, are told together', () => {
  const read = body('1. Urges:\n\n(a) A,\n\n(b) B,\n\n(c) C.\n\n2. Decides:\n\n(a) D,\n\n(b) E.');
  expect(read.doubts.filter(({ reason }) => reason.includes('rule gives'))).toMatchObject([
    {
      place: 'OP1 (a)',
      reason:
        '2 subparagraphs from here to OP1 (b) end with “,” in the source; the rule gives “;”.',
    },
    { place: 'OP1 (c)' },
    { place: 'OP2 (a)', reason: 'It ends with “,” in the source; the rule gives “;”.' },
  ]);
});

test('a paragraph of one part that begins as those of the other is told', () => {
  const draft = doc([pp('Recalling'), pp('Urges States to act'), op('Decides'), op('Requests')]);
  const read = importWord(wordFile(draft));
  expect(doubt(read, 'begins as operative').place).toBe('PP2');
  expect(pressed(read, 'begins as operative', 'Operative paragraph')[1]).toBe(
    '1. Urges States to act;',
  );
});

test('a doubt about a note is one of the paragraph with its mark', () => {
  const read = body('Recalling A,<sup>1</sup>\n\n1. Urges.\n\n___\n\n<sup>1</sup> No stop');
  const { place, paragraph, alternatives } = doubt(read, 'full stop');
  expect([place, paragraph, alternatives]).toEqual(['note 1', 'pp1', []]);
});

test('whatever is doubted, every alternative makes a document with the same letters', () => {
  const blocks = sources.s72.text.split('\n\n');
  const lettersOf = ({ textContent }: Node) => textContent.replace(/\P{L}/gu, '');
  const damage = fc.array(
    fc.record({
      at: fc.nat(blocks.length - 1),
      to: fc.constantFrom('', 'and lower words', 'Short title', '(i) To act;', '7. Urges all;'),
    }),
    { maxLength: 12 },
  );
  let taken = 0;
  fc.assert(
    fc.property(damage, (changes) => {
      const damaged = [...blocks];
      for (const { at, to } of changes) {
        if (at > 12) damaged[at] = to === '' ? (damaged[at] ?? '').slice(9) : to;
      }
      const { doc: read, doubts, printed: labels } = importText(damaged.join('\n\n'));
      for (const { paragraph, alternatives } of doubts) {
        for (const { change } of alternatives) {
          const settled = settle(read, paragraph ?? '', change, labels);
          settled?.check();
          expect(settled && lettersOf(settled)).toBe(lettersOf(read));
          taken += 1;
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(taken).toBeGreaterThan(100);
});
