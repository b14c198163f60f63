import { readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { outline } from '../../src/document/outline.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { importText } from '../../src/import/importText.ts';

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
