import { type KeyboardEvent, useEffect, useId, useState } from 'react';

/** The active option of a list whose keyboard stays in a text field (aria-activedescendant). */
export interface ActiveOption {
  /** Index of the active option; -1 when the list is empty. */
  readonly active: number;
  /** The id for the list element. */
  readonly listId: string;
  /** The id for the option with the index. */
  optionId(index: number): string;
  activate(index: number): void;
  /** Takes arrows, Page Up and Page Down; true when it took the key. */
  onKeyDown(event: KeyboardEvent): boolean;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };

/** Begins anew with the first option whenever `options` is another list. */
export function useActiveOption(options: readonly unknown[]): ActiveOption {
  const listId = useId();
  const [chosen, setChosen] = useState({ options, index: 0 });
  const index = chosen.options === options ? chosen.index : 0;
  const active = Math.min(index, options.length - 1);
  const optionId = (at: number) => `${listId}-${at}`;

  useEffect(() => {
    if (index > 0)
      document.getElementById(`${listId}-${index}`)?.scrollIntoView({ block: 'nearest' });
  }, [index, listId]);

  const activate = (at: number) => setChosen({ options, index: at });
  return {
    active,
    listId,
    optionId,
    activate,
    onKeyDown(event) {
      const step = steps[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return false;
      event.preventDefault();
      activate(Math.max(0, Math.min(options.length - 1, active + step)));
      return true;
    },
  };
}
