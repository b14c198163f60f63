import { FileError } from '../document/fileError.ts';
import type { Doubts } from './doubts.ts';
import { plainWords } from './inlineMarkup.ts';
import type { Block } from './pages.ts';
import { type Start, startOf } from './starts.ts';

/** Where a text divides into what stands before the resolution's own words, and these. */
export interface EnactingWords {
  /** As "The General Assembly", without the comma. */
  readonly words: string;
  /** Index of the first block that is not the masthead's or title's. */
  readonly at: number;
  /** Index of the first block of the preamble or operative part. */
  readonly bodyAt: number;
}

const noResolution =
  'This file holds no resolution that Chapeau can read: neither enacting words such as “The General Assembly,” nor paragraphs that begin as a resolution’s do. Nothing was changed. Check that it is the right file, or paste its words into a new draft.';

/**
 * Finds the enacting words; where there are none, the first paragraph that begins as a resolution's
 * does. Throws `FileError` when there are not two of these, or nothing follows the enacting words.
 */
export function enactingWords(blocks: readonly Block[], doubts: Doubts): EnactingWords {
  const starts = blocks.map(startOfBlock);
  const at = starts.findIndex((start) => start?.kind === 'enacting');
  if (at !== -1 && at + 1 < blocks.length) {
    return { words: `The ${starts[at]?.sign}`, at, bodyAt: at + 1 };
  }
  const first = starts.findIndex(beginsParagraph);
  if (first === -1 || starts.filter(beginsParagraph).length < 2) throw new FileError(noResolution);
  doubts.add(
    '',
    blocks[first]?.line ?? null,
    'The file has no enacting words such as “The General Assembly,”.',
    'Put in “The General Assembly”.',
  );
  return { words: 'The General Assembly', at: first, bodyAt: first };
}

function startOfBlock(block: Block): Start | null {
  return startOf(plainWords(block.lines.join(' ').slice(0, 400)).trim());
}

function beginsParagraph(start: Start | null): boolean {
  if (start?.kind === 'number') return startOf(start.rest.trimStart())?.kind === 'operative';
  return start?.kind === 'preambular' || start?.kind === 'operative';
}
