import { type FileHandle, largestFile } from '../bridge.ts';
import { readDraftBytes, tooLarge } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import type { Reader } from '../import/reader.ts';
import { type IntakeReport, intakeReport } from '../library/intakeReport.ts';
import {
  type Intake,
  isDraftFile,
  type Outcome,
  type Read,
  replaceChanged,
  takeIn,
} from '../library/takeIn.ts';
import type { Desk } from './desk.ts';
import { Observed } from './observed.ts';
import { aPause } from './pause.ts';
import { workerReader } from './readInWorker.ts';

/** A text whose symbol is in the library with other words. */
export type Changed = Extract<Outcome, { kind: 'changed' }>;

/** How far files are added to the person's clause library. */
export interface IntakeState {
  /** Counted from 1; 0 before the first. */
  readonly at: number;
  readonly of: number;
  /** The file that is being read. */
  readonly name: string;
  /** Null until all files are looked at, or it was cancelled. */
  readonly report: IntakeReport | null;
  /** What waits for the person's word. */
  readonly changed: readonly Changed[];
}

/** Adds files that the person chooses, or those of a folder, to their clause library. */
export async function addToLibrary(desk: Desk, choice: 'files' | 'folder'): Promise<void> {
  const chosen = await desk.bridge.openFiles(choice);
  if (!chosen) return;
  const reader = workerReader();
  const texts = chosen.files.map(({ name, handle }) => ({
    name,
    read: (signal: AbortSignal) => readChosen(desk, name, handle, reader, signal),
  }));
  try {
    await new TextIntake(desk, texts, chosen.others).run();
  } finally {
    reader.close();
  }
}

/** Adds the draft in work to the person's clause library, as it stands now. */
export async function addDraftToLibrary(desk: Desk): Promise<void> {
  const { name, origin } = desk.file.get();
  const draft = { doc: desk.doc, origin };
  const text = { name: name || 'the draft in work', read: async () => ({ draft, doubts: 0 }) };
  await new TextIntake(desk, [text], 0).run();
}

/** Adds a text that was read and reviewed to the person's clause library. */
export async function addReviewedToLibrary(desk: Desk, name: string, read: Read): Promise<void> {
  await new TextIntake(desk, [{ name, read: async () => read }], 0).run();
}

async function readChosen(
  desk: Desk,
  name: string,
  handle: FileHandle,
  reader: Reader,
  signal: AbortSignal,
): Promise<Read> {
  const { bytes, size } = await desk.bridge.readFile(handle);
  if (size > largestFile) throw new FileError(tooLarge(size));
  if (isDraftFile(name, bytes)) return { draft: readDraftBytes(bytes), doubts: 0 };
  const { doc, origin, doubts } = await reader.read({ bytes, name }, { signal });
  // What comes next takes a moment for a long text, and so did this.
  await aPause();
  return { draft: { doc, origin }, doubts: doubts.length };
}

/** A text to add. */
interface TextToAdd {
  readonly name: string;
  read(signal: AbortSignal): Promise<Read>;
}

/** One run over texts, which the dialog follows. */
class TextIntake {
  private readonly desk: Desk;
  private readonly texts: readonly TextToAdd[];
  private readonly others: number;
  private readonly cancelling = new AbortController();
  private readonly outcomes: Outcome[] = [];
  private readonly state: Observed<IntakeState>;
  private intake: Intake | null = null;

  constructor(desk: Desk, texts: readonly TextToAdd[], others: number) {
    this.desk = desk;
    this.texts = texts;
    this.others = others;
    const of = texts.length;
    this.state = new Observed<IntakeState>({ at: 0, of, name: '', report: null, changed: [] });
  }

  async run(): Promise<void> {
    const { desk, state } = this;
    desk.dialog.set({
      kind: 'intake',
      state,
      cancel: () => this.cancelling.abort(),
      replace: (changed) => this.replace(changed),
    });
    await this.readAll();
    this.tell();
  }

  private async readAll(): Promise<void> {
    const { signal } = this.cancelling;
    const { clauses, bridge } = this.desk;
    await clauses.ready;
    const intake = {
      shelf: clauses.shelf,
      replace: false,
      write: (name: string, text: string) =>
        bridge.writeLibraryFile({ name, bytes: new TextEncoder().encode(text) }),
    };
    this.intake = intake;
    for (const [index, { name, read }] of this.texts.entries()) {
      if (signal.aborted) return;
      this.state.set({ ...this.state.get(), at: index + 1, name });
      const outcome = await takeIn(name, () => read(signal), intake, signal);
      if (outcome) await this.note(outcome);
    }
  }

  private async note(outcome: Outcome): Promise<void> {
    this.outcomes.push(outcome);
    if (outcome.kind !== 'added' && outcome.kind !== 'replaced') return;
    await this.desk.clauses.put(outcome.taken.file, outcome.taken.draft);
  }

  private async replace(changed: Changed): Promise<void> {
    if (!this.intake) throw new RangeError('Nothing was read that could be replaced');
    const outcome = await replaceChanged(changed, this.intake);
    this.outcomes.splice(this.outcomes.indexOf(changed), 1);
    await this.note(outcome);
    this.tell();
  }

  private tell(): void {
    const { outcomes, texts, others } = this;
    const report = intakeReport(outcomes, texts.length - outcomes.length, others);
    this.desk.announcement.set(report.headline);
    this.state.set({
      ...this.state.get(),
      report,
      changed: outcomes.filter((one): one is Changed => one.kind === 'changed'),
    });
  }
}
