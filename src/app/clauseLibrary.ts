import type { Bridge, LibraryEntry } from '../bridge.ts';
import { type Draft, readDraft, readDraftBytes } from '../document/draftFile.ts';
import { type LaterLibrary, laterLibrary } from '../library/laterLibrary.ts';
import type { OwnText, Stock, TextToTake } from '../library/libraryWork.ts';
import {
  combined,
  type LineageCorrections,
  lineageFileName,
  noCorrections,
  readLineageFile,
} from '../library/lineageFile.ts';
import { judgedLineageFile, type LineageJudgement } from '../library/lineageJudgement.ts';
import type { Outcome } from '../library/takeIn.ts';
import { libraryHost } from './libraryHost.ts';
import { Observed } from './observed.ts';

/** The agreed language that the window offers, as it is now. */
export interface ClauseLibrary {
  readonly library: LaterLibrary;
  /** The person's own texts. */
  readonly own: readonly OwnText[];
  /** What these are listed under. */
  readonly ownSources: ReadonlySet<string>;
  /** Files of the person's own that cannot be read, with the reason. */
  readonly unreadable: Stock['unreadable'];
  /** What the person says of lineage, over what is shipped and computed. */
  readonly judged: LineageCorrections;
}

type Machine = Pick<
  Bridge,
  'libraryFiles' | 'readLibraryFile' | 'writeLibraryFile' | 'removeLibraryFile'
>;

const files = import.meta.glob<string>('../../clause-library/*.json', {
  query: '?raw',
  import: 'default',
});

const lineageFiles = import.meta.glob<string>('../../clause-library/lineage/*.json', {
  query: '?raw',
  import: 'default',
});

/** How far the person's own texts are read, counted from 1. */
export interface OwnReading {
  readonly at: number;
  readonly of: number;
  /** Ends it; what was read stays, the rest is read the next time. */
  stop(): void;
}

/**
 * The bundled resolutions and the person's own. A worker reads, indexes and searches them; this
 * thread holds their names, and passes on files as bytes.
 */
export class ClauseLibraries {
  /** Null until the bundled resolutions are there. */
  readonly shown = new Observed<ClauseLibrary | null>(null);
  /** Null while none of the person's own are being read. */
  readonly reading = new Observed<OwnReading | null>(null);
  /** Settled when the person's own are there; rejects when their names cannot be had. */
  readonly ready: Promise<void>;
  private settle: { done(): void; failed(error: unknown): void } | null = null;
  private readonly machine: Machine;
  private readonly order: ReturnType<typeof libraryHost>;
  /** The texts of their files, by their sources. */
  private readonly bundled = new Map<string, string>();
  private corrections = noCorrections;
  private judged = noCorrections;
  private judging: Promise<unknown> = Promise.resolve();
  private unreadLineage: ClauseLibrary['unreadable'] = [];
  /** Of the person's own lineage file when it was looked for last; null where there was none. */
  private lineageStamp: string | null = null;

  constructor(machine: Machine) {
    this.machine = machine;
    const stop = () => this.stopReading();
    this.order = libraryHost({
      files: () => this.look(),
      read: (name) => machine.readLibraryFile(name),
      write: (name, bytes) => machine.writeLibraryFile({ name, bytes }),
      told: (at, of) => this.reading.set({ at, of, stop }),
    });
    this.ready = new Promise((done, failed) => {
      this.settle = { done, failed };
    });
    // Whoever waits for it hears of a failure; nobody else needs to.
    this.ready.catch(() => undefined);
  }

  /** Reads everything, the bundled resolutions first. Rejects as `ready`. */
  async read(): Promise<void> {
    const looked = this.order({ kind: 'look' });
    await looked.catch(() => undefined);
    for (const load of Object.values(files)) {
      const text = await load();
      this.bundled.set((await this.order({ kind: 'bundled', text })) as string, text);
    }
    await this.readLineage();
    await this.show();
    await looked.then(() => this.readRest()).then(this.settle?.done, this.settle?.failed);
    await this.ready;
  }

  /** Reads what is new or changed among the person's own, as after a reading that was stopped. */
  async readRest(): Promise<void> {
    try {
      await this.order({ kind: 'read' });
    } finally {
      if (this.reading.get()) await this.show();
      this.reading.set(null);
    }
  }

