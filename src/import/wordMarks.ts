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
  if (read === 'proposals') return asProposed(paragraphs, inserted, deleted, doubts);
  const gone = read === 'rejected' ? inserted : deleted;
  const standing = paragraphs.filter(({ number }) => !gone.whole.has(number));
  return stretches(standing, gone).map((stretch) => ({
    ...together(stretch, read),
    proposed: null,
    divided: null,
  }));
}

/** What the proposals of one kind mean for paragraphs by their numbers. */
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
  for (const paragraph of paragraphs) {
    const { number } = paragraph;
    const mark = paragraph.mark[kind];
    const all = paragraph.held.every((on) => on.some((proposal) => proposal.kind === kind));
    const own = paragraph.held[0]?.find((proposal) => proposal.kind === kind);
    if (mark && all) {
      // Words bear the name of who wrote them, whoever divided them from others later.
      whole.set(number, own ?? mark);
      continue;
    }
    if (open && all && own) whole.set(number, own);
    else if (open) {
      joins.set(number, first);
      const end = open.mark[kind];
      if (end) between.set(number, end);
    }
    if (!open) first = number;
    open = mark ? paragraph : null;
  }
  return { whole, joins, between };
}

/** Paragraphs that become one, in the order of the file; one that joins none is alone. */
type Stretch<T> = readonly [T, ...T[]];

/** Those that join paragraphs before are with them, and so is what stands between the two. */
function stretches<T extends RawParagraph>(paragraphs: readonly T[], { joins }: Fates) {
  const found: [T, ...T[]][] = [];
  for (const paragraph of paragraphs) {
    const to = joins.get(paragraph.number);
    const from = to === undefined ? -1 : found.findLastIndex(([{ number }]) => number === to);
    const [first, ...others] = from < 0 ? [] : found.splice(from).flat();
    found.push(first ? [first, ...others, paragraph] : [paragraph]);
  }
  return found;
}

/** With all ends but the deleted ones: no word is lost, whichever proposals are taken. */
function asProposed<T extends RawParagraph>(
  paragraphs: readonly T[],
  inserted: Fates,
  deleted: Fates,
  doubts: Doubts,
): Settled<T>[] {
  const settled: Settled<T>[] = [];
  for (const stretch of stretches(paragraphs, deleted)) {
    const proposed = wholeOf(stretch, inserted, deleted);
    const from = dividedFrom(stretch, inserted);
    const end = from && inserted.between.get(from.number);
    const isKept = !proposed && !settled.at(-1)?.proposed;
    const divided = (isKept && end) || null;
    settled.push(uncovered({ ...together(stretch, 'proposals'), proposed, divided }));
    if (from) tellDivision(from, divided !== null, doubts);
    tellJoins(stretch, from, inserted, doubts);
  }
  return settled;
}

/**
 * What is proposed of the whole of a stretch. Where paragraphs are joined, it is an insertion by one
 * author of all of them: any other would take words that stay with it, or be under a wrong name.
 */
function wholeOf(
  [first, ...others]: Stretch<RawParagraph>,
  inserted: Fates,
  deleted: Fates,
): Proposal | null {
  const insertion = inserted.whole.get(first.number) ?? null;
  if (others.length === 0) return deleted.whole.get(first.number) ?? insertion;
  const isOne = others.every(
    ({ number }) => inserted.whole.get(number)?.author === insertion?.author,
  );
  return isOne ? insertion : null;
}

/** The paragraph of a stretch that is proposed to be divided from what stands before the stretch. */
function dividedFrom<T extends RawParagraph>(stretch: Stretch<T>, { joins }: Fates): T | undefined {
  const [{ number }] = stretch;
  return stretch.find((paragraph) => (joins.get(paragraph.number) ?? number) < number);
}

/** One paragraph of several, with the first one's number and the form of the last, whose end stays. */
function together<T extends RawParagraph>([first, ...others]: Stretch<T>, read: ChangesRead): T {
  return others.reduce(
    (before, paragraph) => ({
      ...paragraph,
      number: before.number,
      runs: [...before.runs, ...parted(before, paragraph, read), ...paragraph.runs],
      bookmarks: [...before.bookmarks, ...paragraph.bookmarks],
      held: [...before.held, ...paragraph.held],
    }),
    first,
  );
}

/** A space between words that were divided without one, as they are apart as proposals. */
function parted(first: RawParagraph, second: RawParagraph, read: ChangesRead): WordRun[] {
  const [left, right] = [first, second].map(({ runs }) => runWords(runs));
  const isApart = /\s$/.test(`${left}`) || /^(?:$|[\s,;:.)])/.test(`${right}`);
  return read !== 'rejected' || isApart ? [] : [space];
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

const divides = 'Somebody proposes to divide a paragraph here.';

function tellDivision({ number }: RawParagraph, isKept: boolean, doubts: Doubts): void {
  const did = isKept
    ? 'Kept that as a proposal; divided it where the two are of different kinds.'
    : 'Divided it; join the two to refuse that.';
  doubts.add('', number, divides, did);
}

/** Tells of the ends in a stretch that stand when nothing is accepted, or that somebody put in first. */
function tellJoins(
  [first, ...others]: Stretch<RawParagraph>,
  from: RawParagraph | undefined,
  inserted: Fates,
  doubts: Doubts,
): void {
  let stands = !inserted.whole.has(first.number);
  for (const paragraph of others) {
    const { number } = paragraph;
    if (inserted.whole.has(number)) continue;
    if (inserted.joins.has(number)) {
      const did = 'Left it undivided, because it is proposed to join the two again.';
      if (paragraph !== from) doubts.add('', number, divides, did);
    } else if (stands) {
      const reason = 'Somebody proposes to join this paragraph with the one before.';
      doubts.add('', number, reason, 'Joined them; divide it to refuse that.');
    }
    stands = true;
  }
}
