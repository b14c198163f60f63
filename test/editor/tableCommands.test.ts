import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';
import { describe, expect, it } from 'vitest';
import { outline } from '../../src/document/outline.ts';
import { tableGrid } from '../../src/document/tableGrid.ts';
import { insertFootnote } from '../../src/editor/footnoteCommand.ts';
import { moveDown, moveUp } from '../../src/editor/moveParagraph.ts';
import {
  addColumnRight,
  addRowBelow,
  deleteColumn,
  deleteRow,
  deleteTable,
  insertTable,
  mergeCells,
  paragraphAfterTable,
  paragraphBeforeTable,
  splitCell,
  toggleHeads,
} from '../../src/editor/tableCommands.ts';
import { annex, annexParagraph, doc, headerRow, op, pp, row, table } from '../builders.ts';
import { TestDraft } from './draft.ts';

const scale = () => table(headerRow('State', 'Share'), row('Belarus', '0.041'), row('Cuba', '0.1'));
const draft = () =>
  new TestDraft(
    doc([
      op('Adopts'),
      annex('Scale', annexParagraph('As follows:'), scale(), annexParagraph('End')),
    ]),
  );

function tables(of: TestDraft): readonly Node[] {
  return outline(of.state.doc).tables.map(({ node }) => node);
}

/** The rows of the first table, heads in capitals. */
function rows(of: TestDraft): string[] {
  const [first] = tables(of);
  return (first ? tableGrid(first).rows : []).map((cells) =>
    cells
      .map(({ node }) => (node.attrs.header ? node.textContent.toUpperCase() : node.textContent))
      .join(' | '),
  );
}

/** Selects the cells from the one with these words to the one with those. */
function select(of: TestDraft, first: string, last: string): TestDraft {
  const cellAt = (words: string) => of.at(words).state.selection.$from.before(-1);
  const selection = CellSelection.create(of.state.doc, cellAt(first), cellAt(last));
  of.state = of.state.apply(of.state.tr.setSelection(selection));
  return of;
}

/** Runs a command and takes it back; the document must be the one before. */
function changed(of: TestDraft, command: Command): string[] {
  const before = of.state.doc;
  expect(of.run(command)).toBe(true);
  const after = rows(of);
  of.run(undo);
  expect(of.state.doc.eq(before)).toBe(true);
  return after;
}

describe('inserting a table', () => {
  it('puts it behind the paragraph at the cursor, with the cursor in its first head', () => {
    const on = new TestDraft(doc([pp('Recalling'), op('Adopts')])).in('OP1');
    on.run(insertTable);
    expect(on.state.doc.children.map(({ type }) => type.name).slice(3)).toEqual([
      'preambularParagraph',
      'operativeParagraph',
      'table',
    ]);
    expect(on.said).toBe('Table 1 inserted.');
    on.type('State');
    expect(rows(on)).toEqual(['STATE |  | ', ' |  | ', ' |  | ']);
  });

  it('takes the place of a blank paragraph, and follows the title of an annex', () => {
    const blank = new TestDraft(doc([op('Adopts'), annex('Scale', annexParagraph())]));
    blank.in('Annex, 1').run(insertTable);
    expect(blank.state.doc.lastChild?.children.map(({ type }) => type.name)).toEqual([
      'annexTitle',
      'table',
    ]);
    const titled = draft().in('Annex', 'end');
    titled.run(insertTable);
    expect(titled.state.doc.lastChild?.child(1).type.name).toBe('table');
  });

  it('is not offered in the title, nor within a table', () => {
    expect(draft().at('Trafficking').run(insertTable)).toBe(false);
    expect(draft().at('Belarus').run(insertTable)).toBe(false);
  });
});

