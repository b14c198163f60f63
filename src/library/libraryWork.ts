import { type Draft, readDraft, readDraftBytes, writeDraft } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import { harvest } from './harvest.ts';
import { type IndexStore, KeptIndex } from './keptIndex.ts';
import { type AskedLater, answerOf } from './laterLibrary.ts';
import { type GrowingLibrary, growingLibrary } from './library.ts';
import type { LineageCorrections } from './lineageFile.ts';
import type { SourceRow } from './segment.ts';
import { sourceOf } from './source.ts';
import { type Intake, type Outcome, takeIn } from './takeIn.ts';
import type { Thesaurus } from './thesaurus.ts';
import { readMissing, takeOutChanged, takeText } from './upToDate.ts';

/** What a window wants of the library that it does not hold itself; plain data. */
export type Order =
  /** Offers a bundled resolution, the text of its draft file, unless the person has one of its source. */
  | { readonly kind: 'bundled'; readonly text: string }
  /** Looks which files the person's library has; what was taken from others is gone. */
  | { readonly kind: 'look' }
  /** Reads those of them that are new or changed; done when they are read, or at `stop`. */
  | { readonly kind: 'read' }
  | { readonly kind: 'stop' }
  /** Adds a text to the person's library. */
  | ({ readonly kind: 'take' } & TextToTake)
  /** Takes out what a file had that is there no longer. */
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'correct'; readonly corrections: LineageCorrections }
  /** Asks what there is now; what was taken in is found from then on. */
  | { readonly kind: 'now' }
  /** Keeps the index for the next time. */
  | { readonly kind: 'save' }
  | ({ readonly kind: 'ask' } & AskedLater);

/** A file of the person's library. */
export interface StampedFile {
  readonly name: string;
  /** Another one when the file has changed. */
  readonly stamp: string;
}

/** A text that is to be added. */
export interface TextToTake {
  /** The name of the file that it was read from. */
  readonly from: string;
  /** As a draft file. */
  readonly draft: Uint8Array;
  /** How many doubts its reading left. */
  readonly doubts: number;
  /** Whether it takes the place of another text of its symbol. */
  readonly replace: boolean;
}

/** A text of the person's own library. */
export interface OwnText extends Pick<SourceRow, 'source' | 'title' | 'year' | 'standing'> {
  readonly file: string;
}

/** What a library has. */
export interface Stock {
  readonly sources: readonly SourceRow[];
  readonly own: readonly OwnText[];
  /** Files of the person's own that cannot be read, with the reason. */
  readonly unreadable: readonly { readonly file: string; readonly why: string }[];
}

/** The machine that has the files of the person's library. */
export interface LibraryMachine {
  /** Those that there are now. Rejects with a sentence for the person. */
  files(): Promise<readonly StampedFile[]>;
  /** Rejects with a sentence for the person. */
  read(name: string): Promise<Uint8Array>;
  /** Writes a file, whole or not at all, and gives its stamp. Rejects with a sentence for the person. */
  write(name: string, bytes: Uint8Array): Promise<string>;
  /** Hears before each file that is read how far the reading is, counted from 1. */
  told(at: number, of: number): void;
}

/**
 * The library as it does what it is told, one order after another; it may stand in a worker.
 * Questions are answered in between, from what there is by then.
 */
export class LibraryWork {
  private readonly kept: KeptIndex;
  private readonly growing: GrowingLibrary;
  private readonly machine: LibraryMachine;
  private readonly bundled = new Map<string, Draft>();
  /** The sources of those of them that are offered. */
  private readonly offered = new Set<string>();
  private files: readonly StampedFile[] = [];
  private isStopped = false;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(kept: KeptIndex, thesaurus: Thesaurus, machine: LibraryMachine) {
    this.kept = kept;
    this.growing = growingLibrary(thesaurus, kept.index);
    this.machine = machine;
  }

  /** With the index that is kept in a store. */
  static async begin(
    store: IndexStore,
    thesaurus: Thesaurus,
    machine: LibraryMachine,
  ): Promise<LibraryWork> {
    return new LibraryWork(await KeptIndex.open(store), thesaurus, machine);
  }

