import { Doubts } from '../import/doubts.ts';
import { readWordParagraphs } from '../import/wordFileText.ts';
import { lineOf } from '../import/wordParagraph.ts';

/** Letters at the start of a paragraph that tell it from others. */
const telling = 80;

/**
 * The paragraphs of a Word file as it shows them, with their labels, each as one line. Throws
 * `FileError` as the importer does.
 */
export function wordLines(bytes: Uint8Array): string[] {
  const { paragraphs } = readWordParagraphs(bytes, 'accepted', new Doubts());
  return paragraphs
    .map((paragraph) => `${paragraph.label?.text ?? ''} ${lineOf(paragraph)}`.trim())
    .filter((line) => line !== '');
}

/**
 * The lines that hold words or begin them, counted from 1: a file without pages has no other places.
 * Letters alone are compared, as reading changes signs and spaces.
 */
export function linesWith(lines: readonly string[], words: string): number[] {
  const sought = lettersOf(words).slice(0, telling);
  if (sought === '') return [];
  const found = lines.findIndex((line) => lettersOf(line).includes(sought));
  return found === -1 ? [] : [found + 1];
}

function lettersOf(words: string): string {
  return words.replace(/\P{L}+/gu, '').toLowerCase();
}
