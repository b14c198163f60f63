import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { departureDecorations } from '../../src/editor/departureDecorations.ts';
import { doc, fn, op, pp, sub, withAttrs } from '../builders.ts';

const note = { at: 24, words: 'A/79/1.' };
const adopted = (label: string, words: string, notes: object[] = []) => ({
  provenance: { source: 'A/RES/79/154', label, words, notes },
});
const start = doc([
  withAttrs(
    pp(
      'Recalling the Convention',
      fn('A/79/1'),
      ' of States',
      withAttrs(sub('To act now'), adopted('PP1 (a)', 'To act')),
    ),
    adopted('PP1', 'Recalling the Convention of States', [note]),
  ),
  op('Urges States'),
]);

const plugin = departureDecorations();

/** What is marked: the text, how, and what is said of it. */
function marks(state: EditorState, of: Plugin = plugin): string[] {
  const set = of.getState(state) as DecorationSet;
  return set
    .find()
    .sort((a, b) => a.from - b.from)
    .map((decoration) => {
      const { class: name, title } = (
        decoration as unknown as { type: { attrs: Record<string, string> } }
      ).type.attrs;
      return `${name} “${state.doc.textBetween(decoration.from, decoration.to)}” ${title}`;
    });
}

const stateOf = (content: Node) => EditorState.create({ doc: content, plugins: [plugin] });

function typed(state: EditorState, words: string, by: string): EditorState {
  let pos = -1;
  state.doc.descendants((node, at) => {
    const index = node.isText ? (node.text?.indexOf(words) ?? -1) : -1;
    if (index >= 0) pos = at + index;
    return node.type.name !== 'footnote';
  });
  return state.apply(state.tr.insertText(by, pos, pos + words.length));
}

test('words that nobody adopted are marked, and what they replace is said', () => {
  const state = typed(stateOf(start), 'Convention', 'old Treaties');
  expect(marks(state)).toEqual([
    'departs “old Treaties” Adopted: “Convention”',
    'departs “now” Not in the words as adopted',
  ]);
});

test('where words or a note were taken out stands a sign', () => {
  const state = typed(stateOf(start), ' of States', '');
  expect(marks(state)[0]).toBe('departs-gap “n” Taken out: “of States”');
  const first = typed(stateOf(start), 'Recalling ', '');
  expect(marks(first)[0]).toBe('departs-gap-first “t” Taken out: “Recalling”');
});

test('what is marked while typing is what would be marked anew', () => {
  const edit = fc.record({
    at: fc.nat(200),
    length: fc.nat(6),
    by: fc.constantFrom('', 'x', ' of', 'States ', ','),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      let state = stateOf(start);
      for (const { at, length, by } of edits) {
        const $from = state.doc.resolve(Math.min(at, state.doc.content.size));
        if (!$from.parent.isTextblock || $from.parent.type.name === 'footnote') continue;
        const to = Math.min($from.pos + length, $from.end());
        state = state.apply(state.tr.insertText(by, $from.pos, to));
        expect(marks(state)).toEqual(marks(stateOf(state.doc)));
      }
    }),
    { numRuns: 200 },
  );
});
