import type { Mark, MarkSpec } from 'prosemirror-model';
import { commentWords, proposalWords } from './remarkWords.ts';

interface Attributed {
  getAttribute(name: string): string | null;
}

const text = { default: '', validate: 'string' };

/** A mark whose attributes are texts, which `told` makes words of for a person. */
function stated(
  tag: string,
  name: string,
  attrs: readonly string[],
  told: (attrs: Mark['attrs']) => string,
): MarkSpec {
  return {
    attrs: Object.fromEntries(attrs.map((attr) => [attr, text])),
    inclusive: false,
    toDOM: (mark: Mark) => [
      tag,
      {
        'data-remark': name,
        'data-attrs': JSON.stringify(mark.attrs),
        title: told(mark.attrs),
      },
      0,
    ],
    parseDOM: [
      {
        tag: `${tag}[data-remark=${name}]`,
        getAttrs: (dom: Attributed) => readTexts(dom.getAttribute('data-attrs'), attrs),
      },
    ],
  };
}

/** The texts of the names given; false, which reads no mark, for anything else. */
function readTexts(json: string | null, names: readonly string[]): Record<string, string> | false {
  try {
    const value: unknown = JSON.parse(json ?? '');
    if (typeof value !== 'object' || value === null) return false;
    const texts = names.map((name) => [name, Reflect.get(value, name) ?? ''] as const);
    return texts.every(([, each]) => typeof each === 'string') ? Object.fromEntries(texts) : false;
  } catch {
    return false;
  }
}

/** What a stretch of words may carry. */
export const marks = {
  /** Italics of a publication's title or of uncommon Latin (un-style 5.4). */
  emphasis: {
    toDOM: () => ['em', 0],
    parseDOM: [{ tag: 'em' }, { tag: 'i' }],
  },
  /** Words that someone proposes to add; `date` is an ISO date and time, or empty. */
  proposedInsertion: stated('ins', 'proposedInsertion', ['author', 'date'], (attrs) =>
    proposalWords({ kind: 'insertion', author: attrs.author, date: attrs.date }),
  ),
  /** Words that someone proposes to leave out: they stand here and do not count. */
  proposedDeletion: stated('del', 'proposedDeletion', ['author', 'date'], (attrs) =>
    proposalWords({ kind: 'deletion', author: attrs.author, date: attrs.date }),
  ),
  /** What someone says about the words; the words of one comment share its `id`. */
  comment: {
    ...stated('span', 'comment', ['id', 'author', 'date', 'text'], (attrs) =>
      commentWords({ author: attrs.author, date: attrs.date, text: attrs.text }),
    ),
    inclusive: true,
    excludes: '',
  },
} as const satisfies Record<string, MarkSpec>;
