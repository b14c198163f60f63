import type { Node } from 'prosemirror-model';
import type { Version } from '../bridge.ts';
import { type Draft, readDraftBytes, writeDraft } from '../document/draftFile.ts';
import type { Desk } from './desk.ts';
import { outdatedVersions } from './versionThinning.ts';

/**
 * Keeps what the draft is now, or other bytes, in its local history, and thins that. Never rejects:
 * no work waits for the history; a failure is told in the status line.
 */
export async function addVersion(
  desk: Desk,
  reason: Version['reason'],
  words: string,
  bytes: Uint8Array = draftBytes(desk),
): Promise<void> {
  const { key } = desk.file.get();
  try {
    await desk.bridge.addVersion({ key, reason, words, bytes });
    await thinVersions(desk);
  } catch (error) {
    desk.announcement.set(`This version is not in the history. ${wordsOf(error)}`);
  }
}

/** Removes the versions of the draft that are not kept any more. Rejects as the machine does. */
export async function thinVersions({ bridge, file }: Desk): Promise<void> {
  const { key } = file.get();
  for (const { id } of outdatedVersions(await bridge.versions(key), Date.now())) {
    await bridge.removeVersion({ key, id });
  }
}

/** The draft file of what stands in the page, or of another text of the same draft. */
export function draftBytes(desk: Desk, doc: Node = desk.doc): Uint8Array {
  return new TextEncoder().encode(writeDraft({ doc, origin: desk.file.get().origin }));
}

/** A version's draft. Rejects with a sentence or `FileError` when it cannot be read. */
export async function readVersion({ bridge, file }: Desk, id: string): Promise<Draft> {
  return readDraftBytes(await bridge.readVersion({ key: file.get().key, id }));
}

/**
 * Puts a version in the place of the draft as one step; what stood before is in the history too. It
 * does nothing where the window shows another draft before that is written.
 */
export async function restoreVersion(desk: Desk, version: Version, { doc }: Draft): Promise<void> {
  const when = timeWords(version.at);
  const { key } = desk.file.get();
  await addVersion(desk, 'before', `Restored the version of ${when}`);
  if (desk.file.get().key !== key) {
    desk.announcement.set('The version was not restored: another draft is in the window by now.');
    return;
  }
  desk.replace(doc);
  desk.announcement.set(`Restored the version of ${when}. Undo brings back what stood before.`);
}

/** Why a version was kept, for the person. */
export function reasonWords({ reason, words }: Version): string {
  if (reason === 'named') return `“${words}”`;
  if (reason === 'before') return words ? `Before: ${words}` : 'Before a large change';
  return { opened: 'Opened', saved: 'Saved', imported: 'Imported', replaced: foreign }[reason];
}

const foreign = 'In the file before it was saved over';

/** As "14:02" for today, "26 November, 14:02" for another day of the year, else with the year. */
export function timeWords(at: number, now: number = Date.now()): string {
  const hour = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const day = dayWords(at, now);
  return day === today ? hour : `${day}, ${hour}`;
}

const today = 'today';

/** As "today", "26 November" for another day of the year, else with the year. */
export function dayWords(at: number, now: number = Date.now()): string {
  const [day, present] = [new Date(at), new Date(now)];
  if (day.toDateString() === present.toDateString()) return today;
  const year = day.getFullYear() === present.getFullYear() ? {} : { year: 'numeric' as const };
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', ...year });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
