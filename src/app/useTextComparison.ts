import { useEffect, useState } from 'react';
import type { Draft } from '../document/draftFile.ts';
import { harvest } from '../library/harvest.ts';
import type { ResolutionComparison } from '../library/resolutionComparison.ts';
import type { ClauseLibrary } from './clauseLibrary.ts';
import { type ComparedRow, comparedRows } from './comparedRows.ts';
import type { Desk } from './desk.ts';

/** Two texts of the same draft, compared. */
interface ShownTexts {
  readonly earlier: Draft;
  readonly later: Draft;
  readonly counts: ResolutionComparison['counts'];
  readonly rows: readonly ComparedRow[];
}

/** The comparison of two texts; null while it is being worked out. */
export function useTextComparison(
  desk: Desk,
  clauses: ClauseLibrary | null,
  earlier: Draft,
  later: Draft,
): ShownTexts | null {
  const [shown, setShown] = useState<ShownTexts | null>(null);
  useEffect(() => {
    if (!clauses) return;
    let isWanted = true;
    compared(clauses, earlier, later).then(
      (found) => {
        if (isWanted) setShown(found);
      },
      () => desk.announcement.set('The texts cannot be compared.'),
    );
    return () => {
      isWanted = false;
    };
  }, [desk, clauses, earlier, later]);
  return shown?.earlier === earlier && shown.later === later ? shown : null;
}

async function compared(
  { library }: ClauseLibrary,
  earlier: Draft,
  later: Draft,
): Promise<ShownTexts> {
  const comparison = await library.compare(harvest(earlier), harvest(later));
  const rows = await comparedRows(comparison);
  return { earlier, later, counts: comparison.counts, rows };
}
