import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { FileError } from '../../src/document/fileError.ts';
import { noteRuns } from '../../src/document/note.ts';
import { outline } from '../../src/document/outline.ts';
import { textOf } from '../../src/document/runs.ts';
import { importBytes, importText } from '../../src/import/importText.ts';
import { largestSource } from '../../src/import/limits.ts';
import type { Imported } from '../../src/import/recognise.ts';
import { printedBody, printedNotes } from './printedText.ts';
import { type Source, sources } from './sources.ts';

const utf8 = new TextEncoder();

describe('a file that cannot be imported gets one clear sentence', () => {
  test.each([
    ['an empty file', new Uint8Array(0), /empty/],
    ['a file of white space', utf8.encode(' \n\n\t\n'), /empty/],
    [
      'a picture',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]),
      /not plain text/,
    ],
    [
      'bytes that are text but for a zero',
      utf8.encode('The General Assembly,\0'),
      /not plain text/,
    ],
    ['text in UTF-16', Uint8Array.from([0xff, 0xfe, 84, 0, 104, 0, 101, 0]), /not plain text/],
    [
      'prose',
      utf8.encode('Dear colleague,\n\nplease find the text below.\n'),
      /holds no resolution/,
    ],
    ['enacting words alone', utf8.encode('The General Assembly,\n'), /holds no resolution/],
    ['HTML', utf8.encode('<html><body><p>Recalling</p></body></html>'), /holds no resolution/],
    [
      'a draft of Chapeau',
      utf8.encode('{"format": "chapeau draft", "version": 1}'),
      /no resolution/,
    ],
    ['a file of 30 MB', new Uint8Array(30 * 1024 * 1024).fill(65), /30 MB, too much/],
  ])('%s', (_, bytes, message) => {
    expect(() => importBytes(bytes)).toThrow(FileError);
    expect(() => importBytes(bytes)).toThrow(message);
  });

  test('a text of 30 MB that did not come from bytes', () => {
    expect(() => importText('Recalling that,\n'.repeat(2_000_000))).toThrow(FileError);
  });
});

test('a byte order mark and any line ends make no difference', () => {
  const { doc } = importText(sources.s72.text);
  const bytes = utf8.encode(`\uFEFF${sources.s72.text.replace(/\n/g, '\r\n')}`);
  expect(importBytes(bytes).doc.eq(doc)).toBe(true);
  expect(importText(sources.s72.text.replace(/\n/g, '\r')).doc.eq(doc)).toBe(true);
});

