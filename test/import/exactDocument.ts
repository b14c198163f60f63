import type { Node } from 'prosemirror-model';
import { hasComments } from '../../src/document/comments.ts';
import { printedWithProposals } from '../../src/document/printedProposals.ts';
import { asItReads, hasProposals, isDeleted } from '../../src/document/proposals.ts';
import type { Run } from '../../src/document/runs.ts';

/**
 * A document as JSON, as a Word file with what Chapeau keeps beside the words has to give it back:
 * exactly. Only what is kept for nobody to find unseen, deleted words and comments, is left aside:
 * - words with proposals or comments that print, and those of paragraphs that are to go as a whole,
 *   which come back as the file shows them (`asRead` compares them);
 * - ids and silent attributes of paragraphs that are to go as a whole;
 * - proposals and comments on nothing that prints, as on a typed mark that gives way to the computed one.
 */
export function exactly(doc: Node): unknown {
  const said = saidOf(doc);
  const gone = goneIds(doc);
  const visit = (node: Node, around: boolean): unknown => {
    const type = node.type.name;
    const out = around || isDeleted(node);
    const attrs = out ? {} : node.attrs;
    if (!node.isTextblock) {
      return { type, attrs, content: node.children.map((child) => visit(child, out)) };
    }
    if (out || said.has(node)) return { type, attrs };
    const { content } = asItReads(node).toJSON();
    return { type, attrs, content: JSON.parse(JSON.stringify(content ?? []), pointing(gone)) };
  };
  return JSON.parse(JSON.stringify(visit(doc, false)));
}

/** The textblocks with proposals or comments that print. */
function saidOf(doc: Node): ReadonlySet<Node> {
  const { title, entries, notes } = printedWithProposals(doc);
  const changed = new Set(notes.filter(({ node }) => isSaidOf(node)).map(({ marker }) => marker));
  const isSaid = (run: Run) =>
    run.proposals || run.comments || (run.kind === 'mark' && changed.has(run.marker));
  const areSaid = (runs: readonly Run[]) => withoutBlanks(runs).some(isSaid);
  const said = new Set(entries.filter(({ runs }) => areSaid(runs)).map(({ entry }) => entry.words));
  if (areSaid(title)) said.add(doc.child(1));
  doc.descendants((node) => {
    if (node.type.name === 'cellParagraph' && isSaidOf(node)) said.add(node);
  });
  return said;
}

/** Runs without white space at both ends, which nobody sees. */
function withoutBlanks(runs: readonly Run[]): readonly Run[] {
  const isSeen = (run: Run) => run.kind === 'mark' || run.text.trim() !== '';
  return runs.slice(Math.max(0, runs.findIndex(isSeen)), runs.findLastIndex(isSeen) + 1);
}

function isSaidOf({ children }: Node): boolean {
  return children.some((child) => hasProposals(child) || hasComments(child));
}

/** The ids of what is to go as a whole and can be pointed at, as no table can. */
function goneIds(doc: Node): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (node: Node, around: boolean): void => {
    const out = around || isDeleted(node);
    if (out && node.attrs.id && node.type.name !== 'table') ids.add(node.attrs.id);
    if (!node.isTextblock) for (const child of node.children) visit(child, out);
  };
  visit(doc, false);
  return ids;
}

/** Reads JSON with one target for all that is to go. */
function pointing(gone: ReadonlySet<string>) {
  return (key: string, value: unknown) =>
    key === 'target' && gone.has(String(value)) ? 'gone' : value;
}
