import type { Node } from 'prosemirror-model';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { outline } from '../../src/document/outline.ts';
import { storedWords } from '../../src/document/runs.ts';
import { announcementOf } from '../../src/editor/announcement.ts';
import { draftPlugins } from '../../src/editor/draftPlugins.ts';
import { inlineText } from '../../src/editor/inlineText.ts';

/** A draft that commands are run on, without a page. */
export class TestDraft {
  state: EditorState;
  /** What the last command said it did. */
  said = '';

  constructor(doc: Node) {
    this.state = EditorState.create({ doc, plugins: draftPlugins() });
  }

  run(command: Command): boolean {
    return command(this.state, (tr) => {
      const { state, transactions } = this.state.applyTransaction(tr);
      state.doc.check();
      this.said = announcementOf(transactions);
      this.state = state;
    });
  }

  /** Puts the cursor right before these words, or selects from before the first to before the second. */
  at(words: string, until?: string): this {
    const from = positionOf(this.state.doc, words);
    const to = until === undefined ? from : positionOf(this.state.doc, until);
    this.state = this.state.apply(
      this.state.tr.setSelection(TextSelection.create(this.state.doc, from, to)),
    );
    return this;
  }

  /** Puts the cursor into the words with this label, at their start or end. */
  in(label: string, where: 'start' | 'end' = 'start'): this {
    const entry = outline(this.state.doc).entries.find((found) => found.label === label);
    if (!entry) throw new RangeError(`No paragraph is named ${label}`);
    const pos = entry.wordsPos + 1 + (where === 'end' ? entry.words.content.size : 0);
    this.state = this.state.apply(
      this.state.tr.setSelection(TextSelection.create(this.state.doc, pos)),
    );
    return this;
  }

  type(text: string): this {
    this.state = this.state.apply(this.state.tr.insertText(text));
    return this;
  }

  /** Each paragraph as "OP1 (a) words". */
  get lines(): string[] {
    return outline(this.state.doc).entries.map(({ label, words }) =>
      `${label} ${storedWords(words)}`.trim(),
    );
  }

  /** The text with a bar where the cursor stands, of its textblock only. */
  get cursor(): string {
    const { $head } = this.state.selection;
    const { parent, parentOffset } = $head;
    const text = inlineText(parent);
    const shown = `${text.slice(0, parentOffset)}|${text.slice(parentOffset)}`;
    return shown.replace(/\ufffc+/g, '*');
  }
}

function positionOf(doc: Node, words: string): number {
  let found = -1;
  doc.descendants((node, pos) => {
    const at = found < 0 && node.isText ? (node.text?.indexOf(words) ?? -1) : -1;
    if (at >= 0) found = pos + at;
    return found < 0 && node.type.name !== 'footnote';
  });
  if (found < 0) throw new RangeError(`The text does not hold “${words}”`);
  return found;
}
