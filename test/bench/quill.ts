import Quill from 'quill';
import 'quill/dist/quill.snow.css';

/** A complete editor of the web to start beside Chapeau: Quill with its own bar of tools. */
const quill = new Quill('#place', { theme: 'snow' });
quill.root.setAttribute('aria-label', 'Draft');
quill.root.setAttribute('role', 'textbox');

Object.assign(window, {
  openQuill: (paragraphs: readonly string[]) => quill.setText(paragraphs.join('\n')),
});
