import type { Node } from 'prosemirror-model';
import type { PasteReading } from '../document/pasted.ts';

/** How many left-out lines are read out. */
const mostTold = 3;

/**
 * What a paste did, for the status line: paragraphs, notes, and all that was left out. `untitled` is 1
 * when the title did not go to the draft's; `lost` counts notes that the place could not hold.
 */
export function pasteSentence(reading: PasteReading, untitled: number, lost = 0): string {
  const { blocks, annexes, notes, loose, unsure, struck, title, leftOut } = reading;
  const paragraphs = [...blocks.map(({ node }) => node), ...annexes].reduce(
    (sum, node) => sum + paragraphsIn(node),
    0,
  );
  const tables = blocks.filter(({ node }) => node.type.name === 'table').length;
  const all = [
    ...(paragraphs > 1 ? [counted(paragraphs, 'paragraph')] : []),
    ...(tables > 0 ? [counted(tables, 'table')] : []),
    ...(paragraphs > 1 && notes > 0 ? [counted(notes, 'footnote')] : []),
  ];
  const only = blocks.length === 1 && paragraphs === 1 ? blocks[0]?.label : '';
  const left = [...leftOut, ...(untitled > 0 && title ? [title.textContent] : [])];
  return [
    all.length > 0 ? `Pasted ${all.join(', ').replace(/, ([^,]*)$/, ' and $1')}.` : '',
    only ? `Pasted without its number ${only.replace(/[.)(]/g, '')}, which the draft counts.` : '',
    loose > 0
      ? `${counted(loose, 'footnote')} without a mark in the text ${loose === 1 ? 'stands' : 'stand'} at the end as ${loose === 1 ? 'a paragraph' : 'paragraphs'}.`
      : '',
    unsure.length > 0
      ? `Kept as words, though ${unsure.length === 1 ? 'it looks like a mark of a footnote' : 'they look like marks of footnotes'}: ${quoted(unsure)}.`
      : '',
    struck.length > 0 ? `Pasted without the stroke through them: ${quoted(struck)}.` : '',
    lost > 0 ? `${counted(lost, 'footnote')} left out: this place holds none.` : '',
    left.length > 0
      ? `Left out ${counted(left.length, 'line')} of pages and masthead: ${quoted(left)}.`
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function paragraphsIn(node: Node): number {
  if (node.type.name === 'table') return 0;
  if (node.type.name === 'footnote' || node.isText) return 0;
  if (node.isTextblock) return 1;
  return node.children.reduce((sum, child) => sum + paragraphsIn(child), 0);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function quoted(lines: readonly string[]): string {
  const different = [...new Set(lines)];
  const told = different.slice(0, mostTold).map((line) => `“${line.slice(0, 80)}”`);
  return different.length > mostTold ? `${told.join(', ')} and others` : told.join(', ');
}
