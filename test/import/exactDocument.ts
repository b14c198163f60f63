import type { Node } from 'prosemirror-model';
import { printedWithProposals } from '../../src/document/printedProposals.ts';
import { asItReads, isDeleted } from '../../src/document/proposals.ts';
import type { Run } from '../../src/document/runs.ts';
import { plainSpaced } from '../../src/document/toldWords.ts';

/**
 * A document as JSON, as a Word file with what Chapeau keeps beside the words has to give it back:
 * exactly, as it reads when its proposals are accepted. Only what is kept for nobody to find unseen is
 * left aside, which `asRead` compares as the file shows it: deleted words, comments, where proposals
 * begin and end, and words and silent attributes of paragraphs that are to go as a whole but for ids
 * that something points at.
 */
export function exactly(doc: Node): unknown {
  const targets = new Set<unknown>();
  const reads = asItReads(doc);
  reads.descendants(({ attrs }) => void targets.add(attrs.target));
  const visit = (node: Node, around: boolean): unknown => {
    const type = node.type.name;
    const out = around || isDeleted(node);
    const { id } = node.attrs;
    const attrs = out ? (id && targets.has(id) ? { id } : {}) : node.attrs;
    if (!node.isTextblock) {
      return { type, attrs, content: node.children.map((child) => visit(child, out)) };
    }
    return out ? { type, attrs } : { type, attrs, content: asItReads(node).toJSON().content ?? [] };
  };
  return JSON.parse(JSON.stringify(visit(doc, false)));
}

/**
 * What people propose and say of each paragraph, with the words that it is on, as the file shows it.
 * White space and marks at ends are left aside: computed ones print in place of those that are typed.
 */
export function remarksOn(doc: Node): unknown {
  const { title, entries, tables, notes } = printedWithProposals(doc);
  const cells = tables.flatMap(({ rows }) => rows.flat().flatMap(({ paragraphs }) => paragraphs));
  return {
    title: remarked(title),
    entries: entries.map(({ proposed, runs }) => [proposed, remarked(runs)]),
    cells: cells.map(remarked),
    notes: notes.map(({ runs }) => remarked(runs)),
  };
}

/** Runs that say the same in a row as one. */
function remarked(runs: readonly Run[]): unknown {
  const all: { said: string; words: string }[] = [];
  for (const run of runs) {
    const words = run.kind === 'mark' ? `[${run.marker}]` : seen(run.text);
    const { proposals = [], comments = [] } = run;
    const told = comments.map(({ author, date, text }) => [author, date, text]);
    const said = JSON.stringify([proposals, told]);
    const last = all.at(-1);
    if (last?.said === said) last.words += words;
    else if (words !== '') all.push({ said, words });
  }
  return all;
}

function seen(text: string): string {
  return plainSpaced(text).replace(/[\s,;:.…]/g, '');
}
