import type { Node } from 'prosemirror-model';
import {
  type EditorState,
  Plugin,
  PluginKey,
  type Selection,
  type Transaction,
} from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

interface AtCursor {
  /** Document position of the outermost block the cursor stands in. */
  readonly pos: number;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<AtCursor>('paragraphAtCursor');

/**
 * Gives the outermost block around the cursor the class "at-cursor", so that the style sheet lays it
 * out at once. What a browser has not laid out yet, it cannot type into: a letter typed before the
 * next frame would end up beside the cursor.
 */
export function paragraphAtCursor(): Plugin {
  return new Plugin<AtCursor>({
    key,
    state: {
      init: (_config, { doc, selection }) => marked(doc, blockPos(selection)),
      apply: (tr, at) => followed(tr, at),
    },
    props: { decorations: (state: EditorState) => key.getState(state)?.decorations },
  });
}

/** The same object while the cursor stays in its block and nothing changes. */
function followed(tr: Transaction, at: AtCursor): AtCursor {
  const pos = blockPos(tr.selection);
  return pos === at.pos && !tr.docChanged ? at : marked(tr.doc, pos);
}

function blockPos({ $head }: Selection): number {
  return $head.depth > 0 ? $head.before(1) : $head.pos;
}

function marked(doc: Node, pos: number): AtCursor {
  const block = doc.nodeAt(pos);
  const decorations = block
    ? [Decoration.node(pos, pos + block.nodeSize, { class: 'at-cursor' })]
    : [];
  return { pos, decorations: DecorationSet.create(doc, decorations) };
}
