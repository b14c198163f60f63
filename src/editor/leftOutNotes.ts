import { closeHistory, isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  type Transaction,
} from 'prosemirror-state';
import { announce, announcementOf } from './announcement.ts';

/** A footnote that an insertion did not bring along, because its source is cited elsewhere. */
export interface LeftOutNote {
  readonly node: Node;
  /** Document position where its mark would stand. */
  readonly pos: number;
}

interface Offer {
  readonly notes: readonly LeftOutNote[];
}

const none: Offer = { notes: [] };
const key = new PluginKey<Offer>('leftOutNotes');
const kept = 'repeated notes kept';

/** The transaction, after which these notes can still be kept, in reading order. */
export function leaveOut(tr: Transaction, notes: readonly LeftOutNote[]): Transaction {
  return tr.setMeta(key, { notes });
}

/** The notes that the last insertion left out; none after Undo, or once something else was done. */
export function leftOutNotes(state: EditorState): readonly LeftOutNote[] {
  return key.getState(state)?.notes ?? none.notes;
}

/** The transaction, as one that brings notes which a person asked for, repeated or not. */
export function keepRepeated(tr: Transaction): Transaction {
  return tr.setMeta(kept, true);
}

/** Whether a person asked for the repeated notes that a transaction brings. */
export function keepsRepeatedNotes(tr: Transaction): boolean {
  return tr.getMeta(kept) === true;
}

/**
 * Puts back the notes that the last insertion left out, each with the identical text ("repeated only
 * when necessary for the sake of clarity", un-style 4.2).
 */
export const keepRepeatedNotes: Command = (state, dispatch) => {
  const notes = leftOutNotes(state);
  if (notes.length === 0) return false;
  const tr = keepRepeated(closeHistory(state.tr));
  for (const { node, pos } of notes.toReversed()) tr.insert(pos, node);
  const said =
    notes.length === 1 ? 'The repeated footnote is' : `${notes.length} repeated footnotes are`;
  dispatch?.(announce(leaveOut(tr, []), `${said} kept.`));
  return true;
};

/** Remembers what the last insertion left out, while people type on. */
export function leftOutNotesPlugin(): Plugin {
  return new Plugin<Offer>({
    key,
    state: {
      init: () => none,
      apply(tr, offer) {
        const given: Offer | undefined = tr.getMeta(key);
        if (given) return given;
        if (offer.notes.length === 0 || !tr.docChanged) return offer;
        return isHistoryTransaction(tr) || isAnotherCommand(tr) ? none : mapped(offer, tr);
      },
    },
  });
}

/** What says what it did is a command; what follows an insertion belongs to it. */
function isAnotherCommand(tr: Transaction): boolean {
  return announcementOf([tr]) !== '' && !tr.getMeta('appendedTransaction');
}

function mapped({ notes }: Offer, tr: Transaction): Offer {
  const left = notes.flatMap(({ node, pos }) => {
    const { deletedAcross, pos: now } = tr.mapping.mapResult(pos, -1);
    return deletedAcross ? [] : [{ node, pos: now }];
  });
  return { notes: left };
}
