import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';

/** The alternative that typing is compared with: ProseMirror, paragraphs, and nothing else. */
const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
    text: {},
  },
});

function open(place: HTMLElement, paragraphs: readonly string[]): EditorView {
  const doc = schema.node(
    'doc',
    null,
    paragraphs.map((text) => schema.node('paragraph', null, text ? [schema.text(text)] : [])),
  );
  const plugins = [keymap(baseKeymap), history()];
  return new EditorView(place, { state: EditorState.create({ doc, plugins }) });
}

Object.assign(window, {
  openBare: (paragraphs: readonly string[]) => {
    const place = document.getElementById('place');
    if (place) open(place, paragraphs);
  },
});
