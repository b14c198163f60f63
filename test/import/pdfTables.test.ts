import { describe, expect, it } from 'vitest';
import { outline } from '../../src/document/outline.ts';
import { printed } from '../../src/document/printed.ts';
import { tableWords } from '../../src/document/printedTable.ts';
import { Doubts } from '../../src/import/doubts.ts';
import { pdfLayout } from '../../src/import/pdfLayout.ts';
import type { PdfItem, PdfPage } from '../../src/import/pdfText.ts';
import { type Imported, recognise } from '../../src/import/recognise.ts';

type Words = readonly [x: number, text: string, face?: 'italic'];

/** A line of words at places from the left; how far it stands below the line before, in points. */
interface Line {
  readonly words: readonly Words[];
  readonly below: number;
  /** In points; 10 where not given. */
  readonly size?: number;
}

const paragraph = (text: string): Line => ({ words: [[100, text]], below: 22 });
const row = (...words: Words[]): Line => ({ words, below: 16 });
const wrapped = (...words: Words[]): Line => ({ words, below: 11 });

const opening = [
  paragraph('Trafficking in women and girls'),
  paragraph('The General Assembly,'),
  paragraph('Recalling its resolution 79/154 of 17 December 2024,'),
  paragraph('1. Resolves that the scale of assessments shall be as follows:'),
];

function page(lines: readonly Line[]): PdfPage {
  let y = 560;
  const items = lines.flatMap(({ words, below, size = 10 }) => {
    y -= below;
    return words.map(([x, text, face]): PdfItem => {
      const width = text.length * 4.5;
      return { text, x, y, width, size, italic: face === 'italic', bold: false };
    });
  });
  return { height: 800, items };
}

function read(...pages: Line[][]): Imported {
  const doubts = new Doubts();
  const layout = pdfLayout(pages.map(page));
  return recognise(layout, layout.text, doubts);
}

const tables = ({ doc }: Imported) => printed(doc).tables.map(tableWords);
const heads = ({ doc }: Imported) => printed(doc).tables.map(({ headerRows }) => headerRows);
const aboutColumns = ({ doubts }: Imported) =>
  doubts.filter(({ reason }) => reason.startsWith('Words stand in columns'));

const shares = [
  row([100, 'Member State', 'italic'], [300, '2025', 'italic'], [400, '2026', 'italic']),
  row([100, 'Belarus'], [300, '0.041'], [400, '0.043']),
  row([100, 'Philippines'], [300, '0.212'], [400, '0.220']),
];

describe('words in columns', () => {
  it('are a table between the paragraphs, its heads told by their face', () => {
    const imported = read([...opening, ...shares, paragraph('2. Requests a report.')]);
    expect(tables(imported)).toEqual([
      [
        ['Member State', '2025', '2026'],
        ['Belarus', '0.041', '0.043'],
        ['Philippines', '0.212', '0.220'],
      ],
    ]);
    expect(heads(imported)).toEqual([1]);
    expect(outline(imported.doc).entries.map(({ label }) => label)).toEqual(['PP1', 'OP1', 'OP2']);
    expect(aboutColumns(imported)).toEqual([]);
  });

  it('may go on over several lines of a cell', () => {
    const imported = read([
      ...opening,
      row([100, 'Number of victims'], [300, 'National reports']),
      wrapped([100, 'of trafficking'], [300, 'of States parties']),
      row([100, 'Convictions'], [300, 'None']),
      wrapped([100, 'and appeals']),
    ]);
    expect(tables(imported)).toEqual([
      [
        ['Number of victims of trafficking', 'National reports of States parties'],
        ['Convictions and appeals', 'None'],
      ],
    ]);
  });

  it('go on over pages, with heads that stand again read once', () => {
    const [head, ...rest] = shares;
    const more = row([100, 'Zambia'], [300, '0.008'], [400, '0.009']);
    const imported = read([...opening, ...shares], head ? [head, more, ...rest] : []);
    expect(tables(imported)).toHaveLength(1);
    expect(tables(imported)[0]?.map(([name]) => name)).toEqual([
      'Member State',
      'Belarus',
      'Philippines',
      'Zambia',
      'Belarus',
      'Philippines',
    ]);
  });

  it('are told where a row does not fill them, with every word in its column', () => {
    const imported = read([
      ...opening,
      row([320, 'Share', 'italic']),
      ...shares,
      row([100, 'Total'], [400, '100']),
    ]);
    expect(tables(imported)[0]?.at(-1)).toEqual(['Total', '', '100']);
    expect(aboutColumns(imported).map(({ place }) => place)).toEqual(['Table 1']);
  });

  it('keep all their words where one table stands right below another', () => {
    const imported = read([
      ...opening,
      ...shares,
      { words: [[300, '(note)']], below: 12, size: 9 },
      ...[
        ['Benin', '12'],
        ['Chad', '14'],
        ['Gabon', '15'],
      ].map(([name = '', sum = '']) => {
        return {
          words: [
            [100, name],
            [300, sum],
          ],
          below: 16,
          size: 9,
        } as const;
      }),
    ]);
    const found = tables(imported).flat(2).join(' ');
    for (const word of ['Belarus', 'Philippines', '0.041', '0.212', '(note)', 'Benin', 'Chad']) {
      expect(found.split(word)).toHaveLength(2);
    }
  });

  it('are told of where nothing shows whether they are a table or a list set in columns', () => {
    const imported = read([
      ...opening,
      row([100, 'Angola'], [300, 'Belgium']),
      row([100, 'Chad'], [300, 'Dominica']),
      row([100, 'Ecuador'], [300, 'Finland']),
    ]);
    expect(aboutColumns(imported)).toHaveLength(1);
  });

  it('stand once in their row where the file has a cell of many lines between two others', () => {
    const made = page([...opening, ...shares]);
    const long: PdfItem[] = Array.from({ length: 8 }, (_, index) => {
      const item = made.items.find(({ text }) => text === 'Philippines') as PdfItem;
      return { ...item, text: `Line${index}`, width: 20, y: item.y - 11 * index };
    });
    const rest = made.items.filter(({ text }) => text !== 'Philippines');
    const at = rest.findIndex(({ text }) => text === '0.212');
    const items = [...rest.slice(0, at), ...long, ...rest.slice(at)];
    const layout = pdfLayout([{ ...made, items }]);
    const imported = recognise(layout, layout.text, new Doubts());
    const last = tables(imported)[0]?.at(-1);
    expect(last).toEqual([long.map(({ text }) => text).join(' '), '0.212', '0.220']);
  });
});

