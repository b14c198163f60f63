import type { Masthead } from './masthead.ts';
import { openingPhrase } from './openingPhrase.ts';
import type { TerminalMark } from './terminalMark.ts';

/**
 * The form of a resolution in plain text: what its writer and its reader agree on. A text is blocks
 * with a blank line between them; how a program breaks the lines of a block does not count.
 *
 * - The first line, then the masthead as named fields, the title last.
 * - The enacting words, then a block for each paragraph, behind its printed label. Four spaces
 *   before each subparagraph and continuation for each level that it is deep; labels tell the level
 *   where the spaces are lost.
 * - "# I. Words" is a section heading, "## A. Words" one below, "# Annex I: Words" an annex.
 * - Footnote marks are "[1]", italics "*words*"; opening phrases are computed and have none.
 * - "[Table]", then a block for each row: "| cell | cell"; "|=" begins a cell of heads, "|2x3" one
 *   two columns wide and three rows high, "¶" parts the paragraphs of a cell.
 * - A backslash before a sign or at the beginning makes it plain words.
 * - "Notes", then a block for each: "[1] Words."
 * - Between two lines of hyphens what the words do not tell; a person may delete it.
 */
export const firstLine = 'United Nations resolution in plain text (Chapeau)';

/** A title and the fields before it, in their order. */
export const textFields: readonly (readonly [label: string, field: TextField])[] = [
  ['Symbol', 'documentSymbol'],
  ['Organ', 'organ'],
  ['Distribution', 'distribution'],
  ['Date', 'date'],
  ['Original', 'originalLanguage'],
  ['Session', 'session'],
  ['Session as printed', 'sessionWords'],
  ['Session dates', 'sessionDates'],
  ['Committee', 'committee'],
  ['Agenda item', 'agendaItem'],
  ['Title of agenda item', 'agendaItemTitle'],
  ['Sponsors', 'sponsors'],
  ['Sponsor notes', 'sponsorNotes'],
  ['Proposal', 'proposalKind'],
  ['Report', 'report'],
  ['Title', 'title'],
];

/** A field of the masthead, or the title. */
export type TextField = keyof Masthead | 'title';

/** Spaces before the label for each level. */
export const textIndent = 4;

/** Stands for words that are yet to come. */
export const noWords = '[no words yet]';

/** Above the notes. */
export const notesLine = 'Notes';

/** Before the rows of a table. */
export const tableLine = '[Table]';

/** Parts the paragraphs of a cell. */
export const cellBreak = '¶';

/** Before meeting, date and vote of adoption, which ` / ` parts. */
export const adoptedLabel = 'Adopted:';

/** Before a paragraph without a number, where neither its mark nor its first words tell its part. */
export const partLabels = { preambular: '[Preambular]', operative: '[Operative]' } as const;

/** Above and below the lines that keep what the words do not tell. */
export const keptFence = {
  start: '---- For Chapeau: what the words do not tell. May be deleted. ----',
  end: '---- End ----',
} as const;

/** The part of a paragraph without a label, by the mark that ends the last of its words. */
export function partTold(mark: TerminalMark, words: string): 'preambular' | 'operative' {
  if (mark === ',') return 'preambular';
  if (mark === ';' || mark === '.') return 'operative';
  const operative = openingPhrase(words, 'operative') && !openingPhrase(words, 'preambular');
  return operative ? 'operative' : 'preambular';
}