  /**
   * Does what an order says. Gives for "look" whether anything is new, changed or gone, for "bundled"
   * the source, for "take" the `Outcome`, for "now" the `Stock`, for "ask" the packed answer. Rejects as
   * the store and the machine do.
   */
  async follow(order: Order): Promise<unknown> {
    if (order.kind === 'ask') return answerOf(this.growing.now(), order);
    if (order.kind === 'stop') {
      this.isStopped = true;
      return undefined;
    }
    const done = this.last.then(() => this.obey(order));
    this.last = done.catch(() => undefined);
    return done;
  }

  private async obey(order: Exclude<Order, { kind: 'ask' | 'stop' }>): Promise<unknown> {
    if (order.kind === 'now') return this.now();
    if (order.kind === 'save') return this.kept.save();
    if (order.kind === 'correct') return this.growing.correct(order.corrections);
    if (order.kind === 'bundled') return this.addBundled(readDraft(order.text));
    if (order.kind === 'take') return this.take(order);
    if (order.kind === 'remove') return this.remove(order.name);
    return order.kind === 'read' ? this.read() : this.look();
  }

  private async look(): Promise<boolean> {
    this.files = await this.machine.files();
    const before = this.kept.texts.size;
    const missing = takeOutChanged(this.kept, this.files);
    return missing.length > 0 || this.kept.texts.size !== before;
  }

  private now(): Stock {
    this.kept.flush();
    this.offerBundled();
    const texts = [...this.kept.texts.values()];
    return {
      sources: this.growing.now().sources,
      own: texts.flatMap(({ name: file, source, title, year, standing }) =>
        source === null ? [] : [{ file, source, title, year, standing }],
      ),
      unreadable: texts.flatMap(({ name, why }) => (why === '' ? [] : [{ file: name, why }])),
    };
  }

  private addBundled(draft: Draft): string {
    const source = sourceOf(draft);
    this.bundled.set(source, draft);
    return source;
  }

  /** Offers the bundled resolutions of which the person has none. */
  private offerBundled(): void {
    const own = new Set(Array.from(this.kept.texts.values(), ({ source }) => source));
    for (const [source, draft] of this.bundled) {
      if (own.has(source) || this.offered.has(source)) continue;
      this.offered.add(source);
      this.growing.add(harvest(draft));
    }
  }

  /** Makes room for a text of the person's own. */
  private withdrawBundled(source: string): void {
    if (this.offered.delete(source)) this.growing.remove(source);
  }

  private async read(): Promise<void> {
    this.isStopped = false;
    const missing = takeOutChanged(this.kept, this.files).map(({ name, stamp }) => ({
      name,
      stamp,
      read: () => this.readToAdd(name),
    }));
    const own = this;
    await readMissing(this.kept, missing, {
      signal: {
        get aborted() {
          return own.isStopped;
        },
      },
      told: this.machine.told,
    });
    if (missing.length > 0) await this.kept.save();
  }

  private async readToAdd(name: string): Promise<Draft> {
    const draft = await this.readFile(name);
    this.withdrawBundled(sourceOf(draft));
    return draft;
  }

  private async readFile(name: string): Promise<Draft> {
    return readDraftBytes(await this.machine.read(name).catch(asFileError));
  }

  private take({ from, draft, doubts, replace }: TextToTake): Promise<Outcome | null> {
    const intake: Intake = {
      shelved: {
        texts: this.kept.texts,
        others: this.files.map(({ name }) => name),
        read: (name) => this.readFile(name),
      },
      replace,
      write: (placement) => this.write(placement),
    };
    return takeIn(from, async () => ({ draft: readDraftBytes(draft), doubts }), intake);
  }

  private async write({ file, draft }: { file: string; draft: Draft }): Promise<void> {
    const stamp = await this.machine.write(file, new TextEncoder().encode(writeDraft(draft)));
    this.withdrawBundled(sourceOf(draft));
    takeText(this.kept, file, stamp, draft);
    this.files = [...this.files.filter(({ name }) => name !== file), { name: file, stamp }];
    if (this.kept.isFull) await this.kept.save();
  }

  private remove(removed: string): void {
    this.files = this.files.filter(({ name }) => name !== removed);
    if (this.kept.texts.has(removed)) this.kept.remove(removed);
  }
}

/** The machine's sentences are for the person, as those of a file are. */
function asFileError(error: unknown): never {
  throw new FileError(error instanceof Error ? error.message : String(error), { cause: error });
}
