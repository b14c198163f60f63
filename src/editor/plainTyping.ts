import { Plugin } from 'prosemirror-state';

/**
 * What a person types inside a proposal of somebody else is no part of that: it would go with it
 * when the proposal is decided on.
 */
export function plainTyping(): Plugin {
  return new Plugin({
    appendTransaction(_transactions, _before, { selection, storedMarks, tr }) {
      if (!selection.empty) return null;
      const marks = storedMarks ?? selection.$from.marks();
      const own = marks.filter(({ type }) => !type.name.startsWith('proposed'));
      return own.length === marks.length ? null : tr.setStoredMarks(own);
    },
  });
}
