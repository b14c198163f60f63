import { closeHistory } from 'prosemirror-history';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { departure, departureFrom, type WordChange } from '../document/departure.ts';
import type { NoteChange } from '../document/noteDeparture.ts';
import { notePlaces } from '../document/notePlaces.ts';
import { paragraphText, wordingOf } from '../document/paragraphText.ts';
import {
  adoptedWording,
  expectedWording,
  type Provenance,
  placesNamed,
} from '../document/provenance.ts';
import { resequence } from '../document/sequence.ts';
import type { Clause } from '../library/clause.ts';
import { type AdoptedPlace, adoptedAtCursor, adoptedWithId, citedBefore } from './adoptedPlace.ts';
import { announce } from './announcement.ts';
import { clauseParagraph } from './clauseParagraph.ts';
import { labelAt } from './labelAt.ts';
import { refuse } from './refusal.ts';
import { CitedAlready } from './repeatedNotes.ts';
import { restoreNotes, restoreWords } from './restoredWords.ts';

/** Makes a paragraph read as adopted again, notes too; without an id the one at the cursor. */
export function restoreAll(id?: string): Command {
  return onAdopted(id, (tr, place) => {
    const { words, pos, owner, provenance } = place;
    const wording = adoptedWording(provenance);
    const found = departureFrom(wording, words, owner.type.name);
    if (!found && !provenance.deliberate) return null;
    const changes = found?.parts.filter(isWords) ?? [];
    restoreWords(tr, pos + 1, wording, changes);
    const after = tr.doc.nodeAt(pos + 1);
    const notes = (after && departureFrom(wording, after, owner.type.name)?.notes) ?? [];
    const leftOut = citedBefore(tr.doc, pos, notes);
    restoreNotes(
      tr,
      pos + 1,
      wording,
      notes.filter((note) => !leftOut.has(note)),
    );
    if (provenance.deliberate) setProvenance(tr, pos, withoutDeliberate(provenance));
    return `${labelAt(tr.doc, pos)} reads as adopted in ${placesNamed(provenance)}.`;
  });
}

/** Takes one change back, of the paragraph with the id. */
export function restoreChange(id: string, change: WordChange | NoteChange): Command {
  return onAdopted(id, (tr, { pos, owner, provenance }) => {
    const wording = expectedWording(provenance);
    const found = departure(owner);
    const same = [...(found?.parts ?? []), ...(found?.notes ?? [])].includes(change);
    if (!same) return null;
    if (isNote(change)) restoreNotes(tr, pos + 1, wording, [change]);
    else restoreWords(tr, pos + 1, wording, [change]);
    return restoredSentence(change);
  });
}

/** Takes back the change that the cursor stands in or at. */
export const restoreHere: Command = (state, dispatch) => {
  const place = adoptedAtCursor(state);
  const parts = (place && departure(place.owner)?.parts) ?? [];
  const at = place ? textOffset(state, place) : 0;
  const here = parts.filter(isWords).find(({ from, to }) => from <= at && at <= to);
  if (!place || !here) {
    return refuse(state, dispatch, 'No words at the cursor depart from those adopted.');
  }
  return restoreChange(place.owner.attrs.id, here)(state, dispatch);
};

/** Says that the paragraph is meant as it reads now, and why. */
export function declareDeliberate(id: string, reason: string): Command {
  return onAdopted(id, (tr, { pos, words, owner, provenance }) => {
    if (!departure(owner) && !provenance.deliberate) return null;
    const deliberate = { reason: reason.trim(), ...wordingOf(words) };
    setProvenance(tr, pos, { ...provenance, deliberate });
    return `The changes of ${labelAt(tr.doc, pos)} are marked as deliberate.`;
  });
}

/** Shows again as departures what was said to be deliberate. */
export function takeBackDeliberate(id: string): Command {
  return onAdopted(id, (tr, { pos, provenance }) => {
    if (!provenance.deliberate) return null;
    setProvenance(tr, pos, withoutDeliberate(provenance));
    return `The changes of ${labelAt(tr.doc, pos)} are shown again.`;
  });
}

/**
 * Puts the own words of a clause in place of a paragraph's, with their notes and provenance. A source
 * cited before is not cited again; also and further are set for the place.
 */
export function takeWording(id: string, clause: Clause): Command {
  return onAdopted(id, (tr, { pos, words, owner }) => {
    const cited = new CitedAlready();
    const merges = tr.doc.attrs.footnotePolicy === 'current';
    for (const note of notePlaces(tr.doc)) if (note.pos < pos) cited.add(note.node);
    const taken = clauseParagraph(clause, owner.type, (note) => !(merges && cited.covers(note)));
    tr.replaceWith(pos + 2, pos + 1 + words.nodeSize - 1, taken.child(0).content);
    setProvenance(tr, pos, taken.attrs.provenance);
    const $pos = tr.doc.resolve(pos);
    if ($pos.depth === 0) {
      const respellings = resequence(tr.doc, [$pos.index()]);
      for (const { pos: at, from, to } of respellings.toReversed()) {
        tr.insertText(to, at, at + from.length);
      }
    }
    return `${labelAt(tr.doc, pos)} now has the wording of ${clause.id}.`;
  });
}

/** A command on a paragraph of adopted words, as a step of its own; `change` gives null where there
 * is nothing to do, otherwise what to say. */
function onAdopted(
  id: string | undefined,
  change: (tr: Transaction, place: AdoptedPlace) => string | null,
): Command {
  return (state, dispatch) => {
    const place = id === undefined ? adoptedAtCursor(state) : adoptedWithId(state.doc, id);
    if (!place) {
      return refuse(state, dispatch, 'This paragraph does not come from adopted words.');
    }
    const tr = closeHistory(state.tr);
    const said = change(tr, place);
    if (said === null) return refuse(state, dispatch, 'There is nothing to restore here.');
    dispatch?.(announce(tr, said).scrollIntoView());
    return true;
  };
}

function setProvenance(tr: Transaction, pos: number, provenance: Provenance): void {
  tr.setNodeAttribute(pos, 'provenance', provenance);
}

function withoutDeliberate({ deliberate: _, ...provenance }: Provenance): Provenance {
  return provenance;
}

function textOffset({ selection }: EditorState, { pos, words }: AdoptedPlace): number {
  return paragraphText(words).lengthAt(selection.head - pos - 2);
}

function isWords(part: string | WordChange): part is WordChange {
  return typeof part !== 'string' && part.kind === 'words';
}

function isNote(change: WordChange | NoteChange): change is NoteChange {
  return 'place' in change;
}

function restoredSentence(change: WordChange | NoteChange): string {
  if (isNote(change))
    return change.kind === 'added' ? 'The note is taken out.' : 'The note is restored.';
  const { removed, added } = change;
  return removed === '' ? `“${added.trim()}” is taken out.` : `“${removed.trim()}” is restored.`;
}
