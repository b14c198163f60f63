import type { Part } from './outline.ts';
import type { ProposedDocument, ProposedEntry } from './printedProposals.ts';
import type { PrintedTable } from './printedTable.ts';
import type { Proposal } from './proposals.ts';
import { type NotesBelow, RowNotes, without } from './redlineRowNotes.ts';
import { joinRuns, type Run } from './runs.ts';

/** What became of a paragraph of the base, or that it is none of it. */
export type RowFate = 'kept' | 'changed' | 'moved' | 'new' | 'dropped';

/** A paragraph of a base, the one of the draft that it became, and both in one. */
export interface RedlineRow {
  readonly fate: RowFate;
  readonly part: Part;
  /** Its name in the draft, as "OP12 (a)"; empty for one that was dropped. */
  readonly label: string;
  /** Its name in the base; empty for a new one. */
  readonly was: string;
  /** As the base has it, with what the draft has not of it as deleted; null for a new one. */
  readonly before: readonly Run[] | null;
  /** As the draft has it, with what the base has not as inserted; null for one that was dropped. */
  readonly after: readonly Run[] | null;
  /** Both in one. Notes have their numbers in the draft; those that only the base has, theirs in it. */
  readonly together: readonly Run[];
  readonly notes: NotesBelow;
}

/**
 * A redline's title, paragraphs and tables, side by side, in its order. A paragraph that was moved
 * stands once, where the draft has it.
 */
export function redlineRows(document: ProposedDocument): readonly RedlineRow[] {
  const moved = movedAway(document);
  const notes = new RowNotes(document.notes);
  const tables = (count: number) =>
    document.tables
      .filter(({ table }) => table.entriesBefore === count)
      .map((table) => tableRow(table, notes));
  const rows = document.entries.flatMap((entry, at) => [
    ...entryRow(entry, moved, notes),
    ...tables(at + 1),
  ]);
  const title = rowOf('preambular', 'Title', 'Title', document.title, null, notes);
  return [title, ...tables(0), ...rows];
}

/** The words of paragraphs that were moved, where the base has them, by the name of the move. */
function movedAway({ entries }: ProposedDocument): ReadonlyMap<string, readonly Run[]> {
  return new Map(
    entries.flatMap(({ proposed, runs }) =>
      proposed?.kind === 'deletion' && proposed.move !== undefined
        ? [[proposed.move, runs] as const]
        : [],
    ),
  );
}

function entryRow(
  { entry, runs, proposed, was = '' }: ProposedEntry,
  moved: ReadonlyMap<string, readonly Run[]>,
  notes: RowNotes,
): RedlineRow[] {
  const { part, label } = entry;
  if (proposed?.move === undefined) return [rowOf(part, label, was, runs, proposed, notes)];
  if (proposed.kind === 'deletion') return [];
  const before = plain(moved.get(proposed.move) ?? []);
  const together = notes.moved(before, plain(runs), proposed);
  return [{ ...rowOf(part, label, was, together, null, notes), fate: 'moved' }];
}

function rowOf(
  part: Part,
  label: string,
  was: string,
  runs: readonly Run[],
  whole: Proposal | null,
  notes: RowNotes,
): RedlineRow {
  const before = whole?.kind === 'insertion' ? null : notes.inBase(without(runs, 'insertion'));
  const after = whole?.kind === 'deletion' ? null : without(runs, 'deletion');
  const below = notes.below(runs);
  const isKept = [runs, ...below.together].flat().every(({ proposals }) => proposals === undefined);
  const fate = !before ? 'new' : !after ? 'dropped' : isKept ? 'kept' : 'changed';
  const names = { label: after ? label : '', was: before ? was : '' };
  return { fate, part, ...names, before, after, together: notes.inBoth(runs), notes: below };
}

function tableRow({ table, rows, proposed }: PrintedTable, notes: RowNotes): RedlineRow {
  const lines = rows.map((cells) => cells.map(({ paragraphs }) => paragraphs.flat()));
  const runs = lines.flatMap((cells, row) =>
    cells.flatMap((cell, at) => [...(row + at > 0 ? [divider(cell)] : []), ...cell]),
  );
  const name = table.label || 'Table';
  return rowOf(table.part, name, name, joinRuns(runs), proposed ?? null, notes);
}

/** What parts a cell from the one before, with what is proposed of the words behind it. */
function divider([first]: readonly Run[]): Run {
  const { proposals } = first ?? {};
  return { kind: 'text', text: ' | ', italic: false, ...(proposals ? { proposals } : {}) };
}

function plain(runs: readonly Run[]): Run[] {
  return joinRuns(
    runs.map((run): Run => {
      const { proposals: _, ...rest } = run;
      return rest;
    }),
  );
}
