import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { largestDraft, readDraftBytes, tooLarge, writeDraft } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import { storedWords } from '../document/runs.ts';
import type { Reader } from '../import/reader.ts';
import { type IntakeReport, intakeReport } from '../library/intakeReport.ts';
import { sourceOf, standingOf, yearOf } from '../library/source.ts';
import { type Intake, isDraftFile, type Outcome, type Read, takeIn } from '../library/takeIn.ts';
import { takeText } from '../library/upToDate.ts';
import { type Arguments, needed, sorted } from './arguments.ts';
import { writingError } from './fileSentence.ts';
import { readWhole, sourceBytes, writeWhole } from './files.ts';
import { filesAt } from './filesAt.ts';
import { type KeptLibrary, keptLibrary, stampOf } from './keptLibrary.ts';
import type { Machine } from './machine.ts';
import { naming } from './naming.ts';
import {
  type KeptResolution,
  makeLibraryFolder,
  type PersonalLibrary,
  personalLibrary,
} from './personalLibrary.ts';
import { UsageError } from './usageError.ts';

/** Adds files and folders to the personal library; 1 when any was refused or it was cancelled. */
export async function libraryAdd(args: readonly string[], machine: Machine): Promise<0 | 1> {
  const given = sorted(args, ['dir'], ['replace']);
  if (given.words.length === 0) throw new UsageError('PATH is missing.');
  const { folder } = folderIn(given, machine);
  await makeLibraryFolder(folder);
  const library = await keptLibrary(folder, true, machine);
  const intake = intakeOf(folder, library, given.flags.has('replace'));
  const signal = machine.interruption();
  const { outcomes, left, others } = await addAll(given.words, intake, signal, machine);
  machine.print(addedLines(intakeReport(outcomes, left, others), folder));
  tellUnreadable(library, machine);
  await library.save();
  if (signal.aborted) {
    machine.complain(
      'chapeau: Cancelled. What was added stays; the same command goes on with the rest.\n',
    );
  }
  return signal.aborted || outcomes.some(({ kind }) => kind === 'refused') ? 1 : 0;
}

function intakeOf(folder: string, { kept }: KeptLibrary, replace: boolean): Intake {
  return {
    shelved: {
      texts: kept.texts,
      others: [],
      read: async (name) =>
        readDraftBytes(await readWhole(join(folder, name), largestDraft, tooLarge)),
    },
    replace,
    async write({ file, draft }) {
      const path = join(folder, file);
      await writeWhole(path, writeDraft(draft));
      takeText(kept, file, await stampOf(path), draft);
      if (kept.isFull) await kept.save();
    },
  };
}

interface Added {
  readonly outcomes: readonly Outcome[];
  readonly left: number;
  readonly others: number;
}

async function addAll(
  paths: readonly string[],
  intake: Intake,
  signal: AbortSignal,
  machine: Machine,
): Promise<Added> {
  const outcomes: Outcome[] = [];
  const reader = machine.reader();
  try {
    const { files, others } = await filesAt(paths, signal);
    for (const [at, path] of files.entries()) {
      if (signal.aborted) break;
      machine.progress(`${at + 1} of ${files.length}: ${path}`);
      const outcome = await takeIn(path, () => read(path, reader, signal), intake, signal);
      if (outcome) outcomes.push(outcome);
    }
    return { outcomes, left: files.length - outcomes.length, others };
  } finally {
    reader.close();
    machine.progress(null);
  }
}

async function read(path: string, reader: Reader, signal: AbortSignal): Promise<Read> {
  const bytes = await sourceBytes(path);
  if (isDraftFile(path, bytes)) return { draft: readDraftBytes(bytes), doubts: 0 };
  const { doc, origin, doubts } = await reader.read({ bytes, name: path }, { signal });
  return { draft: { doc, origin }, doubts: doubts.length };
}

function addedLines({ headline, parts }: IntakeReport, folder: string): string {
  const listed = parts.flatMap(({ kind, title, lines }) => [
    `${title}${kind === 'changed' ? ' (--replace takes the other text)' : ''}:`,
    ...lines.map((line) => `  ${line}`),
  ]);
  return `${[headline, ...listed, `Library: ${folder}`].join('\n')}\n`;
}

/** Prints what the personal library holds, a line for each text. */
export async function libraryList(args: readonly string[], machine: Machine): Promise<void> {
  const given = sorted(args, ['dir']);
  if (given.words.length > 0) throw new UsageError(`${given.words.join(' ')} is too much.`);
  const { folder, asked } = folderIn(given, machine);
  const library = await personalLibrary(folder, asked);
  tellUnreadable(library, machine);
  if (library.kept.length === 0) machine.print(`There is nothing in ${folder} yet.\n`);
  else machine.print(library.kept.map(listLine).join(''));
}

function listLine({ file, draft }: KeptResolution): string {
  const said = { adopted: null, draft: 'draft, not agreed', unstated: 'adoption not stated' };
  const known = [yearOf(draft), said[standingOf(draft.doc)]].filter((one) => one !== null);
  const source = sourceOf(draft);
  const title = storedWords(draft.doc.child(1)).trim();
  const name = title === '' || title === source ? source : `${source}: ${title}`;
  return `${name}${known.length === 0 ? '' : ` (${known.join('; ')})`}, ${file}\n`;
}

/** Takes texts out of the personal library, by their symbols or their files. */
export async function libraryRemove(args: readonly string[], machine: Machine): Promise<void> {
  const given = sorted(args, ['dir']);
  if (given.words.length === 0) throw new UsageError('NAME is missing.');
  const { folder, asked } = folderIn(given, machine);
  const { kept } = await keptLibrary(folder, asked, machine);
  const names = Array.from(kept.texts.values(), ({ name, source }) => ({
    file: name,
    source: source ?? '',
  }));
  const files = given.words.map((word) => fileNamed(word, names));
  for (const file of files) {
    const path = join(folder, file);
    await naming(path, () => rm(path).catch((error) => Promise.reject(writingError(error))));
    machine.print(`Removed: ${path}\n`);
  }
}

function fileNamed(word: string, names: readonly { file: string; source: string }[]): string {
  const small = word.toLowerCase();
  const named = names.find(({ file, source }) =>
    [file, file.replace(/\.json$/, ''), source].some((name) => name.toLowerCase() === small),
  );
  if (named) return named.file;
  throw new FileError(`The library has no ${word}. “chapeau library list” says what it has.`);
}

/** The library's folder, and whether the person named it. */
export function folderIn(
  given: Arguments,
  machine: Machine,
): { readonly folder: string; readonly asked: boolean } {
  const asked = given.values.has('dir');
  return { folder: asked ? needed(given, 'dir') : machine.libraryFolder, asked };
}

/** Says which files of the library cannot be read; the others are used all the same. */
export function tellUnreadable(
  { unreadable }: Pick<PersonalLibrary, 'unreadable'>,
  machine: Machine,
): void {
  for (const { file, why } of unreadable) {
    machine.complain(`chapeau: ${file} in the library was left out: ${why}\n`);
  }
}
