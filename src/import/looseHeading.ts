import { type Following, isLongTitle, isShortTitle } from './following.ts';
import type { SourceHeading } from './headings.ts';
import type { LooseBlock } from './looseBlock.ts';
import { endsClosed } from './starts.ts';

/** What a paragraph of the text begins with. */
const beginnings: readonly (string | undefined)[] = ['number', 'preambular', 'operative'];

/**
 * The heading that a block seems to be which begins like no paragraph and is set like one: short,
 * ending without a mark, and before a paragraph. Null for other blocks.
 */
export function looseHeading(loose: LooseBlock, following: Following): SourceHeading | null {
  const { current, words, adopted, inAnnex } = loose;
  if ((adopted && !inAnnex) || !mayFollow(current)) return null;
  if (!isTitle(loose, following)) return null;
  const [whole, sign] = /^([A-Z]\.)\s+/.exec(words) ?? [];
  return whole !== undefined && sign !== undefined
    ? { level: 2, sign, signLength: whole.length }
    : { level: 3, sign: '', signLength: 0 };
}

/**
 * Few words above a paragraph, in an annex one that begins in any way. What only a section begins
 * with, after operative paragraphs, lets even a long line be its title.
 */
function isTitle({ current, words, inAnnex }: LooseBlock, following: Following): boolean {
  if (isShortTitle(words)) {
    const begins = beginnings.includes(following.startBelowTitles?.kind);
    return begins || (inAnnex && following.isProseBelowTitles);
  }
  const { start } = following;
  const begins = start?.kind === 'number' ? start.sign === '1' : beginnings.includes(start?.kind);
  return begins && current !== null && /[;.]$/.test(current.ending) && isLongTitle(words);
}

function mayFollow(current: LooseBlock['current']): boolean {
  if (current === null || current.kind === 'heading') return true;
  return current.kind === 'annex' || endsClosed(current.ending);
}
