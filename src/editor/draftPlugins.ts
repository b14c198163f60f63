import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { draftCommands } from './draftCommands.ts';
import { firstMention } from './firstMention.ts';
import { frame } from './frame.ts';
import { freshIds } from './freshIds.ts';
import { goToEdge } from './goToEdge.ts';
import { leftOutNotesPlugin } from './leftOutNotes.ts';
import { openNotePlugin } from './openNote.ts';
import { plainTyping } from './plainTyping.ts';
import { resequencing } from './resequencing.ts';
import { tableKeys } from './tableKeys.ts';
import { redoTold, undoTold } from './toldHistory.ts';

/** What makes a document a draft that people work on: its rules and its history, no DOM. */
export function draftPlugins(): Plugin[] {
  return [
    history(),
    tableEditing(),
    frame(),
    freshIds(),
    resequencing(),
    firstMention(),
    leftOutNotesPlugin(),
    plainTyping(),
    openNotePlugin(),
  ];
}

/** The keys of the draft's commands, and below them those of any text. */
export function draftKeys(): Plugin[] {
  const keys = Object.fromEntries(
    draftCommands.filter(({ keys }) => keys !== '').map(({ keys, run }) => [keys, run]),
  );
  return [tableKeys(), keymap({ ...platformKeys, ...keys, ...historyKeys }), keymap(baseKeymap)];
}

/** What keys of the platform do, besides the commands. */
const platformKeys = {
  'Mod-Home': goToEdge('start', false),
  'Mod-End': goToEdge('end', false),
  'Mod-Shift-Home': goToEdge('start', true),
  'Mod-Shift-End': goToEdge('end', true),
};

/** Windows redoes with Y, others with Shift Z. */
const historyKeys = {
  'Mod-z': always(undoTold),
  'Mod-Shift-z': always(redoTold),
  'Mod-y': always(redoTold),
};

/** A key that has nothing left to do is not handed on: Shift Z would go to Z, and Z to the browser,
 * which has a history of its own. */
function always(command: Command): Command {
  return (state, dispatch, view) => {
    command(state, dispatch, view);
    return true;
  };
}
