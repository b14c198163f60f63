import { readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { outline } from '../../src/document/outline.ts';
import { redline } from '../../src/document/redline.ts';
import { returned } from '../../src/document/returned.ts';
import { returnedChanges } from '../../src/document/returnedChanges.ts';
import { schema } from '../../src/document/schema.ts';
import { redlineFile, wordFile } from '../../src/export/wordFile.ts';
import { importText } from '../../src/import/importText.ts';
import { importWord } from '../../src/import/importWord.ts';

/** Milliseconds of each of `times` runs of reading a source text. */
export function timeImport(text: string, times: number): number[] {
  return timed(times, () => importText(text));
}

/** Milliseconds of each of `times` runs of making a Word file of a saved draft. */
export function timeExport(draft: string, times: number): number[] {
  const { doc } = readDraft(draft);
  return timed(times, () => wordFile(doc));
}

/** A saved draft whose paragraphs stand in it so many times. */
export function repeated(draft: string, times: number): string {
  const file = JSON.parse(draft) as { doc: { content: { type: string }[] } };
  const paragraphs = (type: string) => file.doc.content.filter((node) => node.type === type);
  const before = file.doc.content.filter((node) => !/Paragraph|adoptionLine/.test(node.type));
  const many = (type: string) => Array.from({ length: times }, () => paragraphs(type)).flat();
  const content = [...before, ...many('preambularParagraph'), ...many('operativeParagraph')];
  return writeDraft(readDraft(JSON.stringify({ ...file, doc: { ...file.doc, content } })));
}

/** The words of each paragraph of a saved draft, for the editor that typing is compared with. */
export function paragraphWords(draft: string): string[] {
  const words: string[] = [];
  readDraft(draft).doc.descendants((node) => {
    if (node.type.name !== 'chapeau') return true;
    words.push(node.textContent);
    return false;
  });
  return words;
}

/** Which of `paragraphWords` is typed into, from 0: the operative paragraph in the middle. */
export function typedParagraph(draft: string): number {
  const { preambularCount, operativeCount } = outline(readDraft(draft).doc);
  return preambularCount + Math.floor(operativeCount / 2);
}

function timed(times: number, work: () => unknown): number[] {
  work();
  return Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

const by = { author: 'Draft', date: '2026-10-05T00:00:00Z' };

/** Milliseconds of each run of making the redline of a draft against a base as a Word file. */
export function timeRedline(base: string, draft: string, times: number): number[] {
  const [before, after] = [readDraft(base).doc, readDraft(draft).doc];
  // Other nodes each time: what is computed of a node is kept with it.
  return timed(times, () => {
    const fresh = [before, after].map((doc) => schema.nodeFromJSON(doc.toJSON()));
    const [old, now] = fresh as [typeof before, typeof after];
    redlineFile(redline(old, now, by), now);
  });
}

/** Milliseconds of each run of reading a Word file back, and finding what it changed of its draft. */
export function timeReadingBack(draft: string, times: number): number[] {
  const { doc } = readDraft(draft);
  const bytes = wordFile(doc);
  return timed(times, () => {
    returnedChanges(returned(doc, importWord(bytes, { changes: 'proposals' }).doc));
  });
}

/** The Word file of a saved draft. */
export function wordBytes(draft: string): Uint8Array {
  return wordFile(readDraft(draft).doc);
}
