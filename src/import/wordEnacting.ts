import type { Doubts } from './doubts.ts';
import { enactingWords } from './enactingWords.ts';
import { startOf } from './starts.ts';
import { italicLine, type WordBlocks } from './wordBlocks.ts';
import { lineOf, type WordParagraph } from './wordParagraph.ts';
import { roleOf } from './wordRoles.ts';
import { isUnnumbered } from './wordShapes.ts';

/** Where a Word file divides into what stands before the resolution's own words, and these. */
export interface WordEnacting {
  /** As "The General Assembly", without the comma. */
  readonly words: string;
  /** Index of the first paragraph that is not the masthead's or title's. */
  readonly at: number;
  /** Index of the first paragraph of the preamble or operative part. */
  readonly bodyAt: number;
  /** Whether a comma ends the words, as it does before a preamble (un-style 1.1.3). */
  readonly preamble: boolean;
}

/**
 * Finds the enacting words: under a title with its style, or in italics before a paragraph that
 * begins as a resolution's do, or by their words. Throws `FileError` where there are none and
 * nothing else is like a resolution.
 */
export function wordEnacting(
  paragraphs: readonly WordParagraph[],
  blocks: WordBlocks,
  doubts: Doubts,
): WordEnacting {
  const styled = underTitle(paragraphs);
  const at = styled === -1 ? inItalics(paragraphs) : styled;
  const paragraph = paragraphs[at];
  if (paragraph) return enacting(paragraph, at);
  const worded = paragraphs
    .map((paragraph, index) => ({ paragraph, index }))
    .filter(({ paragraph }) => lineOf(paragraph) !== '');
  const found = enactingWords(
    worded.map(({ paragraph }) => blocks.byWords(paragraph)),
    doubts,
  );
  const indexOf = (block: number) => worded[block]?.index ?? paragraphs.length;
  const preamble = found.at === found.bodyAt || /,$/.test(lineAt(paragraphs, indexOf(found.at)));
  return { words: found.words, at: indexOf(found.at), bodyAt: indexOf(found.bodyAt), preamble };
}

function lineAt(paragraphs: readonly WordParagraph[], index: number): string {
  const paragraph = paragraphs[index];
  return paragraph ? lineOf(paragraph) : '';
}

function enacting(paragraph: WordParagraph, at: number): WordEnacting {
  const line = lineOf(paragraph);
  // Without words there is no comma to tell of a preamble.
  const preamble = line === '' || line.endsWith(',');
  return { words: line.replace(/[\s,]+$/, ''), at, bodyAt: at + 1, preamble };
}

/** The first paragraph of the text under the title, if it is in italics or empty. */
function underTitle(paragraphs: readonly WordParagraph[]): number {
  const title = paragraphs.findIndex(({ style }) => roleOf(style) === 'title');
  if (title === -1) return -1;
  const at = paragraphs.findIndex((paragraph, index) => index > title && isUnnumbered(paragraph));
  const paragraph = paragraphs[at];
  if (!paragraph || at === paragraphs.length - 1) return -1;
  return lineOf(paragraph) === '' || italicLine(paragraph) !== null ? at : -1;
}

const speaks = /^The [A-Z][^.;:]{3,200},$/;

/** "The Conference of the Parties," in italics before a paragraph that begins as one. */
function inItalics(paragraphs: readonly WordParagraph[]): number {
  const worded = paragraphs.map(lineOf);
  return paragraphs.findIndex((paragraph, index) => {
    if (!speaks.test(italicLine(paragraph) ?? '')) return false;
    const next = worded.find((words, other) => other > index && words !== '');
    const kind = next === undefined ? undefined : startOf(next)?.kind;
    return kind === 'preambular' || kind === 'operative' || kind === 'number';
  });
}
