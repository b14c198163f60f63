import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { departure, type WordChange } from '../document/departure.ts';
import type { NoteChange } from '../document/noteDeparture.ts';
import { paragraphText } from '../document/paragraphText.ts';
import { isParagraph } from './paragraph.ts';
import { typedBlock } from './typedBlock.ts';

const key = new PluginKey<DecorationSet>('departureDecorations');

/**
 * Marks the words and notes that depart from those as adopted, and the places where some were taken
 * out. A typed letter costs the comparison of its own paragraph only.
 */
export function departureDecorations(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => drawn(doc),
      apply: (tr, set) => (tr.docChanged ? redrawn(tr, set) : set),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function drawn(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (isParagraph(node)) found.push(...decorationsOf(node, pos));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, found);
}

function redrawn(tr: Transaction, set: DecorationSet): DecorationSet {
  const typed = typedBlock(tr.before, tr.doc);
  if (!typed) return drawn(tr.doc);
  const mapped = set.map(tr.mapping, tr.doc);
  const { pos, after } = typed;
  const $pos = tr.doc.resolve(pos);
  const own = $pos.parent.firstChild === after && isParagraph($pos.parent);
  if (!own || !$pos.parent.attrs.provenance) return mapped;
  const old = mapped.find(pos, pos + after.nodeSize);
  return mapped.remove(old).add(tr.doc, decorationsOf($pos.parent, $pos.before()));
}

function decorationsOf(owner: Node, pos: number): Decoration[] {
  const found = departure(owner);
  if (!found) return [];
  const words = owner.child(0);
  const start = pos + 2;
  return [
    ...found.parts.flatMap((part) =>
      typeof part === 'string' || part.kind === 'sequence' ? [] : wordMark(part, words, start),
    ),
    ...found.notes.flatMap((note) => noteMark(note, words, start)),
  ];
}

function wordMark(change: WordChange, words: Node, start: number): Decoration[] {
  const { startAt, endAt } = paragraphText(words);
  const { removed, added, from, to } = change;
  if (added.trim() === '') return gap(words, start, from, `Taken out: “${removed.trim()}”`);
  const title =
    removed.trim() === '' ? 'Not in the words as adopted' : `Adopted: “${removed.trim()}”`;
  const [leading, trailing] = [/^\s*/, /\s*$/].map((space) => space.exec(added)?.[0].length ?? 0);
  return [
    Decoration.inline(start + startAt(from + (leading ?? 0)), start + endAt(to - (trailing ?? 0)), {
      class: 'departs',
      title,
    }),
  ];
}

function noteMark({ kind, found, place }: NoteChange, words: Node, start: number): Decoration[] {
  if (!found) return gap(words, start, place, 'A note was taken out here');
  const from = start + found.offset;
  const title = `Footnote ${kind}, not as adopted`;
  return [Decoration.node(from, from + found.node.nodeSize, { class: 'departs', title })];
}

/** A sign between two characters: behind the one before, or before the first one. */
function gap(words: Node, start: number, length: number, title: string): Decoration[] {
  const { text, startAt, endAt } = paragraphText(words);
  if (text === '') return [];
  const behind = text.slice(0, length).trimEnd();
  const [from, to] = behind === '' ? [0, 1] : [behind.length - lastSize(behind), behind.length];
  const name = behind === '' ? 'departs-gap-first' : 'departs-gap';
  return [Decoration.inline(start + startAt(from), start + endAt(to), { class: name, title })];
}

function lastSize(text: string): number {
  return (text.codePointAt(text.length - 2) ?? 0) > 0xffff ? 2 : 1;
}
