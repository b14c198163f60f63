import { partTold } from '../document/textForm.ts';
import type { CanonicalParagraph } from './canonicalParagraph.ts';
import type { Doubts } from './doubts.ts';
import { wordsOf } from './inlineMarkup.ts';

/** Settles the part of a paragraph without a label, when all of its words are known. */
export function settlePart(paragraph: CanonicalParagraph, doubts: Doubts): void {
  if (paragraph.kind !== 'preambularParagraph' || paragraph.sign !== '') return;
  const last = lastOf(paragraph);
  const mark = last.pieces.length > 0 ? last.mark : '';
  const part = partTold(mark, wordsOf(paragraph.pieces));
  if (part === 'operative') paragraph.kind = 'operativeParagraph';
  if (mark !== '' || paragraph.pieces.length === 0) return;
  const reason = 'It has neither a label nor a mark at its end.';
  const other = part === 'operative' ? 'preambular' : 'operative';
  const label = other === 'operative' ? 'Operative paragraph' : 'Preambular paragraph';
  const offers = [{ label, change: { kind: 'part', part: other } }] as const;
  doubts.add(paragraph.id, paragraph.line, reason, `Read it as ${part}.`, offers);
}

/** The last subparagraph or continuation in a paragraph; the paragraph itself where it has none. */
export function lastOf(paragraph: CanonicalParagraph): CanonicalParagraph {
  let last = paragraph;
  for (let next = last.children.at(-1); next; next = last.children.at(-1)) last = next;
  return last;
}
