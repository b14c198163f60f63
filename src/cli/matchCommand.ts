import type { Node } from 'prosemirror-model';
import { outline } from '../document/outline.ts';
import { storedWords } from '../document/runs.ts';
import { agreedReportFile } from '../export/agreedReport.ts';
import {
  type AccountedParagraph,
  type AgreedAccount,
  agreedAccount,
  agreedShares,
} from '../library/agreedAccount.ts';
import type { DistantLibrary } from '../library/laterLibrary.ts';
import type { AgreedSpans } from '../library/spans.ts';
import { needed, onlyWord, sorted } from './arguments.ts';
import { draftAt } from './draftAt.ts';
import { writeWhole } from './files.ts';
import { libraryOptions, withLibrary } from './libraryFor.ts';
import type { Machine } from './machine.ts';
import { naming } from './naming.ts';
import { refuseSameFile } from './refuseSameFile.ts';
import { UsageError } from './usageError.ts';

/** Prints which words of a draft stand in adopted resolutions, or writes a report of it. */
export async function matchCommand(args: readonly string[], machine: Machine): Promise<void> {
  const given = sorted(args, [...libraryOptions, 'out'], ['json']);
  const path = onlyWord(given, 'DRAFT');
  const out = given.values.has('out') ? needed(given, 'out') : null;
  if (out !== null) {
    if (!/\.(?:docx|json)$/i.test(out)) {
      throw new UsageError(`--out ${out} must end with .docx or .json.`);
    }
    await refuseSameFile(path, out);
  }
  const { doc } = await draftAt(path);
  await withLibrary(given, machine, async (all) => {
    const account = await accountOf(doc, all);
    if (out !== null) {
      const title = storedWords(doc.child(1)).trim();
      const content = /\.json$/i.test(out) ? json(account) : agreedReportFile(title, account);
      await naming(out, () => writeWhole(out, content));
    }
    machine.print(given.flags.has('json') ? json(account) : lines(account));
    if (out !== null && !given.flags.has('json')) machine.print(`Written: ${out}\n`);
  });
}

async function accountOf(doc: Node, all: DistantLibrary): Promise<AgreedAccount> {
  const paragraphs = [];
  for (const { kind, part, label, words } of outline(doc).entries) {
    if ((kind !== 'paragraph' && kind !== 'subparagraph') || part === 'annex') continue;
    const text = storedWords(words);
    paragraphs.push({ label, text, agreed: await all.spans(text) });
  }
  return agreedAccount(paragraphs);
}

function json(account: AgreedAccount): string {
  return `${JSON.stringify(account, null, 2)}\n`;
}

function lines({ words, paragraphs }: AgreedAccount): string {
  return `${[...paragraphs.map(line), `The draft: ${share(words)}`].join('\n')}\n`;
}

function line({ label, words, spans }: AccountedParagraph): string {
  const from = spans.find(({ clauses }) => clauses.length > 0)?.clauses[0]?.id;
  return `${label}: ${share(words)}${from ? ` (${from})` : ''}`;
}

function share(words: AgreedSpans['words']): string {
  const shares = agreedShares(words);
  if (!shares) return 'no words';
  const all = words.exact + words.near + words.new;
  return `${shares.exact} % agreed, ${shares.near} % near, ${words.new} of ${all} words new`;
}
