import { strToU8, zipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { outline } from '../../src/document/outline.ts';
import { printed } from '../../src/document/printed.ts';
import { tableWords } from '../../src/document/printedTable.ts';
import { textOf } from '../../src/document/runs.ts';
import { importWord } from '../../src/import/importWord.ts';
import type { Imported } from '../../src/import/recognise.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word file of a resolution whose text, after its one paragraph, is this XML. */
function imported(xml: string): Imported {
  const opening = ['Title', 'The General Assembly,', 'Recalling its resolution,', '1. Decides:'];
  const body = `${opening.map((line) => p(line)).join('')}${xml}${p('2. Requests a report.')}`;
  const document = `<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`;
  return importWord(zipSync({ 'word/document.xml': strToU8(document) }));
}

const p = (words: string, face = '') =>
  `<w:p><w:r><w:rPr>${face}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const tc = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (cells: readonly string[], properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const plainRow = (...words: string[]) => tr(words.map((each) => tc(p(each))));

function tables({ doc }: Imported): string[][][] {
  return printed(doc).tables.map(tableWords);
}

function heads({ doc }: Imported): (number | undefined)[] {
  return printed(doc).tables.map(({ headerRows }) => headerRows);
}

function spans(doc: Node): string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    const { colspan, rowspan } = node.attrs;
    if (node.type.name === 'tableCell') found.push(`${node.textContent} ${colspan}x${rowspan}`);
  });
  return found;
}

const reasons = ({ doubts }: Imported) => doubts.map(({ reason }) => reason);
const lines = ({ doc }: Imported) => printed(doc).entries.map(({ runs }) => textOf(runs));

describe('a table of a Word file', () => {
  it('is a table between the paragraphs it stood between, without a doubt', () => {
    const read = imported(tbl(plainRow('Belarus', '0.041'), plainRow('Philippines', '0.212')));
    expect(tables(read)).toEqual([
      [
        ['Belarus', '0.041'],
        ['Philippines', '0.212'],
      ],
    ]);
    const [table] = outline(read.doc).tables;
    expect(outline(read.doc).entries[table?.entriesBefore ?? 0]?.label).toBe('OP2');
    expect(lines(read).slice(1)).toEqual(['Decides:', 'Requests a report.']);
    expect(reasons(read).filter((reason) => /table|cell/i.test(reason))).toEqual([]);
  });

  it('keeps what cells reach over, also where the file says so by columns of its grid', () => {
    const read = imported(
      tbl(
        tr([
          tc(p('a'), '<w:gridSpan w:val="3"/><w:vMerge w:val="restart"/>'),
          tc(p('b'), '<w:gridSpan w:val="4"/>'),
        ]),
        tr([
          tc('<w:p/>', '<w:gridSpan w:val="3"/><w:vMerge/>'),
          tc(p('c'), '<w:gridSpan w:val="2"/>'),
          tc(p('d'), '<w:gridSpan w:val="2"/>'),
        ]),
      ),
    );
    expect(spans(read.doc)).toEqual(['a 1x2', 'b 2x1', 'c 1x1', 'd 1x1']);
  });

  it('keeps words of a cell that Word hides because the cell above goes on', () => {
    const read = imported(
      tbl(
        tr([tc(p('a'), '<w:vMerge w:val="restart"/>'), tc(p('b'))]),
        tr([tc(p('hidden'), '<w:vMerge w:val="continue"/>'), tc(p('c'))]),
      ),
    );
    expect(tables(read)).toEqual([
      [
        ['a\nhidden', 'b'],
        ['', 'c'],
      ],
    ]);
  });

  it('has cells without words where rows are short or begin late', () => {
    const late = tr([tc(p('c'))], '<w:gridBefore w:val="1"/>');
    const read = imported(tbl(plainRow('a', 'b'), late, plainRow('d')));
    expect(tables(read)).toEqual([
      [
        ['a', 'b'],
        ['', 'c'],
        ['d', ''],
      ],
    ]);
  });

  it('has as heads the rows that stand again on every page, or a first row that is stressed', () => {
    const repeated = tr([tc(p('State')), tc(p('Share'))], '<w:tblHeader/>');
    expect(heads(imported(tbl(repeated, plainRow('a', 'b'))))).toEqual([1]);
    const bold = tr([tc(p('State', '<w:b/>')), tc(p('Share', '<w:b/>'))]);
    expect(heads(imported(tbl(bold, plainRow('a', 'b'))))).toEqual([1]);
    expect(heads(imported(tbl(plainRow('State', 'Share'), plainRow('a', 'b'))))).toEqual([0]);
    expect(heads(imported(tbl(bold, bold)))).toEqual([0]);
  });

  it('does not take the italics of a head for emphasis, those of other cells it does', () => {
    const italic = '<w:i/>';
    const read = imported(
      tbl(
        tr([tc(p('State', italic)), tc(p('Share', italic))]),
        tr([tc(p('In words', italic)), tc(p('x'))]),
      ),
    );
    const emphasised: string[] = [];
    read.doc.descendants((node, _pos, parent) => {
      if (parent?.type.name === 'cellParagraph' && node.marks.length > 0) {
        emphasised.push(node.text ?? '');
      }
    });
    expect(emphasised).toEqual(['In words']);
  });

  it('is told where another table stands in one of its cells, whose words are kept there', () => {
    const inner = tbl(plainRow('one', 'two'));
    const read = imported(tbl(tr([tc(`${p('a')}${inner}<w:p/>`), tc(p('b'))])));
    expect(tables(read)).toEqual([[['a\none\ntwo', 'b']]]);
    expect(reasons(read)).toContain('A table stands inside a cell of another table.');
  });

  it('is told and read as paragraphs where it is larger than any table', () => {
    const read = imported(tbl(plainRow(...Array.from({ length: 200 }, (_, at) => `Cell ${at}`))));
    expect(tables(read)).toEqual([]);
    expect(reasons(read)).toContain('The cells of a table do not fit together.');
    expect(lines(read).join(' ')).toContain('Cell 199');
  });
});

describe('a table that lays out paragraphs', () => {
  it('is none when it has words in one column only', () => {
    const read = imported(tbl(tr([tc(p('(a) To act;')), tc('<w:p/>')]), plainRow('(b) To pay;')));
    expect(tables(read)).toEqual([]);
    expect(outline(read.doc).entries.map(({ label }) => label)).toContain('OP1 (b)');
  });

  it('is none when it sets numbers beside paragraphs', () => {
    const read = imported(tbl(plainRow('(a)', 'To act;'), plainRow('(b)', 'To pay;')));
    expect(tables(read)).toEqual([]);
    expect(outline(read.doc).entries.map(({ label }) => label)).toEqual([
      'PP1',
      'OP1',
      'OP1 (a)',
      'OP1 (b)',
      'OP2',
    ]);
  });

  it('is a table when it sets numbers beside what are no paragraphs', () => {
    const read = imported(tbl(plainRow('1.', 'Belarus'), plainRow('2.', 'Philippines')));
    expect(tables(read)).toHaveLength(1);
  });
});
