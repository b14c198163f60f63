import type { Bridge } from '../bridge.ts';
import { type Draft, readDraft, readDraftBytes, writeDraft } from '../document/draftFile.ts';
import { type LaterLibrary, laterLibrary } from '../library/laterLibrary.ts';
import {
  combined,
  type LineageCorrections,
  lineageFileName,
  noCorrections,
  readLineageFile,
} from '../library/lineageFile.ts';
import { judgedLineageFile, type LineageJudgement } from '../library/lineageJudgement.ts';
import type { SourceRow } from '../library/segment.ts';
import { Shelf } from '../library/shelf.ts';
import { sourceOf } from '../library/source.ts';
import { libraryHost } from './libraryHost.ts';
import { Observed } from './observed.ts';
import { aPause } from './pause.ts';

/** The agreed language that the window offers, as it is now. */
export interface ClauseLibrary {
  readonly library: LaterLibrary;
  /** The bundled resolutions, and the person's own in the place of those of the same symbol. */
  readonly resolutions: readonly Draft[];
  /** The person's own, by what they are listed under. */
  readonly own: ReadonlyMap<string, OwnResolution>;
  /** Files of the person's own that cannot be read, with the reason. */
  readonly unreadable: readonly { readonly file: string; readonly why: string }[];
  /** What the person says of lineage, over what is shipped and computed. */
  readonly judged: LineageCorrections;
}

/** A resolution of the person's own clause library. */
export interface OwnResolution {
  readonly file: string;
  readonly draft: Draft;
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

/** The bundled resolutions and the person's own, which a worker reads, indexes and searches. */
export class ClauseLibraries {
  /** Null until the bundled resolutions are there. */
  readonly shown = new Observed<ClauseLibrary | null>(null);
  /** Null while none of the person's own are being read. */
  readonly reading = new Observed<OwnReading | null>(null);
  /** Settled when the person's own are there; rejects when their names cannot be had. */
  readonly ready: Promise<void>;
  /** What the person's own library has, by which a text is known as new. */
  readonly shelf = new Shelf();
  private settle: { done(): void; failed(error: unknown): void } | null = null;
  private readonly machine: Machine;
  private readonly order = libraryHost();
  private readonly bundled = new Map<string, Draft>();
  private readonly own = new Map<string, OwnResolution>();
  private corrections = noCorrections;
  private judged = noCorrections;
  private judging: Promise<unknown> = Promise.resolve();
  private unreadable: ClauseLibrary['unreadable'] = [];

  constructor(machine: Machine) {
    this.machine = machine;
    this.ready = new Promise((done, failed) => {
      this.settle = { done, failed };
    });
    // Whoever waits for it hears of a failure; nobody else needs to.
    this.ready.catch(() => undefined);
  }

  /** Reads everything, the bundled resolutions first. Rejects as `ready`. */
  async read(): Promise<void> {
    const names = this.machine.libraryFiles();
    await this.order({ kind: 'only', names: await names.catch(() => []) });
    for (const load of Object.values(files)) {
      const text = await load();
      await aPause();
      const draft = readDraft(text);
      this.bundled.set(sourceOf(draft), draft);
      await this.addBundled(draft);
    }
    await this.readLineage();
    await this.show();
    await this.readOwn(names).then(this.settle?.done, this.settle?.failed);
    await this.ready;
  }

  /** Offers a text that is in a file of the person's library now. */
  async put(file: string, draft: Draft): Promise<void> {
    const before = [...this.own].find(([, own]) => own.file === file);
    if (before) this.own.delete(before[0]);
    await this.hold(file, draft, bytesOf(draft));
    await this.show();
    await this.order({ kind: 'save' });
  }

  /** Takes a file out of the person's library; a bundled resolution of its symbol is offered again. */
  async remove(file: string): Promise<void> {
    await this.machine.removeLibraryFile(file);
    await this.order({ kind: 'remove', name: file });
    this.shelf.remove(file);
    this.unreadable = this.unreadable.filter((one) => one.file !== file);
    const found = [...this.own].find(([, own]) => own.file === file);
    if (found) {
      const [source] = found;
      this.own.delete(source);
      const bundled = this.bundled.get(source);
      if (bundled) await this.addBundled(bundled);
    }
    await this.show();
    await this.order({ kind: 'save' });
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
    const isThere = (await this.machine.libraryFiles()).includes(lineageFileName);
    const before = isThere ? await this.machine.readLibraryFile(lineageFileName) : null;
    const text = judgedLineageFile(before && new TextDecoder().decode(before), judgement);
    const bytes = new TextEncoder().encode(text);
    await this.machine.writeLibraryFile({ name: lineageFileName, bytes });
    await this.correct(bytes);
  }

  private async readLineage(): Promise<void> {
    for (const load of Object.values(lineageFiles)) {
      this.corrections = combined([this.corrections, readLineageFile(await load())]);
    }
    await this.order({ kind: 'correct', corrections: this.corrections });
  }

  /** A person's own judgement of lineage holds over what is shipped. */
  private async correct(bytes: Uint8Array): Promise<void> {
    this.judged = readLineageFile(new TextDecoder().decode(bytes));
    const corrections = combined([this.corrections, this.judged]);
    await this.order({ kind: 'correct', corrections });
    await this.show();
  }

  private async readOwn(names: Promise<readonly string[]>): Promise<void> {
    const all = await names;
    const stopping = new AbortController();
    for (const [at, file] of all.entries()) {
      if (stopping.signal.aborted) break;
      this.reading.set({ at: at + 1, of: all.length, stop: () => stopping.abort() });
      await this.readOwnFile(file);
    }
    this.reading.set(null);
    for (const [source, draft] of this.bundled) {
      if (!this.own.has(source)) await this.addBundled(draft);
    }
    if (this.own.size + this.unreadable.length > 0) await this.show();
    await this.order({ kind: 'save' });
  }

  private async readOwnFile(file: string): Promise<void> {
    await aPause();
    try {
      const bytes = await this.machine.readLibraryFile(file);
      if (file === lineageFileName) await this.correct(bytes);
      else await this.hold(file, readDraftBytes(bytes), bytes);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.unreadable = [...this.unreadable, { file, why }];
      this.shelf.block(file);
      await this.order({ kind: 'remove', name: file });
    }
  }

  private async hold(file: string, draft: Draft, bytes: Uint8Array): Promise<void> {
    this.shelf.put(file, draft);
    this.own.set(sourceOf(draft), { file, draft });
    await this.order({ kind: 'put', name: file, bytes });
  }

  private async addBundled(draft: Draft): Promise<void> {
    await this.order({ kind: 'bundled', bytes: bytesOf(draft) });
  }

  private async show(): Promise<void> {
    const sources = (await this.order({ kind: 'now' })) as readonly SourceRow[];
    const bundled = [...this.bundled].filter(([source]) => !this.own.has(source));
    this.shown.set({
      library: laterLibrary((asked) => this.order({ kind: 'ask', ...asked }), sources),
      resolutions: [
        ...bundled.map(([, draft]) => draft),
        ...Array.from(this.own.values(), ({ draft }) => draft),
      ],
      own: new Map(this.own),
      unreadable: this.unreadable,
      judged: this.judged,
    });
  }
}

function bytesOf(draft: Draft): Uint8Array {
  return new TextEncoder().encode(writeDraft(draft));
}
