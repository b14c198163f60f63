import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { redline } from '../../src/document/redline.ts';
import { redlineRows } from '../../src/document/redlineRows.ts';
import { comparisonTableFile, type TableExtent } from '../../src/export/comparisonTable.ts';
import { doc, fn, op, pp } from '../builders.ts';

const base = doc([pp('Recalling the old treaty'), op('Thanks the keepers of the lighthouse')]);
const draft = doc([pp('Recalling the new treaty'), op('Decides to paint all walls')]);

function file(from = base, to = draft, extent: TableExtent = 'all'): Uint8Array {
  const rows = redlineRows(redline(from, to, { author: '', date: '' }).document);
  return comparisonTableFile('Trafficking', ['A/RES/79/154', 'Draft'], rows, extent);
}

/** The words of each cell, row by row, with those struck in ~ ~ and those underlined in _ _. */
function cells(bytes: Uint8Array): string[][] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) =>
      [...cell.matchAll(/<w:r>(.*?)<\/w:r>/g)]
        .map(([, run = '']) => {
          const words = /<w:t [^>]*>(.*?)<\/w:t>/.exec(run)?.[1] ?? '';
          if (run.includes('<w:strike/>')) return `~${words}~`;
          return run.includes('<w:u w:val="single"/>') ? `_${words}_` : words;
        })
        .join(''),
    ),
  );
}

describe('the comparison table', () => {
  it('has base, draft and remarks in three columns, the heads on every page', () => {
    expect(cells(file())[0]).toEqual(['A/RES/79/154', 'Draft', 'Remarks']);
    const xml = strFromU8(unzipSync(file())['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('<w:tblHeader/>');
  });

  it('strikes what only the base has and underlines what only the draft has', () => {
    const row = cells(file()).find(([first]) => first?.startsWith('PP1'));
    expect(row).toEqual([
      'PP1  Recalling the ~old~ treaty,',
      'PP1  Recalling the _new_ treaty,',
      '',
    ]);
  });

  it('leaves the other cell of a new or dropped paragraph to a dash', () => {
    const rows = cells(file());
    expect(rows.some(([, after]) => after === '–')).toBe(true);
    expect(rows.some(([before]) => before === '–')).toBe(true);
  });

  it('has the notes of each side under its words, in smaller type', () => {
    const bytes = file(
      doc([pp('Recalling it', fn('Resolution 64/293')), op('Decides', fn('A/79/322'))]),
      doc([pp('Recalling it', fn('See A/80/5')), op('Decides', fn('A/79/323'))]),
    );
    const rows = cells(bytes);
    expect(rows).toContainEqual([
      'PP1  Recalling it,~1~~1~~ Resolution 64/293.~',
      'PP1  Recalling it,_1__1__ See A/80/5._',
      '',
    ]);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const note = /<w:p>(?:(?!<\/w:p>).)*Resolution 64(?:(?!<\/w:p>).)*<\/w:p>/.exec(xml)?.[0];
    const sizes = [...(note ?? '').matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) =>
      Number(size),
    );
    expect(sizes.length).toBeGreaterThan(0);
    // The words of paragraphs are 17 half-points.
    expect(sizes.every((size) => size < 17)).toBe(true);
  });

  it('has what changed alone where that is asked for, and says so', () => {
    const kept = op('Thanks the keepers of the lighthouse');
    const [from, to] = [doc([pp('Recalling one'), kept]), doc([pp('Recalling two'), kept])];
    const all = cells(file(from, to)).map(([first]) => first);
    const changed = file(from, to, 'changes');
    expect(cells(changed).map(([first]) => first)).toEqual(
      all.filter((first) => !/^(?:Title|OP1) /.test(first ?? '')),
    );
    expect(all).toHaveLength(4);
    const words = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? bytes);
    const said = 'Paragraphs that did not change are left out.';
    expect(words(changed)).toContain(said);
    expect(words(file(from, to))).not.toContain(said);
  });

  it('is the same each time', () => {
    expect(file()).toEqual(file());
  });
});
