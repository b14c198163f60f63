import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { isDeleted } from '../document/proposals.ts';
import { storedWords } from '../document/runs.ts';
import { schema } from '../document/schema.ts';
import type { Span } from '../library/spans.ts';
import { announce } from './announcement.ts';
import { refuse } from './refusal.ts';
import { offsetOfWord } from './wordsDecorations.ts';

/**
 * Puts what a near span's clause has in the place of its words, in the textblock `words` at a
 * position. Footnotes, references and what is proposed to be deleted stay.
 */
export function takeAdoptedWords(pos: number, words: Node, span: Span): Command {
  return (state, dispatch) => {
    if (state.doc.nodeAt(pos) !== words || span.kind !== 'near') {
      return refuse(state, dispatch, 'The words at the cursor have changed meanwhile.');
    }
    const { from, to, text } = edit(words, span);
    const staying: Node[] = [];
    words.forEach((node, offset) => {
      const isWithin = offset >= from && offset + node.nodeSize <= to;
      if (isWithin && (!node.isText || isDeleted(node))) staying.push(node);
    });
    const content = [...(text === '' ? [] : [schema.text(text)]), ...staying];
    const tr = state.tr.replaceWith(pos + 1 + from, pos + 1 + to, content);
    dispatch?.(announce(tr, told(span)).scrollIntoView());
    return true;
  };
}

function told({ adopted }: Span): string {
  return adopted === '' ? 'The added words are taken out.' : `“${adopted}” stands here as adopted.`;
}

/** Offsets in the textblock, and the words that go there, with the white space that they need. */
function edit(words: Node, { from, to, adopted }: Span) {
  const text = storedWords(words);
  if (adopted === '') {
    const before = text[from - 1] === ' ' ? from - 1 : from;
    return { from: offsetOfWord(words, before), to: offsetOfWord(words, to), text: '' };
  }
  const at = offsetOfWord(words, from);
  if (from < to) return { from: at, to: offsetOfWord(words, to), text: adopted };
  // What was left out stood between two words; the span is where the second one begins.
  return { from: at, to: at, text: `${adopted} ` };
}
