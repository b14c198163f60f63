import { type Node, Schema } from 'prosemirror-model';
import type { TextRun } from '../document/runs.ts';

/** The words of one note while they are edited: text and emphasis, nothing else. */
const noteSchema = new Schema({
  nodes: {
    doc: { content: 'text*' },
    text: {},
  },
  marks: {
    emphasis: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] },
  },
});

/** The mark that a note's italics are edited as. */
export const noteEmphasis = noteSchema.marks.emphasis;

/** Runs as a document to edit, without the final full stop, which is computed. */
export function noteText(runs: readonly TextRun[]): Node {
  const last = runs.length - 1;
  const open = runs.map((run, index) =>
    index === last ? { ...run, text: run.text.replace(/\.$/, '') } : run,
  );
  const texts = open
    .filter((run) => run.text !== '')
    .map((run) => noteSchema.text(run.text, run.italic ? [noteEmphasis.create()] : []));
  return noteSchema.node('doc', null, texts);
}

/** The runs of an edited note. */
export function noteTextRuns(doc: Node): TextRun[] {
  return doc.children.map((child) => ({
    kind: 'text',
    text: child.text ?? '',
    italic: child.marks.length > 0,
  }));
}
