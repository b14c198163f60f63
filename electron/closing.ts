import type { DraftKey, WindowState } from '../src/bridge.ts';
import type { ClosingAnswer } from './dialogs.ts';

/** What closing needs of the window and the machine. */
export interface ClosingNeeds {
  ask(name: string): Promise<ClosingAnswer>;
  save(): void;
  /** Brings the window to the front and tells the person a sentence there. */
  tell(sentence: string): void;
  /** Forgets the kept draft with this key: the person chose to lose it. */
  forget(key: DraftKey): Promise<void>;
  close(): void;
  /** The window stays: the person cancelled, or the save came to nothing. */
  stays(): void;
}

/** Keeps a window with unsaved work open until the person has decided. */
export interface Closing {
  /** Whether the window may close now; if not, the person is asked. */
  mayClose(): boolean;
  stateChanged(state: WindowState): void;
  /** A save has ended with a file; the state that the page tells next says whether that has all. */
  saved(): void;
  /** A save has ended without a file: cancelled, or it failed. */
  notSaved(): void;
}

/** The decision for one window. */
export function closing(needs: ClosingNeeds): Closing {
  let state: WindowState = { name: '', unsaved: false, key: '', asks: false };
  let stage: 'open' | 'asking' | 'saving' | 'saved' | 'decided' = 'open';

  const decide = () => {
    stage = 'decided';
    needs.close();
  };
  const stay = () => {
    stage = 'open';
    needs.stays();
  };
  const ask = async () => {
    stage = 'asking';
    const answer = await needs.ask(state.name);
    if (answer === 'cancel') return stay();
    if (answer === 'discard') return needs.forget(state.key).finally(decide);
    // It may have saved by itself meanwhile.
    if (!state.unsaved) return decide();
    // The page hears no "save" while a dialog of its own stands open.
    if (state.asks) {
      needs.tell(notSavedSentence(state.name));
      return stay();
    }
    stage = 'saving';
    needs.save();
  };

  return {
    mayClose() {
      if (stage === 'decided' || !state.unsaved) return true;
      // A second click on the cross does not ask twice; while a save goes on it asks again.
      if (stage !== 'asking') ask().catch(stay);
      return false;
    },
    stateChanged(changed) {
      state = changed;
      if (stage !== 'saving' && stage !== 'saved') return;
      if (!state.unsaved) decide();
      // A dialog came before the save did, or something was typed while that went on.
      else if (state.asks || stage === 'saved') stay();
    },
    saved() {
      if (stage === 'saving') stage = 'saved';
    },
    notSaved() {
      if (stage === 'saving') stay();
    },
  };
}

function notSavedSentence(name: string): string {
  return `“${name}” was not saved: a dialog stands open in its window. See to that first, then close the window again.`;
}
