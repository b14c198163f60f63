import type { Node } from 'prosemirror-model';
import { printed } from '../document/printed.ts';
import { textOf } from '../document/runs.ts';

/**
 * The words of a whole text for comparison with another: its title, every paragraph and heading with
 * its number, tables, and notes, in reading order. The masthead is left out.
 */
export function comparedText(doc: Node): string[] {
  const page = printed(doc);
  return [
    textOf(page.title),
    ...page.entries.map(({ entry, runs }) => `${entry.printed} ${textOf(runs)}`),
    ...page.outline.tables.map(({ node }) => node.textBetween(0, node.content.size, '\n')),
    ...page.notes.map(({ marker, runs }) => `${marker} ${textOf(runs)}`),
  ];
}

/** How many pieces of one text the other has not, whichever has more of them; 0 for the same words. */
export function piecesApart(one: readonly string[], other: readonly string[]): number {
  const apart = Math.max(missing(one, other), missing(other, one));
  const sameOrder = apart > 0 || one.every((piece, at) => piece === other[at]);
  return sameOrder ? apart : 1;
}

function missing(from: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const piece of other) left.set(piece, (left.get(piece) ?? 0) + 1);
  let count = 0;
  for (const piece of from) {
    const there = left.get(piece) ?? 0;
    if (there === 0) count += 1;
    else left.set(piece, there - 1);
  }
  return count;
}
