import { describe, expect, it } from 'vitest';
import { agreedReportFile, type ReportedDraft } from '../../src/export/agreedReport.ts';
import { all, partOf, type Tag, wordParts } from '../word/wordXml.ts';

const text = 'Urges Governments to open safe houses for victims, and to sail';
const place = { id: 'A/RES/79/154, OP1', year: 2024 };
const spanOf = (kind: 'exact' | 'near' | 'new', words: string, adopted = '', times = 0) => ({
  ...{ kind, text: words, adopted, times },
  from: text.indexOf(words),
  to: text.indexOf(words) + words.length,
  clauses: kind === 'new' ? [] : [place],
});
const draft: ReportedDraft = {
  words: { exact: 6, near: 2, new: 3 },
  paragraphs: [
    {
      label: 'OP1',
      text,
      words: { exact: 6, near: 2, new: 3 },
      spans: [
        spanOf('exact', 'Urges Governments to open', '', 3),
        spanOf('near', 'safe houses', 'shelters'),
        spanOf('exact', 'for victims', '', 1),
        spanOf('new', 'and to sail'),
      ],
    },
    { label: 'OP2', text: '', words: { exact: 0, near: 0, new: 0 }, spans: [] },
  ],
};

const body = () => partOf(wordParts(agreedReportFile('Trafficking', draft)), 'word/document.xml');
const textOf = (tag: Tag) =>
  all(tag, 'w:t')
    .flatMap(({ children }) => children.map((child) => child.text))
    .join('');
const paragraphs = () => all(body(), 'w:p').map(textOf);

describe('the report of agreed words', () => {
  it('tells the share in the whole and in each paragraph that has words', () => {
    expect(paragraphs()[0]).toBe('Agreed language in “Trafficking”');
    expect(paragraphs()[1]).toBe('54 % agreed, 18 % near, 3 new of 11 words.');
    const rows = all(body(), 'w:tr').map((row) => all(row, 'w:tc').map(textOf));
    expect(rows).toEqual([
      ['Paragraph', 'Agreed', 'Near', 'New words', 'Most of it stands in'],
      ['OP1', '54 %', '18 %', '3', 'A/RES/79/154, OP1 (2024)'],
      ['The draft', '54 %', '18 %', '3', ''],
    ]);
  });

  it('has the words of a paragraph to the character, and each stretch with its place', () => {
    const shown = paragraphs();
    const at = shown.indexOf(text);
    expect(shown.slice(at - 1)).toEqual([
      'OP1: 54 % agreed, 18 % near, 3 new',
      text,
      '–  “Urges Governments to open”: A/RES/79/154, OP1 (2024), 3 times in adopted texts',
      '–  “safe houses”: for “shelters” in A/RES/79/154, OP1 (2024)',
      '–  “for victims”: A/RES/79/154, OP1 (2024), once in adopted texts',
      '–  “and to sail”: new',
    ]);
  });

  it('is a sound Word file, the same each time', () => {
    const bytes = agreedReportFile('Trafficking', draft);
    expect(agreedReportFile('Trafficking', draft)).toEqual(bytes);
    expect([...wordParts(bytes).keys()]).not.toContain('word/footnotes.xml');
    expect(all(partOf(wordParts(bytes), 'word/settings.xml'), 'w:footnotePr')).toEqual([]);
  });
});
