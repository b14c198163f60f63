import type { Node } from 'prosemirror-model';
import { commentsIn } from './comments.ts';
import { footnotes } from './footnotes.ts';
import { printedNote } from './printedNote.ts';
import { type Proposal, proposalsIn } from './proposals.ts';
import type { Standing } from './returnedWords.ts';
import { textOf } from './runs.ts';

/** Whose changes are called those that a file does not track. */
const untrackedName = 'Untracked';

/** What stands in a draft already, to which a file that came back is put; `tell` takes sentences. */
export function standingOf(draft: Node, file: Node, tell: Standing['tell']): Standing {
  const key = ({ kind, author, date }: Proposal) => JSON.stringify([kind, author, date]);
  const own = proposalsIn(draft);
  const keys = new Set(own.map(key));
  const said = commentsIn(draft);
  const comments = new Set(said.map(({ author, text }) => `${author}\n${text}`));
  const ids = new Set(said.map(({ id }) => id));
  const authors = new Set(own.map(({ author }) => author));
  let author = untrackedName;
  for (let count = 2; authors.has(author); count += 1) author = `${untrackedName} ${count}`;
  return {
    has: (proposal) => keys.has(key(proposal)),
    hasComment: (by, text) => comments.has(`${by}\n${text}`),
    tell,
    printed: printedNotes(draft, file),
    commentId: (id) => {
      let fresh = id;
      while (ids.has(fresh)) fresh = `${fresh}x`;
      return fresh;
    },
    untracked: { author, date: '' },
  };
}

/** The words of notes as each text prints them; those of a note that does not count in full. */
function printedNotes(draft: Node, file: Node): Standing['printed'] {
  const words = new Map<Node, string>();
  for (const text of [draft, file]) {
    for (const { node, runs } of footnotes(text).notes) words.set(node, textOf(runs));
  }
  return (note) => words.get(note) ?? textOf(printedNote(note, null).runs);
}
