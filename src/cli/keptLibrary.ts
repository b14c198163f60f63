import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { largestDraft, readDraftBytes, tooLarge } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import { type IndexStore, KeptIndex } from '../library/keptIndex.ts';
import { bringUpToDate, isUpToDate, type TextFile } from '../library/upToDate.ts';
import { readWhole, writeWhole } from './files.ts';
import type { Machine } from './machine.ts';
import { libraryFiles, type Unreadable } from './personalLibrary.ts';

/** The folder of the index in that of a personal library. */
const indexFolder = '.index';

/** Reading so many texts takes seconds, and is told. */
const many = 100;

/** The index of a personal library, and which of its files are not in it. */
export interface KeptLibrary {
  readonly kept: KeptIndex;
  readonly unreadable: readonly Unreadable[];
  /** Keeps the index as it is now; says so where it cannot be written. */
  save(): Promise<void>;
}

/**
 * The index of the resolutions in a folder, kept there and brought up to date; empty for a folder
 * that is not there, unless it was `asked` for by name: then a `FileError`. Where the index cannot be
 * written it serves this command alone. An interruption is a `FileError` too; what was read until
 * then is kept.
 */
export async function keptLibrary(
  folder: string,
  asked: boolean,
  machine: Machine,
): Promise<KeptLibrary> {
  const files = await textFiles(folder, asked);
  const store = new FolderStore(join(folder, indexFolder));
  const kept = await KeptIndex.open(store);
  if (!isUpToDate(kept, files)) await readChanges(kept, files, machine);
  const tell = () => {
    if (store.failure === '') return;
    machine.complain(`chapeau: The index of the library was not kept: ${store.failure}\n`);
  };
  tell();
  const unreadable = [...kept.texts.values()].flatMap(({ name, why }) =>
    why === '' ? [] : [{ file: name, why }],
  );
  return { kept, unreadable, save: () => kept.save().then(tell) };
}

async function readChanges(
  kept: KeptIndex,
  files: readonly TextFile[],
  machine: Machine,
): Promise<void> {
  const signal = machine.interruption();
  if (kept.trouble !== '') machine.complain('chapeau: The index was damaged and is made again.\n');
  if (files.length - kept.texts.size > many) {
    machine.complain('chapeau: Reading the texts of the library; the next time they are known.\n');
  }
  try {
    await bringUpToDate(kept, files, {
      signal,
      told: (at, of, name) => machine.progress(`${at} of ${of}: ${name}`),
    });
  } finally {
    machine.progress(null);
  }
  if (signal.aborted) {
    throw new FileError(
      'Cancelled. What was read is kept; the same command goes on with the rest.',
    );
  }
}

async function textFiles(folder: string, asked: boolean): Promise<TextFile[]> {
  const names = await libraryFiles(folder, asked);
  return Promise.all(
    names.map(async (name) => ({
      name,
      stamp: await stampOf(join(folder, name)),
      read: async () => readDraftBytes(await readWhole(join(folder, name), largestDraft, tooLarge)),
    })),
  );
}

/** By which a changed file is known: its size and time; empty for one that cannot be looked at, which reading will tell. */
export async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return found ? `${found.size} ${found.mtimeMs}` : '';
}

/** Files in a folder, which is made with the first of them. A library that cannot be written is read. */
class FolderStore implements IndexStore {
  /** Why nothing can be written; empty where everything was. */
  failure = '';
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async read(name: string): Promise<Uint8Array | null> {
    try {
      return await readFile(join(this.folder, name));
    } catch {
      return null;
    }
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    if (this.failure !== '') return;
    try {
      await mkdir(this.folder, { recursive: true });
      await writeWhole(join(this.folder, name), bytes);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  async names(): Promise<readonly string[]> {
    return readdir(this.folder).catch(() => []);
  }

  async remove(name: string): Promise<void> {
    if (this.failure === '') await rm(join(this.folder, name), { force: true });
  }
}
