import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { tinyPdf } from './tinyPdf.ts';
import { p, run, tinyWord } from './tinyWord.ts';

/** A file made to take all time or memory of what reads it. */
export interface Bomb {
  readonly name: string;
  readonly kind: 'pdf' | 'docx';
  bytes(): Uint8Array;
}

const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Bombs of every sort that Word files and PDFs can be. */
export const bombs: readonly Bomb[] = [
  word('a zip bomb of 100 MB', () => xml(' '.repeat(100_000_000))),
  word('a part that says it is short and is 100 MB', () => short(xml(' '.repeat(100_000_000)))),
  word('20,000 parts', () => {
    const parts = Array.from({ length: 20_000 }, (_, at) => [`word/${at}.xml`, strToU8('<a/>')]);
    return zipSync({ 'word/document.xml': strToU8('<a/>'), ...Object.fromEntries(parts) });
  }),
  word('entities in entities', () =>
    xml(`${entities()}<w:document ${wordSpace}>&e9;</w:document>`),
  ),
  word('an entity from outside', () =>
    xml('<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/hosts">]><w:document>&e;</w:document>'),
  ),
  word('elements 200,000 deep', () => tinyWord('<w:sdt>'.repeat(200_000))),
  word('elements as deep as any are read', () => tinyWord(nested('w:sdt><w:sdtContent', 115))),
  word('tables 60 deep', () => tinyWord(nested('w:tbl><w:tr><w:tc', 60))),
  word('a million empty elements', () => tinyWord('<w:p/>'.repeat(1_000_000))),
  word('16 MB of words in one paragraph', () => tinyWord(p(run('word '.repeat(3_200_000))))),
  word('300,000 runs in one paragraph', () =>
    tinyWord(p('<w:r><w:t>a</w:t></w:r>'.repeat(300_000))),
  ),
  word('a table of 30,000 rows', () => tinyWord(`<w:tbl>${row.repeat(30_000)}</w:tbl>`)),
  word('a cell over a thousand million columns', () =>
    tinyWord(
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr></w:tc></w:tr></w:tbl>`,
    ),
  ),
  word('ten thousand footnotes', () => noted(10_000)),
  word('five thousand footnotes', () => noted(5_000)),
  word('a style based on itself', () =>
    tinyWord(p(run('Urges all'), { style: 'a' }), {
      styles:
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    }),
  ),
  pdf('a PDF of 300 MB, packed', () => packed(Buffer.alloc(300_000_000, 32))),
  pdf('a PDF with arrays 500,000 deep', () => tinyPdf([`${'['.repeat(500_000)}`])),
  pdf('a PDF with ten thousand notes at its foot', () => packed(Buffer.from(notesOfPage()))),
];

function word(name: string, bytes: () => Uint8Array): Bomb {
  return { name, kind: 'docx', bytes };
}

function pdf(name: string, bytes: () => Uint8Array): Bomb {
  return { name, kind: 'pdf', bytes };
}

function xml(text: string): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(text) });
}

const row = `<w:tr>${`<w:tc>${p(run('a'))}</w:tc>`.repeat(3)}</w:tr>`;

/** Ten entities, each ten times the one before: a thousand million words. */
function entities(): string {
  const made = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
  );
  return `<!DOCTYPE w [<!ENTITY e0 "word ">${made.join('')}]>`;
}

/** Elements in each other around a paragraph; `names` as "w:tbl><w:tr". */
function nested(names: string, times: number): string {
  const closing = names.split('><').reverse();
  const end = closing.map((name) => `</${name}>`).join('');
  return `<${names}>`.repeat(times) + p(run('Urges all')) + end.repeat(times);
}

function noted(count: number): Uint8Array {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const marks = numbers.map((id) => `${run('word')}<w:r><w:footnoteReference w:id="${id}"/></w:r>`);
  const notes = numbers.map((id) => `<w:footnote w:id="${id}">${p(run('Ibid.'))}</w:footnote>`);
  return tinyWord(p(run('Urges ') + marks.join('')), { footnotes: notes.join('') });
}

/** The file with the sizes of its list and of its parts made small. */
function short(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 30 < zip.length; at += 1) {
    const sign = view.getUint32(at, true);
    if (sign === 0x02014b50) view.setUint32(at + 24, 1000, true);
    if (sign === 0x04034b50) view.setUint32(at + 22, 1000, true);
  }
  return zip;
}

function packed(content: Buffer): Uint8Array {
  return tinyPdf([deflateSync(content).toString('latin1')], { filter: '/Filter /FlateDecode' });
}

function notesOfPage(): string {
  const lines = Array.from({ length: 10_000 }, (_, at) => {
    return `BT /F1 5 Tf 72 ${(650 - at / 20).toFixed(2)} Td (${at + 1} Ibid., annex.) Tj ET`;
  });
  return `BT /F1 10 Tf 72 700 Td (The General Assembly,) Tj 0 -14 Td (1. Urges all;) Tj ET\n${lines.join('\n')}`;
}
