import { outline } from '../document/outline.ts';
import { wordsOf } from './inlineMarkup.ts';
import type { Sourced } from './listedDoubts.ts';
import { textblockWords } from './ownWords.ts';
import { printedSign } from './signs.ts';

/** How the source prints a paragraph, as far as the document does not store it. */
export interface AsPrinted {
  /** What stands before its words: "12.", "(a)", "II"; empty for nothing. */
  readonly label: string;
  /** Its last words with the mark that ended them, which is computed; empty where none did. */
  readonly end: string;
}

/** How the source prints each paragraph, heading and annex, by id. */
export function asPrinted({ doc, sources, words }: Sourced): ReadonlyMap<string, AsPrinted> {
  const printed = new Map<string, AsPrinted>();
  for (const { id, words: node } of outline(doc).entries) {
    const source = sources.get(node);
    if (!source) continue;
    const label = printed.get(id)?.label ?? printedSign(source);
    printed.set(id, { label, end: endOf(textblockWords(node), wordsOf(words.get(source) ?? [])) });
  }
  return printed;
}

function endOf(stored: string, source: string): string {
  const tail = stored.slice(-40);
  const end = source.trimEnd();
  return tail !== '' && end.slice(0, -1).endsWith(tail) && /[,;:.]$/.test(end)
    ? tail + end.slice(-1)
    : '';
}
