import type { Doubts } from './doubts.ts';
import type { Opening } from './mastheadBlocks.ts';

/** A note with asterisks or the like in place of a number: about the file or its sponsors. */
export interface Aside {
  /** "*", "**", "†". */
  readonly sign: string;
  readonly words: string;
  readonly line: number;
}

/** The opening with the notes about its sponsors; the others are told word for word. */
export function withAsides(opening: Opening, asides: readonly Aside[], doubts: Doubts): Opening {
  const { sponsors } = opening.masthead;
  const isAboutSponsors = ({ sign }: Aside) => sponsors.some((name) => signOf(name) === sign);
  for (const { sign, words, line } of asides.filter((aside) => !isAboutSponsors(aside))) {
    const reason = `A note without a number stands at the foot of the page: “${`${sign} ${words}`.trim()}”`;
    doubts.add('', line, reason, 'Left it out of the document; its words are kept here.');
  }
  const sponsorNotes = asides
    .filter(isAboutSponsors)
    .map(({ sign, words }) => `${sign} ${words}`.trim());
  const title = asides.some(({ sign }) => sign !== '' && signOf(opening.title) === sign)
    ? opening.title.replace(/[*†‡§]+$/, '').trimEnd()
    : opening.title;
  return { ...opening, title, masthead: { ...opening.masthead, sponsorNotes } };
}

function signOf(words: string): string {
  return /[*†‡§]+$/.exec(words)?.[0] ?? '';
}