describe('rows and columns', () => {
  it('are added beside the cursor, heads under no head', () => {
    expect(changed(draft().at('Belarus'), addRowBelow)).toEqual([
      'STATE | SHARE',
      'Belarus | 0.041',
      ' | ',
      'Cuba | 0.1',
    ]);
  });

  it('have a head where all others of their row are heads', () => {
    const on = draft().at('State');
    on.run(addColumnRight);
    const [first] = tables(on);
    const heads =
      first && tableGrid(first).rows.map((cells) => cells.map(({ node }) => node.attrs.header));
    expect(heads).toEqual([
      [true, true, true],
      [false, false, false],
      [false, false, false],
    ]);
  });

  it('are deleted, the table with the last of them', () => {
    expect(changed(draft().at('Belarus'), deleteRow)).toEqual(['STATE | SHARE', 'Cuba | 0.1']);
    expect(changed(draft().at('Share'), deleteColumn)).toEqual(['STATE', 'Belarus', 'Cuba']);
    const all = select(draft(), 'State', '0.1');
    expect(changed(all, deleteRow)).toEqual([]);
  });

  it('are offered in tables only', () => {
    for (const command of [addRowBelow, deleteRow, deleteColumn, deleteTable, toggleHeads]) {
      expect(draft().in('OP1').run(command)).toBe(false);
    }
  });
});

describe('cells', () => {
  it('are merged with all their words, and split again', () => {
    const on = select(draft(), 'Belarus', '0.041');
    on.run(mergeCells);
    expect(rows(on)).toEqual(['STATE | SHARE', 'Belarus0.041', 'Cuba | 0.1']);
    on.run(splitCell);
    expect(rows(on)).toEqual(['STATE | SHARE', 'Belarus0.041 | ', 'Cuba | 0.1']);
  });

  it('become heads and common cells again', () => {
    expect(changed(draft().at('Cuba'), toggleHeads)[2]).toBe('CUBA | 0.1');
    expect(changed(select(draft(), 'State', 'Share'), toggleHeads)[0]).toBe('State | Share');
  });

  it('take footnotes', () => {
    const on = draft().at('0.041');
    on.run(insertFootnote);
    expect(on.said).toBe('Footnote 1 inserted.');
  });
});

describe('a whole table', () => {
  it('is deleted, and leaves a blank paragraph where it was alone', () => {
    expect(changed(draft().at('Belarus'), deleteTable)).toEqual([]);
    const alone = new TestDraft(doc([op('Adopts'), annex('Scale', scale())])).at('Belarus');
    alone.run(deleteTable);
    expect(alone.lines).toEqual(['OP1 Adopts', 'Annex Scale', 'Annex, 1']);
  });

  it('moves among paragraphs, from any of its cells', () => {
    const kinds = (of: TestDraft) => of.state.doc.lastChild?.children.map(({ type }) => type.name);
    const on = draft().at('Belarus');
    on.run(moveDown);
    expect(kinds(on)).toEqual(['annexTitle', 'annexParagraph', 'annexParagraph', 'table']);
    expect(on.cursor).toBe('|Belarus');
    on.run(moveUp);
    on.run(moveUp);
    expect(kinds(on)).toEqual(['annexTitle', 'table', 'annexParagraph', 'annexParagraph']);
  });

  it('is left at both ends by a paragraph of the kind that stands there', () => {
    const alone = new TestDraft(doc([pp('Recalling'), op('Adopts:'), scale()])).at('Belarus');
    alone.run(paragraphAfterTable);
    alone.type('Requests');
    expect(alone.lines).toEqual(['PP1 Recalling', 'OP1 Adopts:', 'OP2 Requests']);
    const first = new TestDraft(doc([op('Adopts'), annex('Scale', scale())])).at('Belarus');
    first.run(paragraphBeforeTable);
    first.type('As follows');
    expect(first.lines).toEqual(['OP1 Adopts', 'Annex Scale', 'Annex, 1 As follows']);
  });

  it('keeps an id of its own when it is copied', () => {
    const on = draft();
    const [first] = tables(on);
    on.state = on.state.apply(on.state.tr.insert(on.state.doc.child(3).nodeSize + 5, []));
    const end = on.state.doc.content.size - 1;
    const { state } = on.state.applyTransaction(on.state.tr.insert(end, first as Node));
    on.state = state;
    expect(new Set(tables(on).map(({ attrs }) => attrs.id)).size).toBe(2);
  });
});
