import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node, type NodeType } from 'prosemirror-model';
import { type Command, TextSelection, type Transaction } from 'prosemirror-state';
import { openingPhrase } from '../document/openingPhrase.ts';
import { schema } from '../document/schema.ts';
import { supersededLength } from '../document/terminalMark.ts';
import { announce } from './announcement.ts';
import { isParagraph } from './paragraph.ts';
import { type Place, placeAt } from './place.ts';

const { chapeau, preambularParagraph, operativeParagraph, subparagraph } = schema.nodes;

/**
 * Pastes lines of another program. One line goes to the cursor; of several the first does, and each
 * further one becomes a paragraph of the kind at the cursor, without the number and the terminal mark
 * that the draft computes. In the title and in headings all stay one line.
 */
export function pasteLines(lines: readonly Fragment[]): Command {
  return (state, dispatch) => {
    if (lines.length === 0 || !state.selection.$from.parent.inlineContent) return false;
    if (!dispatch) return true;
    const tr = closeHistory(state.tr).deleteSelection();
    const place = placeAt(tr.selection.$from);
    if (lines.length === 1 || !place || !isParagraph(place.owner)) {
      pasteInline(tr, joined(lines));
    } else {
      pasteParagraphs(tr, place, lines);
      announce(tr, `Pasted ${lines.length} paragraphs.`);
    }
    dispatch(tr.scrollIntoView());
    return true;
  };
}

function joined(lines: readonly Fragment[]): Fragment {
  return lines.reduce((all, line) => all.append(Fragment.from(schema.text(' '))).append(line));
}

function pasteInline(tr: Transaction, content: Fragment): void {
  const { $from } = tr.selection;
  const plain = !$from.parent.type.allowsMarkType(schema.marks.emphasis);
  const text = content.textBetween(0, content.size);
  const pasted = plain ? Fragment.from(schema.text(text)) : content;
  tr.replaceWith($from.pos, $from.pos, pasted);
  tr.setSelection(TextSelection.create(tr.doc, $from.pos + pasted.size));
}

function pasteParagraphs(tr: Transaction, place: Place, lines: readonly Fragment[]): void {
  const { $pos, words, owner, ownerPos } = place;
  const at = $pos.parentOffset;
  const index = owner.children.indexOf(words);
  const whole = lines.map((line, number) => {
    const starts = number > 0 || (words.type === chapeau && at === 0);
    return withoutComputed(line, owner.type, starts, number < lines.length - 1);
  });
  const [firstLine = Fragment.empty, ...rest] = whole;
  const first = owner.type.create(owner.attrs, [
    ...owner.children.slice(0, index),
    words.copy(words.content.cut(0, at).append(firstLine)),
  ]);
  const middle = rest.slice(0, -1).map((line) => paragraph(owner.type, line, []));
  const lastLine = rest.at(-1) ?? Fragment.empty;
  const tail = lastLine.append(words.content.cut(at));
  const last = paragraph(owner.type, tail, owner.children.slice(index + 1));
  tr.replaceWith(ownerPos, ownerPos + owner.nodeSize, [first, ...middle, last]);
  const before = [first, ...middle].reduce((size, node) => size + node.nodeSize, ownerPos);
  tr.setSelection(TextSelection.create(tr.doc, before + 2 + lastLine.size));
}

function paragraph(type: NodeType, words: Fragment, below: readonly Node[]): Node {
  return type.create(null, [chapeau.create(null, words), ...below]);
}

/** A line without what the draft computes: number, terminal mark, italics of the opening phrase. */
function withoutComputed(line: Fragment, type: NodeType, starts: boolean, ends: boolean): Fragment {
  const text = line.textBetween(0, line.size);
  const label = starts ? (labelOf(type).exec(text)?.[0].length ?? 0) : 0;
  const mark = ends || label > 0 ? supersededLength(text, ';') : 0;
  const bare = line.cut(label, Math.max(label, line.size - mark));
  return starts ? withRomanOpening(bare, type) : bare;
}

function labelOf(type: NodeType): RegExp {
  if (type === preambularParagraph) return /^(?!)/;
  return type === subparagraph ? /^\(?[a-z]{1,5}[.)]\s+/ : /^\d+\s*[.)]\s+/;
}

function withRomanOpening(line: Fragment, type: NodeType): Fragment {
  if (type !== preambularParagraph && type !== operativeParagraph) return line;
  const part = type === preambularParagraph ? 'preambular' : 'operative';
  const length = openingPhrase(line.textBetween(0, line.size), part)?.text.length ?? 0;
  const roman = line.cut(0, length).content.map((node) => node.mark([]));
  return Fragment.from(roman).append(line.cut(length));
}