  /**
   * Takes what is new, changed or gone among the person's own since, as through another window.
   * Rejects as `ready`.
   */
  async lookAgain(): Promise<void> {
    await this.ready;
    const before = this.lineageStamp;
    const isOther = await this.order({ kind: 'look' });
    const isCorrected = this.lineageStamp !== before;
    if (isCorrected) await this.readOwnLineage();
    if (isOther) await this.readRest();
    if (isOther || isCorrected) await this.show();
  }

  /** Ends the reading of the person's own before the next text. */
  stopReading(): void {
    void this.order({ kind: 'stop' });
  }

  /**
   * Adds a text to the person's library, which finds it after `showTaken`. What cannot be taken is
   * refused with its reason.
   */
  async take(text: TextToTake): Promise<Outcome> {
    return (await this.order({ kind: 'take', ...text })) as Outcome;
  }

  /** Offers what was taken until now. */
  async showTaken(): Promise<void> {
    await this.show();
    await this.order({ kind: 'save' });
  }

  /** Takes a file out of the person's library; a bundled resolution of its symbol is offered again. */
  async remove(file: string): Promise<void> {
    await this.machine.removeLibraryFile(file);
    this.unreadLineage = this.unreadLineage.filter((one) => one.file !== file);
    await this.order({ kind: 'remove', name: file });
    await this.readRest();
    await this.showTaken();
  }

  /** The whole of a text by what it is listed under. Rejects with a sentence where it cannot be read. */
  async draftOf(source: string): Promise<Draft> {
    const own = this.shown.get()?.own.find((one) => one.source === source);
    if (own) return readDraftBytes(await this.machine.readLibraryFile(own.file));
    const text = this.bundled.get(source);
    if (text === undefined) throw new RangeError(`The library has no ${source}`);
    return readDraft(text);
  }

  /**
   * Writes what the person says of lineage into their own file, and goes by it from then on. Rejects
   * with a sentence where the file cannot be read or written.
   */
  judge(judgement: LineageJudgement): Promise<void> {
    const done = this.judging.then(() => this.writeJudgement(judgement));
    this.judging = done.catch(() => undefined);
    return done;
  }

  private async writeJudgement(judgement: LineageJudgement): Promise<void> {
    await this.ready;
    const there = await this.machine.libraryFiles();
    const isThere = there.some(({ name }) => name === lineageFileName);
    const before = isThere ? await this.machine.readLibraryFile(lineageFileName) : null;
    const text = judgedLineageFile(before && new TextDecoder().decode(before), judgement);
    const bytes = new TextEncoder().encode(text);
    this.lineageStamp = await this.machine.writeLibraryFile({ name: lineageFileName, bytes });
    await this.correct(bytes);
    await this.show();
  }

  /** The files of texts in the person's library; notes on the way whether there is one of lineage. */
  private async look(): Promise<readonly LibraryEntry[]> {
    const all = await this.machine.libraryFiles();
    this.lineageStamp = all.find(({ name }) => name === lineageFileName)?.stamp ?? null;
    return all.filter(({ name }) => name !== lineageFileName);
  }

  private async readLineage(): Promise<void> {
    for (const load of Object.values(lineageFiles)) {
      this.corrections = combined([this.corrections, readLineageFile(await load())]);
    }
    await this.correct(null);
    if (this.lineageStamp !== null) await this.readOwnLineage();
  }

  private async readOwnLineage(): Promise<void> {
    const isThere = this.lineageStamp !== null;
    this.unreadLineage = [];
    try {
      await this.correct(isThere ? await this.machine.readLibraryFile(lineageFileName) : null);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.unreadLineage = [{ file: lineageFileName, why }];
    }
  }

  /** A person's own judgement of lineage holds over what is shipped; null where there is none. */
  private async correct(bytes: Uint8Array | null): Promise<void> {
    this.judged = bytes ? readLineageFile(new TextDecoder().decode(bytes)) : noCorrections;
    const corrections = combined([this.corrections, this.judged]);
    await this.order({ kind: 'correct', corrections });
  }

  private async show(): Promise<void> {
    const { sources, own, unreadable } = (await this.order({ kind: 'now' })) as Stock;
    this.shown.set({
      library: laterLibrary((asked) => this.order({ kind: 'ask', ...asked }), sources),
      own,
      ownSources: new Set(own.map(({ source }) => source)),
      unreadable: [...unreadable, ...this.unreadLineage],
      judged: this.judged,
    });
  }
}
