import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Node } from 'prosemirror-model';
import { largestDraft, readDraftBytes, tooLarge } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import { type RedlineSummary, redline } from '../document/redline.ts';
import { redlineRows } from '../document/redlineRows.ts';
import type { ChangedBy } from '../document/redlineRuns.ts';
import { storedWords } from '../document/runs.ts';
import { comparisonTableFile, type TableExtent } from '../export/comparisonTable.ts';
import { redlineFile } from '../export/wordFile.ts';
import { type SourceNames, sourceNames } from '../library/place.ts';
import { sourceOf } from '../library/source.ts';
import { beginsAsDraft } from '../library/takeIn.ts';
import { type Arguments, needed, sorted } from './arguments.ts';
import { readWhole, sourceBytes, writeWhole } from './files.ts';
import { folderIn } from './libraryCommands.ts';
import type { Machine } from './machine.ts';
import { naming } from './naming.ts';
import { personalLibrary } from './personalLibrary.ts';
import { refuseOtherKind } from './refuseOtherKind.ts';
import { refuseSameFile } from './refuseSameFile.ts';
import { UsageError } from './usageError.ts';

/** Writes a draft as a Word file in which every change of the text it is based on is tracked. */
export async function redlineCommand(args: readonly string[], machine: Machine): Promise<void> {
  const given = sorted(args, ['out', 'author', 'date', 'dir', 'as']);
  const [base, draft, ...others] = given.words;
  if (!base || !draft) throw new UsageError('BASE and DRAFT are to be two texts.');
  if (others.length > 0) throw new UsageError(`${others.join(' ')} is too much.`);
  const out = needed(given, 'out');
  const by = changedBy(given);
  const form = formOf(given);
  for (const path of [base, draft]) await refuseSameFile(path, out);
  refuseOtherKind(out, 'a Word file');
  const texts = await resolutionsBeside(given, machine);
  const [before, after] = [
    await textNamed(base, texts, machine),
    await textNamed(draft, texts, machine),
  ];
  const changes = redline(before, after, by);
  const bytes =
    form === 'redline'
      ? redlineFile(changes, after)
      : comparisonTableFile(
          titleOf(after),
          [nameOf(base, before), nameOf(draft, after)],
          redlineRows(changes.document),
          form,
        );
  await naming(out, () => writeWhole(out, bytes));
  machine.print(`${summaryLine(changes.summary)}\nWritten: ${out}\n`);
}

/** Tracked changes, or the extent of a table with base, draft and room for remarks. */
function formOf({ values }: Arguments): 'redline' | TableExtent {
  const form = values.get('as') ?? 'changes';
  if (form === 'changes') return 'redline';
  if (form === 'table') return 'all';
  if (form === 'changed-rows') return 'changes';
  throw new UsageError(`--as ${form} is none of changes, table and changed-rows.`);
}

function titleOf(doc: Node): string {
  return storedWords(doc.child(1)).trim();
}

/** Its symbol, or the name of its file without the folders of this machine. */
function nameOf(given: string, doc: Node): string {
  return doc.child(0).attrs.documentSymbol || basename(given);
}

/** Who changed the text, and when: Word shows a day without a time as its beginning. */
function changedBy({ values }: Arguments): ChangedBy {
  const date = values.get('date') ?? '';
  if (date !== '' && !/^\d{4}-\d\d-\d\d$/.test(date)) {
    throw new UsageError(`--date ${date} is no day as 2026-10-05.`);
  }
  return { author: values.get('author') ?? 'Draft', date: date && `${date}T00:00:00Z` };
}

function summaryLine(summary: RedlineSummary): string {
  const { kept, changed, moved, inserted, deleted } = summary;
  return `${kept} paragraphs kept, ${changed} changed, ${moved} moved, ${inserted} new, ${deleted} left out`;
}

/** The resolutions that a name may mean, by what they are listed under. */
interface Texts {
  readonly names: SourceNames;
  readonly docs: ReadonlyMap<string, Node>;
}

async function resolutionsBeside(given: Arguments, machine: Machine): Promise<Texts> {
  const { folder, asked } = folderIn(given, machine);
  const own = await personalLibrary(folder, asked);
  const drafts = [...machine.resolutions(), ...own.kept.map(({ draft }) => draft)];
  const docs = new Map(drafts.map((draft) => [sourceOf(draft), draft.doc]));
  return { names: sourceNames(docs.keys()), docs };
}

/** A resolution of the library by its name, or a file of any kind that is read. */
async function textNamed(given: string, { names, docs }: Texts, machine: Machine): Promise<Node> {
  const known = docs.get(names.get(given.trim().toLowerCase()) ?? '');
  if (known) return known;
  const isThere = await access(given).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    throw new FileError(`${given} is neither a resolution of the library nor a file.`);
  }
  return naming(given, () => textIn(given, machine));
}

/** The document of a file. Its own tracked changes are read as accepted. */
async function textIn(path: string, { reader }: Machine): Promise<Node> {
  const bytes = await sourceBytes(path);
  if (beginsAsDraft(bytes)) {
    return readDraftBytes(await readWhole(path, largestDraft, tooLarge)).doc;
  }
  const own = reader();
  try {
    return (await own.read({ bytes, name: path, changes: 'accepted' })).doc;
  } finally {
    own.close();
  }
}
