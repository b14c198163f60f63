import { FileError } from '../document/fileError.ts';
import type { Clause } from './clause.ts';
import { ClauseIndex, clausesOf, type HeldSegment } from './clauseIndex.ts';
import { type KeptText, readManifest, writeManifest } from './indexManifest.ts';
import { sealOf } from './seal.ts';
import type { Segment } from './segment.ts';
import { readSegment, SegmentFileWriter, type WordStretch } from './segmentFile.ts';

/** Where the files of an index are kept, by their names: a folder, or a browser's store. */
export interface IndexStore {
  /** Null where there is no such file. */
  read(name: string): Promise<Uint8Array | null>;
  /** Whole or not at all. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** The files that are there. */
  names(): Promise<readonly string[]>;
  remove(name: string): Promise<void>;
}

/** The file that says which others belong to the index; written last. */
const manifestName = 'manifest';

/** More clauses than this are never put into one segment, so that making it takes bounded memory. */
const largestSegment = 50_000;

/** The file of a segment in an index. */
interface SegmentInFile {
  readonly segment: Segment;
  readonly name: string;
  readonly words: WordStretch;
  /** Null once it is in the store. */
  readonly bytes: Uint8Array | null;
}

/**
 * An index of clauses that is kept as files: opened without reading the texts again, and grown by
 * small segments, which become one when they are many. Nothing in the store changes until `save`.
 */
export class KeptIndex {
  readonly index = new ClauseIndex();
  /** Why the files that were there could not be used; empty where they could, or there were none. */
  readonly trouble: string;
  private readonly store: IndexStore;
  private files: SegmentInFile[] = [];
  private writer: SegmentFileWriter | null = null;
  private counter = 0;
  private readonly listed = new Map<string, KeptText>();

  private constructor(store: IndexStore, trouble: string) {
    this.store = store;
    this.trouble = trouble;
  }

  /** Opens what is in a store; an empty index where there is none, or where it cannot be used. */
  static async open(store: IndexStore): Promise<KeptIndex> {
    const kept = new KeptIndex(store, '');
    try {
      await kept.read();
      return kept;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return new KeptIndex(store, error.message);
    }
  }

  /** The texts that it was made of, by the names of their files. */
  get texts(): ReadonlyMap<string, KeptText> {
    return this.listed;
  }

  /** Takes in the clauses of a text. They are found once `flush` or `save` was called. */
  add(text: KeptText, clauses: readonly Clause[]): void {
    const from = this.files.at(-1)?.words.to ?? 1;
    this.writer ??= new SegmentFileWriter(this.index.lexicon, { from });
    for (const clause of clauses) this.writer.add(clause);
    this.listed.set(text.name, text);
  }

  /** Whether so many clauses wait that they should be saved before more come. */
  get isFull(): boolean {
    return (this.writer?.size ?? 0) >= largestSegment;
  }

  /** Takes a text out, and all others of its source. */
  remove(name: string): void {
    const source = this.listed.get(name)?.source ?? null;
    const gone = [...this.listed.values()].filter(
      (text) => text.name === name || (source !== null && text.source === source),
    );
    for (const text of gone) this.listed.delete(text.name);
    if (this.writer) this.flush();
    if (source !== null) this.index.remove(source);
  }

  /** Makes a segment of the clauses that wait, with the small ones before it. */
  flush(): void {
    const waiting = this.writer;
    this.writer = null;
    if (waiting && waiting.size > 0) this.hold(waiting, []);
    this.joinLast();
    this.dropDead();
  }

  /** Writes what changed since it was opened or saved. Rejects as the store does. */
  async save(): Promise<void> {
    this.flush();
    for (const [at, file] of this.files.entries()) {
      if (!file.bytes) continue;
      await this.store.write(file.name, file.bytes);
      this.files[at] = { ...file, bytes: null };
    }
    await this.store.write(manifestName, this.manifest());
    const used = new Set([manifestName, ...this.files.map(({ name }) => name)]);
    for (const name of await this.store.names()) if (!used.has(name)) await this.store.remove(name);
  }

