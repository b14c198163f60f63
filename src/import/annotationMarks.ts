import { Mark } from 'prosemirror-model';
import { schema } from '../document/schema.ts';
import type { Annotated } from './inlineMarkup.ts';

/** What is proposed and said of a stretch of words, as marks of the document. */
export function marksOf({ proposals = [], comments = [] }: Annotated): readonly Mark[] {
  let marks: readonly Mark[] = Mark.none;
  for (const { kind, author, date } of proposals) {
    const type = kind === 'insertion' ? 'proposedInsertion' : 'proposedDeletion';
    marks = schema.mark(type, { author, date }).addToSet(marks);
  }
  for (const comment of comments) marks = schema.mark('comment', { ...comment }).addToSet(marks);
  return marks;
}
