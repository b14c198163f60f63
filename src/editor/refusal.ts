import type { Command, EditorState } from 'prosemirror-state';
import { announce } from './announcement.ts';

/** Tells the person why a command does nothing here; the key is used up, so nothing else happens. */
export function refuse(
  state: EditorState,
  dispatch: Parameters<Command>[1],
  reason: string,
): boolean {
  dispatch?.(announce(state.tr, reason).setMeta('addToHistory', false));
  return true;
}
