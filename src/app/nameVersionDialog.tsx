import { useId, useState } from 'react';
import type { Desk } from './desk.ts';
import { addVersion } from './versions.ts';
import { WindowDialog } from './windowDialog.tsx';

/** A name for the draft as it is now, under which its history keeps it for good. */
export function NameVersionDialog({ desk }: { desk: Desk }) {
  const id = useId();
  const [name, setName] = useState('');
  const keep = async () => {
    desk.closeDialog();
    desk.announcement.set(`Kept this version as “${name.trim()}”.`);
    await addVersion(desk, 'named', name.trim());
  };
  return (
    <WindowDialog title="Name this version" className="narrow" onClose={() => desk.closeDialog()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) void keep();
        }}
      >
        <div className="field wide-field">
          <label htmlFor={id}>Name</label>
          <input
            id={id}
            type="text"
            autoComplete="off"
            maxLength={120}
            value={name}
            // biome-ignore lint/a11y/noAutofocus: the name is all that is asked for
            autoFocus
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="dialog-buttons">
          <button type="submit" className="button primary" disabled={!name.trim()}>
            Keep
          </button>
          <button type="button" className="button plain" onClick={() => desk.closeDialog()}>
            Cancel
          </button>
        </div>
      </form>
    </WindowDialog>
  );
}
