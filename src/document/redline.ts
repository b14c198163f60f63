import type { Node } from 'prosemirror-model';
import type { OutlineEntry, OutlineTable, Part } from './outline.ts';
import { type PrintedDocument, type PrintedEntry, printed } from './printed.ts';
import type { ProposedDocument, ProposedEntry } from './printedProposals.ts';
import type { PrintedTable } from './printedTable.ts';
import { asItReads, type Proposal } from './proposals.ts';
import { RedlineNotes } from './redlineNotes.ts';
import { pairsInPlace } from './redlineOrder.ts';
import { type Pair, redlinePairs } from './redlinePairs.ts';
import {
  type ChangedBy,
  type ComparedRun,
  comparedRuns,
  keptMarks,
  movedRuns,
  noMarks,
  proposed,
} from './redlineRuns.ts';
import { type Run, textOf } from './runs.ts';
import { eachDone, stages, unwatched, type WorkDone } from './workDone.ts';

/** Two versions of a document in one, to be written as tracked changes (un-style 6.11). */
export interface Redline {
  /** The draft with what it changed of the base: rejected it reads as the base, accepted as the draft. */
  readonly document: ProposedDocument;
  readonly summary: RedlineSummary;
}

/** How many paragraphs, headings and tables became what; one of which a note changed is changed. */
export interface RedlineSummary {
  readonly kept: number;
  readonly changed: number;
  readonly moved: number;
  readonly inserted: number;
  readonly deleted: number;
}

/** A paragraph that moved has so many characters in common with what it was, and half of all. */
const leastMoved = 40;

/**
 * Compares a draft with the text that it is based on, both as they read with their own proposals
 * accepted. Paragraphs are matched by `redlinePairs`; one that stands elsewhere is moved, one of
 * another kind or level is deleted and inserted. `done` is told how far it is.
 */
export function redline(
  base: Node,
  draft: Node,
  by: ChangedBy,
  done: WorkDone = unwatched,
): Redline {
  return merged(printed(asItReads(base)), printed(asItReads(draft)), by, done);
}

/** How much longer it takes to compare two paragraphs word by word than to tell that they are two. */
const wordByWord = 800;

/** The effort that `redline` takes for each paragraph of a draft, where the base has so many. */
export function redlineEffort(ofBase: number): number {
  return ofBase + wordByWord;
}

function merged(
  base: PrintedDocument,
  draft: PrintedDocument,
  by: ChangedBy,
  done: WorkDone,
): Redline {
  const work = stages(done, {
    pairs: base.entries.length * draft.entries.length,
    words: draft.entries.length * wordByWord || 1,
  });
  const pairs = redlinePairs(base, draft, work.pairs);
  return new Merge(base, draft, pairs, by).redline(work.words);
}

/** In the order in which they follow each other. */
const parts: readonly Part[] = ['preambular', 'operative', 'annex'];

/** Where something of the base stands among what the draft has. */
type Unit =
  | { readonly kind: 'entry'; readonly entry: ProposedEntry }
  | { readonly kind: 'table'; readonly table: PrintedTable };

class Merge {
  private readonly base: PrintedDocument;
  private readonly draft: PrintedDocument;
  private readonly by: ChangedBy;
  private readonly notes: RedlineNotes;
  private readonly counts = { kept: 0, changed: 0, moved: 0, inserted: 0, deleted: 0 };
  private readonly byAfter: ReadonlyMap<number, Pair>;
  private readonly byBefore: ReadonlyMap<number, Pair>;
  /** Pairs that stand where they stood. */
  private readonly inPlace: ReadonlySet<Pair>;
  /** The names of the moves, by pair. */
  private readonly moves = new Map<Pair, string>();

  constructor(
    base: PrintedDocument,
    draft: PrintedDocument,
    pairs: readonly Pair[],
    by: ChangedBy,
  ) {
    this.base = base;
    this.draft = draft;
    this.by = by;
    this.notes = new RedlineNotes(base.notes, draft.notes, by);
    this.byAfter = new Map(pairs.map((pair) => [pair.after, pair]));
    this.byBefore = new Map(pairs.map((pair) => [pair.before, pair]));
    this.inPlace = pairsInPlace(base.entries, draft.entries, pairs);
    for (const pair of pairs) {
      if (!this.inPlace.has(pair) && this.isMove(pair)) {
        this.moves.set(pair, `move${this.moves.size + 1}`);
      }
    }
  }

  redline(done: WorkDone): Redline {
    // Marks that stand in both are known before any that stand in one is numbered.
    const title = this.together(this.base.title, this.draft.title);
    const standing = new Map(
      eachDone([...this.inPlace], done, (pair) => [pair.after, this.entryInPlace(pair)] as const),
    );
    const units = this.units(standing);
    const enactingBody = this.together(this.base.enactingBody, this.draft.enactingBody);
    const settled = (runs: readonly Run[]) => this.settled(runs);
    const entries = units.flatMap((unit) =>
      unit.kind === 'entry' ? [{ ...unit.entry, runs: settled(unit.entry.runs) }] : [],
    );
    const document: ProposedDocument = {
      masthead: this.draft.masthead,
      before: { masthead: this.base.masthead, by: this.by },
      title: settled(title),
      enactingBody,
      outline: {
        ...this.draft.outline,
        entries: entries.map(({ entry }) => entry),
        tables: tablesOf(units).map(({ table }) => table),
      },
      entries,
      tables: tablesOf(units).map((table) => withRuns(table, settled)),
      notes: this.notes.notes,
    };
    return { document, summary: this.counts };
  }

