import { undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { draftPlugins } from '../../src/editor/draftPlugins.ts';
import { replaceWhole } from '../../src/editor/wholeText.ts';
import { doc, masthead, op, pp, title } from '../builders.ts';

const first = doc([
  masthead({ documentSymbol: 'A/C.3/81/L.1' }),
  title('One title'),
  pp('Recalling one thing'),
  pp('Recalling also another'),
  op('Urges States'),
]);
// Its second paragraph would be made "Recalling also" by a change of order.
const second = doc([
  masthead({ documentSymbol: 'A/C.3/81/L.2' }),
  title('Another title'),
  pp('Recalling a third thing'),
  pp('Recalling a fourth'),
  op('Urges States'),
  op('Urges States once more'),
]);

function stateOf(start = first) {
  const own = { now: EditorState.create({ doc: start, plugins: draftPlugins() }) };
  const dispatch = (tr: typeof own.now.tr) => {
    own.now = own.now.applyTransaction(tr).state;
  };
  return { own, dispatch };
}

it('puts a whole text in the place of another just as it is, masthead and all', () => {
  const { own, dispatch } = stateOf();
  replaceWhole(second)(own.now, dispatch);
  expect(own.now.doc.toJSON()).toEqual(second.toJSON());
});

it('is one step, apart from what was typed right before: Undo brings back just what stood', () => {
  const { own, dispatch } = stateOf();
  dispatch(own.now.tr.setSelection(TextSelection.atEnd(own.now.doc)).insertText(' typed'));
  const typed = own.now.doc;
  replaceWhole(second)(own.now, dispatch);
  undo(own.now, dispatch);
  expect(own.now.doc.toJSON()).toEqual(typed.toJSON());
  undo(own.now, dispatch);
  expect(own.now.doc.toJSON()).toEqual(first.toJSON());
});

it('brings the policy of footnotes along, and Undo takes it back', () => {
  const legacy = second.type.create({ ...second.attrs, footnotePolicy: 'legacy' }, second.content);
  const { own, dispatch } = stateOf();
  replaceWhole(legacy)(own.now, dispatch);
  expect(own.now.doc.attrs.footnotePolicy).toBe('legacy');
  undo(own.now, dispatch);
  expect(own.now.doc.attrs).toEqual(first.attrs);
});