  private async read(): Promise<void> {
    const bytes = await this.store.read(manifestName);
    if (!bytes) return;
    const { segments, texts } = readManifest(bytes);
    const { lexicon } = this.index;
    for (const { name, removed } of segments) {
      const file = await this.store.read(name);
      if (!file) throw new FileError('A file of this index is missing. Make the index again.');
      // Two programs may write at once: a file of another index is none of this one.
      if (!name.endsWith(sealOf(file))) throw new FileError('This index is of two. Make it again.');
      const { segment, words } = readSegment(file, lexicon);
      this.files.push({ segment, name, words, bytes: null });
      this.index.hold(segment, removed);
      this.counter = Math.max(this.counter, numberOf(name));
    }
    for (const text of texts) this.listed.set(text.name, text);
  }

  private manifest(): Uint8Array {
    const held = this.held();
    return writeManifest({
      segments: this.files.map(({ name, segment }) => ({
        name,
        removed: removedIn(held.get(segment)),
      })),
      texts: [...this.listed.values()],
    });
  }

  /** The segments of the index that are in files. */
  private held(): ReadonlyMap<Segment, HeldSegment> {
    return new Map(this.index.segments.map((held) => [held.segment, held]));
  }

  /** Puts what a writer has in the place of segments that follow each other, or at the end. */
  private hold(writer: SegmentFileWriter, old: readonly SegmentInFile[]): void {
    const at = old[0] ? this.files.indexOf(old[0]) : this.files.length;
    const written = writer.written();
    this.counter += 1;
    const name = `segment-${this.counter}-${sealOf(written.bytes)}`;
    this.files.splice(at, old.length, { ...written, name });
    const gone = old.map(({ segment }) => segment);
    if (gone.length > 0) this.index.exchange(gone, written.segment);
    else this.index.hold(written.segment);
  }

  /** Joins the last segments while one is not twice as large as all after it. */
  private joinLast(): void {
    const held = this.held();
    let from = this.files.length - 1;
    let size = liveIn(held, this.files[from]);
    for (; from > 0; from -= 1) {
      const before = liveIn(held, this.files[from - 1]);
      if (before > 2 * size || before + size > largestSegment) break;
      size += before;
    }
    const last = this.files.slice(Math.max(0, from));
    if (last.length > 1) this.rewrite(last, held);
  }

  /** Makes segments anew more than half of whose clauses were taken out. */
  private dropDead(): void {
    const held = this.held();
    for (const file of [...this.files]) {
      if (2 * liveIn(held, file) < file.segment.size) this.rewrite([file], held);
    }
  }

  private rewrite(old: readonly SegmentInFile[], held: ReadonlyMap<Segment, HeldSegment>): void {
    const [from, to] = [old[0]?.words.from ?? 1, old.at(-1)?.words.to ?? 1];
    const writer = new SegmentFileWriter(this.index.lexicon, { from, to });
    for (const { segment } of old) {
      for (const clause of clausesOf(held.get(segment) ?? { segment, removed: null })) {
        writer.add(clause);
      }
    }
    this.hold(writer, old);
  }
}

function liveIn(held: ReadonlyMap<Segment, HeldSegment>, file: SegmentInFile | undefined): number {
  if (!file) return 0;
  const removed = held.get(file.segment)?.removed;
  return removed ? removed.reduce((sum, out) => sum + 1 - out, 0) : file.segment.size;
}

/** The sources whose clauses in a segment were taken out; those of one go and come together. */
function removedIn(held: HeldSegment | undefined): string[] {
  if (!held?.removed) return [];
  const { segment, removed } = held;
  const rows = new Set<number>();
  for (const [at, out] of removed.entries()) {
    if (out === 1) rows.add(segment.sourceAt[at] as number);
  }
  return [...rows].map((row) => segment.sources[row]?.source ?? '');
}

function numberOf(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}