  /** What only the base has stands behind what stands before it in the base. */
  private units(standing: ReadonlyMap<number, ProposedEntry>): Unit[] {
    const units: Unit[] = [];
    const tables = this.sameTables();
    let [row, table] = [0, 0];
    const baseUpTo = (end: number, endTable: number) => {
      while (row < end || table < endTable) {
        const next = this.base.tables[table];
        if (next && table < endTable && (row >= end || next.table.entriesBefore <= row)) {
          units.push({ kind: 'table', table: this.tableOut(next) });
          table += 1;
        } else {
          units.push(...this.entryOut(row));
          row += 1;
        }
      }
    };
    const ownTables = (count: number) => {
      this.draft.tables.forEach((own, at) => {
        if (own.table.entriesBefore !== count) return;
        const twin = tables.get(at);
        if (twin !== undefined && twin >= table) {
          const end = this.base.tables[twin]?.table.entriesBefore ?? row;
          baseUpTo(Math.max(row, end), twin);
          table = twin + 1;
        }
        units.push({ kind: 'table', table: this.tableIn(own, twin !== undefined) });
      });
    };
    const ends = this.nextInPlace();
    ownTables(0);
    this.draft.entries.forEach((own, after) => {
      const pair = this.byAfter.get(after);
      const here = standing.get(after);
      const next = ends[after] ?? this.base.entries.length;
      const end = here ? next : this.endOfPart(row, next, own.entry.part);
      baseUpTo(end, this.tablesBefore(end));
      if (pair && here) {
        row = pair.before + 1;
        units.push({ kind: 'entry', entry: here });
      } else units.push(this.entryIn(own, pair));
      ownTables(after + 1);
    });
    baseUpTo(this.base.entries.length, this.base.tables.length);
    return units;
  }

  /** For each entry of the draft up to where the base goes before it: what is gone stands first. */
  private nextInPlace(): readonly number[] {
    let next = this.base.entries.length;
    const ends = this.draft.entries.map(() => next);
    for (let after = ends.length - 1; after >= 0; after -= 1) {
      const pair = this.byAfter.get(after);
      if (pair && this.inPlace.has(pair)) next = pair.before;
      ends[after] = next;
    }
    return ends;
  }

  /** What is gone of a later part stands behind what is new of an earlier one. */
  private endOfPart(from: number, end: number, part: Part): number {
    const later = this.base.entries
      .slice(from, end)
      .findIndex(({ entry }) => parts.indexOf(entry.part) > parts.indexOf(part));
    return later === -1 ? end : from + later;
  }

  private tablesBefore(row: number): number {
    return this.base.tables.filter(({ table }) => table.entriesBefore <= row).length;
  }

  /** Tables of the draft that the base has word for word between the same paragraphs. */
  private sameTables(): ReadonlyMap<number, number> {
    const same = new Map<number, number>();
    let last = -1;
    this.draft.tables.forEach((own, at) => {
      const twin = this.base.tables.findIndex(
        (other, index) => index > last && this.isSameTable(other, own),
      );
      if (twin === -1) return;
      same.set(at, twin);
      last = twin;
    });
    return same;
  }

  private isSameTable(before: PrintedTable, after: PrintedTable): boolean {
    const above = this.byAfter.get(after.table.entriesBefore - 1);
    const [row, ownRow] = [before.table.entriesBefore, after.table.entriesBefore];
    const isUnderSame = above
      ? above.before === row - 1 && this.inPlace.has(above)
      : row === 0 && ownRow === 0;
    return (
      isUnderSame && !hasMarks(before) && JSON.stringify(before.rows) === JSON.stringify(after.rows)
    );
  }

  private entryInPlace(pair: Pair): ProposedEntry {
    const [old, now] = this.entriesOf(pair);
    const runs = this.together(old.runs, now.runs);
    const isKept = runs.every((run) => run.proposals === undefined && this.isNoteKept(run));
    this.counts[isKept ? 'kept' : 'changed'] += 1;
    return { ...now, runs, proposed: null, before: old.entry.printed, was: old.entry.label };
  }

  /** A repeated mark does not change with its note, which stands under another paragraph. */
  private isNoteKept(run: Run): boolean {
    return run.kind === 'text' || !run.first || this.notes.isKept(run);
  }

