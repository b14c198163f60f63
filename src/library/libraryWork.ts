import { type Draft, readDraftBytes } from '../document/draftFile.ts';
import { harvest } from './harvest.ts';
import { type IndexStore, KeptIndex } from './keptIndex.ts';
import { type AskedLater, answerOf } from './laterLibrary.ts';
import { type GrowingLibrary, growingLibrary } from './library.ts';
import type { LineageCorrections } from './lineageFile.ts';
import type { SourceRow } from './segment.ts';
import { symbolKey } from './shelf.ts';
import { sourceOf } from './source.ts';
import type { Thesaurus } from './thesaurus.ts';

/** What a window wants of the library that it does not hold itself; plain data. */
export type Order =
  /** Takes in a bundled resolution, unless there is one of its source. */
  | { readonly kind: 'bundled'; readonly bytes: Uint8Array }
  /** Says which files the person's library has; others are taken out. */
  | { readonly kind: 'only'; readonly names: readonly string[] }
  /** Takes in a file of it, or takes one out. What is taken in is found after `now`. */
  | { readonly kind: 'put'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'correct'; readonly corrections: LineageCorrections }
  /** Asks for the sources that there are now. */
  | { readonly kind: 'now' }
  /** Keeps the index for the next time. */
  | { readonly kind: 'save' }
  | ({ readonly kind: 'ask' } & AskedLater);

/** A library that does as it is told: it may stand in a worker. */
export class LibraryWork {
  private readonly kept: KeptIndex;
  private readonly growing: GrowingLibrary;

  private constructor(kept: KeptIndex, thesaurus: Thesaurus) {
    this.kept = kept;
    this.growing = growingLibrary(thesaurus, kept.index);
  }

  /** With the index that is kept in a store. */
  static async begin(store: IndexStore, thesaurus: Thesaurus): Promise<LibraryWork> {
    return new LibraryWork(await KeptIndex.open(store), thesaurus);
  }

  /** Does what an order says; rejects with a `FileError` for a file that cannot be read. */
  async follow(order: Order): Promise<unknown> {
    if (order.kind === 'ask') return answerOf(this.growing.now(), order);
    this.growing.changed();
    if (order.kind === 'now') return this.now();
    if (order.kind === 'save') return this.kept.save();
    if (order.kind === 'correct') return this.growing.correct(order.corrections);
    if (order.kind === 'bundled') return this.addBundled(readDraftBytes(order.bytes));
    if (order.kind === 'put') return this.put(order.name, order.bytes);
    if (order.kind === 'remove') return this.remove(order.name);
    return this.keepOnly(order.names);
  }

  private now(): readonly SourceRow[] {
    this.kept.flush();
    return this.growing.now().sources;
  }

  private addBundled(draft: Draft): void {
    this.kept.flush();
    const source = sourceOf(draft);
    if (this.kept.index.sources.every((row) => row.source !== source)) {
      this.growing.add(harvest(draft));
    }
  }

  /** A file that is known by its bytes is not read again. */
  private async put(name: string, bytes: Uint8Array): Promise<void> {
    const stamp = stampOf(bytes);
    if (this.kept.texts.get(name)?.stamp === stamp) return;
    const draft = readDraftBytes(bytes);
    const source = sourceOf(draft);
    for (const text of [...this.kept.texts.values()]) {
      if (text.name === name || text.source === source) this.remove(text.name);
    }
    // A bundled one of this source goes as well.
    this.growing.remove(source);
    const symbol = symbolKey(draft.doc);
    this.kept.add({ name, stamp, source, symbol, why: '' }, harvest(draft));
    if (this.kept.isFull) await this.kept.save();
  }

  private remove(name: string): void {
    if (this.kept.texts.has(name)) this.kept.remove(name);
  }

  private keepOnly(names: readonly string[]): void {
    const there = new Set(names);
    for (const name of [...this.kept.texts.keys()]) if (!there.has(name)) this.remove(name);
  }
}

/** The size of a file and a sum of its bytes. */
function stampOf(bytes: Uint8Array): string {
  let [one, other] = [0x811c9dc5, 0];
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    other = (other + one) | 0;
  }
  return `${bytes.length} ${one >>> 0} ${other >>> 0}`;
}
