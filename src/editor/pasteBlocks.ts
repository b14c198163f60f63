import { Fragment, type Node, type NodeType } from 'prosemirror-model';
import { Selection, TextSelection, type Transaction } from 'prosemirror-state';
import type { PastedBlock } from '../document/pasted.ts';
import { schema } from '../document/schema.ts';
import {
  asType,
  blankParagraph,
  deepestLevel,
  isBlank,
  isParagraph,
  levelsWithin,
} from './paragraph.ts';
import { blockOf, type Place } from './place.ts';

const { annexParagraph, chapeau, subparagraph } = schema.nodes;

/**
 * Puts pasted paragraphs, headings and tables at a place among paragraphs. A blank paragraph gives
 * way to them and leaves its id. Words that do not begin like a paragraph go on at the cursor, and the
 * last ones then take what stood behind it; else all go behind the paragraph, or before it from its
 * beginning. What does not say what it is becomes of the kind at the place.
 */
export function pasteBlocks(tr: Transaction, place: Place, blocks: readonly PastedBlock[]): void {
  const below = blocks.filter(({ node }) => isBelow(node, place));
  const rest = blocks.slice(below.length);
  const first = blocks[0];
  if (!first) return;
  if (goesOn(place, blocks)) goOn(tr, place, blocks);
  else if (rest.length === 0)
    putBelow(
      tr,
      place,
      below.map(({ node }) => node),
    );
  else beside(tr, place, blocks);
}

/** Whether a pasted block stands among subparagraphs where the cursor is. */
function isBelow(node: Node, { level, owner }: Place): boolean {
  if (node.type === subparagraph) return level > 0 || !isBlank(owner);
  return false;
}

/** Whether the first words continue those before the cursor. */
function goesOn(place: Place, blocks: readonly PastedBlock[]): boolean {
  const { owner, level } = place;
  const [first] = blocks;
  if (!first || first.begins || isBlank(owner) || !isParagraph(first.node)) return false;
  return level === 0 || blocks.every(({ node }) => isParagraph(node));
}

function goOn(tr: Transaction, place: Place, blocks: readonly PastedBlock[]): void {
  const { $pos, words, owner, ownerPos } = place;
  const at = $pos.parentOffset;
  const index = owner.children.indexOf(words);
  const nodes = blocks.map((block) => fitted(block, place, owner.type));
  const [firstNode = blankParagraph(owner.type), ...further] = nodes;
  const joined = words.copy(words.content.cut(0, at).append(firstNode.child(0).content));
  const first = owner.copy(
    Fragment.from([...owner.children.slice(0, index), joined, ...firstNode.children.slice(1)]),
  );
  const lastNode = further.at(-1) ?? blankParagraph(owner.type);
  const middle = further.slice(0, -1);
  const tail = words.content.cut(at);
  const below = owner.children.slice(index + 1);
  const last = withTail(lastNode, tail, below, owner.type);
  tr.replaceWith(ownerPos, ownerPos + owner.nodeSize, [first, ...middle, ...last]);
  const before = [first, ...middle].reduce((size, node) => size + node.nodeSize, ownerPos);
  const end = endOfWords(lastNode, before, last.length === 1 && lastNode.childCount === 1);
  tr.setSelection(Selection.near(tr.doc.resolve(end), -1));
}

/** The last pasted block with what stood behind the cursor, in it or in a paragraph behind it. */
function withTail(last: Node, tail: Fragment, below: readonly Node[], type: NodeType): Node[] {
  if (tail.size === 0 && below.length === 0) return [last];
  if (!isParagraph(last) || last.childCount > 1) {
    return [last, type.create(null, [chapeau.create(null, tail), ...below])];
  }
  const words = last.child(0);
  return [last.copy(Fragment.from([words.copy(words.content.append(tail)), ...below]))];
}

function endOfWords(last: Node, pos: number, inWords: boolean): number {
  return inWords ? pos + 2 + last.child(0).content.size : pos + last.nodeSize;
}

/** Whole paragraphs, headings and tables beside the block at the cursor, or in place of a blank one. */
function beside(tr: Transaction, place: Place, blocks: readonly PastedBlock[]): void {
  const { node, pos } = blockOf(place);
  const nodes = blocks.map((block) => fitted(block, place, node.type));
  const { $pos, words, owner, level } = place;
  if (level > 0 && isParagraph(nodes[0] ?? owner) && blocks.every(isPlain)) {
    putBelow(tr, place, nodes);
  } else if (isBlank(node)) {
    put(tr, pos, pos + node.nodeSize, withId(nodes, node.attrs.id));
  } else {
    const atStart = level === 0 && $pos.parentOffset === 0 && owner.firstChild === words;
    const at = atStart ? pos : pos + node.nodeSize;
    put(tr, at, at, nodes);
  }
}

/** Whether a block is one of which only the place says what it is. */
function isPlain({ node, known }: PastedBlock): boolean {
  return isParagraph(node) && !known;
}

/** Paragraphs among the subparagraphs at the cursor, or as the first ones below its paragraph. */
function putBelow(tr: Transaction, place: Place, nodes: readonly Node[]): void {
  const { owner, ownerPos, level, $pos, words } = place;
  const depth = Math.max(1, level);
  const fit = nodes.flatMap((node) => levelled(asType(node, subparagraph), deepestLevel - depth));
  if (level === 0) {
    const end = ownerPos + owner.nodeSize - 1;
    put(tr, end, end, fit);
  } else if (isBlank(owner)) {
    put(tr, ownerPos, ownerPos + owner.nodeSize, withId(fit, owner.attrs.id));
  } else {
    const atStart = $pos.parentOffset === 0 && owner.firstChild === words;
    const at = atStart ? ownerPos : ownerPos + owner.nodeSize;
    put(tr, at, at, fit);
  }
}

/** A subparagraph with at most so many levels below it; what is deeper stands behind it. */
function levelled(node: Node, levels: number): Node[] {
  if (levelsWithin(node) <= levels) return [node];
  const deeper = node.children.filter(({ type }) => type === subparagraph);
  const own = node.children.filter(({ type }) => type !== subparagraph);
  return [node.copy(Fragment.from(own)), ...deeper.flatMap((child) => levelled(child, levels))];
}

function put(tr: Transaction, from: number, to: number, nodes: readonly Node[]): void {
  tr.replaceWith(from, to, nodes);
  const end = nodes.reduce((size, node) => size + node.nodeSize, from);
  tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1));
}

function withId([first, ...rest]: readonly Node[], id: string): Node[] {
  if (!first) return [];
  return [first.type.create({ ...first.attrs, id }, first.content), ...rest];
}

/** A pasted block as it can stand there: of the kind at the place unless it is known. */
function fitted({ node, known }: PastedBlock, place: Place, type: NodeType): Node {
  if (!isParagraph(node)) return node;
  if (type === subparagraph) return asType(node, subparagraph);
  const inAnnex = blockOf(place).node.type === annexParagraph;
  if (inAnnex) return asType(node, annexParagraph);
  const ofText = known && node.type !== annexParagraph && node.type !== subparagraph;
  return ofText ? node : asType(node, blockOf(place).node.type);
}
