import type { Node } from 'prosemirror-model';
import type { Command, Transaction } from 'prosemirror-state';
import type { Masthead } from '../document/masthead.ts';
import { announce } from '../editor/announcement.ts';
import { changesMasthead } from '../editor/frame.ts';
import { type AdoptionLine, setAdoptionLine, setMasthead } from '../editor/mastheadCommand.ts';

/** What the form edits: the masthead, and the adoption line of an adopted text. */
export interface MastheadForm {
  readonly masthead: Masthead;
  /** Null in a draft. */
  readonly adoption: AdoptionLine | null;
  /** What was typed for the session's number and is none. */
  readonly typedSession?: string | undefined;
}

/** What the document states, for the form to begin with. */
export function mastheadForm(doc: Node): MastheadForm {
  const line = doc.children.find((child) => child.type.name === 'adoptionLine');
  return {
    masthead: doc.child(0).attrs as Masthead,
    adoption: line ? (line.attrs as AdoptionLine) : null,
  };
}

/**
 * Applies the whole form as one step that one Undo takes back; nothing when nothing changed. Lines
 * left blank, among notes on sponsors and in a vote, are no lines. What was typed for the session's
 * number and is none stands as the session in words, unless the form states those.
 */
export function applyMastheadForm(filled: MastheadForm): Command {
  return (state, dispatch) => {
    const form = asStated(filled);
    const before = mastheadForm(state.doc);
    const steps: Command[] = [];
    if (!same(before.masthead, form.masthead)) steps.push(setMasthead(form.masthead));
    if (!same(before.adoption, form.adoption)) steps.push(setAdoptionLine(form.adoption));
    const { tr } = state;
    let current = state;
    for (const step of steps) {
      step(current, (part: Transaction) => {
        for (const each of part.steps) tr.step(each);
        current = current.apply(part);
      });
    }
    if (tr.docChanged) dispatch?.(changesMasthead(announce(tr, 'Masthead changed.')));
    return true;
  };
}

function asStated({ masthead, adoption, typedSession }: MastheadForm): MastheadForm {
  const stated = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');
  return {
    masthead: {
      ...masthead,
      sponsorNotes: stated(masthead.sponsorNotes),
      sessionWords: masthead.sessionWords || (typedSession ?? '').trim(),
    },
    adoption: adoption && { ...adoption, vote: stated(adoption.vote.split('\n')).join('\n') },
  };
}

function same(a: object | null, b: object | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
