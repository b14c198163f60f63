import type { Node } from 'prosemirror-model';
import { citedTitle, supplementLength, titleGoesOn } from './citedTitle.ts';
import { isDeleted } from './proposals.ts';

/** A place in the text where a title stands. */
export interface Mention {
  /** Document position where the mark of its note goes: behind punctuation (un-style 4.1.3). */
  readonly pos: number;
  /** Id of the paragraph or subparagraph whose words these are. */
  readonly paragraph: string;
  /** Whether a mark stands there. */
  readonly marked: boolean;
  /** True when a person locked the paragraph. */
  readonly locked: boolean;
}

/** The title behind which the footnote right after a position stands; null where it is none. */
export function titleOfNote(doc: Node, pos: number): string | null {
  const { parent, parentOffset } = doc.resolve(pos);
  const titles = knownTitles.get(parent) ?? new Map<number, string | null>();
  knownTitles.set(parent, titles);
  const title = titles.get(parentOffset);
  if (title !== undefined) return title;
  const found = citedTitle(plain(parent).words.slice(0, wordsBefore(parent, parentOffset)));
  titles.set(parentOffset, found);
  return found;
}

/** By textblock, the titles at the offsets of its marks. */
const knownTitles = new WeakMap<Node, Map<number, string | null>>();

/**
 * Where the paragraphs between two positions mention a title, in reading order: the same words,
 * neither in a longer title nor as what a report or a protocol is about. Each is a place where a
 * mark would stand behind this title. Words proposed to be deleted do not count.
 */
export function mentionsOf(doc: Node, title: string, from = 0, to = doc.content.size): Mention[] {
  const found: Mention[] = [];
  let owner: Node | null = null;
  doc.nodesBetween(from, to, (node, pos) => {
    if (isDeleted(node)) return false;
    if (node.type.contentMatch.defaultType?.name === 'chapeau') owner = node;
    if (!node.isTextblock) return true;
    const named = node.type.name === 'chapeau' || node.type.name === 'continuation';
    for (const { offset, marked } of named ? mentionsIn(node, title) : []) {
      const { id = '', locked = false } = owner?.attrs ?? {};
      found.push({ pos: pos + 1 + offset, paragraph: id, marked, locked });
    }
    return false;
  });
  return found;
}

interface Place {
  /** Offset in the textblock. */
  readonly offset: number;
  readonly marked: boolean;
}

function mentionsIn(textblock: Node, title: string): Place[] {
  const { words, offsets } = plain(textblock);
  const places: Place[] = [];
  for (let at = words.indexOf(title); at >= 0; at = words.indexOf(title, at + 1)) {
    const titleEnd = at + title.length;
    const end = titleEnd + supplementLength(words.slice(titleEnd));
    if (end === titleEnd && titleGoesOn(words.slice(end))) continue;
    if (citedTitle(words.slice(0, titleEnd)) !== title) continue;
    places.push(markPlace(textblock, words, offsets, end));
  }
  return places;
}

function markPlace(textblock: Node, words: string, offsets: readonly number[], end: number): Place {
  const behind = end + (/^[,;:.”’)\]!?]+/.exec(words.slice(end))?.[0].length ?? 0);
  const isMarkAt = (index: number) => {
    const after = (offsets[index - 1] ?? -1) + 1;
    return textblock.nodeAt(after)?.type.name === 'footnote';
  };
  const marked = isMarkAt(end) || isMarkAt(behind);
  return { offset: (offsets[behind - 1] ?? -1) + 1, marked };
}

interface Plain {
  readonly words: string;
  /** The offset in the textblock of each character of the words. */
  readonly offsets: readonly number[];
}

const known = new WeakMap<Node, Plain>();

/** The words of a textblock without its footnotes; a cross-reference is one sign. */
function plain(textblock: Node): Plain {
  const found = known.get(textblock);
  if (found) return found;
  let words = '';
  const offsets: number[] = [];
  textblock.forEach((child, offset) => {
    if (child.type.name === 'footnote' || isDeleted(child)) return;
    const text = (child.text ?? '\ufffc').replaceAll('\u00a0', ' ').replaceAll("'", '’');
    for (let i = 0; i < text.length; i += 1) offsets.push(offset + i);
    words += text;
  });
  known.set(textblock, { words, offsets });
  return { words, offsets };
}

function wordsBefore(textblock: Node, offset: number): number {
  return plain(textblock).offsets.filter((each) => each < offset).length;
}
