import type { Node } from 'prosemirror-model';
import { schema } from '../document/schema.ts';

const { preambularParagraph, operativeParagraph, heading } = schema.nodes;

/**
 * How many preambular paragraphs stand below an operative one of their section. A heading starts a
 * section, which may have a preamble of its own (un-style 1.5).
 */
export function misplaced(blocks: readonly Node[]): number {
  let operative = false;
  let count = 0;
  for (const { type } of blocks) {
    if (type === heading) operative = false;
    else if (type === operativeParagraph) operative = true;
    else if (type === preambularParagraph && operative) count += 1;
  }
  return count;
}
