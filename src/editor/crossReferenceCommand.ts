import { closeHistory } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { crossReferenceWords } from '../document/crossReference.ts';
import { schema } from '../document/schema.ts';
import { announce } from './announcement.ts';
import { outlineOf } from './computed.ts';

const { crossReference } = schema.nodes;

/** Inserts a cross-reference to the paragraph with this id at the cursor: "paragraph 5 above". */
export function insertCrossReference(target: string): Command {
  return (state, dispatch) => {
    const { $from, from, to } = state.selection;
    const { parent } = $from;
    if (!parent.isTextblock || !parent.type.contentMatch.matchType(crossReference)) return false;
    if (!outlineOf(state).entries.some((entry) => entry.id === target)) return false;
    const tr = closeHistory(state.tr).replaceWith(from, to, crossReference.create({ target }));
    const words = crossReferenceWords(outlineOf({ doc: tr.doc }), target, from);
    dispatch?.(announce(tr, `“${words}” inserted.`).scrollIntoView());
    return true;
  };
}
