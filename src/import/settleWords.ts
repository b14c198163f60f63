import { Fragment, type Node } from 'prosemirror-model';
import type { Change } from '../document/doubt.ts';
import { paragraphIds } from '../document/paragraphId.ts';
import { schema } from '../document/schema.ts';
import type { AsPrinted } from './asPrinted.ts';
import {
  cutAt,
  isParagraph,
  spaced,
  textblockWords,
  withoutFirst,
  wordIndexes,
} from './ownWords.ts';
import { paragraphFrom } from './settleKind.ts';
import { into, replacing, type Way } from './wayTo.ts';

const { chapeau, continuation, subparagraph, heading, annexTitle, crossReference } = schema.nodes;

/**
 * Two paragraphs for one. The first keeps the id, the second has what stands below the words and an
 * id made of the first's.
 */
export function split(way: Way, change: Change & { kind: 'split' }): Node | null {
  const { node, up } = way;
  if (!up) return null;
  if (node.type === heading) return splitHeading(way, up, change);
  const spot = isParagraph(node) ? spotOf(node, change.at) : null;
  if (!spot) return null;
  const words = node.child(spot.index);
  const [before, rest] = cutAt(words.content, spot.at);
  const after = withoutFirst(rest, change.sign ?? 0);
  const keepsBefore = words.type === chapeau || before.size > 0;
  if (after.size === 0 || (words.type === chapeau && before.size === 0)) return null;
  const first = node.copy(
    Fragment.from([
      ...node.children.slice(0, spot.index),
      ...(keepsBefore ? [words.copy(before)] : []),
    ]),
  );
  const { startAt: _, ...attrs } = node.attrs;
  const second = node.type.create({ ...attrs, id: idAfter(way) }, [
    chapeau.create(null, after),
    ...node.children.slice(spot.index + 1),
  ]);
  return replacing(up.way, up.index, 1, [first, second]);
}

/** What follows an offset in a heading becomes a paragraph. */
function splitHeading(
  way: Way,
  up: NonNullable<Way['up']>,
  { at, sign = 0 }: Change & { kind: 'split' },
): Node | null {
  const { node } = way;
  const [before, rest] = cutAt(node.content, at);
  const after = withoutFirst(rest, sign);
  if (before.size === 0 || after.size === 0) return null;
  const paragraph = paragraphFrom({ id: idAfter(way) }, after, up);
  return replacing(up.way, up.index, 1, [node.copy(before), paragraph]);
}

/** The child with an offset of a paragraph's own words, and the offset in that child. */
function spotOf(paragraph: Node, at: number): { index: number; at: number } | null {
  let before = 0;
  const indexes = wordIndexes(paragraph);
  for (const [nth, index] of indexes.entries()) {
    const { length } = textblockWords(paragraph.child(index));
    // Words after subparagraphs may go as a whole.
    const isHere = at < before + length || (nth === indexes.length - 1 && at === before + length);
    if (isHere && at >= before) return { index, at: at - before };
    before += length;
  }
  return null;
}

/** An id that no other paragraph has, the same for the same document. */
function idAfter({ node, up }: Way): string {
  let doc = up?.way;
  while (doc?.up) doc = doc.up.way;
  const taken = doc ? paragraphIds(doc.node) : new Set<string>();
  let count = 2;
  while (taken.has(`${node.attrs.id}-${count}`)) count += 1;
  return `${node.attrs.id}-${count}`;
}

/**
 * Joins a paragraph or heading to the words before it; what stood below it keeps its level. Between
 * them goes the mark that ended the words before in the source.
 */
