import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { type Footnotes, footnotes } from '../document/footnotes.ts';
import { type Outline, outline } from '../document/outline.ts';

const outlines = new WeakMap<Node, Outline>();
const notes = new WeakMap<Node, Footnotes>();

/** The outline of the state's document, computed at most once for each document. */
export function outlineOf(state: Pick<EditorState, 'doc'>): Outline {
  return remembered(outlines, state.doc, outline);
}

/** Marks and notes of the state's document, computed at most once for each document. */
export function footnotesOf(state: Pick<EditorState, 'doc'>): Footnotes {
  return remembered(notes, state.doc, footnotes);
}

function remembered<T>(memory: WeakMap<Node, T>, doc: Node, compute: (doc: Node) => T): T {
  const known = memory.get(doc);
  if (known !== undefined) return known;
  const computed = compute(doc);
  memory.set(doc, computed);
  return computed;
}
