import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node, type NodeType } from 'prosemirror-model';
import { type Command, TextSelection } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { announce } from './announcement.ts';
import { labelAt } from './labelAt.ts';
import { asType } from './paragraph.ts';
import { misplaced } from './partOrder.ts';
import { blockOf, placeOf } from './place.ts';

const { preambularParagraph, operativeParagraph } = schema.nodes;

/** Makes the preambular paragraph at the cursor an operative one, the first of its section unless
 * it already stands among them. */
export const makeOperative: Command = changeTo(operativeParagraph, preambularParagraph, 1);

/** Makes the operative paragraph at the cursor a preambular one, the last of its section unless it
 * already stands among them. */
export const makePreambular: Command = changeTo(preambularParagraph, operativeParagraph, -1);

function changeTo(type: NodeType, from: NodeType, step: 1 | -1): Command {
  return (state, dispatch) => {
    const place = placeOf(state.selection);
    const block = place && blockOf(place);
    if (!block || block.node.type !== from || block.container !== state.doc) return false;
    if (!dispatch) return true;
    const blocks = state.doc.children;
    const changed = asType(block.node, type);
    const to = ordered(blocks, block.index, changed, step);
    const low = Math.min(block.index, to);
    const high = Math.max(block.index, to) + 1;
    const rest = blocks.slice(low, high).filter((_node, index) => index !== block.index - low);
    const content = step > 0 ? [...rest, changed] : [changed, ...rest];
    const start = block.pos - sizeOf(blocks.slice(low, block.index));
    const tr = closeHistory(state.tr);
    tr.replaceWith(start, start + sizeOf(blocks.slice(low, high)), Fragment.from(content));
    const landed = step > 0 ? start + sizeOf(rest) : start;
    const cursor = landed + Math.max(2, state.selection.head - block.pos);
    tr.setSelection(TextSelection.near(tr.doc.resolve(cursor)));
    announce(tr, `${labelAt(state.doc, block.pos)} is now ${labelAt(tr.doc, landed)}.`);
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** The nearest index from `index` on, in direction `step`, where the changed paragraph leaves no
 * preambular paragraph below an operative one that was not so before. */
function ordered(blocks: readonly Node[], index: number, changed: Node, step: 1 | -1): number {
  const others = blocks.filter((_node, at) => at !== index);
  const allowed = misplaced(blocks);
  for (let to = index; to >= 0 && to < blocks.length; to += step) {
    if (misplaced([...others.slice(0, to), changed, ...others.slice(to)]) <= allowed) return to;
  }
  return index;
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0);
}
