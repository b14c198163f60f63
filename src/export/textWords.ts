import type { TerminalMark } from '../document/terminalMark.ts';
import {
  adoptedLabel,
  notesLine,
  noWords,
  partLabels,
  tableLine,
  textFields,
} from '../document/textForm.ts';
import type { ToldPiece } from '../document/toldWords.ts';

/** Words as plain text: "[1]" for a mark, asterisks around italics, `mark` before marks that trail. */
export function textWords(words: readonly ToldPiece[], mark: TerminalMark = ''): string {
  const end = words.findLastIndex(({ kind }) => kind === 'text') + 1;
  const shown = words.map((piece) => {
    if (piece.kind === 'mark') return `[${piece.marker}]`;
    const text = escaped(piece.text);
    return piece.italic ? `*${text}*` : text;
  });
  return [...shown.slice(0, end), mark, ...shown.slice(end)].join('');
}

function escaped(text: string): string {
  return text.replace(/[\\*]|\[(?=\d+\])/g, '\\$&');
}

const fixed = [
  ...[adoptedLabel, tableLine, noWords, ...Object.values(partLabels)],
  ...textFields.map(([label]) => `${label}:`),
];

/** Words at the beginning of a block, with a backslash where they would be taken for something else. */
export function blockWords(words: string): string {
  const taken =
    /^(?:#|\||>|-{2,}|\(?\w{1,200}[.)](?:\s|$))/.test(words) ||
    words === notesLine ||
    fixed.some((sign) => words.startsWith(sign));
  return taken ? `\\${words}` : words;
}
