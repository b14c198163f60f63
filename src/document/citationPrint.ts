import type { Citation } from './citation.ts';
import { type CitationElement, citationRow, roman } from './citationRow.ts';
import { ibidLength } from './ibid.ts';
import { joinRuns, type TextRun } from './runs.ts';

/**
 * A citation as printed, without a final full stop unless it is "Ibid." alone. `previous` is the one
 * source that the note before cites, or null for a citation in full; `opening` is false where words
 * stand before it in its note, so that "resolution" has no capital.
 */
export function printCitation(
  citation: Citation,
  previous: Citation | null,
  opening = true,
): TextRun[] {
  const row = citationRow(citation, opening);
  const held = previous ? ibidLength(citation, previous) : 0;
  return held > 0 ? joined([[roman('Ibid.')], ...row.slice(held)]) : joined(row);
}

/** The first so many elements of a citation's row, all without a count, as they are printed. */
export function printBeginning(
  citation: Citation,
  elements: number | undefined,
  opening: boolean,
): TextRun[] {
  return joined(citationRow(citation, opening).slice(0, elements));
}

/** The comma between two elements in italics is in italics. */
function joined(row: readonly CitationElement[]): TextRun[] {
  const runs: TextRun[] = [];
  for (const element of row) {
    const inItalics = runs.at(-1)?.italic && element[0]?.italic;
    if (runs.length > 0) runs.push({ kind: 'text', text: ', ', italic: Boolean(inItalics) });
    runs.push(...element);
  }
  return joinRuns(runs).filter((run) => run.kind === 'text');
}
