import type { Node } from 'prosemirror-model';
import { outline } from '../document/outline.ts';
import type { Doubts } from './doubts.ts';
import { operativeOffers, preambularOffers } from './offers.ts';
import { textblockWords } from './ownWords.ts';
import type { SourceParagraph } from './sourceParagraph.ts';
import { startOf } from './starts.ts';

/**
 * Tells where a paragraph without a number stands in one part, by its layout or place, and begins
 * as those of the other do. A number decides, whatever the words.
 */
export function tellParts(
  doc: Node,
  sources: ReadonlyMap<Node, SourceParagraph>,
  doubts: Doubts,
): void {
  for (const { kind, part, words } of outline(doc).entries) {
    const source = sources.get(words);
    if (kind !== 'paragraph' || part === 'annex' || !source || source.sign !== '') continue;
    const begins = startOf(textblockWords(words))?.kind;
    if (begins === part || (begins !== 'preambular' && begins !== 'operative')) continue;
    const reason = `It begins as ${begins} paragraphs do.`;
    const offers = begins === 'operative' ? operativeOffers : preambularOffers;
    doubts.add(source.id, source.line, reason, `Made it ${article[part]} paragraph.`, offers);
  }
}

const article = { preambular: 'a preambular', operative: 'an operative' };
