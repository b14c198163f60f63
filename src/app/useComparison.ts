import { useEffect, useState } from 'react';
import type { ResolutionComparison } from '../library/resolutionComparison.ts';
import type { ClauseLibrary } from './clauseLibrary.ts';
import { clausesOf, type TextPair } from './comparableTexts.ts';
import { type ComparedRow, comparedRows } from './comparedRows.ts';
import type { Desk } from './desk.ts';

/** Two texts compared. */
export interface ShownComparison {
  readonly pair: TextPair;
  readonly counts: ResolutionComparison['counts'];
  readonly rows: readonly ComparedRow[];
}

/** The comparison of two texts; null while it is being worked out. */
export function useComparison(
  desk: Desk,
  clauses: ClauseLibrary | null,
  pair: TextPair,
): ShownComparison | null {
  const [shown, setShown] = useState<ShownComparison | null>(null);
  useEffect(() => {
    if (!clauses) return;
    let isWanted = true;
    compared(desk, clauses, pair).then(
      (found) => {
        if (isWanted) setShown(found);
      },
      () => desk.announcement.set('The texts cannot be compared.'),
    );
    return () => {
      isWanted = false;
    };
  }, [desk, clauses, pair]);
  return shown?.pair === pair ? shown : null;
}

async function compared(
  desk: Desk,
  clauses: ClauseLibrary,
  pair: TextPair,
): Promise<ShownComparison> {
  const earlier = await clausesOf(desk, clauses, pair.earlier);
  const later = await clausesOf(desk, clauses, pair.later);
  const comparison = await clauses.library.compare(earlier, later);
  return { pair, counts: comparison.counts, rows: await comparedRows(comparison) };
}
