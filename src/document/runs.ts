import type { Node } from 'prosemirror-model';
import type { Comment } from './comments.ts';
import { isDeleted, type Proposal } from './proposals.ts';

/** A stretch of printed text, or a footnote mark: what screen, Word, text and command line print. */
export type Run = TextRun | MarkRun;

/** What people propose and say of a run; only where proposals and comments are printed. */
export interface Remarks {
  readonly proposals?: readonly Proposal[];
  readonly comments?: readonly Comment[];
}

/** Printed text in one face. */
export interface TextRun extends Remarks {
  readonly kind: 'text';
  readonly text: string;
  readonly italic: boolean;
  /** The id of the paragraph pointed at, when the words are a cross-reference's. */
  readonly target?: string;
}

/** A superscript footnote mark. */
export interface MarkRun extends Remarks {
  readonly kind: 'mark';
  /** The printed number, from 1. */
  readonly marker: number;
  /** False when an earlier mark of the document already carries this number (legacy policy). */
  readonly first: boolean;
}

/** The text of runs, without footnote marks. */
export function textOf(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) if (run.kind === 'text') text += run.text;
  return text;
}

/**
 * The words stored in a textblock, without footnotes and cross-references, and without those that
 * are proposed to be deleted.
 */
export function storedWords(textblock: Node): string {
  let words = '';
  textblock.forEach((child) => {
    if (child.isText && !isDeleted(child)) words += child.text ?? '';
  });
  return words;
}

/** Whether a text node is in the italics of emphasis; other marks do not print. */
export function isEmphasized(node: Node): boolean {
  return node.marks.some(({ type }) => type.name === 'emphasis');
}

/** Runs with neighbours of the same face joined and empty ones left out. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.kind === 'text' && last?.kind === 'text' && sameFace(run, last)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else if (run.kind === 'mark' || run.text !== '') {
      joined.push(run);
    }
  }
  return joined;
}

function sameRemarks(a: Remarks, b: Remarks): boolean {
  if (!a.proposals && !b.proposals && !a.comments && !b.comments) return true;
  const said = ({ proposals = [], comments = [] }: Remarks) =>
    JSON.stringify([proposals, comments]);
  return said(a) === said(b);
}

function sameFace(a: TextRun, b: TextRun): boolean {
  return a.italic === b.italic && a.target === b.target && sameRemarks(a, b);
}