describe('a table that the file has tags for', () => {
  /** A page whose last lines are tagged as the rows of a table, each place on them as a cell. */
  function readTagged(rows: readonly Line[], cells = (words: readonly Words[]) => words.length) {
    const made = page([...opening, ...rows]);
    const before = page(opening).items.length;
    const table = { rows: rows.map(({ words }) => cells(words)) };
    let at = before;
    const tagged = rows.flatMap(({ words }, row) =>
      words.map((_, column): PdfItem => {
        const item = made.items[at++] as PdfItem;
        return { ...item, cell: { table, row, column, header: row === 0 } };
      }),
    );
    const items = [...made.items.slice(0, before), ...tagged];
    const layout = pdfLayout([{ ...made, items }]);
    return recognise(layout, layout.text, new Doubts());
  }

  it('has each word in the cell of its tag, however close it stands to others', () => {
    const imported = readTagged([
      row([100, 'State'], [126, 'Share']),
      row([100, 'Chad'], [122, 'none']),
      row([100, 'Angola'], [130, 'one']),
    ]);
    expect(tables(imported)).toEqual([
      [
        ['State', 'Share'],
        ['Chad', 'none'],
        ['Angola', 'one'],
      ],
    ]);
    expect(heads(imported)).toEqual([1]);
    expect(aboutColumns(imported)).toEqual([]);
  });

  it('is read by its places where the tags give its rows different numbers of cells', () => {
    const imported = readTagged(shares, (words) => words.length + (words[0]?.[1].length ?? 0));
    expect(tables(imported)[0]?.[1]).toEqual(['Belarus', '0.041', '0.043']);
  });
});

describe('names set in columns', () => {
  const list = (...names: [string, string][]) =>
    names.map(([left, right]) =>
      right === '' ? row([100, left]) : row([100, left], [300, right]),
    );

  /** Reads the lines of a page whose file has all that stands left of 200 points before the rest. */
  function readByColumns(lines: readonly Line[]): Imported {
    const made = page([...opening, ...lines]);
    const items = [
      ...made.items.filter(({ x }) => x < 200),
      ...made.items.filter(({ x }) => x >= 200),
    ];
    const layout = pdfLayout([{ ...made, items }]);
    return recognise(layout, layout.text, new Doubts());
  }

  it('are read one column after another where the file has them so', () => {
    const imported = readByColumns([
      ...list(['Angola', 'Ghana'], ['Bolivia (Plurinational', 'Haiti']),
      wrapped([110, 'State of)']),
      ...list(['Chad', 'Iceland'], ['Dominica', '']),
    ]);
    expect(tables(imported)).toEqual([
      [['Angola\nBolivia (Plurinational State of)\nChad\nDominica', 'Ghana\nHaiti\nIceland']],
    ]);
    expect(aboutColumns(imported)).toEqual([]);
  });

  it('are read so where they have the order of the alphabet down the columns only', () => {
    const rows = list(['Angola', 'Dominica'], ['Belgium', 'Ecuador'], ['Chad', 'Finland']);
    const imported = read([...opening, ...rows]);
    expect(tables(imported)).toEqual([[['Angola\nBelgium\nChad', 'Dominica\nEcuador\nFinland']]]);
  });

  it('are told of where they have no order', () => {
    const imported = readByColumns(list(['Chair', 'Rapporteur'], ['Members', 'Experts']));
    expect(tables(imported)).toEqual([[['Chair\nMembers', 'Rapporteur\nExperts']]]);
    expect(aboutColumns(imported)).toHaveLength(1);
  });

  it('are none where figures stand beside words', () => {
    const imported = readByColumns(list(['Angola', '12'], ['Belgium', '14'], ['Chad', '15']));
    expect(tables(imported)[0]).toHaveLength(3);
  });
});

describe('no table', () => {
  it('are paragraphs that stand apart from their numbers and labels', () => {
    const imported = read([
      ...opening,
      row([100, '(a)'], [150, 'To sign;']),
      row([100, '(b)'], [150, 'To ratify;']),
      row([100, '2.'], [150, 'Requests a report.']),
    ]);
    expect(tables(imported)).toEqual([]);
    expect(outline(imported.doc).entries.map(({ label }) => label)).toEqual([
      'PP1',
      'OP1',
      'OP1 (a)',
      'OP1 (b)',
      'OP2',
    ]);
  });

  it('is what stands in columns above the enacting words', () => {
    const imported = read([...shares, ...opening, paragraph('2. Requests a report.')]);
    expect(tables(imported)).toEqual([]);
  });

  it('is one line with a wide gap', () => {
    const imported = read([
      ...opening,
      row([100, '53rd plenary meeting'], [400, '17 December 2024']),
    ]);
    expect(tables(imported)).toEqual([]);
  });
});
