import { type FileHandle, largestFile } from '../bridge.ts';
import { compactDraft } from '../document/compactDraft.ts';
import { tooLarge } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import type { Reader } from '../import/reader.ts';
import { type Changed, type IntakeReport, intakeReport } from '../library/intakeReport.ts';
import type { TextToTake } from '../library/libraryWork.ts';
import { isDraftFile, type Outcome, type Read, refused } from '../library/takeIn.ts';
import type { Desk } from './desk.ts';
import { Observed } from './observed.ts';
import { workerReader } from './readInWorker.ts';

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
  await addReviewedToLibrary(desk, name || 'the draft in work', { draft, doubts: 0 });
}

/** Adds a text that was read and reviewed to the person's clause library. */
export async function addReviewedToLibrary(desk: Desk, name: string, read: Read): Promise<void> {
  const text = { name, read: async () => asFile(read) };
  await new TextIntake(desk, [text], 0).run();
}

async function readChosen(
  desk: Desk,
  name: string,
  handle: FileHandle,
  reader: Reader,
  signal: AbortSignal,
): Promise<FileToTake> {
  const { bytes, size } = await desk.bridge.readFile(handle);
  if (size > largestFile) throw new FileError(tooLarge(size));
  if (isDraftFile(name, bytes)) return { draft: bytes, doubts: 0 };
  const { doc, origin, doubts } = await reader.read({ bytes, name }, { signal });
  return asFile({ draft: { doc, origin }, doubts: doubts.length });
}

function asFile({ draft, doubts }: Read): FileToTake {
  return { draft: new TextEncoder().encode(compactDraft(draft)), doubts };
}

/** A text on its way into the library. */
type FileToTake = Pick<TextToTake, 'draft' | 'doubts'>;

/** A text to add. */
interface TextToAdd {
  readonly name: string;
  read(signal: AbortSignal): Promise<FileToTake>;
}

/** One run over texts, which the dialog follows. */
class TextIntake {
  private readonly desk: Desk;
  private readonly texts: readonly TextToAdd[];
  private readonly others: number;
  private readonly cancelling = new AbortController();
  private readonly outcomes: Outcome[] = [];
  /** What the person may still want in the place of a text that is there. */
  private readonly changed = new Map<Changed, FileToTake>();
  private readonly state: Observed<IntakeState>;

  constructor(desk: Desk, texts: readonly TextToAdd[], others: number) {
    this.desk = desk;
    this.texts = texts;
    this.others = others;
    const of = texts.length;
    this.state = new Observed<IntakeState>({ at: 0, of, name: '', report: null, changed: [] });
  }

  async run(): Promise<void> {
    const { desk, state } = this;
    // Its list of texts is an old one now.
    if (desk.dialog.get()?.kind === 'ownLibrary') desk.closeDialog();
    desk.dialog.show({
      kind: 'intake',
      state,
      cancel: () => {
        this.cancelling.abort();
        desk.clauses.stopReading();
      },
      replace: (changed) => this.replace(changed),
    });
    await this.takeAll();
    await desk.clauses.showTaken();
    this.tell();
  }

  private async takeAll(): Promise<void> {
    const { signal } = this.cancelling;
    const { clauses } = this.desk;
    await clauses.ready;
    // A text is known as new only beside all that are there.
    await clauses.readRest();
    for (const [index, text] of this.texts.entries()) {
      if (signal.aborted) return;
      this.state.set({ ...this.state.get(), at: index + 1, name: text.name });
      await this.take(text, signal);
    }
  }

  private async take({ name, read }: TextToAdd, signal: AbortSignal): Promise<void> {
    try {
      const file = await read(signal);
      const outcome = await this.desk.clauses.take({ from: name, ...file, replace: false });
      this.outcomes.push(outcome);
      if (outcome.kind === 'changed') this.changed.set(outcome, file);
    } catch (error) {
      if (!signal.aborted) this.outcomes.push(refused(name, error));
    }
  }

  private async replace(changed: Changed): Promise<void> {
    const { clauses } = this.desk;
    const file = this.changed.get(changed);
    if (!file) throw new RangeError('Nothing was read that could be replaced');
    const outcome = await clauses.take({ from: changed.from, ...file, replace: true });
    if (outcome.kind === 'refused') throw new FileError(outcome.why);
    this.outcomes.splice(this.outcomes.indexOf(changed), 1, outcome);
    this.changed.delete(changed);
    await clauses.showTaken();
    this.tell();
  }

  private tell(): void {
    const { outcomes, texts, others } = this;
    const report = intakeReport(outcomes, texts.length - outcomes.length, others);
    this.desk.announcement.set(report.headline);
    this.state.set({ ...this.state.get(), report, changed: [...this.changed.keys()] });
  }
}
