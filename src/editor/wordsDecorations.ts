import type { Node } from 'prosemirror-model';
import { Decoration, type DecorationAttrs } from 'prosemirror-view';
import { crossReferenceWords, gone } from '../document/crossReference.ts';
import type { MastheadLines } from '../document/mastheadLines.ts';
import { openingPhrase } from '../document/openingPhrase.ts';
import type { Outline, OutlineEntry } from '../document/outline.ts';
import { isDeleted, isWordless } from '../document/proposals.ts';
import { storedWords } from '../document/runs.ts';
import { supersededLength, type TerminalMark } from '../document/terminalMark.ts';

/** What the words of one textblock show beside themselves; typing in them does not change it. */
export interface Face extends Pick<OutlineEntry, 'part' | 'label' | 'printed'> {
  readonly kind: OutlineEntry['kind'] | 'cell';
  readonly mark: TerminalMark;
}

/** What decorations need to know of the rest of the document. */
export interface Context {
  readonly outline: Outline;
  /** The number of the footnote right after a document position. */
  markerAt(pos: number): number | undefined;
}

/** The face of an outline entry that ends with a mark. */
export function faceOf(entry: OutlineEntry, mark: TerminalMark): Face {
  const { kind, part, label, printed } = entry;
  return { kind, part, label, printed, mark };
}

/** The PP or OP name in the margin, by which the paragraph is dragged. */
export function nameOf({ label, pos }: OutlineEntry): Decoration {
  return Decoration.widget(pos + 1, () => nameElement(label), {
    side: -1,
    key: `name ${label}`,
    ignoreSelection: true,
  });
}

function nameElement(label: string): HTMLElement {
  const name = document.createElement('span');
  name.className = 'paragraph-name';
  name.dataset.name = label;
  name.title = `Drag to move ${label}`;
  name.draggable = true;
  return name;
}

/**
 * The decorations of a textblock at `pos`: its label and terminal mark as attributes that the style
 * sheet shows, the opening phrase in italics, its footnote marks and cross-references. Decorations
 * of the same place and `spec.sign` look the same.
 */
export function wordsDecorations(
  face: Face,
  words: Node,
  pos: number,
  context: Context,
): Decoration[] {
  const { kind, label, printed, mark } = face;
  const shown = isWordless(words) ? '' : mark;
  const end = typedEnd(words, shown);
  const trailing = markBearer(words, shown);
  const markInWords = end.replaces ? shown : '';
  const attrs = {
    ...(kind === 'cell' ? {} : { 'data-label': label }),
    ...(printed ? { 'data-printed': printed } : {}),
    ...(markInWords && trailing < 0 ? { 'data-mark': markInWords } : {}),
  };
  return [
    node(pos, words, attrs, { ...face }),
    ...opening(face, words, pos),
    ...(end.superseded > 0 ? [superseded(pos + 1 + end.to, end.superseded)] : []),
    ...inlineDecorations(words, pos, context, trailing, markInWords),
  ];
}

/** The decorations of masthead, title and organ's line. */
export function frameDecorations(doc: Node, lines: MastheadLines, context: Context): Decoration[] {
  const title = doc.child(1);
  const titlePos = doc.child(0).nodeSize;
  const organ = doc.child(2);
  const number = lines.titleNumber ? { 'data-printed': lines.titleNumber } : {};
  const comma = context.outline.preambularCount > 0 && organ.content.size > 0;
  const found = [
    node(0, doc.child(0), {}, { lines: JSON.stringify(lines) }),
    node(titlePos, title, { ...number, 'data-label': 'Title' }, { ...titleFace }),
    ...inlineDecorations(title, titlePos, context, -1, ''),
    node(titlePos + title.nodeSize, organ, comma ? { 'data-mark': ',' } : {}, {}),
  ];
  doc.forEach((child, pos) => {
    if (child.type.name !== 'adoptionLine') return;
    found.push(node(pos, child, {}, { lines: [...lines.adoption, ...lines.vote].join('\n') }));
  });
  return found;
}

/** What the paragraphs of cells show beside their words: nothing. */
export const cellFace: Face = { kind: 'cell', part: 'annex', label: '', printed: '', mark: '' };

const titleFace: Face = {
  kind: 'heading',
  part: 'preambular',
  label: 'Title',
  printed: '',
  mark: '',
};

