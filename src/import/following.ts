import { plainWords } from './inlineMarkup.ts';
import type { Block } from './pages.ts';
import { endsClosed, type Start, startOf } from './starts.ts';

/** So many blocks are looked through: halves of one paragraph, with notes between them. */
const farthest = 8;

/** So many titles stand one below another: a sign, a title and a sub-heading. */
const mostTitles = 3;

/** Titles in resolutions are a line or two long. */
const longestTitle = 120;

/** Those of sections of the budget's resolutions name reports: five lines. */
const longestLongTitle = 500;

/** Whether words are few, begin with a capital and end without a mark, as titles do. */
export function isShortTitle(words: string): boolean {
  return words.length <= longestTitle && isLongTitle(words);
}

/** The same of words that may be many. */
export function isLongTitle(words: string): boolean {
  if (words.length > longestLongTitle || !/^[“"[{(]*\p{Lu}/u.test(words)) return false;
  return startOf(words) === null && !/[,;:.]$/.test(words);
}

/** The blocks that follow one, looked at where it alone does not tell what it is. */
export class Following {
  private readonly blocks: readonly Block[];
  private readonly from: number;

  constructor(blocks: readonly Block[], from: number) {
    this.blocks = blocks;
    this.from = from;
  }

  /** How the next block begins; null where that says nothing. */
  get start(): Start | null {
    return this.startAt(0);
  }

  /** The label of the next subparagraph of the same paragraph; null where it is the last. */
  get label(): string | null {
    for (let ahead = 0; ahead < farthest; ahead += 1) {
      const start = this.startAt(ahead);
      if (start?.kind === 'label') return start.sign;
      if (start?.kind === 'number' || start?.kind === 'annex') return null;
    }
    return null;
  }

  /** How the first block begins that is no title: one of a few words without a mark at their end. */
  get startBelowTitles(): Start | null {
    return startOf(this.wordsBelowTitles);
  }

  /** Whether that block is long or closed as a paragraph is. */
  get isProseBelowTitles(): boolean {
    const words = this.wordsBelowTitles;
    return words.length > longestTitle || endsClosed(words);
  }

  private get wordsBelowTitles(): string {
    let ahead = 0;
    while (ahead < mostTitles && isShortTitle(this.wordsAt(ahead))) ahead += 1;
    return this.wordsAt(ahead);
  }

  private startAt(ahead: number): Start | null {
    return startOf(this.wordsAt(ahead));
  }

  private wordsAt(ahead: number): string {
    const lines = this.blocks[this.from + ahead]?.lines.slice(0, 4) ?? [];
    return plainWords(lines.join(' ').slice(0, 400)).trim();
  }
}
