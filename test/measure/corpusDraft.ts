import { type Draft, writeDraft } from '../../src/document/draftFile.ts';
import type { Clause } from '../../src/library/clause.ts';
import { doc, masthead, op, pp, title } from '../builders.ts';

/**
 * A saved draft of the clauses of a document: each a whole paragraph of its part, preambular ones
 * first, so that a library of such drafts has as many clauses as the document has texts.
 */
export function corpusDraft(clauses: readonly Clause[]): string {
  const [first] = clauses;
  const words = (part: Clause['part']) =>
    clauses
      .filter((clause) => clause.part === part)
      .map((clause) => clause.words.replace(/[\s,;:.]+$/, ''))
      .filter((text) => text !== '');
  const draft: Draft = {
    doc: doc([
      masthead({ documentSymbol: first?.source ?? '' }),
      title(first?.title || 'No title'),
      ...words('preambular').map((text) => pp(text)),
      ...words('operative').map((text) => op(text)),
    ]),
    origin: { name: first?.source ?? '', year: first?.year ?? null, note: '' },
  };
  return writeDraft(draft);
}
