import type { Doubts } from './doubts.ts';
import { plainWords } from './inlineMarkup.ts';
import { splitOffer } from './offers.ts';
import { lettersIn, signOf } from './seam.ts';
import type { SourceParagraph } from './sourceParagraph.ts';
import { endingOf, endsClosed, startOf } from './starts.ts';

/** What begins a paragraph wherever it stands; a label may as well stand in a sentence. */
const beginnings: readonly (string | undefined)[] = ['number', 'preambular', 'operative', 'annex'];

/**
 * Tells where a line inside a paragraph, below one that ends as paragraphs do, begins like another
 * paragraph: the source sets the two as one.
 */
export function tellInnerStarts(paragraphs: readonly SourceParagraph[], doubts: Doubts): void {
  const doubted = new Set(doubts.found.flatMap(({ place, offers }) => (offers[0] ? [place] : [])));
  const visit = (paragraph: SourceParagraph): void => {
    if (!doubted.has(paragraph.id)) tellWithin(paragraph, doubts);
    for (const child of paragraph.children) visit(child);
  };
  for (const paragraph of paragraphs) visit(paragraph);
}

function tellWithin(paragraph: SourceParagraph, doubts: Doubts): void {
  const { id, line, sign, kind } = paragraph;
  if (kind === 'heading' || kind === 'annex') return;
  let letters = -lettersIn(sign);
  let before = '';
  if (paragraph.lines.length < 2) return;
  for (const raw of paragraph.lines) {
    const words = plainWords(raw).trim();
    const begins = before !== '' && endsClosed(endingOf(before)) && startOf(words);
    if (begins && beginnings.includes(begins.kind)) {
      const reason = `The line “${words.slice(0, 40)}…” in it begins as a paragraph does.`;
      const head = /^\P{L}*/u.exec(words)?.[0] ?? '';
      const offers = splitOffer({ paragraph, letters, head, sign: signOf(words) });
      doubts.add(id, line, reason, 'Joined the lines to one paragraph.', offers);
    }
    letters += lettersIn(words);
    before = words;
  }
}
