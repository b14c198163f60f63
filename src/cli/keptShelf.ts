import { join } from 'node:path';
import { type Draft, largestDraft, readDraftBytes, tooLarge } from '../document/draftFile.ts';
import { Shelf, symbolKey } from '../library/shelf.ts';
import { readWhole } from './files.ts';
import type { KeptLibrary } from './keptLibrary.ts';

/**
 * The shelf of a personal library of which only those texts are read that a new one may be: of its
 * symbol, or, where it has none, all that have none.
 */
export class KeptShelf {
  readonly shelf = new Shelf();
  private readonly folder: string;
  /** The files by the symbols of their texts, as far as they were not read. */
  private readonly unread = new Map<string, string[]>();

  constructor(folder: string, { kept, unreadable }: KeptLibrary) {
    this.folder = folder;
    for (const { file } of unreadable) this.shelf.block(file);
    for (const { name, symbol, why } of kept.texts.values()) {
      if (why !== '') continue;
      // Its name is taken, whether it is read or not.
      this.shelf.block(name);
      const same = this.unread.get(symbol);
      if (same) same.push(name);
      else this.unread.set(symbol, [name]);
    }
  }

  /** Reads what a text may be. Rejects with a `FileError` for a file that is gone since. */
  async fetchLike({ doc }: Draft): Promise<void> {
    const symbol = symbolKey(doc);
    const names = this.unread.get(symbol) ?? [];
    this.unread.delete(symbol);
    for (const name of names) {
      const bytes = await readWhole(join(this.folder, name), largestDraft, tooLarge);
      this.shelf.put(name, readDraftBytes(bytes));
    }
  }
}
