import type { Node, ResolvedPos } from 'prosemirror-model';
import { NodeSelection, type Selection } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { isParagraph } from './paragraph.ts';

/** Where a position stands among paragraphs. All positions are those right before a node. */
export interface Place {
  /** The position, inside `words`. */
  readonly $pos: ResolvedPos;
  /** The chapeau, continuation or heading. */
  readonly words: Node;
  readonly wordsPos: number;
  /** The paragraph or subparagraph that the words belong to; a heading is its own. */
  readonly owner: Node;
  readonly ownerPos: number;
  /** What the owner stands in: the document, an annex, a paragraph or a subparagraph. */
  readonly container: Node;
  /** Where the container's content begins. */
  readonly containerStart: number;
  /** Index of the owner in its container. */
  readonly index: number;
  /** 0 for a paragraph or heading, 1 for (a), 2 for (i). */
  readonly level: number;
}

/** The place of the cursor or of the selected paragraph; null in title, masthead and the like. */
export function placeOf(selection: Selection): Place | null {
  if (selection instanceof NodeSelection && selection.node.isBlock) {
    const within = selection.node.isTextblock ? 1 : 2;
    return isParagraph(selection.node) || selection.node.isTextblock
      ? placeAt(selection.$from.doc.resolve(selection.from + within))
      : null;
  }
  return placeAt(selection.$from);
}

/** The place of a position inside the words of a paragraph or heading; null elsewhere. */
export function placeAt($pos: ResolvedPos): Place | null {
  const words = $pos.parent;
  const { chapeau, continuation, heading } = schema.nodes;
  const ownsItself = words.type === heading;
  if (!ownsItself && words.type !== chapeau && words.type !== continuation) return null;
  const depth = ownsItself ? $pos.depth : $pos.depth - 1;
  return {
    $pos,
    words,
    wordsPos: $pos.before(),
    owner: $pos.node(depth),
    ownerPos: $pos.before(depth),
    container: $pos.node(depth - 1),
    containerStart: $pos.start(depth - 1),
    index: $pos.index(depth - 1),
    level: levelOf($pos, depth),
  };
}

function levelOf($pos: ResolvedPos, depth: number): number {
  let level = 0;
  while ($pos.node(depth - level).type === schema.nodes.subparagraph) level += 1;
  return level;
}

/** The outermost paragraph or heading around a place, in the document or in an annex. */
export function blockOf(place: Place): { node: Node; pos: number; container: Node; index: number } {
  const { $pos } = place;
  const depth = $pos.node(1).type === schema.nodes.annex ? 2 : 1;
  return {
    node: $pos.node(depth),
    pos: $pos.before(depth),
    container: $pos.node(depth - 1),
    index: $pos.index(depth - 1),
  };
}
