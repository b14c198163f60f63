import type { Bridge } from '../bridge.ts';
import { type Draft, readDraft, readDraftBytes } from '../document/draftFile.ts';
import { harvest } from '../library/harvest.ts';
import { growingLibrary, type Library } from '../library/library.ts';
import {
  combined,
  type LineageCorrections,
  lineageFileName,
  noCorrections,
  readLineageFile,
} from '../library/lineageFile.ts';
import { judgedLineageFile, type LineageJudgement } from '../library/lineageJudgement.ts';
import { Shelf } from '../library/shelf.ts';
import { sourceOf } from '../library/source.ts';
import { thesaurusOf } from '../library/thesaurus.ts';
import { Observed } from './observed.ts';
import { aPause } from './pause.ts';

/** The agreed language that the window offers, as it is now. */
export interface ClauseLibrary {
  readonly library: Library;
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

/** So many clauses are put into the index between two pauses; they take a few milliseconds. */
const atOnce = 20;

/**
 * The bundled resolutions and the person's own, read and indexed bit by bit with room for key presses
 * in between.
 */
export class ClauseLibraries {
  /** Null until the bundled resolutions are there. */
  readonly shown = new Observed<ClauseLibrary | null>(null);
  /** Settled when the person's own are there; rejects when their names cannot be had. */
  readonly ready: Promise<void>;
  /** What the person's own library has, by which a text is known as new. */
  readonly shelf = new Shelf();
  private settle: { done(): void; failed(error: unknown): void } | null = null;
  private readonly machine: Machine;
  private index = growingLibrary();
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
    const { default: stored } = await import('../../clause-library/words/thesaurus.json');
    this.index = growingLibrary(thesaurusOf(stored));
    for (const load of Object.values(files)) {
      const text = await load();
      await aPause();
      const draft = readDraft(text);
      this.bundled.set(sourceOf(draft), draft);
      await this.indexed(draft);
    }
    await this.readLineage();
    this.show();
    await this.readOwn().then(this.settle?.done, this.settle?.failed);
    await this.ready;
  }

  /** Offers a text that is in a file of the person's library now. */
  async put(file: string, draft: Draft): Promise<void> {
    const before = [...this.own].find(([, own]) => own.file === file);
    if (before) this.takeOut(before[0]);
    await this.hold(file, draft);
    this.show();
  }

  /** Takes a file out of the person's library; a bundled resolution of its symbol is offered again. */
  async remove(file: string): Promise<void> {
    await this.machine.removeLibraryFile(file);
    this.shelf.remove(file);
    this.unreadable = this.unreadable.filter((one) => one.file !== file);
    const found = [...this.own].find(([, own]) => own.file === file);
    if (found) {
      const [source] = found;
      this.takeOut(source);
      const bundled = this.bundled.get(source);
      if (bundled) await this.indexed(bundled);
    }
    this.show();
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
    this.correct(bytes);
  }

  private async readLineage(): Promise<void> {
    for (const load of Object.values(lineageFiles)) {
      this.corrections = combined([this.corrections, readLineageFile(await load())]);
    }
    this.index.correct(this.corrections);
  }

  /** A person's own judgement of lineage holds over what is shipped. */
  private correct(bytes: Uint8Array): void {
    this.judged = readLineageFile(new TextDecoder().decode(bytes));
    this.index.correct(combined([this.corrections, this.judged]));
    this.show();
  }

  private async readOwn(): Promise<void> {
    for (const file of await this.machine.libraryFiles()) {
      await aPause();
      try {
        const bytes = await this.machine.readLibraryFile(file);
        if (file === lineageFileName) this.correct(bytes);
        else await this.hold(file, readDraftBytes(bytes));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        this.unreadable = [...this.unreadable, { file, why }];
        this.shelf.block(file);
      }
    }
    if (this.own.size + this.unreadable.length > 0) this.show();
  }

  private async hold(file: string, draft: Draft): Promise<void> {
    const source = sourceOf(draft);
    this.shelf.put(file, draft);
    this.index.remove(source);
    this.own.set(source, { file, draft });
    await this.indexed(draft);
  }

  private takeOut(source: string): void {
    this.own.delete(source);
    this.index.remove(source);
  }

  private async indexed(draft: Draft): Promise<void> {
    const clauses = harvest(draft);
    for (let at = 0; at < clauses.length; at += atOnce) {
      await aPause();
      this.index.add(clauses.slice(at, at + atOnce));
    }
  }

  private show(): void {
    const bundled = [...this.bundled].filter(([source]) => !this.own.has(source));
    this.shown.set({
      library: this.index.now(),
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
