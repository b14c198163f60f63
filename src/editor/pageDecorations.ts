import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { type Decoration, DecorationSet } from 'prosemirror-view';
import { mastheadLines } from '../document/mastheadLines.ts';
import { terminalMarks } from '../document/terminalMark.ts';
import { footnotesOf, outlineOf } from './computed.ts';
import { type TypedBlock, typedBlock } from './typedBlock.ts';
import {
  type Context,
  cellFace,
  type Face,
  faceOf,
  frameDecorations,
  nameOf,
  wordsDecorations,
} from './wordsDecorations.ts';

interface PageState {
  readonly decorations: DecorationSet;
  /** Another object whenever marks or notes may have changed. */
  readonly notes: object;
}

const key = new PluginKey<PageState>('pageDecorations');

/**
 * Shows on the page what is computed and not stored: labels, opening phrases in italics, terminal
 * marks, footnote marks, the words of cross-references. A typed letter costs only the decorations of
 * its own paragraph; everything is drawn anew only when paragraphs or footnotes change.
 */
export function pageDecorations(): Plugin {
  return new Plugin<PageState>({
    key,
    state: {
      init: (_config, state) => drawn(state.doc),
      apply(tr, page) {
        if (!tr.docChanged) return page;
        const typed = typedBlock(tr.before, tr.doc);
        return typed && sameNotes(typed) && sameColon(typed)
          ? retyped(tr, page, typed)
          : drawn(tr.doc);
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** An object that stays the same while no mark and no note of the document changes. */
export function notesVersion(state: EditorState): object | undefined {
  return key.getState(state)?.notes;
}

function drawn(doc: Node): PageState {
  const state = { doc };
  const outline = outlineOf(state);
  const ends = terminalMarks(outline);
  const { marks } = footnotesOf(state);
  const context: Context = { outline, markerAt: (pos) => marks.get(pos)?.marker };
  const decorations: Decoration[] = frameDecorations(doc, mastheadLines(doc), context);
  outline.entries.forEach((entry, index) => {
    const face = faceOf(entry, ends[index] ?? '');
    if (entry.kind === 'paragraph') decorations.push(nameOf(entry));
    decorations.push(...wordsDecorations(face, entry.words, entry.wordsPos, context));
  });
  for (const table of outline.tables) {
    decorations.push(...cellsDecorations(table.node, table.pos, context));
  }
  return { decorations: DecorationSet.create(doc, decorations), notes: {} };
}

function cellsDecorations(table: Node, tablePos: number, context: Context): Decoration[] {
  const found: Decoration[] = [];
  table.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    found.push(...wordsDecorations(cellFace, node, tablePos + 1 + pos, context));
    return false;
  });
  return found;
}

function retyped(tr: Transaction, page: PageState, typed: TypedBlock): PageState {
  const mapped = page.decorations.map(tr.mapping, tr.doc);
  const { pos, after } = typed;
  const old = mapped.find(pos + 1, pos + after.nodeSize - 1);
  const face = old.map(({ spec }) => spec).find(isFace);
  if (!face) return { ...page, decorations: mapped };
  const markers = new Map(old.map(({ from, spec }) => [from, spec.marker]));
  const context: Context = {
    get outline() {
      return outlineOf({ doc: tr.doc });
    },
    // The footnotes are the same ones, so their numbers are too.
    markerAt: (at) => markers.get(at) ?? footnotesOf({ doc: tr.doc }).marks.get(at)?.marker,
  };
  const now = wordsDecorations(face, after, pos, context);
  const gone = old.filter((decoration) => !now.some((other) => same(decoration, other)));
  const fresh = now.filter((decoration) => !old.some((other) => same(decoration, other)));
  return { ...page, decorations: mapped.remove(gone).add(tr.doc, fresh) };
}

function isFace(spec: Partial<Face>): spec is Face {
  return spec.kind !== undefined;
}

function same(a: Decoration, b: Decoration): boolean {
  return a.from === b.from && a.to === b.to && a.spec.sign === b.spec.sign;
}

/** Whether typing left the footnotes of a textblock alone. */
function sameNotes({ before, after }: TypedBlock): boolean {
  const old = footnotesIn(before);
  const now = footnotesIn(after);
  return old.length === now.length && old.every((note, index) => note === now[index]);
}

/** A colon at the end is the terminal mark where a table follows. */
function sameColon({ before, after }: TypedBlock): boolean {
  return /:\s*$/.test(before.textContent) === /:\s*$/.test(after.textContent);
}

function footnotesIn(textblock: Node): Node[] {
  return textblock.children.filter((child) => child.type.name === 'footnote');
}
