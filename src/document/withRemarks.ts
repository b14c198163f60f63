import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { isDeleted } from './proposals.ts';
import { schema } from './schema.ts';
import { textChanges } from './textChanges.ts';
import { writable } from './toldWords.ts';

/** One UTF-16 unit of what a node prints, or a footnote mark. */
interface Sign {
  readonly node: Node;
  /** Which unit of the words that the node prints, from 0. */
  readonly at: number;
  readonly unit: string;
}

/** The words that a cross-reference prints. */
type WordsOf = (reference: Node) => string;

/**
 * Words as they are stored, with the proposals and comments that the same words carry as a file
 * shows them: both are the content of one textblock and tell the same, `stored` without remarks.
 * Words that are proposed to be deleted stand in `shown` only, and stay behind the same words.
 */
export function withRemarks(
  stored: readonly Node[],
  shown: readonly Node[],
  wordsOf: WordsOf,
): Node[] {
  if (!shown.some(carriesRemarks)) return [...stored];
  const own = signsOf(stored, wordsOf);
  const standing = signsOf(
    shown.filter((node) => !isDeleted(node)),
    wordsOf,
  );
  const counterparts = aligned(own, standing);
  const made: Node[] = [];
  let done = 0;
  const takeUpTo = (end: number) => {
    for (; done < end; done += 1) {
      const sign = own[done];
      if (sign && isFirst(sign)) made.push(remarked(sign, standing[counterparts[done] ?? -1]));
    }
  };
  let seen = 0;
  for (const node of shown) {
    if (!isDeleted(node)) {
      seen += signsOf([node], wordsOf).length;
      continue;
    }
    const next = counterparts.findIndex((index, at) => at >= done && index >= seen);
    takeUpTo(next === -1 ? own.length : next);
    made.push(node);
  }
  takeUpTo(own.length);
  // Neighbours of the same marks are one.
  return [...schema.node('chapeau', null, Fragment.from(made)).children];
}

/** Whether a node carries a proposal or a comment, which words do not tell. */
function carriesRemarks(node: Node): boolean {
  return node.marks.some(isRemark) || node.children.some(carriesRemarks);
}

function isRemark({ type }: Mark): boolean {
  return type.name !== 'emphasis';
}

function signsOf(nodes: readonly Node[], wordsOf: WordsOf): Sign[] {
  return nodes.flatMap((node) => {
    const words = node.text ?? (node.type.name === 'crossReference' ? wordsOf(node) : noteSign);
    return asShown(words)
      .split('')
      .map((unit, at): Sign => ({ node, at, unit }));
  });
}

/** Stands for a footnote mark; no file shows it. */
const noteSign = '\u0000';

/** White space is a space, and a character that no file can hold is another; as many as before. */
function asShown(words: string): string {
  return words === noteSign ? words : writable(words).replace(/\s/g, ' ');
}

/** Whether a sign stands for its node: each of a text for itself, of others the first one. */
function isFirst({ node, at }: Sign): boolean {
  return node.isText || at === 0;
}

/** For each of the signs the index of the other that stands for it; what has none goes with the one before. */
function aligned(own: readonly Sign[], others: readonly Sign[]): number[] {
  const line = (signs: readonly Sign[]) => signs.map(({ unit }) => unit).join('');
  const found: number[] = [];
  let other = 0;
  const take = (length: number, of: number) => {
    const last = Math.max(0, other + of - 1);
    for (let step = 0; step < length; step += 1) found.push(Math.min(other + step, last));
    other += of;
  };
  for (const { from, length, by } of textChanges(line(own), line(others))) {
    const same = from - found.length;
    take(same, same);
    take(length, by.length);
  }
  const rest = own.length - found.length;
  take(rest, rest);
  return found;
}

function remarked({ node, at }: Sign, counterpart: Sign | undefined): Node {
  const one = node.isText ? node.cut(at, at + 1) : node;
  if (!counterpart) return one;
  const other = counterpart.node;
  const marks = other.marks.filter(isRemark).reduce((set, mark) => mark.addToSet(set), one.marks);
  // What people say of the words of a note has its place in these as they are shown.
  const inside = node.type === other.type && other.children.some(carriesRemarks);
  return inside ? node.type.create(node.attrs, other.content, marks) : one.mark(marks);
}
