import type { Node } from 'prosemirror-model';
import type { ChangedBy } from '../document/redlineRuns.ts';
import type { WorkDone } from '../document/workDone.ts';
import type { TableExtent } from '../export/comparisonTable.ts';
import type { Desk } from './desk.ts';
import { fileName, titleOf } from './draftName.ts';
import { type MadeComparison, type MakingFile, sent } from './making.ts';
import { makeFile } from './makingFlow.ts';
import { type ChosenText, chooseText } from './redlineBase.ts';

/** Who changed the base and when, as a person states it. */
export interface StatedChange {
  readonly author: string;
  /** As "2026-10-05"; empty for none. */
  readonly day: string;
}

/** What the list of bases calls a file that was chosen; no text of the library is called so. */
export const ofFile = ' file';

/** The base that a person chose for the draft in work. */
export interface ChosenBase {
  /** As texts are listed for a comparison, or `ofFile`. */
  readonly id: string;
  /** What was chosen from a file, last; null for none. */
  readonly file: ChosenText | null;
}

/** A draft held against a base, and what is shown of it. */
export interface ShownRedline extends MadeComparison {
  readonly base: Node;
  readonly draft: Node;
}

/** Compares the draft with the base, beside the window; told how far it is. Rejects with the signal's reason. */
export async function shownRedline(
  desk: Desk,
  base: Node,
  signal: AbortSignal,
  done: WorkDone,
): Promise<ShownRedline> {
  const draft = desk.doc;
  const making = { kind: 'comparison', base: sent(base), doc: sent(draft) } as const;
  return { base, draft, ...(await desk.make(making, signal, done)) };
}

/** As "74 kept, 12 changed, 3 moved, 5 new, 2 dropped". */
export function redlineSummary({
  kept,
  changed,
  moved,
  inserted,
  deleted,
}: MadeComparison['summary']) {
  return `${kept} kept, ${changed} changed, ${moved} moved, ${inserted} new, ${deleted} dropped`;
}

/** Lets the person choose the base from a file. */
export async function chooseBase(desk: Desk): Promise<void> {
  const file = await chooseText(desk, 'accepted');
  if (file) desk.base.set({ id: ofFile, file });
}

/** Writes the draft as a Word file with every change of the base tracked. */
export async function exportRedline(
  desk: Desk,
  { base, draft }: ShownRedline,
  stated: StatedChange,
): Promise<void> {
  const by = changedBy(stated);
  await exported(desk, 'redline', { kind: 'redline', base: sent(base), doc: sent(draft), by });
}

/** Writes base and draft side by side, with room for remarks. */
export async function exportTable(
  desk: Desk,
  { draft, rows }: ShownRedline,
  names: readonly [base: string, draft: string],
  extent: TableExtent,
): Promise<void> {
  const title = titleOf({ doc: draft });
  await exported(desk, 'comparison', { kind: 'table', title, names, rows, extent });
}

async function exported(desk: Desk, what: string, making: MakingFile): Promise<void> {
  const bytes = await makeFile(desk, making);
  if (!bytes) return;
  const name = fileName(desk.doc, 'docx').replace(/\.docx$/, `, ${what}.docx`);
  const saved = await desk.bridge.exportFile({ name, bytes });
  if (!saved) return;
  desk.closeDialog();
  desk.announcement.set(`The ${what} is in ${saved.name}.`);
}

/** Word shows a day without a time as its beginning, and wants a name. */
function changedBy({ author, day }: StatedChange): ChangedBy {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day);
  return { author: author.trim() || 'Draft', date: isDay ? `${day}T00:00:00Z` : '' };
}
