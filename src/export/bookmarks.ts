import { bookmarkOf } from '../document/paragraphBookmark.ts';
import type { PrintedDocument } from '../document/printed.ts';
import type { Run } from '../document/runs.ts';
import type { Bookmark, Pointers } from './wordRuns.ts';

/**
 * Bookmarks for what cross-references and repeated footnote marks point at, and for paragraphs, by
 * which they are known again when the file comes back.
 */
export function bookmarks(document: PrintedDocument): Pick<Pointers, 'paragraphs' | 'notes'> {
  const runs: Run[] = [
    ...document.title,
    ...document.entries.flatMap((entry) => entry.runs),
    ...document.tables.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.paragraphs.flat())),
  ];
  const targets = new Set(runs.map((run) => (run.kind === 'text' ? run.target : undefined)));
  const repeated = new Set<number>();
  for (const run of runs) if (run.kind === 'mark' && !run.first) repeated.add(run.marker);
  let id = 0;
  const bookmark = (name: string): Bookmark => ({ id: ++id, name });
  const paragraphs = new Map<string, Bookmark>();
  document.entries.forEach(({ entry }, index) => {
    if (entry.kind === 'continuation' || paragraphs.has(entry.id)) return;
    const name = bookmarkOf(entry.id);
    if (name !== null) paragraphs.set(entry.id, bookmark(name));
    else if (targets.has(entry.id)) paragraphs.set(entry.id, bookmark(`_Paragraph${index + 1}`));
  });
  const notes = new Map([...repeated].map((marker) => [marker, bookmark(`_Note${marker}`)]));
  return { paragraphs, notes };
}
