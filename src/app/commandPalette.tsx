import { type KeyboardEvent, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { countByAuthor, proposalsIn } from '../document/proposals.ts';
import { outlineOf } from '../editor/draftEditor.ts';
import { actionsFor } from './actions.ts';
import type { Desk } from './desk.ts';
import { KeyHint } from './keyHint.tsx';
import { outlineGroups } from './outlineRows.ts';
import { type PaletteItem, paletteItems, rankedItems } from './paletteItems.ts';
import { useActiveOption } from './useActiveOption.ts';
import { WindowDialog } from './windowDialog.tsx';

/** Every command and every paragraph by name. "?" alone shows the sheet of keys. */
export function CommandPalette({ desk }: { desk: Desk }) {
  const [typed, setTyped] = useState('');
  const items = useMemo(
    () =>
      paletteItems(
        actionsFor(desk.bridge.host).filter(({ isOffered }) => isOffered?.(desk) ?? true),
        outlineGroups(outlineOf(desk.editor.view.state)),
        countByAuthor(proposalsIn(desk.doc)).map(({ author }) => author),
      ),
    [desk],
  );
  const found = useMemo(() => rankedItems(items, typed), [items, typed]);
  const options = useActiveOption(found);
  const close = () => desk.closeDialog();

  const type = (words: string) => {
    if (words !== '?') return setTyped(words);
    desk.closeDialog();
    desk.dialog.show({ kind: 'keys' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (options.onKeyDown(event) || event.key !== 'Enter') return;
    event.preventDefault();
    take(desk, found[options.active]);
  };
  return (
    <WindowDialog title="Commands" className="palette" onClose={close}>
      <input
        type="text"
        role="combobox"
        aria-label="Command or paragraph"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={options.listId}
        aria-activedescendant={options.active >= 0 ? options.optionId(options.active) : undefined}
        placeholder="A command, OP12, words of a paragraph, or ? for the keys"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: a palette is there to be typed into
        autoFocus
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={options.listId} aria-label="Commands" className="palette-list">
        {found.map((item, index) => (
          <PaletteLine
            key={item.id}
            id={options.optionId(index)}
            item={item}
            isActive={index === options.active}
            onTake={() => take(desk, item)}
          />
        ))}
      </div>
      {found.length === 0 && <p className="soft">No command or paragraph is called this.</p>}
    </WindowDialog>
  );
}

interface PaletteLineProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly isActive: boolean;
  onTake(): void;
}

function PaletteLine({ id, item, isActive, onTake }: PaletteLineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field above
    <div role="option" id={id} tabIndex={-1} aria-selected={isActive} onClick={onTake}>
      <span>{item.title}</span>
      <span className="soft detail">{item.detail}</span>
      <KeyHint keys={item.keys} />
    </div>
  );
}

/**
 * The command runs when the dialog is gone, so that it finds the keyboard in the text; and at once, so
 * that no key comes before it.
 */
function take(desk: Desk, item: PaletteItem | undefined): void {
  if (!item) return;
  flushSync(() => desk.closeDialog());
  item.run(desk);
}
