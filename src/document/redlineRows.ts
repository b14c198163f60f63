import type { Part } from './outline.ts';
import type { ProposedDocument, ProposedEntry } from './printedProposals.ts';
import type { PrintedTable } from './printedTable.ts';
import type { Proposal } from './proposals.ts';
import { comparedRuns, noMarks } from './redlineRuns.ts';
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
  /** Its words in the base, none of them with proposals; null for a new one. */
  readonly before: readonly Run[] | null;
  /** Its words in the draft; null for one that was dropped. */
  readonly after: readonly Run[] | null;
  /** What only the base has as deleted, what only the draft has as inserted. */
  readonly together: readonly Run[];
}

/**
 * A redline's title, paragraphs, tables and changed notes, side by side, in its order. A paragraph
 * that was moved stands once, where the draft has it.
 */
export function redlineRows(document: ProposedDocument): readonly RedlineRow[] {
  const moved = movedAway(document);
  const tables = (count: number) =>
    document.tables
      .filter(({ table }) => table.entriesBefore === count)
      .map((table) => tableRow(table));
  const rows = document.entries.flatMap((entry, at) => [
    ...entryRow(entry, moved),
    ...tables(at + 1),
  ]);
  const title = rowOf('preambular', 'Title', 'Title', document.title, null);
  return [title, ...tables(0), ...rows, ...noteRows(document)];
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
): RedlineRow[] {
  const { part, label } = entry;
  if (proposed?.move === undefined) return [rowOf(part, label, was, runs, proposed)];
  if (proposed.kind === 'deletion') return [];
  const [before, after] = [plain(moved.get(proposed.move) ?? []), plain(runs)];
  const { together } = comparedRuns(before, after, noMarks, proposed);
  return [{ fate: 'moved', part, label, was, before, after, together }];
}

function rowOf(
  part: Part,
  label: string,
  was: string,
  runs: readonly Run[],
  whole: Proposal | null,
): RedlineRow {
  const before = whole?.kind === 'insertion' ? null : without(runs, 'insertion');
  const after = whole?.kind === 'deletion' ? null : without(runs, 'deletion');
  const isKept = runs.every(({ proposals }) => proposals === undefined);
  const fate = !before ? 'new' : !after ? 'dropped' : isKept ? 'kept' : 'changed';
  const names = { label: after ? label : '', was: before ? was : '' };
  return { fate, part, ...names, before, after, together: runs };
}

function tableRow({ table, rows, proposed }: PrintedTable): RedlineRow {
  const lines = rows.map((cells) => cells.map(({ paragraphs }) => paragraphs.flat()));
  const runs = lines.flatMap((cells, row) =>
    cells.flatMap((cell, at) => [...(row + at > 0 ? [divider(cell)] : []), ...cell]),
  );
  const name = table.label || 'Table';
  return rowOf(table.part, name, name, joinRuns(runs), proposed ?? null);
}

/** What parts a cell from the one before, with what is proposed of the words behind it. */
function divider([first]: readonly Run[]): Run {
  const { proposals } = first ?? {};
  return { kind: 'text', text: ' | ', italic: false, ...(proposals ? { proposals } : {}) };
}

/** The notes of which words changed; those that are new or gone stand as marks in the words. */
function noteRows({ notes }: ProposedDocument): RedlineRow[] {
  return notes
    .filter(({ runs }) => runs.some(({ proposals }) => proposals !== undefined))
    .map(({ runs, marker }) => {
      const name = `Note ${marker}`;
      return { ...rowOf('operative', name, '', runs, null), was: '' };
    });
}

function without(runs: readonly Run[], kind: Proposal['kind']): Run[] {
  return plain(runs.filter(({ proposals = [] }) => !proposals.some((each) => each.kind === kind)));
}

function plain(runs: readonly Run[]): Run[] {
  return joinRuns(
    runs.map((run): Run => {
      const { proposals: _, ...rest } = run;
      return rest;
    }),
  );
}
