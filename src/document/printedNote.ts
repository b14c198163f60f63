import type { Node } from 'prosemirror-model';
import type { Citation } from './citation.ts';
import { printCitation } from './citationPrint.ts';
import { roman, wordsOf } from './citationRow.ts';
import { withoutComments } from './comments.ts';
import { ibidLength, isOneSource } from './ibid.ts';
import { asItReads, isDeleted, proposalsOn } from './proposals.ts';
import { isEmphasized, joinRuns, type TextRun } from './runs.ts';

/** A note as the paper shows it. */
export interface PrintedNote {
  readonly runs: readonly TextRun[];
  /** True when it begins with "Ibid.". */
  readonly ibid: boolean;
}

/** Words that may stand before the citation of a note without making it prose (un-style 4.4). */
export const leadWords =
  /^(?:See(?: also)?(?:, (?:inter alia|for example|in particular|most recently),)?|Most recently) /;

/**
 * A note as printed after the note `previous`; null where it is the first, or for the note in full
 * (un-style 4.3).
 */
export function printedNote(stored: Node, last: Node | null): PrintedNote {
  const footnote = asItReads(stored);
  const previous = last && asItReads(last);
  const before = footnote.attrs.writtenInFull ? null : previous;
  if (before && repeats(footnote, before)) return { runs: [roman('Ibid.')], ibid: true };
  const cited = before && soleCitation(before);
  const ibid = cited !== null && ibidStands(footnote, cited);
  const children = ibid ? withoutSee(footnote) : footnote.children;
  const runs: TextRun[] = [];
  children.forEach((child, index) => {
    const own = childRuns(child, ibid && index === 0 ? cited : null, index === 0);
    runs.push(...(wordsOf(runs) === 'Ibid.' ? withoutStop(own) : own));
  });
  return { runs: stopped(runs), ibid };
}

/**
 * A note with what is proposed of its words: in full, because "Ibid." stands for words that may
 * be proposed otherwise.
 */
export function proposedNoteRuns(footnote: Node): TextRun[] {
  let begins = true;
  const runs = withoutComments(footnote).children.flatMap((child) => {
    const proposals = proposalsOn(child);
    const own = childRuns(child, null, begins);
    if (!isDeleted(child)) begins = false;
    return proposals.length > 0 ? own.map((run) => ({ ...run, proposals })) : own;
  });
  const stop = printedNote(footnote, null).runs.at(-1)?.text.endsWith('.');
  const standing = runs.filter(({ proposals }) => proposals?.at(-1)?.kind !== 'deletion');
  const wants = stop && !endsSentence(wordsOf(standing));
  return joinRuns(wants ? [...runs, roman('.')] : runs).filter((run) => run.kind === 'text');
}

/**
 * The one source that a note cites, on which a following Ibid. can rest; null when it cites none or
 * several works, volumes or resolutions, or has words besides a lead such as "See".
 */
export function soleCitation(stored: Node): Citation | null {
  const footnote = asItReads(stored);
  const { lastChild, childCount } = footnote;
  if (lastChild?.type.name !== 'citation') return null;
  if (childCount > 2 || (childCount === 2 && !isLead(footnote.child(0)))) return null;
  const citation: Citation = lastChild.attrs.citation;
  return isOneSource(citation) ? citation : null;
}

/** Whether words end a sentence, so that no full stop is added. */
export function endsSentence(words: string): boolean {
  return /[.?!…][”’"')\]]*$/.test(words);
}

/**
 * Whether a note cites the same, however many works, as the note before (79/144, note 39). "See" is
 * not repeated (79/154, note 39).
 */
function repeats(footnote: Node, previous: Node): boolean {
  const own = withoutSee(footnote);
  const other = withoutSee(previous);
  return (
    own[0]?.isText === false &&
    own.length === other.length &&
    own.every((child, index) => other[index]?.eq(child))
  );
}

function ibidStands(footnote: Node, previous: Citation): boolean {
  const cited = withoutSee(footnote)[0];
  return cited?.isText === false && ibidLength(cited.attrs.citation, previous) > 0;
}

function withoutSee(footnote: Node): readonly Node[] {
  const { children } = footnote;
  return children[0]?.text === 'See ' ? children.slice(1) : children;
}

function childRuns(child: Node, previous: Citation | null, opening: boolean): TextRun[] {
  if (!child.isText) return printCitation(child.attrs.citation, previous, opening);
  return [{ kind: 'text', text: child.text ?? '', italic: isEmphasized(child) }];
}

/** "Ibid." has the full stop that parted the citation from the next sentence. */
function withoutStop(runs: readonly TextRun[]): TextRun[] {
  return runs.map((run, index) =>
    index === 0 ? { ...run, text: run.text.replace(/^\.(?= )/, '') } : run,
  );
}

function isLead(child: Node): boolean {
  return child.isText && leadWords.exec(child.text ?? '')?.[0] === child.text;
}

function stopped(runs: readonly TextRun[]): TextRun[] {
  const words = wordsOf(runs);
  const all = endsSentence(words) || words.trim() === '' ? runs : [...runs, roman('.')];
  return joinRuns(all).filter((run) => run.kind === 'text');
}
