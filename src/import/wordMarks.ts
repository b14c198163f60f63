import type { Proposal } from '../document/proposals.ts';
import type { Doubts } from './doubts.ts';
import type { ChangesRead, ParagraphMark } from './wordChanges.ts';
import { runWords, type WordRun } from './wordParagraph.ts';

/** A paragraph as the file has it, before the proposals about paragraphs' ends are taken. */
export interface RawParagraph {
  readonly number: number;
  readonly runs: readonly WordRun[];
  readonly bookmarks: readonly string[];
  readonly mark: ParagraphMark;
  /** What was proposed of its words, those that are not read too; an empty list for plain ones. */
  readonly held: readonly (readonly Proposal[])[];
}

/** A paragraph as it is read: proposed as a whole, or to be divided from the one before, or neither. */
export type Settled<T extends RawParagraph> = T & {
  readonly proposed: Proposal | null;
  readonly divided: Proposal | null;
};

/**
 * Takes the proposals about paragraphs' ends. Word has a proposed paragraph where its words and its
 * end are proposed, or where the end before it is and its words: so it is when a person presses
 * Enter at the end of a paragraph and writes, or deletes from there. A proposed end between words
 * that stay divides a paragraph or joins two, which no proposal of ours can say: these are told.
 */
export function settleMarks<T extends RawParagraph>(
  paragraphs: readonly T[],
  read: ChangesRead,
  doubts: Doubts,
): Settled<T>[] {
  if (!paragraphs.some(({ mark }) => mark.insertion || mark.deletion)) {
    return paragraphs.map((paragraph) => ({ ...paragraph, proposed: null, divided: null }));
  }
  const inserted = fates(paragraphs, 'insertion');
  const deleted = fates(paragraphs, 'deletion');
  const goneOnes = read === 'rejected' ? inserted : deleted;
  const settled: Settled<T>[] = [];
  paragraphs.forEach((paragraph, index) => {
    const joined = settled.findLastIndex((other) => other.number === goneOnes.joins.get(index));
    if (read !== 'proposals' && goneOnes.whole.has(index)) return;
    const proposed = deleted.whole.get(index) ?? inserted.whole.get(index) ?? null;
    const divided = inserted.between.get(index) ?? null;
    const made =
      read === 'proposals'
        ? { ...paragraph, proposed, divided }
        : { ...paragraph, proposed: null, divided: null };
    const first = settled[joined];
    if (first) {
      settled.splice(joined, 1);
      settled.push(together(first, made, read));
    } else settled.push(uncovered(made));
    if (read === 'proposals') tell(paragraph, index, inserted, deleted, doubts);
  });
  return settled;
}

/** What the proposals of one kind mean for paragraphs by their indexes. */
interface Fates {
  /** Those that are proposed as a whole. */
  readonly whole: ReadonlyMap<number, Proposal>;
  /** Those whose words join paragraphs before when the ends between are gone: the first one's number. */
  readonly joins: ReadonlyMap<number, number>;
  /** What is proposed of the end between. */
  readonly between: ReadonlyMap<number, Proposal>;
}

function fates(paragraphs: readonly RawParagraph[], kind: Proposal['kind']): Fates {
  const whole = new Map<number, Proposal>();
  const joins = new Map<number, number>();
  const between = new Map<number, Proposal>();
  let open: RawParagraph | null = null;
  let first = 0;
  paragraphs.forEach((paragraph, index) => {
    const mark = paragraph.mark[kind];
    const all = paragraph.held.every((on) => on.some((proposal) => proposal.kind === kind));
    if (mark && all) {
      whole.set(index, mark);
      return;
    }
    const own = paragraph.held[0]?.find((proposal) => proposal.kind === kind);
    if (open && all && own) whole.set(index, own);
    else if (open) {
      joins.set(index, first);
      const end = open.mark[kind];
      if (end) between.set(index, end);
    }
    if (!open) first = paragraph.number;
    open = mark ? paragraph : null;
  });
  return { whole, joins, between };
}

/** One paragraph of two; words that were divided without a space are apart, as they are as proposals. */
function together<T extends RawParagraph>(
  first: Settled<T>,
  second: Settled<T>,
  read: ChangesRead,
): Settled<T> {
  const [left, right] = [first, second].map(({ runs }) => runWords(runs));
  const isApart = /\s$/.test(`${left}`) || /^(?:$|[\s,;:.)])/.test(`${right}`);
  const parted = read !== 'rejected' || isApart ? [] : [space];
  return {
    ...second,
    number: first.number,
    runs: [...first.runs, ...parted, ...second.runs],
    bookmarks: [...first.bookmarks, ...second.bookmarks],
    held: [...first.held, ...second.held],
  };
}

const space: WordRun = { kind: 'text', text: ' ', italic: false, bold: false, raised: false };

/** A paragraph proposed as a whole, without the same proposal on its words. */
function uncovered<T extends RawParagraph>(paragraph: Settled<T>): Settled<T> {
  const { proposed } = paragraph;
  if (!proposed) return paragraph;
  const runs = paragraph.runs.map((run) => {
    const { proposals, ...plain } = run;
    const left = proposals?.filter(({ kind }) => kind !== proposed.kind) ?? [];
    return left.length > 0 ? { ...plain, proposals: left } : plain;
  });
  return { ...paragraph, runs };
}

function tell(
  { number }: RawParagraph,
  index: number,
  inserted: Fates,
  deleted: Fates,
  doubts: Doubts,
): void {
  if (deleted.joins.has(index)) {
    const reason = 'Somebody proposes to join this paragraph with the one before.';
    doubts.add('', number, reason, 'Joined them; divide it to refuse that.');
  }
  if (inserted.joins.has(index)) {
    const reason = 'Somebody proposes to divide a paragraph here.';
    doubts.add(
      '',
      number,
      reason,
      'Kept that as a proposal; divided it where the two are of different kinds.',
    );
  }
}
