import { writeDraft } from '../document/draftFile.ts';
import { type Returned, returned } from '../document/returned.ts';
import {
  changeKind,
  changePlace,
  type OtherChanges,
  oursSentence,
  type ReturnedChange,
  returnedChanges,
  sinceSentence,
  withTaken,
} from '../document/returnedChanges.ts';
import { type Arguments, needed, sorted } from './arguments.ts';
import { draftAt } from './draftAt.ts';
import { sourceBytes, writeWhole } from './files.ts';
import type { Machine } from './machine.ts';
import { naming } from './naming.ts';
import { refuseSameFile } from './refuseSameFile.ts';
import { UsageError } from './usageError.ts';

/** Prints what a file that came back changed of a draft; with --out takes it into another draft. */
export async function takeCommand(args: readonly string[], machine: Machine): Promise<void> {
  const given = sorted(args, ['out', 'by', 'rest'], ['json', 'whole']);
  const [path, file, ...others] = given.words;
  if (!path || !file) throw new UsageError('DRAFT and FILE are to be two files.');
  if (others.length > 0) throw new UsageError(`${others.join(' ')} is too much.`);
  const rest = restOf(given);
  const out = given.values.has('out') ? needed(given, 'out') : null;
  if (out !== null) for (const each of [path, file]) await refuseSameFile(each, out);
  const draft = await draftAt(path);
  const text = await textIn(file, machine);
  const brought = returned(draft.doc, text.doc, text, given.flags.has('whole'));
  const changes = returnedChanges(brought);
  const chosen = chosenOf(given, changes);
  machine.print(
    given.flags.has('json') ? json(brought, changes, chosen) : lines(brought, changes, chosen),
  );
  if (out === null) return;
  const doc = withTaken(brought, changes, chosen, rest);
  const bytes = new TextEncoder().encode(writeDraft({ ...draft, doc }));
  await naming(out, () => writeWhole(out, bytes));
  if (!given.flags.has('json')) machine.print(`Written: ${out}\n`);
}

function restOf({ values }: Arguments): OtherChanges {
  const rest = values.get('rest') ?? 'left';
  if (rest === 'left' || rest === 'proposals') return rest;
  throw new UsageError(`--rest ${rest} is neither left nor proposals.`);
}

/**
 * All changes, or those by one author; those by "untracked" are those that the file does not track. None
 * in a paragraph that the draft changed too since it was sent.
 */
function chosenOf({ values }: Arguments, changes: readonly ReturnedChange[]): Set<number> {
  const by = values.get('by');
  const isWanted = ({ author, isTracked }: ReturnedChange) =>
    by === undefined || (by === 'untracked' ? !isTracked : isTracked && author === by);
  const sure = changes.filter((change) => change.since === null && isWanted(change));
  return new Set(sure.map(({ index }) => index));
}

async function textIn(path: string, { reader }: Machine) {
  const bytes = await naming(path, () => sourceBytes(path));
  const own = reader();
  try {
    return await naming(path, () => own.read({ bytes, name: path, changes: 'proposals' }));
  } finally {
    own.close();
  }
}

function json(
  { untold, ours }: Returned,
  changes: readonly ReturnedChange[],
  chosen: ReadonlySet<number>,
): string {
  const told = changes.map(({ places: _, comment: _comment, ...change }) => ({
    ...change,
    isTaken: chosen.has(change.index),
  }));
  return `${JSON.stringify({ changes: told, untold, ours }, null, 2)}\n`;
}

function lines(
  brought: Returned,
  changes: readonly ReturnedChange[],
  chosen: ReadonlySet<number>,
): string {
  const count = changes.length === 1 ? '1 change' : `${changes.length} changes`;
  const told = changes.map((change) => {
    const by = change.isTracked ? change.author || 'nobody named' : 'untracked';
    const left = chosen.has(change.index) ? '' : ' (left)';
    const line = `${changePlace(change)}: ${changeKind(change)} by ${by}${left}: ${saidOf(change)}`;
    return [line, sinceSentence(change)].filter((part) => part !== '').join(' ');
  });
  const ours = oursSentence(brought);
  const rest = [...brought.untold, ...(ours === '' ? [] : [ours])];
  return `${[count, ...told, ...rest].join('\n')}\n`;
}

function saidOf({ removed, added, said }: ReturnedChange): string {
  const parts = [removed && `−“${short(removed)}”`, added && `+“${short(added)}”`, short(said)];
  return parts.filter((part) => part !== '').join(' ');
}

function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
