import { baseKeymap } from 'prosemirror-commands';
import { history, redo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Plugin } from 'prosemirror-state';
import { draftCommands } from './draftCommands.ts';
import { frame } from './frame.ts';
import { freshIds } from './freshIds.ts';
import { openNotePlugin } from './openNote.ts';
import { resequencing } from './resequencing.ts';

/** What makes a document a draft that people work on: its rules and its history, no DOM. */
export function draftPlugins(): Plugin[] {
  return [history(), frame(), freshIds(), resequencing(), openNotePlugin()];
}

/** The keys of the draft's commands, and below them those of any text. */
export function draftKeys(): Plugin[] {
  const keys = Object.fromEntries(
    draftCommands.filter(({ keys }) => keys !== '').map(({ keys, run }) => [keys, run]),
  );
  // Windows redoes with Y, the others with Shift and Z.
  return [keymap({ 'Mod-y': redo, ...keys }), keymap(baseKeymap)];
}
