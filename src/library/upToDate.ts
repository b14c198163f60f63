import type { Draft } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import { harvest } from './harvest.ts';
import type { KeptText } from './indexManifest.ts';
import type { KeptIndex } from './keptIndex.ts';
import { symbolKey } from './shelf.ts';
import { sourceOf } from './source.ts';

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
 * Takes into an index what is new or changed among files, and out of it what is gone. Texts of one
 * source go together, and those of them that stay are read again. Saves the index when it has
 * changed, and in between when much has been read. Rejects as the index's store does.
 */
export async function bringUpToDate(
  kept: KeptIndex,
  files: readonly TextFile[],
  { signal, told }: Waiting = {},
): Promise<void> {
  const stamps = new Map(files.map(({ name, stamp }) => [name, stamp]));
  const gone = [...kept.texts.values()].filter(({ name, stamp }) => stamps.get(name) !== stamp);
  for (const { name } of gone) if (kept.texts.has(name)) kept.remove(name);
  const missing = files.filter(({ name }) => !kept.texts.has(name));
  for (const [at, file] of missing.entries()) {
    if (signal?.aborted) break;
    told?.(at + 1, missing.length, file.name);
    const { text, clauses } = await readText(file);
    kept.add(text, clauses);
    if (kept.isFull) await kept.save();
  }
  if (gone.length + missing.length > 0) await kept.save();
}

async function readText({ name, stamp, read }: TextFile) {
  const text = { name, stamp, source: null, symbol: '', why: '' };
  try {
    const draft = await read();
    const known = { source: sourceOf(draft), symbol: symbolKey(draft.doc) };
    return { text: { ...text, ...known }, clauses: harvest(draft) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const unread: KeptText = { ...text, why: error.message };
    return { text: unread, clauses: [] };
  }
}
