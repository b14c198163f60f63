import { Fragment, type Node, type NodeType } from 'prosemirror-model';
import type { Change } from '../document/doubt.ts';
import { schema } from '../document/schema.ts';
import { isParagraph, withoutFirst } from './ownWords.ts';
import { replacing, type Way } from './wayTo.ts';

const { preambularParagraph, operativeParagraph, annexParagraph, subparagraph } = schema.nodes;
const { chapeau, heading, annex } = schema.nodes;

/** The deepest that subparagraphs nest: (a), (i), a., i. (un-style 1.4.1). */
const deepest = 4;

/** The same paragraph as another type, with what both may store. */
function asType(paragraph: Node, type: NodeType, own: object = {}): Node {
  if (paragraph.type === type) return paragraph;
  const names = Object.keys(type.spec.attrs ?? {});
  const kept = Object.entries(paragraph.attrs).filter(([name]) => names.includes(name));
  return type.create({ ...Object.fromEntries(kept), ...own }, paragraph.content);
}

/** A preambular paragraph as an operative one, or the other way, where it stands. */
export function otherPart({ node, up }: Way, { part }: Change & { kind: 'part' }): Node | null {
  const type = part === 'operative' ? operativeParagraph : preambularParagraph;
  const from = part === 'operative' ? preambularParagraph : operativeParagraph;
  return up && node.type === from ? replacing(up.way, up.index, 1, [asType(node, type)]) : null;
}

/** One level deeper or one up; what stands below goes along, and nothing changes its order. */
export function otherLevel(way: Way, { by }: Change & { kind: 'level' }): Node | null {
  return by === 1 ? deeper(way) : outOf(way);
}

function deeper({ node, up }: Way): Node | null {
  const before = up && up.index > 0 ? up.way.node.child(up.index - 1) : null;
  if (!up || !before || !isParagraph(node) || !isParagraph(before)) return null;
  if (depthOf(up.way) + levels(node) > deepest) return null;
  const nested = before.copy(before.content.addToEnd(asType(node, subparagraph)));
  return replacing(up.way, up.index - 1, 2, [nested]);
}

/** What follows it among the subparagraphs goes below it. */
function outOf({ node, up }: Way): Node | null {
  if (!up?.way.up || node.type !== subparagraph) return null;
  const parent = up.way.node;
  const { numbered } = parent.attrs;
  const kept = parent.copy(Fragment.from(parent.children.slice(0, up.index)));
  const raised = asType(node, parent.type, numbered === undefined ? {} : { numbered });
  const rest = Fragment.from(parent.children.slice(up.index + 1));
  return replacing(up.way.up.way, up.way.up.index, 1, [
    kept,
    raised.copy(raised.content.append(rest)),
  ]);
}

/** How deep the children of a node are: 1 for those of a paragraph. */
function depthOf(way: Way): number {
  return isParagraph(way.node) && way.up ? 1 + depthOf(way.up.way) : 0;
}

/** How many levels a paragraph and what is below it take up. */
function levels(paragraph: Node): number {
  const below = paragraph.children.filter(({ type }) => type === subparagraph).map(levels);
  return 1 + Math.max(0, ...below);
}

/** A paragraph with nothing below it as a heading; a heading with another level. */
export function asHeading(
  { node, up }: Way,
  { level, sign = 0 }: Change & { kind: 'heading' },
): Node | null {
  if (!up || node.type === subparagraph) return null;
  const words = node.type === heading ? node : isParagraph(node) ? node.child(0) : null;
  if (!words || (words !== node && node.childCount > 1)) return null;
  const attrs = { ...node.attrs, id: node.attrs.id, level, numbered: level < 3 };
  const made = heading.create(attrsOf(heading, attrs), withoutFirst(words.content, sign));
  return replacing(up.way, up.index, 1, [made]);
}

/** A heading as a paragraph of the kind that stands around it. */
export function asParagraph({ node, up }: Way): Node | null {
  if (!up || node.type !== heading) return null;
  return replacing(up.way, up.index, 1, [paragraphFrom(node.attrs, node.content, up)]);
}

/** A paragraph of the kind that stands before an index, without a number in an annex. */
export function paragraphFrom(
  attrs: Node['attrs'],
  content: Fragment,
  { way, index }: NonNullable<Way['up']>,
): Node {
  const before = way.node.children.slice(0, index).findLast(isParagraph);
  const type = way.node.type === annex ? annexParagraph : (before?.type ?? preambularParagraph);
  const own = type === annexParagraph ? { numbered: false } : {};
  return type.create({ ...attrsOf(type, attrs), ...own }, chapeau.create(null, content));
}

function attrsOf(type: NodeType, attrs: object): object {
  const names = Object.keys(type.spec.attrs ?? {});
  return Object.fromEntries(Object.entries(attrs).filter(([name]) => names.includes(name)));
}

/** A paragraph with a number that is given, or counted. */
export function withNumber(
  { node, up }: Way,
  { number }: Change & { kind: 'number' },
): Node | null {
  if (!up || !(node.type === operativeParagraph || node.type === annexParagraph)) return null;
  const numbered = node.type.create({ ...node.attrs, startAt: number }, node.content);
  return replacing(up.way, up.index, 1, [numbered]);
}