function node(pos: number, of: Node, attrs: DecorationAttrs, spec: object): Decoration {
  const sign = JSON.stringify(attrs);
  return Decoration.node(pos, pos + of.nodeSize, attrs, { ...spec, sign });
}

function opening({ kind, part }: Face, words: Node, pos: number): Decoration[] {
  if (kind !== 'paragraph') return [];
  const phrase = openingPhrase(storedWords(words), part);
  if (!phrase) return [];
  const to = pos + 1 + offsetOfWord(words, phrase.text.length);
  return [Decoration.inline(pos + 1, to, { class: 'opening-phrase' }, { sign: 'opening' })];
}

/** Offset in a textblock behind its first `length` characters of stored words. */
export function offsetOfWord(words: Node, length: number): number {
  let left = length;
  let offset = 0;
  for (const child of words.children) {
    const counts = child.isText && !isDeleted(child);
    if (counts && left <= child.nodeSize) return offset + left;
    if (counts) left -= child.nodeSize;
    offset += child.nodeSize;
  }
  return offset;
}

/** The number of characters of stored words before an offset in a textblock. */
export function lengthBefore(words: Node, offset: number): number {
  let length = 0;
  words.forEach((child, at) => {
    if (!child.isText || isDeleted(child) || at >= offset) return;
    length += Math.min(child.nodeSize, offset - at);
  });
  return length;
}

interface TypedEnd {
  /** Whether the mark has to be shown; false when the same one was typed. */
  readonly replaces: boolean;
  /** Offset of the typed punctuation that gives way to the mark, and its length. */
  readonly to: number;
  readonly superseded: number;
}

function typedEnd(words: Node, mark: TerminalMark): TypedEnd {
  let behindNotes: TypedEnd = { replaces: true, to: 0, superseded: 0 };
  let offset = words.content.size;
  for (const child of [...words.children].reverse()) {
    offset -= child.nodeSize;
    if (child.type.name === 'footnote' || isDeleted(child)) continue;
    if (!child.isText || !child.text) break;
    const typed = child.text.slice(child.text.length - supersededLength(child.text, mark));
    const signs = typed.trim();
    const start = offset + child.text.length - typed.length + typed.indexOf(signs);
    const here = { replaces: true, to: start, superseded: signs.length };
    if (typed !== child.text) {
      if (signs === mark) return { ...behindNotes, replaces: mark === '' };
      return signs ? here : behindNotes;
    }
    if (signs) behindNotes = here;
  }
  return behindNotes;
}

function superseded(from: number, length: number): Decoration {
  return Decoration.inline(from, from + length, { class: 'superseded' }, { sign: 'superseded' });
}

/**
 * Offset of the node that shows the mark: the first of the footnotes that end a textblock, whatever
 * gives way to the mark behind them, or the cross-reference that ends it, behind which the browser
 * breaks the line; -1 when it ends with words.
 */
function markBearer(words: Node, mark: TerminalMark): number {
  const last = words.lastChild;
  if (last?.type.name === 'crossReference' && !isDeleted(last))
    return words.content.size - last.nodeSize;
  let offset = words.content.size;
  let first = -1;
  for (const child of [...words.children].reverse()) {
    offset -= child.nodeSize;
    if (isDeleted(child)) continue;
    if (child.type.name === 'footnote') first = offset;
    else if (!child.text || supersededLength(child.text, mark) < child.text.length) break;
  }
  return first;
}

function inlineDecorations(
  words: Node,
  pos: number,
  context: Context,
  trailing: number,
  mark: string,
): Decoration[] {
  const found: Decoration[] = [];
  let before: Node | null = null;
  words.forEach((child, offset) => {
    if (isDeleted(child)) return;
    const at = pos + 1 + offset;
    const end = offset === trailing && mark ? { 'data-mark': mark } : {};
    const comma = before?.type === child.type;
    before = child;
    if (child.type.name === 'crossReference') {
      const target: string = child.attrs.target;
      const text = crossReferenceWords(context.outline, target, at);
      const lost = text === gone ? { 'data-lost': '' } : {};
      found.push(node(at, child, { 'data-words': text, ...lost, ...end }, {}));
    } else if (child.type.name === 'footnote') {
      const marker = context.markerAt(at) ?? 0;
      const attrs = { 'data-marker': `${comma ? ',' : ''}${marker}`, ...end };
      found.push(node(at, child, attrs, { marker }));
    }
  });
  return found;
}
