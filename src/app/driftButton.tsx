import type { ReactNode } from 'react';
import { actionsFor } from './actions.ts';
import type { Desk } from './desk.ts';
import { KeyHint } from './keyHint.tsx';
import { ariaKeys, isMac } from './keys.ts';

interface DriftButtonProps {
  readonly desk: Desk;
  /** The action whose keys do the same, where there is one. */
  readonly action?: string;
  readonly isNewest?: boolean;
  readonly children: ReactNode;
  onPress(): void;
}

/** A button of the card of adopted words, with the keys of its action. */
export function DriftButton({ desk, action, isNewest, children, onPress }: DriftButtonProps) {
  const keys = actionsFor(desk.bridge.host).find(({ id }) => id === action)?.keys ?? '';
  return (
    <button
      type="button"
      className={isNewest ? 'button take-newest' : 'button'}
      aria-keyshortcuts={ariaKeys(keys, isMac)}
      onClick={onPress}
    >
      {children}
      <KeyHint keys={keys} />
    </button>
  );
}
