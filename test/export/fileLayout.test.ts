import { describe, expect, it } from 'vitest';
import { type FileLayout, fileLayouts } from '../../src/export/fileLayout.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { fullDraft, resolution79154 } from '../word/sampleDrafts.ts';
import { wordProblems } from '../word/wordProblems.ts';
import { all, at, partOf, type Tag, valueAt, wordParts } from '../word/wordXml.ts';

function style(id: string, form?: FileLayout): Tag | undefined {
  const styles = partOf(wordParts(wordFile(fullDraft(), form)), 'word/styles.xml');
  return all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
}

function headOf(document: Parameters<typeof wordFile>[0], form?: FileLayout): Tag {
  return partOf(wordParts(wordFile(document, form)), 'word/header2.xml');
}

function words(tag: Tag): string {
  return all(tag, 'w:t')
    .flatMap(({ children }) => children.map(({ text }) => text))
    .join('');
}

describe('the three forms of a Word file', () => {
  it.each(fileLayouts)('have none of the faults that damage a file: %s', (form) => {
    expect(wordProblems(wordFile(fullDraft(), form))).toEqual([]);
    expect(wordProblems(wordFile(resolution79154(), form))).toEqual([]);
  });

  it.each(fileLayouts)('have the same words, numbers and notes: %s', (form) => {
    for (const document of [fullDraft(), resolution79154()]) {
      const parts = wordParts(wordFile(document, form));
      const plain = wordParts(wordFile(document));
      for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/numbering.xml']) {
        expect(words(partOf(parts, name))).toBe(words(partOf(plain, name)));
      }
    }
  });

  it('are chosen by the masthead where nobody chooses', () => {
    expect(wordFile(fullDraft())).toEqual(wordFile(fullDraft(), 'draft'));
    expect(wordFile(resolution79154())).toEqual(wordFile(resolution79154(), 'adopted'));
  });

  it('have 10 points on lines of 12 exact, in a manuscript 12 points on double lines', () => {
    const spacing = (id: string, form?: FileLayout) =>
      at(style(id, form), 'w:pPr', 'w:spacing')?.attributes;
    expect(valueAt(style('Normal'), 'w:rPr', 'w:sz')).toBe('20');
    expect(spacing('Normal')).toMatchObject({ 'w:line': '240', 'w:lineRule': 'exact' });
    expect(valueAt(style('Normal', 'manuscript'), 'w:rPr', 'w:sz')).toBe('24');
    expect(spacing('SingleTxt', 'manuscript')).toMatchObject({
      'w:line': '480',
      'w:lineRule': 'auto',
    });
  });

  it('tell the title at the head of pages only as adopted resolutions', () => {
    const title = 'Trafficking in women and\u00A0girls';
    expect(words(headOf(resolution79154()))).toContain(title);
    expect(words(headOf(resolution79154(), 'draft'))).not.toContain(title);
    expect(words(headOf(resolution79154(), 'manuscript'))).toBe('A/RES/79/154');
  });

  it('end the running head of drafts as high as its characters, so that the text begins lower', () => {
    const end = (form: FileLayout) => {
      const last = headOf(fullDraft(), form).children.at(-1);
      return at(last, 'w:pPr', 'w:spacing')?.attributes['w:lineRule'];
    };
    expect([end('draft'), end('adopted')]).toEqual(['auto', 'exact']);
  });
});
