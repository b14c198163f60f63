import { type Draft, readDraft, writeDraft } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import { type FileLayout, fileLayouts } from '../export/fileLayout.ts';
import { textFile, textLeavesOut } from '../export/textFile.ts';
import { wordFile } from '../export/wordFile.ts';
import type { Imported } from '../import/recognise.ts';
import type { ChangesRead } from '../import/wordChanges.ts';
import { beginsAsDraft } from '../library/takeIn.ts';
import { type Arguments, needed, onlyWord, sorted } from './arguments.ts';
import { draftAt } from './draftAt.ts';
import { sourceBytes, writeWhole } from './files.ts';
import { importSummary } from './importSummary.ts';
import { libraryAdd, libraryList, libraryRemove } from './libraryCommands.ts';
import { compareCommand, lineageCommand } from './lineageCommands.ts';
import type { Machine } from './machine.ts';
import { matchCommand } from './matchCommand.ts';
import { naming } from './naming.ts';
import { outlineJson } from './outlineJson.ts';
import { libraryPublish } from './publishCommand.ts';
import { redlineCommand } from './redlineCommand.ts';
import { refuseOtherKind } from './refuseOtherKind.ts';
import { refuseSameFile } from './refuseSameFile.ts';
import { searchCommand } from './searchCommand.ts';
import { takeCommand } from './takeCommand.ts';
import type { CommandName } from './usage.ts';
import { UsageError } from './usageError.ts';

/** Gives the exit status: 1 where a file of several was refused. */
type Command = (args: readonly string[], machine: Machine) => Promise<0 | 1>;

/** What each command does. They throw `UsageError` and `FileError`. */
export const commands: Readonly<Record<CommandName, Command>> = {
  import: ended(importCommand),
  outline: ended(outlineCommand),
  export: ended(exportCommand),
  search: ended(searchCommand),
  match: ended(matchCommand),
  lineage: ended(lineageCommand),
  compare: ended(compareCommand),
  redline: ended(redlineCommand),
  take: ended(takeCommand),
  new: ended(newCommand),
  'library add': libraryAdd,
  'library list': ended(libraryList),
  'library remove': ended(libraryRemove),
  'library publish': libraryPublish,
};

function ended(work: (args: readonly string[], machine: Machine) => Promise<void>): Command {
  return async (args, machine) => {
    await work(args, machine);
    return 0;
  };
}

async function importCommand(args: readonly string[], machine: Machine): Promise<void> {
  const given = sorted(args, ['out', 'changes']);
  const path = onlyWord(given, 'FILE');
  const changes = changesFrom(given);
  const out = given.values.has('out') ? needed(given, 'out') : undefined;
  if (out !== undefined) await refuseSameFile(path, out);
  const { doc, origin, doubts } = await naming(path, async () =>
    imported(await sourceBytes(path), path, changes, machine),
  );
  const summary = importSummary(doc, origin, doubts);
  if (out !== undefined) await naming(out, () => writeWhole(out, writeDraft({ doc, origin })));
  machine.print(summary);
  if (out !== undefined) machine.print(`Written: ${out}\n`);
}

/** Nothing is lost of proposals that are kept, and what is printed is read as accepted anyway. */
function changesFrom(given: Arguments): ChangesRead {
  if (!given.values.has('changes')) return 'proposals';
  const wish = needed(given, 'changes');
  if (wish === 'accepted' || wish === 'rejected' || wish === 'proposals') return wish;
  throw new UsageError(`--changes ${wish} is none of accepted, rejected and proposals.`);
}

async function imported(
  bytes: Uint8Array,
  name: string,
  changes: ChangesRead,
  { reader }: Machine,
): Promise<Imported> {
  if (beginsAsDraft(bytes)) {
    throw new FileError('This is a Chapeau draft already: outline and export read it as it is.');
  }
  const own = reader();
  try {
    return await own.read({ bytes, name, changes });
  } finally {
    own.close();
  }
}

async function outlineCommand(args: readonly string[], machine: Machine): Promise<void> {
  const { doc } = await draftAt(onlyWord(sorted(args, []), 'DRAFT'));
  machine.print(`${JSON.stringify(outlineJson(doc), null, 2)}\n`);
}

/** What a draft is exported to. */
const forms: Readonly<Record<string, (draft: Draft, layout?: FileLayout) => Uint8Array | string>> =
  {
    text: textFile,
    word: ({ doc }, layout) => wordFile(doc, layout),
  };

async function exportCommand(args: readonly string[], machine: Machine): Promise<void> {
  const given = sorted(args, ['to', 'layout', 'out']);
  const path = onlyWord(given, 'DRAFT');
  const out = needed(given, 'out');
  const form = given.values.get('to') ?? 'word';
  const write = Object.hasOwn(forms, form) ? forms[form] : undefined;
  if (!write) throw new UsageError(`--to ${form} is not known: it is text or word.`);
  const layout = layoutFrom(given);
  if (layout && form === 'text') throw new UsageError('--layout is of Word files.');
  await refuseSameFile(path, out);
  refuseOtherKind(out, form === 'text' ? 'plain text' : 'a Word file');
  const draft = await draftAt(path);
  await naming(out, () => writeWhole(out, write(draft, layout)));
  const missing = form === 'text' ? textLeavesOut(draft) : '';
  machine.print(`Written: ${out}\n${missing === '' ? '' : `${missing}\n`}`);
}

/** Undefined where the masthead is to tell. */
function layoutFrom({ values }: Arguments): FileLayout | undefined {
  const wish = values.get('layout');
  if (wish === undefined) return undefined;
  const known = fileLayouts.find((layout) => layout === wish);
  if (!known) throw new UsageError(`--layout ${wish} is none of ${fileLayouts.join(', ')}.`);
  return known;
}

async function newCommand(args: readonly string[], machine: Machine): Promise<void> {
  const given = sorted(args, ['template', 'out']);
  if (given.words.length > 0) throw new UsageError(`${given.words.join(' ')} is too much.`);
  const name = needed(given, 'template');
  const out = needed(given, 'out');
  const templates = machine.templates();
  const template = templates.get(name.replace(/\.json$/, ''));
  if (template === undefined) {
    throw new UsageError(
      `There is no template ${name}. There are ${[...templates.keys()].join(', ')}.`,
    );
  }
  await naming(out, () => writeWhole(out, writeDraft(readDraft(template))));
  machine.print(`Written: ${out}\n`);
}
