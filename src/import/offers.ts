import type { Alternative } from '../document/doubt.ts';
import type { Offer } from './doubts.ts';
import type { LooseReading } from './looseBlock.ts';
import type { Seam } from './seam.ts';

/** Other readings of a paragraph, in the words of buttons. */
const offer = {
  joinBefore: { label: 'Join to the paragraph before', change: { kind: 'join' } },
  heading: { label: 'Heading', change: { kind: 'heading', level: 3 } },
  paragraph: { label: 'Paragraph', change: { kind: 'paragraph' } },
  preambular: {
    label: 'Preambular paragraph',
    change: { kind: 'part', part: 'preambular' },
  },
  operative: { label: 'Operative paragraph', change: { kind: 'part', part: 'operative' } },
  afterSubparagraphs: {
    label: 'Words after the subparagraphs before it',
    change: { kind: 'continuation' },
  },
} as const satisfies Record<string, Alternative>;

/** What a block that begins like no paragraph may be instead. */
export function looseOffers(as: LooseReading['as'], seam: Seam): readonly Offer[] {
  switch (as) {
    case 'half':
      return [{ label: 'Split here', kind: 'split', seam }];
    case 'continuation':
      return [
        { label: 'Join to the subparagraph before', kind: 'join', seam },
        { label: 'Paragraph of its own', kind: 'split', seam },
      ];
    case 'paragraph':
      return [
        offer.joinBefore,
        offer.heading,
        offer.operative,
        offer.preambular,
        offer.afterSubparagraphs,
      ];
  }
}
