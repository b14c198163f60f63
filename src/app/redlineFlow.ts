import type { Node } from 'prosemirror-model';
import { type Redline, redline } from '../document/redline.ts';
import { type RedlineRow, redlineRows } from '../document/redlineRows.ts';
import type { ChangedBy } from '../document/redlineRuns.ts';
import { comparisonTableFile } from '../export/comparisonTable.ts';
import { redlineFile } from '../export/wordFile.ts';
import type { Desk } from './desk.ts';
import { fileName, titleOf } from './draftName.ts';
import { chooseText } from './redlineBase.ts';

/** Who changed the base and when, as a person states it. */
export interface StatedChange {
  readonly author: string;
  /** As "2026-10-05"; empty for none. */
  readonly day: string;
}

/** A draft held against a base, and what is shown of it. */
export interface ShownRedline {
  readonly base: Node;
  readonly draft: Node;
  readonly summary: Redline['summary'];
  readonly rows: readonly RedlineRow[];
}

/** Compares the draft with the base. */
export function shownRedline(base: Node, draft: Node): ShownRedline {
  const { document, summary } = redline(base, draft, { author: '', date: '' });
  return { base, draft, summary, rows: redlineRows(document) };
}

/** As "74 kept, 12 changed, 3 moved, 5 new, 2 dropped". */
export function redlineSummary({ kept, changed, moved, inserted, deleted }: Redline['summary']) {
  return `${kept} kept, ${changed} changed, ${moved} moved, ${inserted} new, ${deleted} dropped`;
}

/** Lets the person choose the base from a file, and shows the comparison with it. */
export async function chooseBase(desk: Desk): Promise<void> {
  const file = await chooseText(desk, 'accepted');
  if (file) desk.dialog.set({ kind: 'redline', file });
}

/** Writes the draft as a Word file with every change of the base tracked. */
export async function exportRedline(
  desk: Desk,
  { base, draft }: ShownRedline,
  stated: StatedChange,
): Promise<void> {
  const bytes = redlineFile(redline(base, draft, changedBy(stated)), draft);
  await exported(desk, 'redline', bytes);
}

/** Writes base and draft side by side, with room for remarks. */
export async function exportTable(
  desk: Desk,
  { draft, rows }: ShownRedline,
  names: readonly [base: string, draft: string],
): Promise<void> {
  const bytes = comparisonTableFile(titleOf({ doc: draft }), names, rows);
  await exported(desk, 'comparison', bytes);
}

async function exported(desk: Desk, what: string, bytes: Uint8Array): Promise<void> {
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
