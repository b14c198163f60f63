import { changesBetween, type Departure } from '../document/departure.ts';
import { openingPhrase } from '../document/openingPhrase.ts';
import type { Part } from '../document/outline.ts';
import type { Clause } from '../library/clause.ts';
import type { Lineage } from '../library/lineage.ts';
import { draftClauseId, type LineageCorrections } from '../library/lineageFile.ts';
import type { RelationKind } from '../library/relations.ts';
import { type StrengthChange, strengthChange } from '../library/strength.ts';

/** A wording of a paragraph in one year, as the strip shows it. */
export interface LineageRow {
  /** The clause's id; another one for the paragraph of the draft itself. */
  readonly id: string;
  /** By what a lineage file names it. */
  readonly fileId: string;
  /** As "2018"; "Draft" for the draft, empty where it is not known. */
  readonly year: string;
  /** As "A/RES/73/146, OP47", or "OP3 of this draft". */
  readonly name: string;
  /** As "OP47". */
  readonly label: string;
  /** Null for the draft's own paragraph. */
  readonly clause: Clause | null;
  readonly words: string;
  readonly part: Part;
  /** What it came from, in the order of the strip; several where paragraphs were merged. */
  readonly from: readonly LineageSource[];
  /** The ids of those that the person said it did not come from. */
  readonly apart: readonly string[];
}

/** What a wording came from. */
export interface LineageSource {
  readonly earlier: Clause;
  /** Null between a clause and the draft, unless a person said so. */
  readonly kind: RelationKind | null;
  readonly strength: StrengthChange | null;
  /** From the earlier opening phrase to this one: "Invites", "Encourages". */
  readonly phrases: readonly [earlier: string, later: string];
  /** Whether the person at the desk said so. */
  readonly isOwn: boolean;
}

/** No clause has this id. */
const draftId = 'draft';

/** A paragraph of the draft in work. */
export interface LineageOfDraft {
  /** The paragraph's own id in the draft. */
  readonly id: string;
  /** As "OP3". */
  readonly label: string;
  readonly words: string;
  readonly part: Part;
}

/** The steps of a lineage, oldest first, and the draft's paragraph, which ends it. */
export function lineageRows(
  { clause, steps }: Lineage,
  draft: LineageOfDraft,
  judged: LineageCorrections,
): LineageRow[] {
  const isOwn = (later: string, earlier: string) =>
    judged.pairs.some((pair) => pair.later === later && pair.earlier === earlier);
  const rows = steps.map(({ clause: later }): LineageRow => {
    const from = steps.flatMap(({ clause: earlier, next }) =>
      next
        .filter(({ to }) => to === later.id)
        .map(({ kind, strength }) => ({
          ...{ earlier, kind, strength },
          phrases: [earlier.openingPhrase, later.openingPhrase] as const,
          isOwn: isOwn(later.id, earlier.id),
        })),
    );
    const { id, label, year, words, part } = later;
    const apart = judged.apart.filter((pair) => pair.later === id).map(({ earlier }) => earlier);
    return {
      ...{ id, label, words, part, from, apart },
      year: year === null ? '' : String(year),
      ...{ name: id, fileId: id },
      clause: later,
    };
  });
  return [...rows, draftRow(clause, draft, judged)];
}

function draftRow(
  earlier: Clause,
  { id, label, words, part }: LineageOfDraft,
  judged: LineageCorrections,
): LineageRow {
  const fileId = draftClauseId(id);
  const said = judged.pairs.find((pair) => pair.later === fileId && pair.earlier === earlier.id);
  const phrase = openingPhrase(words, part)?.text ?? '';
  const source: LineageSource = {
    earlier,
    kind: said?.kind ?? null,
    strength: strengthChange(earlier.openingPhrase, phrase),
    phrases: [earlier.openingPhrase, phrase],
    isOwn: said !== undefined,
  };
  return {
    ...{ id: draftId, fileId, label, words, part },
    year: 'Draft',
    name: `${label} of this draft`,
    clause: null,
    from: [source],
    apart: [],
  };
}

/** The words of a step beside those of what it came from. */
export function changesFrom({ earlier }: LineageSource, row: LineageRow): Departure['parts'] {
  return changesBetween(earlier.words, row.words, row.part);
}

/** How many changes of words there are. */
export function changeCount(parts: Departure['parts']): number {
  return parts.filter((part) => typeof part !== 'string' && part.kind === 'words').length;
}
