import { plainWords } from './inlineMarkup.ts';
import type { Block } from './pages.ts';
import { type Start, startOf } from './starts.ts';

/** So many blocks are looked through: halves of one paragraph, with notes between them. */
const farthest = 8;

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

  private startAt(ahead: number): Start | null {
    const lines = this.blocks[this.from + ahead]?.lines.slice(0, 4) ?? [];
    return startOf(plainWords(lines.join(' ').slice(0, 400)).trim());
  }
}
