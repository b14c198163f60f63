import type { Node } from 'prosemirror-model';
import type { Outline, OutlineEntry } from './outline.ts';
import { isDeleted, isWordless } from './proposals.ts';

/** The mark that ends a paragraph; empty where none is printed, as after a heading. */
export type TerminalMark = ',' | ';' | ':' | '.' | '';

/**
 * The terminal mark of each entry of an outline, by its index there: a colon before subparagraphs,
 * in the preamble a comma, in the operative part a semicolon and after its last words a full stop
 * (un-style 1.4.2 to 1.4.5, 3.1, 3.2). Annexes end their sentences with a full stop, their
 * subparagraphs with a semicolon. A paragraph without words yet has none. Words that announce what
 * follows them, a table, a section or words quoted in an annex, keep the colon that was typed.
 */
export function terminalMarks(outline: Outline): readonly TerminalMark[] {
  const { entries } = outline;
  const lastOperative = entries.findLastIndex((entry) => entry.part === 'operative' && ends(entry));
  return entries.map((entry, index) => {
    if (!ends(entry) || isWordless(entry.words)) return '';
    if (entry.hasSubparagraphs || announces(entry, entries[index + 1])) return ':';
    if (entry.part === 'preambular') return ',';
    if (entry.part === 'operative') return index === lastOperative ? '.' : ';';
    return closesParagraph(entries, index) ? '.' : ';';
  });
}

/**
 * How the stored words and the computed mark meet: how many characters at the end of the stored
 * words give way to the mark. A person may type the mark that is already there, or move a
 * paragraph whose comma was typed; the paper shows one mark, the computed one.
 */
export function supersededLength(words: string, mark: TerminalMark): number {
  if (mark === '') return 0;
  const kept = words.replace(/[\s,;:]+$/, '');
  // An abbreviation keeps its full stop, which then also serves as the paragraph's.
  const stop = /(?<!\.)\.$/.test(kept) && (mark === '.' || !endsAbbreviated(kept));
  const bare = stop ? kept.slice(0, -1).replace(/[\s,;:]+$/, '') : kept;
  return words.length - bare.length;
}

function announces(entry: OutlineEntry, next: OutlineEntry | undefined): boolean {
  const { beforeTable, part, printed, words } = entry;
  const isOwnSort = part === 'annex' || next?.kind === 'heading' || next?.kind === 'continuation';
  const isUnnumbered = part === 'operative' && entry.kind === 'paragraph' && printed === '';
  const announcing = beforeTable || (next !== undefined && (isOwnSort || isUnnumbered));
  return announcing && endsWithColon(words);
}

/** Whether a colon ends the words that print; a cross-reference behind it ends them otherwise. */
function endsWithColon({ children }: Node): boolean {
  const last = children.findLast((child) => {
    if (isDeleted(child)) return false;
    return child.isText ? child.text?.trim() !== '' : child.type.name === 'crossReference';
  });
  return last?.text?.trimEnd().endsWith(':') ?? false;
}

function ends(entry: OutlineEntry): boolean {
  return (
    entry.kind === 'paragraph' || entry.kind === 'subparagraph' || entry.kind === 'continuation'
  );
}

function closesParagraph(entries: readonly OutlineEntry[], index: number): boolean {
  const next = entries[index + 1];
  return !next || (next.kind !== 'subparagraph' && next.kind !== 'continuation');
}

/** "etc." and "No." keep their own full stop. */
function endsAbbreviated(words: string): boolean {
  return /\b(?:etc|No|vol|chap|sect|para|paras|Inc|Ltd|Mr|Ms|Dr)\.$/.test(words);
}
