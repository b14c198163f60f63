import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { type Draft, readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { outline } from '../../src/document/outline.ts';
import { asItReads } from '../../src/document/proposals.ts';
import { told } from '../../src/document/told.ts';
import { textFile } from '../../src/export/textFile.ts';
import { importBytes, importText } from '../../src/import/importText.ts';
import { annex, doc, fn, op, pp, ref, row, sub, table, title, withAttrs } from '../builders.ts';
import { withRandomChanges } from '../document/randomProposals.ts';
import { fullDraft } from '../word/sampleDrafts.ts';
import { anyDrafts } from './anyDrafts.ts';

function isSameAfterText(draft: Draft): void {
  const text = textFile(draft);
  const { doc, origin, doubts } = importBytes(new TextEncoder().encode(text));
  expect(writeDraft({ doc, origin })).toBe(writeDraft(draft));
  expect(doubts).toEqual([]);
  expect(textFile({ doc, origin })).toBe(text);
}

/** All labels and words of a draft, and its notes; nothing that the words do not tell. */
function wordsOf({ doc }: Pick<Draft, 'doc'>): unknown {
  const { units, notes } = told(doc);
  return [
    units.map(({ type, label, depth, mark, words }) => [type, label, depth, mark, words]),
    notes.map(({ words }) => words),
    doc.child(0).attrs,
  ];
}

const saved = ['clause-library', 'templates'].flatMap((folder) => {
  const path = join(import.meta.dirname, '../..', folder);
  const names = readdirSync(path).filter((name) => /\.(?:json|chapeau)$/.test(name));
  return names.map((name) => {
    return [`${folder}/${name}`, readDraft(readFileSync(join(path, name), 'utf8'))] as const;
  });
});
const full: Draft = { doc: fullDraft(), origin: null };

test.each([...saved, ['the draft that has everything', full] as const])(
  '%s is the same after text, byte for byte',
  (_name, draft) => isSameAfterText(draft),
);

test('any saved draft, written as text and read back, is the same draft', () => {
  fc.assert(fc.property(anyDrafts, isSameAfterText), { numRuns: Number(process.env.RUNS ?? 60) });
}, 600_000);

test('any draft with proposals and comments, written as text and read back, is what it reads', () => {
  const isWhatItReads = (doc: Node) => {
    const read = importBytes(new TextEncoder().encode(textFile({ doc, origin: null })));
    expect(writeDraft(read)).toBe(writeDraft({ doc: asItReads(doc), origin: null }));
    expect(read.doubts).toEqual([]);
  };
  const drafts = withRandomChanges(anyDrafts.map(({ doc }) => doc));
  fc.assert(fc.property(drafts, isWhatItReads), { numRuns: Number(process.env.RUNS ?? 40) });
}, 600_000);

describe('a text that a person or a mail program changed', () => {
  const text = textFile(full);
  const below = (lines: string, change: (line: string) => string) =>
    lines.split('\n').map(change).join('\n');
  const wrapped = (line: string) => line.replace(/(.{1,71})(?: |$)/g, '$1\n').trimEnd();
  const wrappedAt72 = below(text, (line) => {
    const indent = /^ */.exec(line)?.[0] ?? '';
    return indent + wrapped(line.trimStart());
  });

  test.each([
    ['Windows line ends and a byte order mark', `\uFEFF${text.replace(/\n/g, '\r\n')}`],
    ['lines broken at 72 signs', wrappedAt72],
    ['lines quoted in a mail', below(wrappedAt72, (line) => `> ${line}`)],
    ['lines quoted twice', below(text, (line) => `>> ${line}`)],
    ['spaces at the ends of lines', below(text, (line) => `${line}  `)],
    ['tabs for spaces', below(text, (line) => line.replace(/ {4}/g, '\t'))],
    ['more blank lines', text.replace(/\n\n/g, '\n\n\n')],
  ])('is the same draft with %s', (_name, changed) => {
    const { doc, origin, doubts } = importText(changed);
    expect(writeDraft({ doc, origin })).toBe(writeDraft(full));
    expect(doubts).toEqual([]);
  });

  const withoutKept = text.slice(0, text.indexOf('---- For Chapeau'));

  test('has the same words, labels and notes without the lines for Chapeau, and says so', () => {
    const read = importText(withoutKept);
    expect(wordsOf(read)).toEqual(wordsOf(full));
    expect(read.doubts.map(({ reason }) => reason)).toEqual([
      'The lines for Chapeau at the end are not there.',
    ]);
  });

  test.each(saved)('%s has the same words, labels and notes without them', (_name, draft) => {
    const own = textFile(draft);
    const read = importText(own.slice(0, own.indexOf('---- For Chapeau')));
    expect(wordsOf(read)).toEqual(wordsOf(draft));
  });

  test('has the same levels where the spaces before subparagraphs are lost, and says so', () => {
    const read = importText(below(withoutKept, (line) => line.trimStart()));
    expect(wordsOf(read)).toEqual(wordsOf(full));
    expect(read.doubts.map(({ reason }) => reason)).toEqual([
      'The lines for Chapeau at the end are not there.',
      'The spaces before subparagraphs were lost or changed.',
      'It has no label and stands after subparagraphs.',
    ]);
  });

  test('is read without its first line', () => {
    expect(wordsOf(importText(text.slice(text.indexOf('Symbol:'))))).toEqual(wordsOf(full));
  });

  test('is read out of a letter, whose lines are told', () => {
    const read = importText(`Dear colleague,\n\nhere it is.\n\n${text}\nBest,\nA.`);
    expect(wordsOf(read)).toEqual(wordsOf(full));
    expect(read.doubts.map(({ reason }) => reason)).toEqual([
      'These lines stand before the resolution: “Dear colleague,”, “here it is.”.',
      'These lines stand after the resolution: “Best,”, “A.”.',
    ]);
  });

  test('without its blank lines is read as any text, with a doubt', () => {
    const { doc: read, doubts } = importText(text.replace(/\n\n/g, '\n'));
    expect(outline(read)).toMatchObject({ preambularCount: 4 });
    expect(read.textContent).not.toContain('okkw6x');
    expect(doubts.map(({ reason }) => reason)).toContain(
      'This begins as a text that Chapeau wrote, but parts of it are missing.',
    );
  });

  test('without enacting words has none, with a doubt', () => {
    const read = importText(text.replace(/The General Assembly,\n\n(?:(?!#).*\n)*/, ''));
    expect(read.doc.child(2).textContent).toBe('');
    expect(outline(read.doc)).toMatchObject({ preambularCount: 0, operativeCount: 4 });
    expect(read.doubts.map(({ reason }) => reason)).toContain(
      'The text has no enacting words, such as “The General Assembly,”.',
    );
  });
});

describe('words that a person changed', () => {
  const adopted = 'Urges Governments to eliminate the demand for trafficked women and girls';
  const provenance = { source: 'A/RES/79/154', label: 'OP12', words: adopted };
  const draft: Draft = {
    doc: doc([
      title('Trafficking'),
      pp('Recalling the Convention', fn('Resolution 64/293')),
      withAttrs(op(adopted), { id: 'kept1', provenance, locked: true }),
      op('Requests a report under ', ref('kept1'), sub('On means')),
    ]),
    origin: null,
  };
  const text = textFile(draft);
  const paragraphs = (changed: string) => importText(changed).doc.children.slice(3);

  test('stand as they are, and their paragraph keeps its id', () => {
    const [, urges, requests] = paragraphs(text.replace('the demand for', 'all demand for'));
    expect(urges?.textContent).toContain('all demand for');
    expect(urges?.attrs).toMatchObject({ id: 'kept1', locked: true });
    expect(requests?.child(0).child(1).attrs).toEqual({ target: 'kept1' });
  });

  test('do not come back from the lines below', () => {
    const read = importText(text.replace('paragraph 1 above', 'paragraph 7 above'));
    expect(read.doc.child(5).child(0).textContent).toBe(
      'Requests a report under paragraph 7 above',
    );
    expect(read.doubts.map(({ reason }) => reason)).toEqual([
      'The words were changed in one place after Chapeau wrote this text.',
    ]);
  });

  test('leave the other paragraphs what was kept of them', () => {
    const [first, urges] = paragraphs(text.replace('Recalling', 'Reaffirming'));
    expect(first?.textContent).toContain('Reaffirming the Convention');
    expect(urges?.attrs.provenance).toEqual(provenance);
  });

  test('may be a paragraph more, typed below another without a blank line', () => {
    const more = text.replace(
      /(women and girls;)/,
      '$1\n2. Decides to convene a meeting of all the States parties that are concerned by the trafficking of persons;',
    );
    const labels = outline(importText(more).doc).entries.map(({ label }) => label);
    expect(labels).toEqual(['PP1', 'OP1', 'OP2', 'OP2', 'OP2 (a)']);
  });

  const tableIn = (changed: string) => {
    const tables: Node[] = [];
    importText(changed).doc.descendants((node) => {
      if (node.type.name === 'table') tables.push(node);
    });
    return tables[0]?.children.map(({ children }) => children.map((cell) => cell.textContent));
  };
  const withTable = textFile({
    doc: doc([op('Adopts'), annex('Shares', table(row('a', 'b'), row('c', 'd')))]),
    origin: null,
  });

  test('may be a cell that is gone from a row, whose place stays empty', () => {
    expect(tableIn(withTable.replace('| c | d', '| c'))).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  test('may be all rows of a table, which keeps one cell', () => {
    expect(tableIn(withTable.replace(/^\|/gm, 'x'))).toEqual([['']]);
  });

  test('may be a note without a mark, which is kept', () => {
    const { doc: read, doubts } = importText(text.replace('[1] ', '[1] A/79/322.\n\n[2] '));
    expect(told(read).notes).toHaveLength(2);
    expect(doubts.some(({ reason }) => reason.includes('number of note 2'))).toBe(true);
  });
});

describe('damaged lines for Chapeau', () => {
  const text = textFile(full);
  const fence = text.indexOf('\n', text.indexOf('---- For Chapeau')) + 1;

  test.each([
    ['cut off', text.slice(0, fence + 100)],
    ['with an entry of other signs', text.replace(/p5;/, 'p“5;')],
    ['of noise', `${text.slice(0, fence)}${'@1@1@~'.repeat(2000)};\n---- End ----\n`],
    ['of changes that fit nowhere', text.replace(/@53@30@/, '@999999@30@')],
  ])('%s leave the words as they stand, with a doubt', (_name, damaged) => {
    const read = importText(damaged);
    expect(wordsOf(read)).toEqual(wordsOf(full));
    expect(read.doubts.length).toBeGreaterThan(0);
  });

  test('that would change words are left aside', () => {
    const [entry = ''] = /okkw6x:p1|\w{6}:p1;/.exec(text) ?? [];
    const changed = text.replace(entry, `${entry.slice(0, -1)}@33@10@Condemning;`);
    expect(wordsOf(importText(changed))).toEqual(wordsOf(full));
  });

  test('any mutation of a text ends in a document with its words or in one sentence', () => {
    const mutations = fc.array(
      fc.tuple(fc.nat(text.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 20 })),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(mutations, (changes) => {
        let mutated = text;
        for (const [at, length, by] of changes) {
          mutated = mutated.slice(0, at) + by + mutated.slice(at + length);
        }
        try {
          importText(mutated).doc.check();
        } catch (error) {
          expect(error).toHaveProperty('name', 'FileError');
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['entries', (count: number) => 'abcdef:p1;'.repeat(count)],
    ['brackets', (count: number) => `abcdef::${'['.repeat(count * 10)};`],
    ['changes', (count: number) => `abcdef:p1${'@0@0@~'.repeat(count)};`],
  ])('a hundred thousand %s are read', (_name, make) => {
    const huge = `${text.slice(0, fence)}${make(100_000)}\n---- End ----\n`;
    expect(wordsOf(importText(huge))).toEqual(wordsOf(full));
  });

  test('subparagraphs as deep as anyone can type are read', () => {
    const deep = Array.from({ length: 3000 }, (_, at) => ['(a)', '(i)', 'a.', 'i.'][at % 4]);
    const blocks = deep.map((label) => `${label} To act:`).join('\n\n');
    const start = text.slice(0, text.indexOf('Notes\n'));
    expect(() => importText(`${start}1. Urges:\n\n${blocks}\n`)).not.toThrow();
  });
});
