import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { paragraphIds, withNewIds } from '../document/paragraphId.ts';
import type { PasteReading } from '../document/pasted.ts';
import { schema } from '../document/schema.ts';
import { announce } from './announcement.ts';
import { isBlank, isParagraph } from './paragraph.ts';
import { misplaced } from './partOrder.ts';
import { pasteBlocks } from './pasteBlocks.ts';
import { pasteSentence } from './pasteSentence.ts';
import { type Place, placeAt } from './place.ts';

/**
 * Pastes what was recognised in another program's words. One paragraph goes to the cursor as text; of
 * several whole ones go behind the paragraph at the cursor, and words that begin like none go on there.
 * In the title and in headings all stay one line, except that a resolution pasted into a blank title
 * brings its own and fills the text.
 */
export function pasteReading(reading: PasteReading): Command {
  return (state, dispatch) => {
    if (reading.line.size === 0 && reading.blocks.length === 0) {
      dispatch?.(announce(state.tr, pasteSentence(reading, 0)));
      return true;
    }
    const tr = start(state);
    const place = textPlace(tr, reading);
    if (place && isParagraph(place.owner) && !(isOne(reading) && !isBlank(place.owner))) {
      return dispatched(pasteParagraphs(state, reading), dispatch);
    }
    return dispatched(pasteLine(tr, reading), dispatch);
  };
}

function dispatched(tr: Transaction, dispatch?: (tr: Transaction) => void): true {
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** A step of its own in the history, with the cursor in words where the selection stood. */
function start(state: EditorState): Transaction {
  const tr = closeHistory(state.tr).deleteSelection();
  if (tr.selection.$from.parent.inlineContent && tr.selection.empty) return tr;
  const title = tr.doc.child(0).nodeSize;
  const near = Math.max(title, tr.selection.from);
  return tr.setSelection(Selection.near(tr.doc.resolve(near)));
}

/** Where paragraphs go: the cursor's place; the first paragraph for a text pasted into a blank title. */
function textPlace({ doc, selection }: Transaction, reading: PasteReading): Place | null {
  const { $from } = selection;
  const inBlankTitle = $from.parent === doc.child(1) && $from.parent.content.size === 0;
  const whole = reading.title !== null || reading.blocks.filter(({ begins }) => begins).length > 1;
  if (!inBlankTitle || !whole) return placeAt($from);
  return placeAt(
    Selection.near(
      doc.resolve(doc.child(0).nodeSize + doc.child(1).nodeSize + doc.child(2).nodeSize),
    ).$from,
  );
}

/** Whether all is one paragraph without anything below it. */
function isOne({ blocks, annexes, title }: PasteReading): boolean {
  const only = blocks[0]?.node;
  if (!only || blocks.length > 1 || annexes.length > 0 || title !== null) return false;
  return only.isTextblock || (isParagraph(only) && only.childCount === 1);
}

/** Several paragraphs, in the parts that their words say as long as these keep their order. */
function pasteParagraphs(state: EditorState, reading: PasteReading): Transaction {
  const recognised = structured(start(state), reading, true);
  const ordered = misplaced(recognised.doc.children) <= misplaced(state.doc.children);
  return ordered ? recognised : structured(start(state), reading, false);
}

function structured(tr: Transaction, reading: PasteReading, asRecognised: boolean): Transaction {
  const place = textPlace(tr, reading);
  if (!place) throw new RangeError('No place for paragraphs');
  // Ids are given here: giving them later costs a step for each paragraph.
  const taken = paragraphIds(tr.doc);
  const blocks = reading.blocks.map(({ node, known, ...block }) => ({
    ...block,
    node: withNewIds(node, taken),
    known: known && asRecognised,
  }));
  const annexes = reading.annexes.map((annex) => withNewIds(annex, taken));
  const only = blocks[0];
  if (only && isOne(reading)) fill(tr, place, only.node);
  else if (blocks.length > 0) pasteBlocks(tr, place, blocks);
  if (annexes.length > 0) tr.insert(tr.doc.content.size, annexes);
  const titled = setTitle(tr, reading.title);
  return announce(tr, pasteSentence(reading, titled ? 0 : 1));
}

/** One paragraph in place of a blank one, which keeps its kind; its number is computed. */
function fill(tr: Transaction, { wordsPos, words }: Place, pasted: Node): void {
  const content = pasted.isTextblock ? pasted.content : pasted.child(0).content;
  tr.replaceWith(wordsPos + 1, wordsPos + 1 + words.content.size, content);
  tr.setSelection(TextSelection.create(tr.doc, wordsPos + 1 + content.size));
}

/** Gives a draft without a title that of the pasted text; false where it has another. */
function setTitle(tr: Transaction, title: Node | null): boolean {
  if (!title) return true;
  const own = tr.doc.child(1);
  const from = tr.doc.child(0).nodeSize + 1;
  if (own.content.size === 0) tr.insert(from, title.content);
  return own.content.size === 0 || own.eq(title);
}

/** All words at the cursor, where this holds no paragraphs or gets one. */
function pasteLine(tr: Transaction, reading: PasteReading): Transaction {
  const { $from } = tr.selection;
  const fits = $from.parent.type.validContent(reading.line);
  const text = reading.line.content.map((node) => node.text ?? '').join('');
  const plain = text === '' ? Fragment.empty : Fragment.from(schema.text(text));
  const pasted = fits ? reading.line : plain;
  tr.insert($from.pos, pasted);
  tr.setSelection(TextSelection.create(tr.doc, $from.pos + pasted.size));
  const lost = fits ? 0 : reading.line.content.filter((node) => !node.isText).length;
  return announce(tr, pasteSentence({ ...reading, blocks: [] }, 0, lost));
}
