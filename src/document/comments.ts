import { Fragment, type Node } from 'prosemirror-model';

/** What someone says about words of a document. */
export interface Comment {
  /** Shared by all words that it is on. */
  readonly id: string;
  readonly author: string;
  /** ISO date and time; empty where none is known. */
  readonly date: string;
  readonly text: string;
}

/** The comments on an inline node. */
export function commentsOn(node: Node): readonly Comment[] {
  if (node.marks.length === 0) return [];
  return node.marks
    .filter(({ type }) => type.name === 'comment')
    .map(({ attrs }) => attrs as Comment);
}

/** A comment and the words that it is on, from the first of them to the last. */
export interface CommentPlace extends Comment {
  readonly from: number;
  readonly to: number;
}

/** The comments of a document, by the beginning of their words. */
export function commentsIn(doc: Node): readonly CommentPlace[] {
  const places = new Map<string, CommentPlace>();
  doc.descendants((node, pos) => {
    for (const comment of commentsOn(node)) {
      const from = places.get(comment.id)?.from ?? pos;
      places.set(comment.id, { ...comment, from, to: pos + node.nodeSize });
    }
    return true;
  });
  return [...places.values()];
}

const bare = new WeakMap<Node, Node>();

/** A node without the comments in it; the same node where there are none. */
export function withoutComments(node: Node): Node {
  if (node.isText) {
    return commentsOn(node).length === 0
      ? node
      : node.mark(node.marks.filter(({ type }) => type.name !== 'comment'));
  }
  const done = bare.get(node);
  if (done) return done;
  const children = node.children.map(withoutComments);
  const marks = node.marks.filter(({ type }) => type.name !== 'comment');
  const same =
    marks.length === node.marks.length && children.every((child, at) => child === node.child(at));
  const result = same ? node : node.type.create(node.attrs, Fragment.from(children), marks);
  bare.set(node, result);
  return result;
}

const commented = new WeakMap<Node, boolean>();

/** Whether anything in a node has a comment. */
export function hasComments(node: Node): boolean {
  if (commentsOn(node).length > 0) return true;
  if (node.isLeaf) return false;
  const known = commented.get(node) ?? node.children.some(hasComments);
  commented.set(node, known);
  return known;
}
