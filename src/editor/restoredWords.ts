import { Fragment, type Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { keyOf, noteOf } from '../document/adoptedNote.ts';
import type { WordChange } from '../document/departure.ts';
import { noteKey } from '../document/note.ts';
import type { NoteChange } from '../document/noteDeparture.ts';
import { paragraphText } from '../document/paragraphText.ts';
import { isDeleted } from '../document/proposals.ts';
import type { Wording } from '../document/provenance.ts';
import { schema } from '../document/schema.ts';
import { keepRepeated } from './leftOutNotes.ts';

/** What is put in place of a part of a textblock's content. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly content: Fragment | readonly Node[];
}

/**
 * Takes changes of words back in the textblock at a position. Footnotes among words that go stay
 * where they belong, and what is proposed to be deleted stays as well.
 */
export function restoreWords(
  tr: Transaction,
  pos: number,
  expected: Wording,
  changes: readonly WordChange[],
): void {
  const words = wordsAt(tr, pos);
  apply(
    tr,
    pos,
    changes.map((change) => wordEdit(words, expected, change)),
  );
}

/** Puts notes back, or takes them out, in the textblock at a position. */
export function restoreNotes(
  tr: Transaction,
  pos: number,
  expected: Wording,
  changes: readonly NoteChange[],
): void {
  const words = wordsAt(tr, pos);
  apply(
    tr,
    pos,
    changes.flatMap((change) => noteEdits(words, expected, change)),
  );
  if (changes.some(({ kind }) => kind !== 'added')) keepRepeated(tr);
}

function wordsAt(tr: Transaction, pos: number): Node {
  const words = tr.doc.nodeAt(pos);
  if (!words?.isTextblock) throw new RangeError(`No words at ${pos}`);
  return words;
}

function apply(tr: Transaction, pos: number, edits: readonly Edit[]): void {
  const backwards = edits.toSorted((a, b) => a.from - b.from).reverse();
  for (const { from, to, content } of backwards) {
    tr.replaceWith(pos + 1 + from, pos + 1 + to, content);
  }
}

function wordEdit(words: Node, expected: Wording, change: WordChange): Edit {
  const text = paragraphText(words);
  const empty = change.from === change.to;
  const place = empty ? gapIn(words, expected, change) : 0;
  const from = empty ? place : text.startAt(change.from);
  const to = empty ? place : text.endAt(change.to);
  const staying: Node[] = [];
  words.forEach((node, offset) => {
    const within = offset >= from && offset + node.nodeSize <= to;
    if (within && (node.type.name === 'footnote' || isDeleted(node))) staying.push(node);
  });
  return { from, to, content: mixed(change, staying, expected) };
}

/** The removed words with the nodes that stay among them. */
function mixed(change: WordChange, staying: readonly Node[], expected: Wording): Fragment {
  const end = change.at + change.removed.length;
  const placed = staying.map((node) => {
    const note = expected.notes?.find(
      (one) =>
        one.at >= change.at &&
        one.at <= end &&
        node.type.name === 'footnote' &&
        keyOf(one) === noteKey(node),
    );
    return { node, at: note ? note.at - change.at : change.removed.length };
  });
  const content: Node[] = [];
  let done = 0;
  for (const { node, at } of placed) {
    content.push(...textOf(change.removed.slice(done, at)), node);
    done = Math.max(done, at);
  }
  return Fragment.from([...content, ...textOf(change.removed.slice(done))]);
}

function textOf(text: string): Node[] {
  return text === '' ? [] : [schema.text(text)];
}

/** Where words that were taken out stood: behind the notes that stand before them. */
function gapIn(words: Node, expected: Wording, { at, from }: WordChange): number {
  const before = expected.notes?.filter((note) => note.at <= at) ?? [];
  return behindNotes(words, from, new Set(before.map(keyOf)));
}

/** Behind so many characters of text, and behind those notes there that come first. */
function behindNotes(words: Node, length: number, first: ReadonlySet<string>): number {
  const text = paragraphText(words);
  let place = text.endAt(length);
  for (const { node, at, offset } of text.notes) {
    if (at === length && first.has(noteKey(node))) place = offset + node.nodeSize;
  }
  return place;
}

function noteEdits(words: Node, expected: Wording, change: NoteChange): Edit[] {
  const { kind, expected: note, found, place } = change;
  const gone: Edit[] = found
    ? [{ from: found.offset, to: found.offset + found.node.nodeSize, content: [] }]
    : [];
  if (!note) return gone;
  if (kind === 'changed') return gone.map((edit) => ({ ...edit, content: [noteOf(note)] }));
  const all = expected.notes ?? [];
  const first = new Set(all.slice(0, all.indexOf(note)).map(keyOf));
  const at = behindNotes(words, place, first);
  const node = kind === 'moved' && found ? found.node : noteOf(note);
  return [...gone, { from: at, to: at, content: [node] }];
}
