import type { Comment } from './comments.ts';
import { printedDay } from './printedDate.ts';
import type { Proposal } from './proposals.ts';

/**
 * Who proposes what and when, for a person: "Insertion proposed by Kenya on 2 October 2026"; `noun` is
 * what several proposals are together.
 */
export function proposalWords(
  { kind, author, date }: Proposal,
  noun = kind === 'insertion' ? 'Insertion' : 'Deletion',
): string {
  return `${noun} proposed${by(author)}${on(date)}`;
}

/** What someone says: "Comment by Kenya on 2 October 2026: Why all?" */
export function commentWords({ author, date, text }: Omit<Comment, 'id'>): string {
  return `Comment${by(author)}${on(date)}: ${text}`;
}

function by(author: string): string {
  return author === '' ? '' : ` by ${author}`;
}

function on(date: string): string {
  const day = printedDay(date);
  return day === '' ? '' : ` on ${day}`;
}