export function join(
  way: Way,
  { at }: Change & { kind: 'join' },
  printed: ReadonlyMap<string, AsPrinted>,
): Node | null {
  if (at !== undefined) return joinContinuation(way, at);
  const { node, up } = way;
  if (!up || up.index === 0 || !(isParagraph(node) || node.type === heading)) return null;
  const own = node.type === heading ? node.content : node.child(0).content;
  const below = node.type === heading ? [] : node.children.slice(1);
  const before = up.way.node.child(up.index - 1);
  const inParagraph = isParagraph(up.way.node);
  const target = lastWords(into(up.way, up.index - 1));
  if (!target || (below.length > 0 && !isParagraph(before) && !inParagraph)) return null;
  // An annex has something under its title.
  if (before.type === annexTitle && up.way.node.childCount === 2) return null;
  const joined = withMore(before, own, (words) => markAfter(words, target, printed));
  const full = isParagraph(before)
    ? joined.copy(joined.content.append(Fragment.from(below)))
    : joined;
  const left = isParagraph(before) ? [] : below;
  const doc = replacing(up.way, up.index - 1, 2, [full, ...left]);
  return retargeted(doc, node.attrs.id, target.id);
}

/** Words after subparagraphs join the last of these. */
function joinContinuation({ node, up }: Way, at: number): Node | null {
  const spot = isParagraph(node) ? spotOf(node, at) : null;
  if (!up || !spot || spot.at !== 0 || spot.index === 0) return null;
  const before = node.child(spot.index - 1);
  const joined = withMore(before, node.child(spot.index).content, () => '');
  const children = node.children.slice();
  children.splice(spot.index - 1, 2, joined);
  return replacing(up.way, up.index, 1, [node.copy(Fragment.from(children))]);
}

/** A paragraph as words of the paragraph before it, or of its own one, after the subparagraphs. */
export function asContinuation({ node, up }: Way): Node | null {
  if (!up || !isParagraph(node)) return null;
  const words = continuation.create(null, node.child(0).content);
  const more = [words, ...node.children.slice(1)];
  if (node.type === subparagraph) {
    const doc = replacing(up.way, up.index, 1, more);
    return retargeted(doc, node.attrs.id, up.way.node.attrs.id);
  }
  const before = up.index > 0 ? up.way.node.child(up.index - 1) : null;
  if (!before || !isParagraph(before) || before.childCount === 1) return null;
  const longer = before.copy(before.content.append(Fragment.from(more)));
  return retargeted(replacing(up.way, up.index - 1, 2, [longer]), node.attrs.id, before.attrs.id);
}

/** The words that end a node in reading order, and the id that they go by; null for a table and the like. */
function lastWords(way: Way): { readonly words: Node; readonly id: string } | null {
  const { node, up } = way;
  if (isParagraph(node)) return lastWords(into(way, node.childCount - 1));
  if (node.type === heading) return { words: node, id: node.attrs.id };
  const isWords = node.type === chapeau || node.type === continuation || node.type === annexTitle;
  return isWords && up ? { words: node, id: up.way.node.attrs.id } : null;
}

/** A node whose last words in reading order go on with more. */
function withMore(node: Node, more: Fragment, mark: (words: Node) => string): Node {
  if (node.isTextblock) {
    const sign = mark(node);
    const words =
      sign === '' ? node.content : node.content.append(Fragment.from(schema.text(sign)));
    return node.copy(spaced(words, more));
  }
  const last = node.childCount - 1;
  return node.copy(node.content.replaceChild(last, withMore(node.child(last), more, mark)));
}

/** The mark that ended words in the source, where they still end as they did. */
function markAfter(
  words: Node,
  { id }: { readonly id: string },
  printed: ReadonlyMap<string, AsPrinted>,
): string {
  const end = printed.get(id)?.end ?? '';
  return end !== '' && textblockWords(words).endsWith(end.slice(0, -1)) ? end.slice(-1) : '';
}

/** The document with the cross-references to one paragraph pointing at another. */
function retargeted(doc: Node, from: string, to: string): Node {
  const visit = (node: Node): Node => {
    if (node.type === crossReference && node.attrs.target === from) {
      return crossReference.create({ target: to }, null, node.marks);
    }
    if (node.isLeaf || node.type === schema.nodes.footnote) return node;
    const children = node.children.map(visit);
    return children.every((child, index) => child === node.child(index))
      ? node
      : node.copy(Fragment.from(children));
  };
  return visit(doc);
}
