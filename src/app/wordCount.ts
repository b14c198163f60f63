import type { Node } from 'prosemirror-model';
import { isDeleted } from '../document/proposals.ts';
import { storedWords } from '../document/runs.ts';

const counted = new WeakMap<Node, number>();

/**
 * Words of title, paragraphs, headings and annexes; footnotes, masthead and what is proposed to be
 * deleted are not counted.
 */
export function wordCount(doc: Node): number {
  let count = 0;
  doc.forEach((block) => {
    count += inBlock(block);
  });
  return count;
}

/** Counted once for each block, as a key press changes one of them. */
function inBlock(block: Node): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  let count = 0;
  if (isDeleted(block)) count = 0;
  else if (block.isTextblock)
    count = storedWords(block).match(/[\p{L}\p{N}][^\s—]*/gu)?.length ?? 0;
  else {
    block.forEach((child) => {
      count += inBlock(child);
    });
  }
  counted.set(block, count);
  return count;
}
