import { joinBackward, joinForward, splitBlock, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { schema } from '../document/schema.ts';

/** Something a person can do to the draft, from the keyboard or the command palette. */
export interface DraftCommand {
  readonly id: string;
  /** As the palette shows it. */
  readonly title: string;
  /** In ProseMirror's notation, as "Mod-Shift-f"; empty where it has none. */
  readonly keys: string;
  readonly run: Command;
}

/** All commands of the draft: the one source of keys and palette. */
export const draftCommands: readonly DraftCommand[] = [
  { id: 'newParagraph', title: 'New paragraph', keys: 'Enter', run: splitBlock },
  {
    id: 'joinBackward',
    title: 'Join with the paragraph before',
    keys: 'Backspace',
    run: joinBackward,
  },
  { id: 'joinForward', title: 'Join with the paragraph after', keys: 'Delete', run: joinForward },
  { id: 'emphasis', title: 'Emphasis', keys: 'Mod-i', run: toggleMark(schema.marks.emphasis!) },
  { id: 'undo', title: 'Undo', keys: 'Mod-z', run: undo },
  { id: 'redo', title: 'Redo', keys: 'Mod-Shift-z', run: redo },
];
