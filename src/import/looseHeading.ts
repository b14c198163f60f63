import type { Following } from './following.ts';
import { looksLikeTitle, type SourceHeading } from './headings.ts';
import type { LooseBlock } from './looseBlock.ts';
import { endsClosed } from './starts.ts';

/** Headings of resolutions are a line or two long. */
const longest = 120;

/** What a paragraph of the text begins with. */
const beginnings: readonly (string | undefined)[] = ['number', 'preambular', 'operative'];

/**
 * The heading that a block seems to be which begins like no paragraph and is set like one: short,
 * ending without a mark, and before a paragraph. Null for other blocks.
 */
export function looseHeading(
  { current, block, words, adopted }: LooseBlock,
  following: Following,
): SourceHeading | null {
  if (adopted || words.length > longest || !/^[“"[{(]*\p{Lu}/u.test(words)) return null;
  if (!looksLikeTitle(block, words) || !mayFollow(current)) return null;
  if (!beginnings.includes(following.start?.kind)) return null;
  const [whole, sign] = /^([A-Z]\.)\s+/.exec(words) ?? [];
  return whole !== undefined && sign !== undefined
    ? { level: 2, sign, signLength: whole.length }
    : { level: 3, sign: '', signLength: 0 };
}

function mayFollow(current: LooseBlock['current']): boolean {
  return current === null || current.kind === 'heading' || endsClosed(current.ending);
}
