import { strFromU8, unzipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { readDraft } from '../../src/document/draftFile.ts';
import { printed } from '../../src/document/printed.ts';
import { redline } from '../../src/document/redline.ts';
import { type Run, textOf } from '../../src/document/runs.ts';
import { redlineFile, wordFile } from '../../src/export/wordFile.ts';
import { importWord } from '../../src/import/importWord.ts';
import { findLibreOffice } from '../word/libreOffice.ts';
import { workedOnByLibreOffice } from '../word/libreOfficeWork.ts';
import { settledByLibreOffice } from '../word/settledChanges.ts';

const by = { author: 'Draft', date: '2026-10-05T00:00:00Z' };

/** How many tracked changes of each kind a Word file has, in its text and notes. */
interface ChangeCounts {
  readonly insertions: number;
  readonly deletions: number;
  readonly moves: number;
  readonly characters: number;
}

/** A redline measured. */
export interface MeasuredRedline {
  readonly summary: ReturnType<typeof redline>['summary'];
  readonly milliseconds: number;
  readonly own: ChangeCounts;
  /** By our reader and LibreOffice: what differs when all is accepted or rejected; empty for nothing. */
  readonly differences: Readonly<Record<string, readonly string[]>>;
  /** What LibreOffice's own comparison of the two documents makes; null without LibreOffice. */
  readonly others: ChangeCounts | null;
}

/** Reads a saved draft. */
export function draftOf(text: string): Node {
  return readDraft(text).doc;
}

/** Measures the redline of a draft against a base. */
export function measuredRedline(base: Node, draft: Node): MeasuredRedline {
  const start = performance.now();
  const changes = redline(base, draft, by);
  const file = redlineFile(changes, draft);
  const milliseconds = performance.now() - start;
  const differences: Record<string, readonly string[]> = {
    'accepted, our reader': differing(importWord(file, { changes: 'accepted' }).doc, draft),
    'rejected, our reader': differing(importWord(file, { changes: 'rejected' }).doc, base),
  };
  if (!findLibreOffice()) {
    return { summary: changes.summary, milliseconds, own: counts(file), differences, others: null };
  }
  const settled = (how: 'Accept' | 'Reject') => importWord(settledByLibreOffice(file, how)).doc;
  differences['accepted, LibreOffice'] = differing(settled('Accept'), draft);
  differences['rejected, LibreOffice'] = differing(settled('Reject'), base);
  const others = counts(comparedByLibreOffice(wordFile(base), wordFile(draft)));
  return { summary: changes.summary, milliseconds, own: counts(file), differences, others };
}

/** The second file as LibreOffice's "Compare document" shows it beside the first. */
function comparedByLibreOffice(base: Uint8Array, draft: Uint8Array): Uint8Array {
  return workedOnByLibreOffice(
    draft,
    `Dim other(0) As New com.sun.star.beans.PropertyValue
  other(0).Name = "URL"
  other(0).Value = Environ("WORK_OTHER")
  Dim dispatcher As Object
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(text.CurrentController.Frame, ".uno:CompareDocuments", "", 0, other())`,
    '',
    base,
  );
}

function counts(file: Uint8Array): ChangeCounts {
  const parts = unzipSync(file);
  const all = { insertions: 0, deletions: 0, moves: 0, characters: 0 };
  for (const name of ['word/document.xml', 'word/footnotes.xml']) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0;
    // With content: those without are of paragraphs' ends. Side by side they are one change.
    all.insertions += count(/(?<!<\/w:ins>)<w:ins [^>]*[^/]>/g);
    all.deletions += count(/(?<!<\/w:del>)<w:del [^>]*[^/]>/g);
    all.moves += count(/<w:moveToRangeStart /g);
    for (const [, inside = ''] of xml.matchAll(
      /<w:(?:ins|del) [^>]*[^/]>(.*?)<\/w:(?:ins|del)>/g,
    )) {
      for (const [, words = ''] of inside.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)) {
        all.characters += words.length;
      }
    }
  }
  return all;
}

/** The first lines of a document that are not as in another, as paper has them. */
function differing(one: Node, other: Node): string[] {
  const [lines, others] = [onPaper(one), onPaper(other)];
  const length = Math.max(lines.length, others.length);
  return Array.from({ length }, (_, at) => at)
    .filter((at) => lines[at] !== others[at])
    .slice(0, 3)
    .map((at) => `“${lines[at] ?? ''}” for “${others[at] ?? ''}”`);
}

/** Of a mark that repeats a note LibreOffice makes its number when its deletion is rejected. */
function onPaper(doc: Node): string[] {
  const { title, entries, notes } = printed(doc);
  const words = (runs: readonly Run[]) =>
    runs
      .map((run) => (run.kind === 'text' ? run.text : run.first ? `<${run.marker}>` : run.marker))
      .join('');
  return [
    words(title),
    ...entries.map(({ entry, runs }) => `${entry.printed} ${words(runs)}`),
    ...notes.map((note) => textOf(note.runs)),
  ];
}
