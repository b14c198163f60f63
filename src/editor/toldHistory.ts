import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { announce } from './announcement.ts';

/** Takes the last step back, and says so: what the status line said of it holds no longer. */
export const undoTold = told(undo, 'Undone.');

/** Does the step taken back once more, and says so. */
export const redoTold = told(redo, 'Done again.');

function told(command: Command, message: string): Command {
  return (state, dispatch) => command(state, dispatch && ((tr) => dispatch(announce(tr, message))));
}
