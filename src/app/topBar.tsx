import type { ReactNode } from 'react';
import type { Masthead } from '../document/masthead.ts';
import { actionsFor, runAction } from './actions.ts';
import type { Desk, FileState, Pane } from './desk.ts';
import { titleOf } from './draftName.ts';
import { KeyHint } from './keyHint.tsx';
import { ariaKeys, isMac, keyNames } from './keys.ts';
import { useObserved } from './useObserved.ts';

/** Product, draft, and the few buttons that everybody looks for. */
export function TopBar({ desk }: { desk: Desk }) {
  const state = useObserved(desk.draft);
  const file = useObserved(desk.file);
  const symbol = (desk.doc.child(0).attrs as Masthead).documentSymbol;
  return (
    <header className="top-bar">
      <b className="product">Chapeau</b>
      <span className="draft-title">{state ? titleOf(state) : ''}</span>
      <span className="soft draft-state">
        {[savedWords(file, desk.unsaved), symbol].filter(Boolean).join(' · ')}
      </span>
      <span className="space" />
      <DrawerButton desk={desk} pane="outline">
        Outline
      </DrawerButton>
      <ActionButton desk={desk} id="commands" look="quiet" showKeys>
        Commands
      </ActionButton>
      <ActionButton desk={desk} id="newDraft">
        New draft
      </ActionButton>
      <ActionButton desk={desk} id="open">
        Open
      </ActionButton>
      <ActionButton desk={desk} id="save">
        Save
      </ActionButton>
      <ActionButton desk={desk} id="insertFootnote">
        Insert footnote
      </ActionButton>
      <ActionButton desk={desk} id="compare">
        Compare
      </ActionButton>
      <DrawerButton desk={desk} pane="agreedLanguage">
        Agreed language
      </DrawerButton>
      <ActionButton desk={desk} id="exportToWord" look="primary">
        Export to Word
      </ActionButton>
    </header>
  );
}

interface ActionButtonProps {
  readonly desk: Desk;
  readonly id: string;
  readonly look?: 'plain' | 'quiet' | 'primary';
  readonly showKeys?: boolean;
  readonly children: ReactNode;
}

function ActionButton({ desk, id, look = 'plain', showKeys, children }: ActionButtonProps) {
  const action = actionsFor(desk.bridge.host).find((each) => each.id === id);
  const keys = action?.keys ?? '';
  const shown = keyNames(keys, isMac);
  return (
    <button
      type="button"
      className={`button ${look}`}
      aria-keyshortcuts={ariaKeys(keys, isMac)}
      title={shown && !showKeys ? shown : undefined}
      // The cursor stays in the text, where the action works.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runAction(desk, id)}
    >
      {children}
      {showKeys && <KeyHint keys={keys} />}
    </button>
  );
}

interface DrawerButtonProps {
  readonly desk: Desk;
  readonly pane: Pane;
  readonly children: ReactNode;
}

/** Seen only where the window is too narrow for the pane. */
function DrawerButton({ desk, pane, children }: DrawerButtonProps) {
  const open = useObserved(desk.drawer) === pane;
  return (
    <button
      type="button"
      className={`button plain drawer-button for-${pane}`}
      aria-expanded={open}
      onClick={() => desk.goTo(open ? 'text' : pane)}
    >
      {children}
    </button>
  );
}

function savedWords({ name, savedAt }: FileState, unsaved: boolean): string {
  if (unsaved) return name ? 'changes not saved' : 'not saved';
  if (savedAt) return `saved ${savedAt}`;
  return name ? 'saved' : '';
}
