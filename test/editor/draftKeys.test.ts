import type { EditorView } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { draftKeys } from '../../src/editor/draftPlugins.ts';
import { doc, pp } from '../builders.ts';
import { TestDraft } from './draft.ts';

/** Presses a key with Control in the draft; whether the page kept it to itself. */
function press(draft: TestDraft, key: string, shiftKey: boolean): boolean {
  const view = {
    state: draft.state,
    dispatch: (tr: typeof draft.state.tr) => {
      draft.state = draft.state.apply(tr);
    },
  } as EditorView;
  const event = { key, shiftKey, ctrlKey: true, altKey: false, metaKey: false } as KeyboardEvent;
  return draftKeys().some((plugin) => plugin.props.handleKeyDown?.call(plugin, view, event));
}

test('Redo with nothing to redo does not undo', () => {
  const draft = new TestDraft(doc([pp('Recalling')])).in('PP1', 'end').type(' also');
  expect(press(draft, 'z', true)).toBe(true);
  expect(draft.lines).toEqual(['PP1 Recalling also']);
});

test('Undo and Redo go back and forth, and keep their keys from the browser at either end', () => {
  const draft = new TestDraft(doc([pp('Recalling')])).in('PP1', 'end').type(' also');
  expect(press(draft, 'z', false)).toBe(true);
  expect(press(draft, 'z', false)).toBe(true);
  expect(draft.lines).toEqual(['PP1 Recalling']);
  expect(press(draft, 'z', true)).toBe(true);
  expect(press(draft, 'y', false)).toBe(true);
  expect(draft.lines).toEqual(['PP1 Recalling also']);
});
