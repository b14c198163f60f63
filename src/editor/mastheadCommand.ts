import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import type { Masthead } from '../document/masthead.ts';
import { schema } from '../document/schema.ts';
import { announce } from './announcement.ts';
import { changesMasthead } from './frame.ts';

/** What the adoption line states; see the schema's `adoptionLine`. */
export interface AdoptionLine {
  /** As "53rd". */
  readonly meeting: string;
  /** As "plenary meeting". */
  readonly meetingKind: string;
  /** As "17 December 2024". */
  readonly date: string;
  /** The lines of the vote, one below another; empty without them. */
  readonly vote: string;
}

/** An adoption line that states nothing. */
export const blankAdoptionLine: AdoptionLine = {
  meeting: '',
  meetingKind: 'plenary meeting',
  date: '',
  vote: '',
};

/** Replaces the whole masthead. */
export function setMasthead(masthead: Masthead): Command {
  return (state, dispatch) => {
    dispatch?.(
      announce(
        changesMasthead(state.tr.setNodeMarkup(0, null, { ...masthead })),
        'Masthead changed.',
      ),
    );
    return true;
  };
}

/** Replaces the adoption line, adds it where there is none, or removes it when given null. */
export function setAdoptionLine(line: AdoptionLine | null): Command {
  return (state, dispatch) => {
    const { pos, size } = adoptionLinePlace(state.doc);
    if (!line && size === 0) return false;
    const content = line ? [schema.node('adoptionLine', { ...line })] : [];
    dispatch?.(announce(state.tr.replaceWith(pos, pos + size, content), 'Adoption line changed.'));
    return true;
  };
}

function adoptionLinePlace(doc: Node): { pos: number; size: number } {
  let pos = 0;
  for (let index = 0; index < doc.childCount; index += 1) {
    const child = doc.child(index);
    if (child.type.name === 'adoptionLine') return { pos, size: child.nodeSize };
    if (child.type.name === 'annex') break;
    pos += child.nodeSize;
  }
  return { pos, size: 0 };
}