  /** A paragraph that stands here in the draft only. */
  private entryIn(own: PrintedEntry, pair: Pair | undefined): Unit {
    const move = pair && this.moves.get(pair);
    const whole = this.proposal('insertion', move);
    if (!pair || move === undefined) {
      this.counts.inserted += 1;
      const runs = own.runs.map((run) => proposed(run, 'insertion', this.by));
      return { kind: 'entry', entry: { ...own, runs, proposed: whole } };
    }
    this.counts.moved += 1;
    const runs = movedRuns(this.moved(pair).after, 'insertion', this.by, move);
    const was = this.entriesOf(pair)[0].entry.label;
    return { kind: 'entry', entry: { ...own, runs, proposed: whole, was } };
  }

  /** A paragraph that stands here in the base only; none where it stands in the draft as well. */
  private entryOut(row: number): Unit[] {
    const old = this.base.entries[row];
    if (!old) throw new RangeError(`No entry ${row}`);
    const pair = this.byBefore.get(row);
    if (pair && this.inPlace.has(pair)) return [];
    const move = pair && this.moves.get(pair);
    const entry = outEntry(old.entry);
    const was = old.entry.label;
    const whole = this.proposal('deletion', move);
    if (pair && move !== undefined) {
      const runs = movedRuns(this.moved(pair).before, 'deletion', this.by, move);
      return [{ kind: 'entry', entry: { ...old, entry, runs, proposed: whole, was } }];
    }
    this.counts.deleted += 1;
    const runs = old.runs.map((run) => this.deleted(run));
    return [{ kind: 'entry', entry: { ...old, entry, runs, proposed: whole, was } }];
  }

  private moved(pair: Pair) {
    const [old, now] = this.entriesOf(pair);
    return comparedRuns(old.runs, now.runs, noMarks, this.by);
  }

  private tableIn(own: PrintedTable, isKept: boolean): PrintedTable {
    this.counts[isKept ? 'kept' : 'inserted'] += 1;
    if (isKept) return own;
    const whole = this.proposal('insertion');
    const runs = (of: readonly Run[]) => of.map((run) => proposed(run, 'insertion', this.by));
    return { ...withRuns(own, runs), proposed: whole };
  }

  private tableOut(old: PrintedTable): PrintedTable {
    this.counts.deleted += 1;
    const whole = this.proposal('deletion');
    const runs = (of: readonly Run[]) => of.map((run) => this.deleted(run));
    return { ...withRuns(old, runs), proposed: whole };
  }

  private together(before: readonly Run[], after: readonly Run[]): readonly Run[] {
    const compared = comparedRuns(before, after, this.notes.paired, this.by);
    for (const [mark, other] of keptMarks(compared)) this.notes.keep(mark, other);
    return compared.together;
  }

  private proposal(kind: Proposal['kind'], move?: string): Proposal {
    return { kind, ...this.by, ...(move ? { move } : {}) };
  }

  private deleted(run: Run): Run {
    return proposed(run, 'deletion', this.by);
  }

  /** Runs with the numbers of the marks that only the base has. */
  private settled(runs: readonly Run[]): readonly Run[] {
    return runs.map((run) =>
      run.kind === 'mark' && run.proposals?.some(({ kind }) => kind === 'deletion')
        ? this.notes.outMark(run)
        : run,
    );
  }

  private entriesOf({ before, after }: Pair): readonly [PrintedEntry, PrintedEntry] {
    const [old, now] = [this.base.entries[before], this.draft.entries[after]];
    if (!old || !now) throw new RangeError(`No entries ${before} and ${after}`);
    return [old, now];
  }

  private isMove(pair: Pair): boolean {
    const { before, after } = this.moved(pair);
    const length = (runs: readonly ComparedRun[]) => textOf(runs.map(({ run }) => run)).length;
    const kept = length(after.filter((one) => one.kept));
    return kept >= leastMoved && 2 * kept >= Math.max(length(before), length(after));
  }
}

/** An entry of the base, whose id is no id of the draft; a sole paragraph stays without a number. */
function outEntry(entry: OutlineEntry): OutlineEntry {
  const { node, printed: label, part } = entry;
  const id = `base ${entry.id}`;
  if (entry.kind !== 'paragraph' || part === 'preambular' || label !== '') return { ...entry, id };
  const unnumbered = node.type.create({ ...node.attrs, numbered: false }, node.content, node.marks);
  return { ...entry, id, node: unnumbered };
}

function tablesOf(units: readonly Unit[]): PrintedTable[] {
  let entriesBefore = 0;
  return units.flatMap((unit) => {
    if (unit.kind === 'entry') {
      entriesBefore += 1;
      return [];
    }
    const table: OutlineTable = { ...unit.table.table, entriesBefore };
    return [{ ...unit.table, table }];
  });
}

function withRuns(
  table: PrintedTable,
  changed: (runs: readonly Run[]) => readonly Run[],
): PrintedTable {
  const rows = table.rows.map((cells) =>
    cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(changed) })),
  );
  return { ...table, rows };
}

function hasMarks({ rows }: PrintedTable): boolean {
  return rows.some((cells) =>
    cells.some(({ paragraphs }) => paragraphs.flat().some(({ kind }) => kind === 'mark')),
  );
}
