import type { Transaction } from 'prosemirror-state';

const key = 'announcement';

/** The transaction, with words for the status line that say what it did. */
export function announce(tr: Transaction, message: string): Transaction {
  return tr.setMeta(key, message);
}

/** What transactions applied together say they did, as one message; empty when they say nothing. */
export function announcementOf(transactions: readonly Transaction[]): string {
  return transactions
    .map((tr): unknown => tr.getMeta(key))
    .filter((message): message is string => typeof message === 'string' && message !== '')
    .join(' ');
}
