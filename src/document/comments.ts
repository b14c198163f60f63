import { Fragment, type Node } from 'prosemirror-model';

/** What someone says about words of a document. */
interface Comment {
  /** Shared by all words that it is on. */
  readonly id: string;
  readonly author: string;
  /** ISO date and time; empty where none is known. */
  readonly date: string;
  readonly text: string;
}

/** The comments on an inline node. */
function commentsOn(node: Node): readonly Comment[] {
  if (node.marks.length === 0) return [];
  return node.marks
    .filter(({ type }) => type.name === 'comment')
    .map(({ attrs }) => attrs as Comment);
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
