import type { Draft } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import { storedWords } from '../document/runs.ts';
import { harvest } from './harvest.ts';
import type { KeptText } from './indexManifest.ts';
import type { KeptIndex } from './keptIndex.ts';
import { shortKey } from './shelf.ts';
import { sourceOf, standingOf, yearOf } from './source.ts';

/** A saved resolution that an index is to have. */
export interface TextFile {
  readonly name: string;
  /** Another one when the file has changed. */
  readonly stamp: string;
  /** Rejects with a `FileError` where it cannot be read. */
  read(): Promise<Draft>;
}

/** Whoever waits for an index. */
export interface Waiting {
  /** Ends it between two texts; what was read until then is kept. */
  readonly signal?: { readonly aborted: boolean };
  /** Told before each text that is read, counted from 1. */
  told?(at: number, of: number, name: string): void;
}

/** Whether an index has these files as they are, and no others. */
export function isUpToDate(kept: KeptIndex, files: readonly TextFile[]): boolean {
  return (
    files.length === kept.texts.size &&
    files.every(({ name, stamp }) => kept.texts.get(name)?.stamp === stamp)
  );
}

/**
 * Takes into an index what is new or changed among files, and out of it what is gone. Saves the index
 * when it has changed, and in between when much has been read. Rejects as the index's store does.
 */
export async function bringUpToDate(
  kept: KeptIndex,
  files: readonly TextFile[],
  waiting: Waiting = {},
): Promise<void> {
  const before = kept.texts.size;
  const missing = takeOutChanged(kept, files);
  await readMissing(kept, missing, waiting);
  if (missing.length > 0 || kept.texts.size !== before) await kept.save();
}

/**
 * Takes out of an index what is changed or gone, and gives the files that it has not. Texts of one
 * source go together: those of them that stay are missing too.
 */
export function takeOutChanged<File extends Pick<TextFile, 'name' | 'stamp'>>(
  kept: KeptIndex,
  files: readonly File[],
): File[] {
  const stamps = new Map(files.map(({ name, stamp }) => [name, stamp]));
  const gone = [...kept.texts.values()].filter(({ name, stamp }) => stamps.get(name) !== stamp);
  for (const { name } of gone) if (kept.texts.has(name)) kept.remove(name);
  return files.filter(({ name }) => !kept.texts.has(name));
}

/** Takes files into an index, and saves it in between when much has been read. */
export async function readMissing(
  kept: KeptIndex,
  missing: readonly TextFile[],
  { signal, told }: Waiting = {},
): Promise<void> {
  for (const [at, { name, stamp, read }] of missing.entries()) {
    if (signal?.aborted) break;
    told?.(at + 1, missing.length, name);
    try {
      takeText(kept, name, stamp, await read());
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      kept.add({ ...unread, name, stamp, why: error.message }, []);
    }
    if (kept.isFull) await kept.save();
  }
}

const unread = { source: null, title: '', year: null, standing: 'unstated', key: '' } as const;

/** Takes the text of a file into an index, in the place of what it had of this file. */
export function takeText(kept: KeptIndex, name: string, stamp: string, draft: Draft): void {
  if (kept.texts.has(name)) kept.remove(name);
  kept.add(keptText(name, stamp, draft), harvest(draft));
}

/** What an index notes of a text. */
export function keptText(name: string, stamp: string, draft: Draft): KeptText {
  return {
    ...{ name, stamp, source: sourceOf(draft), title: storedWords(draft.doc.child(1)).trim() },
    ...{ year: yearOf(draft), standing: standingOf(draft.doc), key: shortKey(draft), why: '' },
  };
}
