import { useId } from 'react';
import type { Progress } from '../import/reading.ts';
import type { Observed } from './observed.ts';
import { useObserved } from './useObserved.ts';
import { WindowDialog } from './windowDialog.tsx';

interface ReadingDialogProps {
  readonly name: string;
  readonly progress: Observed<Progress>;
  cancel(): void;
}

/** How far a file is read, and the way to give it up. */
export function ReadingDialog({ name, progress, cancel }: ReadingDialogProps) {
  const { page, pages } = useObserved(progress);
  const words = useId();
  return (
    <WindowDialog title={`Reading ${name}`} className="narrow" onClose={cancel}>
      <p id={words}>{pages === 0 ? 'Opening the file…' : `Page ${page} of ${pages}`}</p>
      <progress
        className="reading-bar"
        aria-labelledby={words}
        max={1}
        {...(pages === 0 ? {} : { value: page / pages })}
      />
      <div className="dialog-buttons">
        <button
          type="button"
          className="button plain"
          // biome-ignore lint/a11y/noAutofocus: there is nothing else to do here
          autoFocus
          onClick={cancel}
        >
          Cancel
        </button>
      </div>
    </WindowDialog>
  );
}
