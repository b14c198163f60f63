import type { Node } from 'prosemirror-model';
import { commentsIn } from '../document/comments.ts';
import type { Doubt } from '../document/doubt.ts';
import type { Origin } from '../document/draftFile.ts';
import { type Footnotes, footnotes } from '../document/footnotes.ts';
import type { Masthead } from '../document/masthead.ts';
import type { Part } from '../document/outline.ts';
import { type PrintedDocument, printed } from '../document/printed.ts';
import { countByAuthor, proposalsIn } from '../document/proposals.ts';
import { textOf } from '../document/runs.ts';

/** What was read, counted, and every doubt, in lines for a person. */
export function importSummary(doc: Node, origin: Origin | null, doubts: readonly Doubt[]): string {
  const page = printed(doc);
  const masthead = doc.child(0).attrs as Masthead;
  const name = masthead.documentSymbol || origin?.name || 'No document symbol';
  const title = textOf(page.title) || 'no title';
  const lines = [
    `${name}: ${title}`,
    counts(page, footnotes(doc)),
    ...proposalLines(doc),
    ...commentLines(doc),
    ...doubtLines(doubts),
  ];
  return `${lines.join('\n')}\n`;
}

function counts(page: PrintedDocument, { notes, marks }: Footnotes): string {
  const { preambularCount, operativeCount } = page.outline;
  return [
    number(preambularCount, 'preambular paragraph') + within(page, 'preambular'),
    number(operativeCount, 'operative paragraph') + within(page, 'operative'),
    `${number(notes.length, 'footnote')} with ${number(marks.size, 'mark')}`,
  ].join(', ');
}

function proposalLines(doc: Node): string[] {
  const counted = countByAuthor(proposalsIn(doc)).map(({ author, insertions, deletions }) => {
    const both = [
      ...(insertions > 0 ? [number(insertions, 'insertion')] : []),
      ...(deletions > 0 ? [number(deletions, 'deletion')] : []),
    ];
    return `  ${author || 'nobody named'}: ${both.join(', ')}`;
  });
  return counted.length === 0 ? [] : ['Proposals kept, by author:', ...counted];
}

function commentLines(doc: Node): string[] {
  const counts = new Map<string, number>();
  for (const { author } of commentsIn(doc)) counts.set(author, (counts.get(author) ?? 0) + 1);
  const lines = [...counts].map(([author, count]) => `  ${author || 'nobody named'}: ${count}`);
  return lines.length === 0 ? [] : ['Comments kept, by author:', ...lines];
}

function within(page: PrintedDocument, part: Part): string {
  const count = page.entries.filter(
    ({ entry }) => entry.kind === 'subparagraph' && entry.part === part,
  ).length;
  return count === 0 ? '' : ` with ${number(count, 'subparagraph')}`;
}

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function doubtLines(doubts: readonly Doubt[]): string[] {
  if (doubts.length === 0) return ['No doubts.'];
  return [`${number(doubts.length, 'doubt')}:`, ...doubts.map((doubt) => `  ${doubtLine(doubt)}`)];
}

function doubtLine({ place, line, page, reason, did }: Doubt): string {
  const parts = [place, page ? `page ${page}` : '', line === null ? '' : `line ${line}`];
  const where = parts.filter((part) => part !== '');
  return `${where.join(', ') || 'whole text'}: ${reason} ${did}`;
}
