import { type Following, isShortTitle } from './following.ts';
import type { SourceHeading } from './headings.ts';
import type { LooseBlock } from './looseBlock.ts';
import { endsClosed } from './starts.ts';

/** What a paragraph of the text begins with. */
const beginnings: readonly (string | undefined)[] = ['number', 'preambular', 'operative'];

/**
 * The heading that a block seems to be which begins like no paragraph and is set like one: short,
 * ending without a mark, and before a paragraph. Null for other blocks.
 */
export function looseHeading(
  { current, words, adopted }: LooseBlock,
  following: Following,
): SourceHeading | null {
  if (adopted || !isShortTitle(words) || !mayFollow(current)) return null;
  if (!beginnings.includes(following.startBelowTitles?.kind)) return null;
  const [whole, sign] = /^([A-Z]\.)\s+/.exec(words) ?? [];
  return whole !== undefined && sign !== undefined
    ? { level: 2, sign, signLength: whole.length }
    : { level: 3, sign: '', signLength: 0 };
}

function mayFollow(current: LooseBlock['current']): boolean {
  return current === null || current.kind === 'heading' || endsClosed(current.ending);
}
