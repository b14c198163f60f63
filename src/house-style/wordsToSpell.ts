import type { Node } from 'prosemirror-model';
import { isDeleted } from '../document/proposals.ts';
import { isEmphasized } from '../document/runs.ts';

/** A word of a textblock whose spelling can be looked at. */
export interface WordToSpell {
  readonly word: string;
  /** Offsets in the textblock's content, from its start. */
  readonly from: number;
  readonly to: number;
}

/** What stands for a mark, a cross-reference or another part that is no text. */
const nothing = '\uFFFC';

const piece = /[^\s\uFFFC]+/gu;
const wordOf = /\p{L}[\p{L}\p{M}]*(?:[’'-][\p{L}\p{M}]+)*[’']?/gu;

/**
 * The words of a textblock whose spelling is its writer's own: not titles in quotation marks or in
 * italics (un-style 5.4), which are quoted as they are, not symbols, figures, addresses, capitals
 * that stand for names, or the numbers of subparagraphs, and nothing of what is proposed to be deleted.
 */
export function wordsToSpell(textblock: Node): readonly WordToSpell[] {
  const { text, offsets } = lettersOf(textblock);
  const ours = text.replace(/“[^”]*”/g, blank);
  return [...ours.matchAll(piece)].flatMap((found) =>
    isWritten(found[0]) ? wordsIn(found[0], found.index, offsets) : [],
  );
}

function wordsIn(part: string, start: number, offsets: readonly number[]): WordToSpell[] {
  return [...part.matchAll(wordOf)].flatMap((found) => {
    const word = found[0].replace(/[’']$/, '');
    if (!isWord(word)) return [];
    const first = start + found.index;
    const from = offsets[first] ?? 0;
    return [{ word, from, to: (offsets[first + word.length - 1] ?? from) + 1 }];
  });
}

/** Each letter of a textblock with its offset; titles in italics are blank. */
function lettersOf(textblock: Node): { text: string; offsets: number[] } {
  let text = '';
  const offsets: number[] = [];
  textblock.forEach((child, offset) => {
    if (isDeleted(child)) return;
    const words = child.isText ? (child.text ?? '') : nothing;
    text += isEmphasized(child) ? blank(words) : words;
    for (let at = 0; at < words.length; at += 1) offsets.push(offset + at);
  });
  return { text, offsets };
}

function blank(words: string): string {
  return ' '.repeat(words.length);
}

/** No symbol, figure, address, or number of a subparagraph. */
function isWritten(part: string): boolean {
  return !/[\d/@_\\]|www\.|^\([ivxlc]+\)/u.test(part);
}

/** No single letter and no abbreviation in capitals, as "UNODC" or "NGOs". */
function isWord(word: string): boolean {
  return word.length > 1 && !/^\p{Lu}[\p{Lu}\p{M}-]+s?$/u.test(word);
}
