import type { Command } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';
import { describe, expect, it } from 'vitest';
import { outline } from '../../src/document/outline.ts';
import { draftKeys } from '../../src/editor/draftPlugins.ts';
import { annex, annexParagraph, cell, doc, op, row, table } from '../builders.ts';
import { TestDraft } from './draft.ts';

const names = { Tab: 9, Enter: 13, Backspace: 8, Delete: 46 };

/** What a key does, by the first of the page's key plugins that takes it. */
function key(name: keyof typeof names, shiftKey = false): Command {
  return (state, dispatch) => {
    const event = {
      key: name,
      keyCode: names[name],
      shiftKey,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
    };
    const view = { state, dispatch, endOfTextblock: () => true };
    return draftKeys().some((plugin) =>
      plugin.props.handleKeyDown?.call(plugin as never, view as never, event as never),
    );
  };
}

const draft = () =>
  new TestDraft(
    doc([
      op('Adopts'),
      annex(
        'Scale',
        annexParagraph('Before'),
        table(row('One', cell('Two', 'second')), row('Three', 'Four')),
        annexParagraph('After'),
      ),
    ]),
  );

const cells = ({ state }: TestDraft) => {
  const [one] = outline(state.doc).tables;
  return one?.node.children.map((each) => each.children.map(({ textContent }) => textContent));
};

describe('in a table', () => {
  it('Tab goes to the next cell, Shift-Tab to the one before', () => {
    const on = draft().at('One');
    on.run(key('Tab'));
    expect(on.state.selection.$from.parent.textContent).toBe('Two');
    on.run(key('Tab', true));
    expect(on.state.selection.$from.parent.textContent).toBe('One');
    expect(on.run(key('Tab', true))).toBe(true);
    expect(on.state.selection.$from.parent.textContent).toBe('One');
  });

  it('Tab behind the last cell adds a row and goes into it', () => {
    const on = draft().at('Four');
    on.run(key('Tab'));
    expect(cells(on)).toEqual([
      ['One', 'Twosecond'],
      ['Three', 'Four'],
      ['', ''],
    ]);
    on.type('e');
    expect(cells(on)?.[2]).toEqual(['e', '']);
  });

  it('Enter makes a new paragraph in the cell, Backspace and Delete join paragraphs of a cell', () => {
    const on = draft().at('Three');
    on.run(key('Enter'));
    on.type('x');
    const cell = on.state.selection.$from.node(-1);
    expect(cell.children.map(({ textContent }) => textContent)).toEqual(['', 'xThree']);
    const joined = draft().at('second');
    joined.run(key('Backspace'));
    expect(joined.cursor).toBe('Two|second');
  });

  it('Backspace at the start of a cell and Delete at its end change nothing', () => {
    for (const [at, name] of [
      ['Three', 'Backspace'],
      ['One', 'Backspace'],
    ] as const) {
      const on = draft().at(at);
      const before = on.state.doc;
      expect(on.run(key(name))).toBe(true);
      expect(on.state.doc.eq(before)).toBe(true);
    }
  });

  it('Backspace with all cells selected deletes the table, with some their words', () => {
    const on = draft();
    const start = on.at('One').state.selection.$from.before(-1);
    const end = on.at('Four').state.selection.$from.before(-1);
    const all = CellSelection.create(on.state.doc, start, end);
    on.state = on.state.apply(on.state.tr.setSelection(all));
    on.run(key('Backspace'));
    expect(cells(on)).toBeUndefined();
  });
});

describe('beside a table', () => {
  it('Backspace behind it and Delete before it leave it alone', () => {
    for (const [label, where, name] of [
      ['Annex, 2', 'start', 'Backspace'],
      ['Annex, 1', 'end', 'Delete'],
    ] as const) {
      const on = draft().in(label, where);
      const before = on.state.doc;
      on.run(key(name));
      expect(on.state.doc.eq(before)).toBe(true);
    }
  });
});
