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
  deeper: { label: 'One level deeper', change: { kind: 'level', by: 1 } },
  higher: { label: 'One level up', change: { kind: 'level', by: -1 } },
  counted: { label: 'Count it', change: { kind: 'number', number: null } },
  afterSubparagraphs: {
    label: 'Words after the subparagraphs before it',
    change: { kind: 'continuation' },
  },
} as const satisfies Record<string, Alternative>;

/** What a block that was taken for a heading may be instead. */
export const headingOffers: readonly Offer[] = [offer.paragraph, offer.joinBefore];

/** What a paragraph with a label out of its series may be instead. */
export const outOfSeriesOffers: readonly Offer[] = [offer.higher, offer.deeper, offer.joinBefore];

/** What a paragraph without a number may be instead among others that have one. */
export const unnumberedOffers: readonly Offer[] = [
  offer.joinBefore,
  offer.heading,
  offer.preambular,
];

/** What a paragraph may be that begins as those of the other part. */
export const operativeOffers: readonly Offer[] = [offer.operative, offer.joinBefore];
export const preambularOffers: readonly Offer[] = [offer.preambular, offer.joinBefore];

/** What else may be done about a number that was kept. */
export const numberOffers: readonly Offer[] = [offer.counted, offer.joinBefore];

/** A single paragraph prints no number when it is counted. */
export const singleNumberOffers: readonly Offer[] = [
  { label: 'Without a number', change: offer.counted.change },
];

/** The letter that a label may be which was read as a roman numeral, so many levels deeper. */
export function levelOffers(sign: string, deeper: number): readonly Offer[] {
  const letter = sign.replace(/[().]/g, '');
  if (deeper !== 1) return [];
  return [{ label: `Read as the letter ${letter}`, change: { kind: 'level', by: -1 } }];
}

/** A paragraph that may be two. */
export function splitOffer(seam: Seam): readonly Offer[] {
  return [{ label: 'Split here', kind: 'split', seam }];
}

/** What a block that begins like no paragraph may be instead. */
export function looseOffers(as: LooseReading['as'], seam: Seam): readonly Offer[] {
  switch (as) {
    case 'half':
      return splitOffer(seam);
    case 'continuation':
      return [
        { label: 'Join to the subparagraph before', kind: 'join', seam },
        { label: 'Paragraph of its own', kind: 'split', seam },
      ];
    case 'heading':
      return [offer.paragraph, offer.joinBefore];
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
