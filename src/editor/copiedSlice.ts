import { Fragment, type ResolvedPos, Slice } from 'prosemirror-model';
import { type EditorState, TextSelection } from 'prosemirror-state';
import { isParagraph } from './paragraph.ts';
import { placeAt } from './place.ts';

/** What was copied from a draft. */
export interface CopiedSlice {
  /** Closed where it is whole paragraphs. */
  readonly slice: Slice;
  /** Whether it begins where the words of a paragraph do. */
  readonly begins: boolean;
  /** Whether it ends where they end. */
  readonly ends: boolean;
}

/**
 * The selection for a draft to paste. Several paragraphs of which all words are selected are copied
 * whole, as a person means it who selects them by a triple click; of one its words are.
 */
export function copiedSlice({ selection }: EditorState): CopiedSlice {
  if (!(selection instanceof TextSelection)) {
    return { slice: selection.content(), begins: false, ends: false };
  }
  const { $from, $to } = selection;
  return {
    slice: wholeParagraphs($from, $to) ?? selection.content(),
    begins: $from.parentOffset === 0,
    ends: $to.parentOffset === $to.parent.content.size,
  };
}

/** Null where it is not several paragraphs that stand beside each other, each with all it has. */
function wholeParagraphs($from: ResolvedPos, $to: ResolvedPos): Slice | null {
  const place = placeAt($from);
  if (!place || $from.parentOffset > 0 || place.owner.firstChild !== place.words) return null;
  const { container, containerStart, index } = place;
  const depth = $from.depth - ($from.parent === place.owner ? 0 : 1);
  if ($to.depth < depth || $to.start(depth - 1) !== containerStart) return null;
  const last = $to.index(depth - 1);
  if (last === index || $to.end(depth) - $to.pos !== $to.depth - depth) return null;
  const nodes = container.children.slice(index, last + 1);
  return nodes.every(isParagraph) ? new Slice(Fragment.from(nodes), 0, 0) : null;
}
