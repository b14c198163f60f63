import { connection } from '../shared-library/connection.ts';
import { type Published, publish } from '../shared-library/publish.ts';
import { type PublishedText, publishedText } from '../shared-library/publishedText.ts';
import { sorted } from './arguments.ts';
import { folderOptions, localTexts, serverIn } from './libraryFor.ts';
import type { Machine } from './machine.ts';
import { UsageError } from './usageError.ts';

/**
 * Puts the texts that this machine's commands look in into a shared library; 1 when any was refused or
 * it was cancelled.
 */
export async function libraryPublish(args: readonly string[], machine: Machine): Promise<0 | 1> {
  const given = sorted(args, [...folderOptions, 'server'], ['replace']);
  if (given.words.length > 0) throw new UsageError(`${given.words.join(' ')} is too much.`);
  const address = serverIn(given, machine);
  const drafts = await localTexts(given, machine);
  const signal = machine.interruption();
  const open = await connection(address);
  try {
    const done = (count: number) => machine.progress(`${count} of ${drafts.length}`);
    const replace = given.flags.has('replace');
    const texts = (function* (): Iterable<PublishedText> {
      for (const draft of drafts) yield publishedText(draft);
    })();
    const outcomes = await publish(open, texts, { replace, signal, done });
    machine.progress(null);
    machine.print(publishedLines(outcomes, drafts.length));
    if (!signal.aborted) return outcomes.some(({ kind }) => kind === 'refused') ? 1 : 0;
    machine.complain(
      'chapeau: Cancelled. What was published stays; the same command goes on with the rest.\n',
    );
    return 1;
  } finally {
    machine.progress(null);
    await open.close();
  }
}

function publishedLines(outcomes: readonly Published[], all: number): string {
  const count = (kind: Published['kind']) => outcomes.filter((one) => one.kind === kind).length;
  const counts = (
    [
      [count('added'), 'published'],
      [count('replaced'), 'replaced'],
      [count('known'), 'already there'],
      [count('changed'), 'with changed text, not taken'],
      [count('refused'), 'refused'],
      [all - outcomes.length, 'not looked at'],
    ] as const
  ).filter(([number], at) => at === 0 || number > 0);
  const head = `${all} ${all === 1 ? 'text' : 'texts'}: ${counts.map((each) => each.join(' ')).join(', ')}.`;
  const changed = outcomes.flatMap((one) => (one.kind === 'changed' ? [changedLine(one)] : []));
  const refused = outcomes.flatMap((one) =>
    one.kind === 'refused' ? [`  ${one.source}: ${one.why}`] : [],
  );
  return `${[
    head,
    ...under('Refused:', refused),
    ...under('Another text of a symbol that is there (--replace takes yours):', changed),
  ].join('\n')}\n`;
}

function under(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function changedLine({ source, differing }: Extract<Published, { kind: 'changed' }>): string {
  const differ = differing === 1 ? 'paragraph or note differs' : 'paragraphs or notes differ';
  return `  ${source}: ${differing} ${differ}; the text that is there stays`;
}
