import type { OutlineEntry } from '../document/outline.ts';
import { bookmarkOf } from '../document/paragraphBookmark.ts';
import type { PrintedDocument } from '../document/printed.ts';
import type { Run } from '../document/runs.ts';
import type { Bookmark, NumberReference, Pointers } from './wordRuns.ts';

/**
 * Bookmarks for what cross-references and repeated footnote marks point at, and for paragraphs, by
 * which they are known again when the file comes back.
 */
export function bookmarks(
  document: PrintedDocument,
): Pick<Pointers, 'paragraphs' | 'numbers' | 'notes'> {
  const runs: Run[] = [
    ...document.title,
    ...document.entries.flatMap((entry) => entry.runs),
    ...document.tables.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.paragraphs.flat())),
  ];
  const targets = new Set(runs.map((run) => (run.kind === 'text' ? run.target : undefined)));
  const repeated = new Set<number>();
  for (const run of runs) if (run.kind === 'mark' && !run.first) repeated.add(run.marker);
  const entries = document.entries.map(({ entry }) => entry);
  const chains = new Map<string, readonly OutlineEntry[]>();
  entries.forEach((entry, index) => {
    if (entry.kind === 'continuation' || !targets.has(entry.id) || chains.has(entry.id)) return;
    chains.set(entry.id, numberedChain(entries, index));
  });
  let id = 0;
  const bookmark = (name: string): Bookmark => ({ id: ++id, name });
  const named = new Set([...chains.keys(), ...[...chains.values()].flat().map((each) => each.id)]);
  const paragraphs = new Map<string, Bookmark>();
  entries.forEach((entry, index) => {
    if (entry.kind === 'continuation' || paragraphs.has(entry.id)) return;
    const name = bookmarkOf(entry.id);
    if (name !== null) paragraphs.set(entry.id, bookmark(name));
    else if (named.has(entry.id)) paragraphs.set(entry.id, bookmark(`_Paragraph${index + 1}`));
  });
  const notes = new Map([...repeated].map((marker) => [marker, bookmark(`_Note${marker}`)]));
  return { paragraphs, numbers: numbersOf(chains, paragraphs), notes };
}

/** A numbered paragraph or subparagraph and those that it stands in, the outermost first. */
function numberedChain(entries: readonly OutlineEntry[], index: number): OutlineEntry[] {
  const chain: OutlineEntry[] = [];
  let inside = Number.POSITIVE_INFINITY;
  for (let at = index; at >= 0 && inside > 0; at -= 1) {
    const entry = entries[at];
    if (entry?.kind !== 'paragraph' && entry?.kind !== 'subparagraph') {
      if (at === index) break;
      continue;
    }
    const depth = entry.kind === 'paragraph' ? 0 : entry.depth;
    if (depth >= inside) continue;
    inside = depth;
    if (entry.printed !== '') chain.unshift(entry);
  }
  return chain;
}

/** As words name a number: without the full stop. */
function numbersOf(
  chains: ReadonlyMap<string, readonly OutlineEntry[]>,
  paragraphs: ReadonlyMap<string, Bookmark>,
): Map<string, readonly NumberReference[]> {
  const numbers = new Map<string, readonly NumberReference[]>();
  for (const [target, chain] of chains) {
    const references = chain.flatMap(({ id, printed }) => {
      const bookmark = paragraphs.get(id);
      return bookmark ? [{ words: printed.replace(/\.$/, ''), bookmark }] : [];
    });
    numbers.set(target, references);
  }
  return numbers;
}
