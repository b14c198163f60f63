import { type Node, Slice } from 'prosemirror-model';
import { NodeSelection, Plugin, TextSelection } from 'prosemirror-state';
import { dropPoint } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { FileError } from '../document/fileError.ts';
import type { PastedSource, PasteReading } from '../document/pasted.ts';
import { schema } from '../document/schema.ts';
import { announce } from './announcement.ts';
import { copiedHtml, ownSlice } from './copiedHtml.ts';
import { copiedWords } from './copiedWords.ts';
import { moveTo } from './moveParagraph.ts';
import { isParagraph } from './paragraph.ts';
import { sourceOfHtml } from './pastedHtml.ts';
import { pasteReading } from './pasteReading.ts';
import { pasteSlice, type WordsEdges } from './pasteSlice.ts';
import { PendingPaste, type ReadPastedApart } from './pendingPaste.ts';

/** Recognises what another program put on the clipboard; throws `FileError` for too much of it. */
export type ReadPasted = (source: PastedSource) => PasteReading;

/** Copying and pasting, dragging and dropping: what is copied keeps its footnotes, what comes from
 * elsewhere is recognised, a paragraph dragged by its name moves. */
export function clipboard(read: ReadPasted, readApart: ReadPastedApart): Plugin {
  let pending: PendingPaste | null = null;
  return new Plugin({
    view(view) {
      const paste = (source: PastedSource) =>
        told(view, () => pasteReading(read(source))(view.state, view.dispatch));
      const made = new PendingPaste(view, {
        readApart,
        paste,
        put: (reading) => void pasteReading(reading)(view.state, view.dispatch),
        fail: (error) =>
          told(view, () => {
            throw error;
          }),
        say: (message) => view.dispatch(announce(view.state.tr, message)),
      });
      pending = made;
      return { destroy: () => made.destroy() };
    },
    props: {
      handleDOMEvents: {
        copy: (view, event) => copied(view, event),
        cut: (view, event) => cut(view, event),
        paste: (view, event) => pasted(view, event, read, pending),
      },
      clipboardTextSerializer: (_slice, view) => copiedWords(view.state),
      handleDrop: (view, event, slice, moved) => dropped(view, event, slice, moved, read),
    },
  });
}

/** What a clipboard holds, as words and as a page. */
export function sourceOf(data: DataTransfer): PastedSource {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const source = html.length > 0 && html.length <= longestHtml ? sourceOfHtml(html) : null;
  const empty = source?.kind === 'parts' && source.parts.length === 0;
  return source && !(empty && text) ? source : { kind: 'text', text };
}

/** Longer pages are read as plain text; pictures written into a page make it so long. */
const longestHtml = 8_000_000;

function copied(view: EditorView, event: ClipboardEvent): boolean {
  const { clipboardData } = event;
  if (!clipboardData || view.state.selection.empty) return false;
  event.preventDefault();
  clipboardData.clearData();
  clipboardData.setData('text/html', copiedHtml(view.state));
  clipboardData.setData('text/plain', copiedWords(view.state));
  return true;
}

function cut(view: EditorView, event: ClipboardEvent): boolean {
  if (!copied(view, event)) return false;
  view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'));
  return true;
}

/** Takes a paste before the browser or ProseMirror reads it. */
function pasted(
  view: EditorView,
  event: ClipboardEvent,
  read: ReadPasted,
  pending: PendingPaste | null,
): boolean {
  if (!event.clipboardData) return false;
  event.preventDefault();
  pasteData(view, event.clipboardData, event, read, pending);
  return true;
}

function pasteData(
  view: EditorView,
  data: DataTransfer,
  event: ClipboardEvent | null,
  read: ReadPasted,
  pending: PendingPaste | null = null,
): void {
  const own = ownSlice(data.getData('text/html'));
  if (own !== null && pasteOwn(view, event, () => Slice.fromJSON(schema, own), edgesOf(own)))
    return;
  told(view, () => {
    const source = sourceOf(data);
    if (!pending?.begin(source)) pasteReading(read(source))(view.state, view.dispatch);
  });
}

/** What a draft says of where its words begin and end; nothing is known of another version's. */
function edgesOf(own: unknown): WordsEdges {
  const said = (name: keyof WordsEdges) =>
    typeof own === 'object' && own !== null && Reflect.get(own, name) === true;
  return { begins: said('begins'), ends: said('ends') };
}

/** Does it and tells a person of what is not read. */
function told(view: EditorView, paste: () => void): void {
  try {
    paste();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    view.dispatch(announce(view.state.tr, error.message));
  }
}

/** Pastes what was copied from a draft; false for what only says so and makes no sound document. */
function pasteOwn(
  view: EditorView,
  event: ClipboardEvent | null,
  slice: () => Slice,
  edges?: WordsEdges,
): boolean {
  try {
    const own = slice();
    // Cells go into the cells at the cursor.
    if (event && view.someProp('handlePaste', (handle) => handle(view, event, own))) return true;
    return pasteSlice(own, edges)(view.state, (tr) => {
      tr.doc.check();
      view.dispatch(tr);
    });
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return false;
    throw error;
  }
}

function dropped(
  view: EditorView,
  event: DragEvent,
  slice: Slice,
  moved: boolean,
  read: ReadPasted,
): boolean {
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
  if (at === undefined) return false;
  if (moved) return movedParagraph(view, slice, at);
  if (view.dragging || !event.dataTransfer) return false;
  const selection = TextSelection.near(view.state.doc.resolve(at));
  view.dispatch(view.state.tr.setSelection(selection));
  // Another window of ours: ProseMirror read what it dragged.
  const html = event.dataTransfer.getData('text/html');
  const own = html.includes('data-pm-slice') && html.includes('data-node=');
  if (!own || !pasteOwn(view, null, () => slice)) pasteData(view, event.dataTransfer, null, read);
  return true;
}

/** Moves a paragraph that was dragged whole; nothing else is dropped between paragraphs. */
function movedParagraph(view: EditorView, slice: Slice, at: number): boolean {
  const dragged = slice.content.firstChild;
  const whole = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1;
  if (!whole || !dragged?.attrs.id || !(isParagraph(dragged) || dragged.type.name === 'heading')) {
    return false;
  }
  const from = positionOf(view, dragged.attrs.id);
  const to = dropPoint(view.state.doc, at, slice);
  if (from === null || to === null) return true;
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, from)));
  moveTo(from, to)(view.state, view.dispatch);
  return true;
}

function positionOf(view: EditorView, id: string): number | null {
  let found: number | null = null;
  view.state.doc.descendants((node: Node, pos) => {
    if (found === null && node.attrs.id === id) found = pos;
    return found === null && !node.isTextblock;
  });
  return found;
}
