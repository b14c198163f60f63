import { execFileSync } from 'node:child_process';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { noteWords } from '../../src/document/note.ts';
import { importFile } from '../../src/import/importFile.ts';
import { readPasted } from '../../src/import/readPasted.ts';
import { findPdfToText } from '../word/libreOffice.ts';
import { hasRealFiles, realBytes, realPath } from './realFiles.ts';

// What a viewer of PDFs copies is like what pdftotext prints: lines, feet and heads of pages.
const printer = findPdfToText();
if (!printer) console.warn('pdftotext is not here; pasted pages of official PDFs are not tested.');

/** The words of a PDF page by page, in one of the forms that pdftotext has. */
function printed(name: string, ...form: readonly string[]): string {
  return execFileSync(printer ?? '', [...form, realPath(name), '-'], { encoding: 'utf8' });
}

/** "operativeParagraph Urges all{note}", without white space, of all paragraphs and headings. */
function words(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (/^(?:masthead|title|enactingBody|adoptionLine)$/.test(node.type.name)) return [];
    if (!node.isTextblock) return words(node.children);
    const own = node.children.map(
      (child) => child.text ?? (child.type.name === 'footnote' ? `{${noteWords(child)}}` : '?'),
    );
    return [`${node.type.name} ${own.join('')}`.replace(/\s/g, '').replace(/\u2011/g, '-')];
  });
}

const pasted = (text: string) => readPasted({ kind: 'text', text });
const wordsOf = (text: string) => words(pasted(text).blocks.map(({ node }) => node));

describe.runIf(hasRealFiles && printer !== null)('official PDFs pasted as their words', () => {
  test.each(['A_RES_79_154', 'A_RES_79_189', 'A_RES_80_220', 'A_C.3_80_L.29'])(
    '%s is the same as the file, with each note at its mark',
    { timeout: 60_000 },
    async (name) => {
      const { doc } = await importFile(realBytes(name), name);
      expect(wordsOf(printed(name, '-raw'))).toEqual(words(doc.children));
    },
  );

  test.each(['A_RES_79_154', 'A_RES_79_189'])(
    '%s set in columns is the same as the file too',
    { timeout: 60_000 },
    async (name) => {
      const { doc } = await importFile(realBytes(name), name);
      expect(wordsOf(printed(name, '-layout'))).toEqual(words(doc.children));
    },
  );

  test.each([
    ['A_RES_79_154', 39, 0],
    ['A_RES_79_189', 11, 0],
    // "Sustainable Development Goals 13" may be the thirteenth goal, so its note stays apart.
    ['A_C.3_80_L.29', 35, 1],
  ])('of %s in reading order %i notes are bound', (name, notes, loose) => {
    const reading = pasted(printed(name));
    expect([reading.notes, reading.loose]).toEqual([notes, loose]);
  });

  test('pages without their feet keep the figures, which are told', () => {
    const [, page = ''] = printed('A_RES_79_154', '-raw').split('\f');
    const body = page.slice(0, page.indexOf('____'));
    const reading = pasted(`${body}\n24-24145\n2/14`);
    expect(reading.notes).toBe(0);
    expect(reading.unsure.slice(0, 2)).toEqual(['pornography,7', 'Others,8']);
    expect(wordsOf(`${body}\n24-24145\n2/14`).join(' ')).toContain('pornography,7');
  });
});
