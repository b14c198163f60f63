import { largestDraft, readDraftBytes, tooLarge } from '../document/draftFile.ts';
import { outline } from '../document/outline.ts';
import { storedWords } from '../document/runs.ts';
import type { AsynchronousLibrary } from '../library/asynchronousLibrary.ts';
import type { AgreedSpans, Span } from '../library/spans.ts';
import { type Arguments, onlyWord, sorted } from './arguments.ts';
import { readWhole } from './files.ts';
import { symbolOf } from './hitLines.ts';
import { libraryOptions, withLibrary } from './libraryFor.ts';
import type { Machine } from './machine.ts';
import { naming } from './naming.ts';

/** A paragraph of a draft with its agreed words, as `chapeau match --json` prints it. */
interface MatchedParagraph {
  readonly label: string;
  readonly text: string;
  readonly words: AgreedSpans['words'];
  readonly spans: readonly MatchedSpan[];
}

interface MatchedSpan extends Pick<Span, 'kind' | 'from' | 'to' | 'times' | 'adopted'> {
  readonly text: string;
  readonly clauses: readonly {
    readonly id: string;
    readonly symbol: string;
    readonly label: string;
    readonly year: number | null;
  }[];
}

/** Prints which words of a draft stand in adopted resolutions, paragraph by paragraph. */
export async function matchCommand(args: readonly string[], machine: Machine): Promise<void> {
  const given = sorted(args, libraryOptions, ['json']);
  const path = onlyWord(given, 'DRAFT');
  const { doc } = await naming(path, async () =>
    readDraftBytes(await readWhole(path, largestDraft, tooLarge)),
  );
  const entries = outline(doc).entries.filter(
    ({ kind, part }) => (kind === 'paragraph' || kind === 'subparagraph') && part !== 'annex',
  );
  await withLibrary(given, machine, async (all) => {
    const paragraphs: MatchedParagraph[] = [];
    for (const { label, words } of entries) {
      paragraphs.push(await matched(label, storedWords(words), all));
    }
    tell(paragraphs, given, machine);
  });
}

function tell(paragraphs: readonly MatchedParagraph[], given: Arguments, machine: Machine): void {
  const words = summed(paragraphs);
  if (given.flags.has('json')) {
    machine.print(`${JSON.stringify({ words, paragraphs }, null, 2)}\n`);
  } else {
    machine.print(`${[...paragraphs.map(line), `The draft: ${share(words)}`].join('\n')}\n`);
  }
}

async function matched(
  label: string,
  text: string,
  all: AsynchronousLibrary,
): Promise<MatchedParagraph> {
  const { spans, words } = await all.spans(text);
  return {
    label,
    text,
    words,
    spans: spans.map(({ kind, from, to, times, adopted, clauses }) => ({
      ...{ kind, from, to, text: text.slice(from, to), times, adopted },
      clauses: clauses.map((clause) => ({
        id: clause.id,
        symbol: symbolOf(clause),
        label: clause.label,
        year: clause.year,
      })),
    })),
  };
}

function summed(paragraphs: readonly MatchedParagraph[]): AgreedSpans['words'] {
  const sum = { exact: 0, near: 0, new: 0 };
  for (const { words } of paragraphs) {
    for (const kind of ['exact', 'near', 'new'] as const) sum[kind] += words[kind];
  }
  return sum;
}

function line({ label, words, spans }: MatchedParagraph): string {
  const from = spans.find(({ clauses }) => clauses.length > 0)?.clauses[0]?.id;
  return `${label}: ${share(words)}${from ? ` (${from})` : ''}`;
}

function share({ exact, near, new: fresh }: AgreedSpans['words']): string {
  const all = exact + near + fresh;
  if (all === 0) return 'no words';
  const percent = (count: number) => `${Math.floor((100 * count) / all)} %`;
  return `${percent(exact)} agreed, ${percent(near)} near, ${fresh} of ${all} words new`;
}