describe('the largest text ends within ten seconds', () => {
  const filled = (part: string, before = 'The General Assembly,\n\nRecalling that,\n\n') =>
    before + part.repeat(Math.floor((largestSource - before.length) / part.length));

  test.each([
    ['short paragraphs', filled('Recalling x,\n\n')],
    ['numbered paragraphs', filled('1. Urges x;\n\n')],
    ['one line', filled('word ')],
    ['hyphens at line ends', filled('inter-\nnational ab-\n')],
    ['different words with hyphens at line ends', hyphened()],
    ['asterisks', filled('*')],
    ['brackets', filled('[')],
    ['brackets that close', filled('[a](')],
    ['links', filled('[a](#)')],
    ['superscripts', filled('<sup>1</sup>')],
    ['notes', filled('<sup>1</sup> Ibid.\n\n')],
    [
      'a long note',
      filled(
        'United Nations, ',
        'The General Assembly,\n\nRecalling<sup>1</sup>,\n\n<sup>1</sup> ',
      ),
    ],
    [
      'glued figures',
      filled('word1 ', 'The General Assembly,\n\nRecalling,\n\n____\n 1  A.\n\n1. Urges '),
    ],
    [
      'deep labels',
      filled('(a) x:\n(i) x:\na. x:\ni. x:\n', 'The General Assembly,\n\nRecalling:\n\n'),
    ],
    ['headings', filled('# I\n\n')],
    ['masthead lines', filled('Agenda item 1\nTitle\n', '')],
    ['apostrophes', filled("'")],
  ])('%s', { timeout: 30_000 }, (_, text) => {
    const start = performance.now();
    read(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  function hyphened(): string {
    let text = 'The General Assembly,\n\nRecalling ';
    for (let at = 0; text.length < largestSource - 40; at += 1)
      text += `w${letters(at)}-\nx${at}y `;
    return text;
  }

  function letters(count: number): string {
    return String(count).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
  }
});

/** The import, its document checked, or "refused" with a `FileError`. */
function read(text: string): Imported | 'refused' {
  try {
    const imported = importText(text);
    imported.doc.check();
    return imported;
  } catch (error) {
    if (error instanceof FileError) return 'refused';
    throw error;
  }
}

/** How often each word of two letters or more occurs, markup left aside. */
function countedWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const words = text.replace(/<\/?sup>/g, ' ').replace(/[*\\]/g, '');
  for (const [word] of words.matchAll(/\p{L}{2,}/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Each stored note: under the legacy policy equal ones print once. */
function notesInFull(doc: Node): string[] {
  const notes: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'footnote') notes.push(textOf(noteRuns(node)));
    return true;
  });
  return notes;
}

/** All that a person gets to see of an import. */
function shown({ doc, doubts }: Imported): string {
  const ends = JSON.stringify([doc.child(0).attrs, doc.child(1).textContent, doc.lastChild?.attrs]);
  const adoption = doc.children.filter(({ type }) => type.name === 'adoptionLine');
  return [
    printedBody(doc),
    ...printedNotes(doc),
    ...notesInFull(doc),
    ends,
    JSON.stringify(adoption.map(({ attrs }) => attrs)),
    ...doubts.map(({ reason }) => reason),
  ].join('\n');
}

/** A source that a report of a failing test names instead of showing it. */
function named(source: Source): Source {
  return { ...source, [fc.toStringMethod]: () => source.name } as Source;
}

describe('damaged sources', () => {
  const anySource = fc.constantFrom(...Object.values(sources).map(named));
  const runs = { numRuns: 40 };

  test('cut off at any place, a source is read or refused', () => {
    fc.assert(
      fc.property(anySource, fc.double({ min: 0, max: 1, noNaN: true }), ({ text }, part) => {
        read(text.slice(0, Math.floor(text.length * part)));
        read(text.slice(Math.floor(text.length * part)));
      }),
      runs,
    );
  });

  const change = fc.record({
    kind: fc.constantFrom('delete', 'double', 'swap', 'blank', 'join', 'insert', 'cut'),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    to: fc.double({ min: 0, max: 0.999, noNaN: true }),
    piece: fc.constantFrom(
      '<sup>7</sup>',
      '<sup>99</sup>',
      '*',
      '**Part**',
      '____',
      '---',
      '(a) ',
      '(c) To act;',
      '12. ',
      '99. Urges',
      'Annex',
      'II',
      '7',
      'Recalling',
      '"',
      ' [',
      '](#) ',
      '\\',
      '# ',
      '\f',
      'A/RES/79/154',
    ),
  });

  /** Changes lines after the enacting words. */
  function changed(
    lines: readonly string[],
    changes: readonly (typeof change extends fc.Arbitrary<infer T> ? T : never)[],
  ): string[] {
    let now = [...lines];
    for (const { kind, at, to, piece } of changes) {
      const index = Math.floor(at * now.length);
      const other = Math.floor(to * now.length);
      const line = now[index] ?? '';
      const column = Math.floor(to * line.length);
      if (kind === 'delete') now.splice(index, 1);
      if (kind === 'double') now.splice(other, 0, line);
      if (kind === 'swap') [now[index], now[other]] = [now[other] ?? '', line];
      if (kind === 'blank') now.splice(index, 0, '');
      if (kind === 'join') now.splice(index, 2, `${line}${now[index + 1] ?? ''}`);
      if (kind === 'insert') now[index] = line.slice(0, column) + piece + line.slice(column);
      if (kind === 'cut')
        now = [
          ...now.slice(0, index),
          line.slice(0, column),
          '',
          line.slice(column),
          ...now.slice(index + 1),
        ];
    }
    return now;
  }

  test('changed anywhere, a source loses no word: each is in the document or in a doubt', () => {
    fc.assert(
      fc.property(
        anySource,
        fc.array(change, { minLength: 1, maxLength: 12 }),
        ({ text }, changes) => {
          const lines = text.split('\n');
          const enacting = lines.findIndex((line) => line.includes('The General Assembly,'));
          const body = changed(lines.slice(enacting + 1), changes);
          const imported = read([...lines.slice(0, enacting + 1), ...body].join('\n'));
          if (imported === 'refused') throw new Error('Not read');
          const kept = countedWords(shown(imported));
          for (const [word, count] of countedWords(body.join('\n').replace(/'/g, '’'))) {
            if ((kept.get(word) ?? 0) < count) throw new Error(`“${word}” is lost`);
          }
          const ids = outline(imported.doc).entries.map(({ id, kind }) => `${id} ${kind}`);
          const own = ids.filter((id) => !id.endsWith('continuation'));
          expect(new Set(own).size).toBe(own.length);
        },
      ),
      { ...runs, numRuns: 80 },
    );
  });
});
