import type { Node, NodeType } from 'prosemirror-model';
import type { EditorState, Selection } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import type { Clause } from '../library/clause.ts';
import { isBlank, isParagraph } from './paragraph.ts';
import { blockOf, placeOf } from './place.ts';

const { preambularParagraph, operativeParagraph, subparagraph, heading, table } = schema.nodes;

/** Where a clause goes, and as what. */
export interface ClausePlace {
  readonly from: number;
  /** Equal to `from`, or the end of the blank paragraph that gives way. */
  readonly to: number;
  readonly type: NodeType;
  /** 0 for a paragraph, 1 for (a). */
  readonly level: number;
  /** Position of the paragraph that it follows; null when it is the first of its part or list. */
  readonly follows: number | null;
}

/** After the paragraph at the cursor where that is of the clause's part, else at the part's end. */
export function paragraphPlace({ doc, selection }: EditorState, clause: Clause): ClausePlace {
  const type = clause.part === 'preambular' ? preambularParagraph : operativeParagraph;
  const place = placeOf(selection);
  const block = place && blockOf(place);
  const here = block && block.node.type === type ? block.index : lastOf(doc, type);
  if (here >= 0) return afterBlock(doc, here, type);
  const index = type === preambularParagraph ? firstBlock(doc) : lastBlock(doc) + 1;
  const from = startOf(doc, index);
  return { from, to: from, type, level: 0, follows: null };
}

/** After the subparagraph at the cursor, else behind the last one of the paragraph at the cursor;
 * null where there is no paragraph. */
export function subparagraphPlace(selection: Selection): ClausePlace | null {
  const place = placeOf(selection);
  if (!place || !isParagraph(place.owner)) return null;
  const { owner, ownerPos, level, index, container } = place;
  const end = ownerPos + owner.nodeSize;
  if (owner.type !== subparagraph) return lastIn(owner, ownerPos, level + 1);
  const sibling = index > 0 ? container.child(index - 1) : null;
  const afterSibling = sibling?.type === subparagraph ? ownerPos - sibling.nodeSize : null;
  return isBlank(owner)
    ? { from: ownerPos, to: end, type: subparagraph, level, follows: afterSibling }
    : { from: end, to: end, type: subparagraph, level, follows: ownerPos };
}

function lastIn(owner: Node, ownerPos: number, level: number): ClausePlace {
  let from = ownerPos + 1 + owner.child(0).nodeSize;
  let follows: number | null = null;
  owner.forEach((child, offset) => {
    if (child.type !== subparagraph) return;
    follows = ownerPos + 1 + offset;
    from = follows + child.nodeSize;
  });
  return { from, to: from, type: subparagraph, level, follows };
}

function afterBlock(doc: Node, index: number, type: NodeType): ClausePlace {
  const pos = startOf(doc, index);
  const end = pos + doc.child(index).nodeSize;
  const before = doc.child(index - 1);
  if (!isBlank(doc.child(index))) return { from: end, to: end, type, level: 0, follows: pos };
  const follows = before.type === type ? pos - before.nodeSize : null;
  return { from: pos, to: end, type, level: 0, follows };
}

function lastOf(doc: Node, type: NodeType): number {
  return doc.children.findLastIndex((child) => child.type === type);
}

function firstBlock(doc: Node): number {
  return doc.children.findIndex(isBlock);
}

function lastBlock(doc: Node): number {
  return doc.children.findLastIndex(isBlock);
}

function isBlock(node: Node): boolean {
  return isParagraph(node) || node.type === heading || node.type === table;
}

function startOf(doc: Node, index: number): number {
  return doc.children.slice(0, index).reduce((pos, child) => pos + child.nodeSize, 0);
}
