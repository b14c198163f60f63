import { beforeAll, describe, expect, test } from 'vitest';
import { footnotes } from '../../src/document/footnotes.ts';
import { outline } from '../../src/document/outline.ts';
import { printed } from '../../src/document/printed.ts';
import { importFile } from '../../src/import/importFile.ts';
import { importText } from '../../src/import/importText.ts';
import type { Imported } from '../../src/import/recognise.ts';
import { printedNotes, wordsAt } from './printedText.ts';
import { hasRealFiles, realBytes, realPath } from './realFiles.ts';
import { sources } from './sources.ts';
import { hasPoppler, taggedText } from './taggedText.ts';

/**
 * Preambular and operative paragraphs, subparagraphs, headings, notes, and the places of doubts. The
 * last operative numbers and the lettered subparagraphs were counted with `pdftotext -layout`; the
 * other counts are those of the import, which the comparison with the tags below confirms.
 */
const files = [
  ['A_RES_79_132', [1, 1, 0, 0, 1], []],
  ['A_RES_79_154', [38, 52, 0, 0, 39], ['note 24']],
  ['A_RES_79_189', [24, 23, 16, 0, 11], []],
  ['A_C.3_80_L.29', [28, 28, 33, 0, 36], ['']],
  ['A_RES_80_220', [28, 28, 33, 0, 36], []],
  ['A_C.3_80_L.50', [43, 46, 0, 0, 24], []],
  ['A_RES_80_211', [43, 46, 0, 0, 24], []],
  ['A_RES_79_144', [38, 381, 4, 17, 170], ['OP180', 'Annex, 8']],
] as const;

describe.skipIf(!hasRealFiles)('official PDFs', () => {
  const read = new Map<string, Imported>();
  const file = (name: string) => read.get(name) as Imported;

  beforeAll(async () => {
    for (const [name] of files) read.set(name, await importFile(realBytes(name), `${name}.pdf`));
  }, 60_000);

  describe.each(files)('%s', (name, counts, doubts) => {
    test('has its paragraphs, headings and notes', () => {
      const { doc } = file(name);
      const { entries, preambularCount, operativeCount } = outline(doc);
      const count = (wanted: string) => entries.filter(({ kind }) => kind === wanted).length;
      expect([
        preambularCount,
        operativeCount,
        count('subparagraph'),
        count('heading'),
        footnotes(doc).notes.length,
      ]).toEqual(counts);
    });

    test.skipIf(!hasPoppler)(
      'has every paragraph word for word as the tags of the file have it',
      () => {
        const expected = joined(taggedText(realPath(name)).blocks);
        expect(paragraphs(file(name))).toEqual(expected);
      },
    );

    test.skipIf(!hasPoppler)('has every note word for word as the tags of the file have it', () => {
      const notes = printedNotes(file(name).doc).map((note, index) => `${index + 1} ${note}`);
      expect(notes).toEqual(taggedText(realPath(name)).notes);
    });

    test('leaves these doubts', () => {
      expect(file(name).doubts.map(({ place }) => place)).toEqual(doubts);
    });
  });

  // importText.test.ts holds that one against the text, word for word.
  test('79/154 is the same document as its source text gives', () => {
    const { doc } = file('A_RES_79_154');
    expect(doc.toJSON()).toEqual(importText(sources.s79.text).doc.toJSON());
  });

  test('a draft and the resolution adopted from it differ where they were edited', () => {
    const differences = (draft: string, adopted: string) => {
      const [before, after] = [paragraphs(file(draft)), paragraphs(file(adopted))];
      return before.filter((words, index) => words !== after[index]).length;
    };
    // 80/220 prints a mark behind its comma, 80/211 spells Türkiye.
    expect(differences('A_C.3_80_L.29', 'A_RES_80_220')).toBe(1);
    expect(wordsAt(file('A_C.3_80_L.29').doc, 'OP2 (c)')).toContain('second, third and fourth');
    expect(differences('A_C.3_80_L.50', 'A_RES_80_211')).toBe(1);
    expect(wordsAt(file('A_RES_80_211').doc, 'PP34')).toContain('Istanbul, Türkiye,');
  });

  test('mastheads are read whole', () => {
    expect(file('A_RES_79_132').doc.child(0).attrs).toEqual({
      organ: 'General Assembly',
      documentSymbol: 'A/RES/79/132',
      distribution: 'General',
      date: '12 December 2024',
      originalLanguage: '',
      session: 79,
      sessionWords: '',
      sessionDates: '',
      committee: '',
      agendaItem: '3 (b)',
      agendaItemTitle:
        'Credentials of representatives to the seventy-ninth session of the General Assembly: report of the Credentials Committee',
      sponsors: [],
      sponsorNotes: [],
      proposalKind: '',
      report: 'without reference to a Main Committee (A/79/613, para. 15)',
    });
    const { sponsors, committee, proposalKind, documentSymbol } =
      file('A_C.3_80_L.29').doc.child(0).attrs;
    expect([documentSymbol, committee, proposalKind, sponsors.length]).toEqual([
      'A/C.3/80/L.29',
      'Third Committee',
      'draft resolution',
      41,
    ]);
    expect(sponsors[26]).toBe('Netherlands (Kingdom of the)');
    expect(sponsors.at(-1)).toBe('United Kingdom of Great Britain and Northern Ireland');
  });

  test('a title of more lines is whole, and the only operative paragraph has no number', () => {
    const page = printed(file('A_RES_79_132').doc);
    expect(page.title.map((run) => (run.kind === 'text' ? run.text : ''))).toEqual([
      'Credentials of representatives to the seventy-ninth session of the General Assembly',
    ]);
    expect(page.entries.map(({ entry }) => entry.printed)).toEqual(['', '']);
  });
});

/** The printed paragraphs with labels, and with marks as figures. */
function paragraphs({ doc }: Imported): string[] {
  return printed(doc).entries.map(({ entry, runs }) =>
    `${entry.printed} ${runs.map((run) => (run.kind === 'text' ? run.text : run.marker)).join('')}`.trim(),
  );
}

const adoption = /^\d+\w\w plenary meeting$|^\d{1,2} [A-Z][a-z]+ \d{4}$/;

/**
 * The tagged paragraphs below the enacting words. One that a page cuts may be in two tags: the first
 * ends like no paragraph, or the second begins within a sentence. The sign of a heading or annex has
 * a tag of its own.
 */
function joined(blocks: readonly string[]): string[] {
  const from = blocks.findIndex((block) => block.startsWith('The General Assembly'));
  const paragraphs: string[] = [];
  for (const block of blocks.slice(from + 1)) {
    if (adoption.test(block)) continue;
    if (isTail(paragraphs.at(-1) ?? '.', block)) paragraphs.push(`${paragraphs.pop()} ${block}`);
    else paragraphs.push(block);
  }
  return paragraphs;
}

function isTail(before: string, block: string): boolean {
  if (/^(?:Annex|[IVX]+)$/.test(before)) return true;
  if (/^(?:Annex|[IVX]+) /.test(before) || /^(?:\d+\.|\([a-z]+\)) /.test(block)) return false;
  return !/[;,:.][”"]?\d{0,3}$/.test(before) || /^[a-z]/.test(block);
}
