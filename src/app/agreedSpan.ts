import type { EditorState } from 'prosemirror-state';
import { storedWords } from '../document/runs.ts';
import type { AgreedParagraph } from '../editor/agreedWords.ts';
import { lengthBefore } from '../editor/wordsDecorations.ts';
import type { Span } from '../library/spans.ts';
import type { AgreedDraft } from './agreedWordsFlow.ts';

/** Words at the cursor, by what adopted resolutions have of them. */
export interface SpanAtCursor {
  readonly paragraph: AgreedParagraph;
  readonly span: Span;
  /** The words themselves. */
  readonly text: string;
}

/** The span of the paragraph at the cursor; null where there is none, or where words changed since. */
export function spanAtCursor(state: EditorState, draft: AgreedDraft): SpanAtCursor | null {
  const { $head } = state.selection;
  const words = $head.parent;
  const paragraph = draft.paragraphs.find(({ entry }) => entry.words === words);
  if (!paragraph) return null;
  const at = lengthBefore(words, $head.parentOffset);
  const { spans } = paragraph.agreed;
  // Words that were left out lie between two words; behind a word its own span goes before the next.
  const span =
    spans.find(({ from, to }) => from < to && from <= at && at <= to) ??
    spans.findLast(({ from }) => from <= at) ??
    spans[0];
  return span ? { paragraph, span, text: storedWords(words).slice(span.from, span.to) } : null;
}
