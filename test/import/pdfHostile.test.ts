import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileError } from '../../src/document/fileError.ts';
import { outline } from '../../src/document/outline.ts';
import { importFile } from '../../src/import/importFile.ts';
import { content, type Placed, tinyPdf } from './tinyPdf.ts';

const utf8 = new TextEncoder();

const lines: readonly Placed[] = [
  { x: 147, y: 600, words: 'The General Assembly,', face: 'italic' },
  { x: 147, y: 582, words: 'Recalling its resolutions on the subject, in particular those that' },
  { x: 123, y: 570, words: 'were adopted by consensus,' },
  { x: 147, y: 552, words: '1.' },
  { x: 171, y: 552, words: 'Urges Governments to act;' },
  { x: 147, y: 534, words: '2.' },
  { x: 171, y: 534, words: 'Requests a report.' },
];

const resolution = tinyPdf([content(lines)]);

test('a PDF made by hand is read like an official one', async () => {
  const { doc } = await importFile(resolution, 'hand.pdf');
  expect(outline(doc).entries.map(({ label }) => label)).toEqual(['PP1', 'OP1', 'OP2']);
});

const locked = {
  trailer: '/Encrypt 9 0 R /ID [<00> <00>]',
  objects: [
    `9 0 obj << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> endobj`,
  ],
};

describe('a PDF that cannot be read gets one clear sentence', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['a text called a PDF', utf8.encode('Recalling its resolutions,'), /holds none/],
    ['the first line alone', utf8.encode('%PDF-1.7\n'), /damaged/],
    ['a PDF without pages', tinyPdf([]), /damaged|no words/],
    ['a locked one', tinyPdf([content(lines)], locked), /locked with a password/],
    ['a scan', tinyPdf(['q 612 0 0 792 0 0 cm Q']), /pictures of pages and no words/],
    ['a letter', tinyPdf([content([{ x: 72, y: 700, words: 'Dear all,' }])]), /no resolution/],
    [
      'one of 1,001 pages',
      tinyPdf(Array.from({ length: 1001 }, () => '')),
      /1,001 pages, too many/,
    ],
    ['one of 30 MB', concat(utf8.encode('%PDF-1.7\n'), 30 * 1024 * 1024), /30 MB, too much/],
    ['deep nesting', tinyPdf([`${'['.repeat(500_000)}`]), /damaged|no words/],
    ['a page tree that goes round', roundabout(), /damaged|no words/],
  ])('%s', async (_, bytes, message) => {
    const reading = importFile(bytes, 'file.pdf');
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toBeInstanceOf(FileError);
  });

  test('an empty file', async () => {
    await expect(importFile(new Uint8Array(0), 'file.pdf')).rejects.toThrow(/empty/);
  });

  test.each([
    ['half a gigabyte of blanks packed into half a megabyte', [1 << 29], '/FlateDecode'],
    ['a part that is packed twice', [1 << 20, 0], '[/FlateDecode /FlateDecode]'],
  ])('%s, within ten seconds', async (_, [size = 0, again], filter) => {
    let packed = deflateSync(Buffer.alloc(size, 32));
    if (again !== undefined) packed = deflateSync(packed);
    const bytes = tinyPdf([packed.toString('latin1')], { filter: `/Filter ${filter}` });
    const start = performance.now();
    await expect(importFile(bytes, 'bomb.pdf')).rejects.toThrow(/holds more than 200 MB/);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('a million words on a page, within ten seconds', async () => {
    const words = 'BT /F1 10 Tf 72 700 Td (a) Tj 50 0 Td (b) Tj ET\n'.repeat(600_000);
    const bytes = tinyPdf([deflateSync(words).toString('latin1')], {
      filter: '/Filter /FlateDecode',
    });
    const start = performance.now();
    await expect(importFile(bytes, 'bomb.pdf')).rejects.toBeInstanceOf(FileError);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test('cut off anywhere, a PDF is read or refused', async () => {
  for (let end = 0; end < resolution.length; end += 7) {
    await readOrRefused(resolution.slice(0, end));
  }
});

test('changed anywhere, a PDF is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(resolution.length - 1), fc.nat(255)), {
        minLength: 1,
        maxLength: 8,
      }),
      async (changes) => {
        const bytes = resolution.slice();
        for (const [at, value] of changes) bytes[at] = value;
        await readOrRefused(bytes);
      },
    ),
    { numRuns: 200 },
  );
});

async function readOrRefused(bytes: Uint8Array): Promise<void> {
  try {
    const { doc } = await importFile(bytes, 'changed');
    doc.check();
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
  }
}

function concat(start: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set(start);
  return bytes;
}

/** Two nodes of the page tree that are each other's child. */
function roundabout(): Uint8Array {
  return tinyPdf([], {
    objects: [
      '2 0 obj << /Type /Pages /Count 3 /Kids [3 0 R] >> endobj',
      '3 0 obj << /Type /Pages /Count 3 /Parent 2 0 R /Kids [2 0 R] >> endobj',
    ],
  });
}
