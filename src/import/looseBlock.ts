import { standsAlone } from './headings.ts';
import type { Block } from './pages.ts';
import type { SourceParagraph } from './sourceParagraph.ts';
import { beginsWithParticiple, endsClosed } from './starts.ts';

/** A block that begins like no paragraph, where it stands. */
export interface LooseBlock {
  /** The paragraph before it; null at the beginning. */
  readonly current: SourceParagraph | null;
  readonly block: Block;
  readonly words: string;
  /** True after the adoption line. */
  readonly adopted: boolean;
  readonly inAnnex: boolean;
}

/** What such a block is, and the reason and consequence where that is a matter of doubt. */
export interface LooseReading {
  readonly as: 'half' | 'continuation' | 'paragraph' | 'heading';
  readonly doubt: readonly [reason: string, did: string] | null;
}

interface Rule {
  readonly when: (loose: LooseBlock, current: SourceParagraph) => boolean;
  readonly reading: LooseReading;
}

const half = (reason?: string): LooseReading => ({
  as: 'half',
  doubt: reason ? [reason, 'Joined it to the paragraph before.'] : null,
});

const paragraph = (reason: string): LooseReading => ({
  as: 'paragraph',
  doubt: [reason, 'Made it a paragraph of its own.'],
});

/** Tried in this order; the last one always fits (un-style 4.9). */
const rules: readonly Rule[] = [
  {
    when: ({ adopted, inAnnex }) => adopted && !inAnnex,
    reading: paragraph('These words stand after the adoption line.'),
  },
  {
    when: ({ inAnnex }, { kind }) =>
      kind === 'annex' || (inAnnex && (kind === 'heading' || kind === 'table')),
    reading: { as: 'paragraph', doubt: null },
  },
  {
    when: (_, { kind }) => kind === 'heading' || kind === 'table',
    reading: paragraph('This paragraph begins with no known opening phrase.'),
  },
  {
    // A labelled title above a paragraph, as old resolutions and those on peace operations have them.
    when: ({ words, block }, current) =>
      !block.afterPage && !isLower(words) && inList(current) && standsOpen(current),
    reading: half('The words before end without a mark, as a title does.'),
  },
  { when: (_, { ending }) => !endsClosed(ending), reading: half() },
  {
    when: ({ words, block, inAnnex }, { ending }) => {
      const mayStand = !block.afterPage || /[;.]$/.test(ending);
      return !inAnnex && mayStand && standsAlone(words);
    },
    reading: {
      as: 'heading',
      doubt: ['This line stands alone and ends without a mark.', 'Made it a heading.'],
    },
  },
  {
    when: ({ words, block }, current) => inList(current) && block.afterPage && isLower(words),
    reading: half('A subparagraph seems to go on after a page’s end.'),
  },
  {
    when: (_, current) => inList(current),
    reading: {
      as: 'continuation',
      doubt: [
        'Words without a label follow the subparagraphs.',
        'Made them text of the paragraph after its subparagraphs.',
      ],
    },
  },
  {
    when: ({ words }, { kind }) => kind === 'annexParagraph' && !isLower(words),
    reading: { as: 'paragraph', doubt: null },
  },
  {
    // An operative paragraph ends with a semicolon, so after a comma it goes on.
    when: (_, { kind, ending }) => kind === 'operativeParagraph' && ending.endsWith(','),
    reading: half(),
  },
  {
    when: ({ words, block }, { ending }) =>
      ending.endsWith(',') && block.afterPage && isLower(words),
    reading: half(),
  },
  {
    when: ({ words }) => isLower(words),
    reading: half('These words begin like no paragraph, but the one before ends like one.'),
  },
  {
    when: ({ words }) => beginsWithParticiple(words),
    reading: paragraph('This paragraph begins with a phrase that is not in the lexicon.'),
  },
  {
    when: ({ block }) => block.afterPage,
    reading: half('These words follow a page’s end and begin like no paragraph.'),
  },
  { when: () => true, reading: paragraph('This paragraph begins with no known opening phrase.') },
];

/** Decides what a block is that begins like no paragraph. */
export function looseReading(loose: LooseBlock): LooseReading {
  const { current } = loose;
  if (!current) return paragraph('This paragraph begins with no known opening phrase.');
  const rule = rules.find(({ when }) => when(loose, current));
  return rule?.reading ?? half();
}

function inList({ kind }: SourceParagraph): boolean {
  return kind === 'subparagraph' || kind === 'continuation';
}

/** Whether a paragraph is a line that ends without a mark. */
function standsOpen({ lines, signLength }: SourceParagraph): boolean {
  return standsAlone(lines.join(' ').slice(signLength).trim());
}

function isLower(words: string): boolean {
  return !/^[“"(]*\p{Lu}/u.test(words);
}
