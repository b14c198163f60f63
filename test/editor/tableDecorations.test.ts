import { EditorState, TextSelection } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { tableDecorations } from '../../src/editor/tableDecorations.ts';
import { annex, annexParagraph, doc, headerRow, op, row, table } from '../builders.ts';

const start = doc([
  op('Adopts the scale'),
  annex(
    'Scale',
    annexParagraph('As follows'),
    table(headerRow('State', 'Share'), row('Belarus', '0.041'), row('Cuba', 'nothing')),
    annexParagraph('The end'),
  ),
]);
const plugin = tableDecorations();

/** What is drawn: "from–to", what is said of it, and whether it is written in. */
function drawn(state: EditorState): string[] {
  return (plugin.getState(state) as { set: DecorationSet }).set
    .find()
    .map((decoration) => {
      const { attrs } = (decoration as unknown as { type: { attrs: object } }).type;
      const { from, to, spec } = decoration;
      return `${from}–${to} ${JSON.stringify(attrs)} ${spec.writtenIn ?? ''}`;
    })
    .sort();
}

/** The same document and cursor in a page just opened. */
function opened({ doc, selection }: EditorState): EditorState {
  return EditorState.create({ doc, selection, plugins: [plugin] });
}

function placeOf(state: EditorState, words: string): number {
  let place = -1;
  state.doc.descendants((node, pos) => {
    if (node.isText && node.text?.includes(words)) place = pos + node.text.indexOf(words);
  });
  return place;
}

const places = ['Adopts', 'As follows', 'Belarus', 'nothing', 'The end'];
const edits = places.flatMap((cursor) => places.map((typed) => [cursor, typed] as const));

test.each(edits)(
  'with the cursor in %j, typing in %j draws what a page just opened does',
  (...at) => {
    const [cursor, typed] = at;
    const begun = EditorState.create({ doc: start, plugins: [plugin] });
    const place = TextSelection.create(start, placeOf(begun, cursor));
    const there = begun.apply(begun.tr.setSelection(place));
    expect(drawn(there)).toEqual(drawn(opened(there)));
    const after = there.apply(there.tr.insertText('5', placeOf(there, typed)));
    expect(drawn(after)).toEqual(drawn(opened(after)));
  },
);

test('a column that comes to hold figures alone is set to the right with its head, wherever the cursor is', () => {
  const state = EditorState.create({ doc: start, plugins: [plugin] });
  const from = placeOf(state, 'nothing');
  const after = state.apply(state.tr.insertText('0.1', from, from + 'nothing'.length));
  expect(drawn(state).filter((one) => one.includes('figure'))).toHaveLength(1);
  expect(drawn(after).filter((one) => one.includes('figure'))).toHaveLength(3);
});
