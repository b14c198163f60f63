import type { Slice } from 'prosemirror-model';
import { NodeSelection, Plugin, TextSelection } from 'prosemirror-state';
import { dropPoint } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { copiedWords } from './copiedWords.ts';
import { moveTo } from './moveParagraph.ts';
import { isParagraph } from './paragraph.ts';
import { linesOfHtml, linesOfText } from './pastedLines.ts';
import { pasteLines } from './pasteLines.ts';
import { pasteSlice } from './pasteSlice.ts';

/** Copying and pasting, dragging and dropping: what is copied keeps its footnotes, what comes from
 * elsewhere becomes words and paragraphs, a paragraph dragged by its name moves. */
export function clipboard(): Plugin {
  return new Plugin({
    props: {
      clipboardTextSerializer: (_slice, view) => copiedWords(view.state),
      handlePaste: (view, event, slice) => pasteData(view, event.clipboardData, slice),
      handleDrop: (view, event, slice, moved) => dropped(view, event, slice, moved),
    },
  });
}

function pasteData(view: EditorView, data: DataTransfer | null, slice: Slice): boolean {
  const html = data?.getData('text/html') ?? '';
  const own = html.includes('data-pm-slice') && html.includes('data-node=');
  const command = own
    ? pasteSlice(slice)
    : pasteLines(html ? linesOfHtml(html) : linesOfText(data?.getData('text/plain') ?? ''));
  return command(view.state, view.dispatch);
}

function dropped(view: EditorView, event: DragEvent, slice: Slice, moved: boolean): boolean {
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
  if (at === undefined) return false;
  if (moved) return movedParagraph(view, slice, at);
  if (view.dragging) return false;
  const selection = TextSelection.near(view.state.doc.resolve(at));
  view.dispatch(view.state.tr.setSelection(selection));
  return pasteData(view, event.dataTransfer, slice);
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
  view.state.doc.descendants((node, pos) => {
    if (found === null && node.attrs.id === id) found = pos;
    return found === null && !node.isTextblock;
  });
  return found;
}
