import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, Selection, type Transaction } from 'prosemirror-state';
import { type NotePlace, notePlaces } from '../document/notePlaces.ts';
import type { Clause } from '../library/clause.ts';
import { announce } from './announcement.ts';
import { clauseParagraph } from './clauseParagraph.ts';
import { type ClausePlace, paragraphPlace, subparagraphPlace } from './clausePlace.ts';
import { inlineText } from './inlineText.ts';
import { labelAt } from './labelAt.ts';
import { type LeftOutNote, leaveOut } from './leftOutNotes.ts';
import { deepestLevel, levelsWithin } from './paragraph.ts';
import { refuse } from './refusal.ts';
import { CitedAlready } from './repeatedNotes.ts';

/**
 * Inserts a clause after the paragraph at the cursor, or as a subparagraph of it, with provenance
 * and footnotes. With the cursor in another part it goes to the end of its own; a blank paragraph
 * there gives way to it. Under the current footnote policy a source cited before is not cited again,
 * and the mark of one cited only later moves here (un-style 4.2).
 */
export function insertClause(clause: Clause, how: 'paragraph' | 'subparagraph'): Command {
  return (state, dispatch) => {
    const place =
      how === 'paragraph' ? paragraphPlace(state, clause) : subparagraphPlace(state.selection);
    if (!place) return refuse(state, dispatch, 'Put the cursor in a paragraph first.');
    if (place.level + levelsWithin(clause.node) > deepestLevel) {
      return refuse(state, dispatch, `Subparagraphs go no deeper than ${deepestLevel} levels.`);
    }
    if (!dispatch) return true;
    const tr = closeHistory(state.tr);
    insert(tr, clause, place);
    dispatch(tr.scrollIntoView());
    return true;
  };
}

function insert(tr: Transaction, clause: Clause, { from, to, type, follows }: ClausePlace): void {
  const before = follows === null ? '' : labelAt(tr.doc, follows);
  const merges = tr.doc.attrs.footnotePolicy === 'current';
  const cited = new CitedAlready();
  for (const { node, pos } of notePlaces(tr.doc)) if (pos < from) cited.add(node);
  const kept: Node[] = [];
  const known = new Set<Node>();
  const paragraph = clauseParagraph(clause, type, (note) => {
    if (merges && cited.covers(note)) {
      known.add(note);
      return false;
    }
    cited.add(note);
    kept.push(note);
    return true;
  });
  tr.replaceWith(from, to, paragraph);
  const end = from + paragraph.nodeSize;
  const whole = clauseParagraph(clause, type, () => true);
  const here = placesWithout(known, whole).map(({ node, pos }) => ({ node, pos: from + pos }));
  const later = merges ? leaveOutLater(tr, end, kept) : [];
  leaveOut(tr, [...here, ...later]);
  tr.setSelection(Selection.near(tr.doc.resolve(end - 1), -1));
  const where = before ? `after ${before}` : `as ${labelAt(tr.doc, from)}`;
  announce(tr, `Inserted ${where}${withNotes(kept.length, known.size, later.length)}.`);
}

/** Where notes of a paragraph would stand in it without them, as offsets from right before it. */
function placesWithout(notes: ReadonlySet<Node>, paragraph: Node): LeftOutNote[] {
  const places: LeftOutNote[] = [];
  let gone = 0;
  paragraph.descendants((node, pos) => {
    if (!notes.has(node)) return node.type.name !== 'footnote';
    places.push({ node, pos: pos + 1 - gone });
    gone += node.nodeSize;
    return false;
  });
  return places;
}

/** Takes away the first later mark of each note; gives them with the places where they stood. */
function leaveOutLater(tr: Transaction, end: number, kept: readonly Node[]): LeftOutNote[] {
  const later = notePlaces(tr.doc).filter(({ pos }) => pos >= end);
  const found = new Set<NotePlace>();
  for (const note of kept) {
    const cited = new CitedAlready();
    cited.add(note);
    const repeated = later.find((place) => !found.has(place) && cited.covers(place.node));
    if (repeated) found.add(repeated);
  }
  let gone = 0;
  return later
    .filter((place) => found.has(place))
    .map(({ node, pos }) => {
      const at = pos - gone;
      tr.delete(at, at + node.nodeSize);
      gone += node.nodeSize;
      return { node, pos: at };
    });
}

function withNotes(kept: number, known: number, moved: number): string {
  const parts = [
    ...(known > 0 ? [`${counted(known, 'source was', 'sources were')} already cited`] : []),
    ...(moved > 0 ? [`${counted(moved, 'later mark was', 'later marks were')} left out`] : []),
  ];
  const notes = kept > 0 ? ` with ${counted(kept, 'note', 'notes')}` : '';
  return [notes, ...parts].join('; ');
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** Inserts words chosen from a clause at the cursor, a space around them where words touch. The
 * paragraph keeps its own provenance. */
export function insertWords(words: string, clause: Clause): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    if (!$from.parent.isTextblock || !$from.sameParent($to)) return false;
    const before = inlineText($from.parent).slice(0, $from.parentOffset);
    const after = inlineText($to.parent).slice($to.parentOffset);
    const lead = /[^\s(“]$/.test(before) && /^[\p{L}\p{N}(“]/u.test(words) ? ' ' : '';
    const tail = /[\p{L}\p{N}]$/u.test(words) && /^[\p{L}\p{N}(“]/u.test(after) ? ' ' : '';
    const tr = closeHistory(state.tr).insertText(lead + words + tail);
    dispatch?.(announce(tr, `Words of ${clause.id} inserted.`).scrollIntoView());
    return true;
  };
}
