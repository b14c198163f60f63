import type { Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { PastedNote, PastedPiece, PastedSource } from '../document/pasted.ts';
import { sourceOf } from './clipboard.ts';
import { noteEmphasis } from './noteText.ts';

const key = 'note paste';

/** Whether a transaction of a note's field is a paste, which is one step of the history. */
export function isNotePaste(tr: Transaction): boolean {
  return tr.getMeta(key) === true;
}

/** Pastes all words of the clipboard in one line, with their italics. */
export function pasteIntoNote(view: EditorView, event: ClipboardEvent): boolean {
  if (!event.clipboardData) return false;
  event.preventDefault();
  const { tr, schema } = view.state;
  const words = wordsInLine(sourceOf(event.clipboardData)).map(({ text, italic }) =>
    schema.text(text, italic ? [noteEmphasis.create()] : []),
  );
  const { from, to } = view.state.selection;
  view.dispatch(tr.replaceWith(from, to, words).setMeta(key, true).scrollIntoView());
  return true;
}

/** Words in one face. */
export interface FacedWords {
  readonly text: string;
  readonly italic: boolean;
}

/**
 * All words of what was pasted in one line. A note holds no notes: those that come along stand in
 * brackets where their mark stood.
 */
export function wordsInLine(source: PastedSource): FacedWords[] {
  if (source.kind === 'text') return single([{ text: unbroken(source.text), italic: false }]);
  const lines = source.parts.flatMap((part) =>
    part.kind === 'paragraph'
      ? [[labelOf(part.label), ...part.pieces]]
      : part.rows.flat().flatMap((cell) => cell.paragraphs),
  );
  return single(
    lines.flatMap((pieces, index) => [
      { text: index === 0 ? '' : ' ', italic: false },
      ...pieces.flatMap((piece) => faced(piece, source.notes)),
    ]),
  );
}

function labelOf(label: string): PastedPiece {
  return { kind: 'text', text: label === '' ? '' : `${label} `, italic: false, bold: false };
}

function faced(piece: PastedPiece, notes: readonly PastedNote[]): FacedWords[] {
  if (piece.kind === 'text') return [piece];
  const note = notes.find(({ number }) => number === piece.number);
  const words = (note?.pieces ?? []).flatMap((each) => (each.kind === 'text' ? [each] : []));
  return [{ text: ' [', italic: false }, ...words, { text: ']', italic: false }];
}

/** A hyphen at a line's end stays: a note has no text to tell whether it belongs there. */
function unbroken(text: string): string {
  return text.replace(/(?<=\p{L}-)[ \t]*(?:\r\n|\r|\n)\s*(?=\p{Ll})/gu, '');
}

/** Words with single spaces between them and none at the ends. */
function single(words: readonly FacedWords[]): FacedWords[] {
  let before = ' ';
  const kept = words.flatMap(({ text, italic }) => {
    const spaced = text.replace(/\s+/g, ' ');
    const own = before === ' ' ? spaced.trimStart() : spaced;
    if (own === '') return [];
    before = own.slice(-1);
    return [{ text: own, italic }];
  });
  return kept
    .map((each, index) =>
      index === kept.length - 1 ? { ...each, text: each.text.trimEnd() } : each,
    )
    .filter(({ text }) => text !== '');
}
