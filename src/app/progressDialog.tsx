import { useId } from 'react';
import type { Progress } from '../import/reading.ts';
import type { Observed } from './observed.ts';
import { useObserved } from './useObserved.ts';
import { useTimeLeft } from './useTimeLeft.ts';
import { WindowDialog } from './windowDialog.tsx';

interface ReadingDialogProps {
  readonly name: string;
  readonly progress: Observed<Progress>;
  cancel(): void;
}

/** How far a file is read, and the way to give it up. */
export function ReadingDialog({ name, progress, cancel }: ReadingDialogProps) {
  const { page, pages } = useObserved(progress);
  return (
    <ProgressDialog
      title={`Reading ${name}`}
      words={pages === 0 ? 'Opening the file…' : `Page ${page} of ${pages}`}
      share={pages === 0 ? null : page / pages}
      cancel={cancel}
    />
  );
}

interface ProgressDialogProps {
  readonly title: string;
  /** What goes on. */
  readonly words: string;
  /** How much of it is done, up to 1; null where nobody can tell. */
  readonly share: number | null;
  cancel(): void;
}

/** Work that goes on beside the window, and the way to give it up. */
export function ProgressDialog({ title, words, share, cancel }: ProgressDialogProps) {
  const id = useId();
  const left = useTimeLeft(share);
  return (
    <WindowDialog title={title} className="narrow" onClose={cancel}>
      <p id={id}>{[words, left].filter(Boolean).join(', ')}</p>
      <progress
        className="reading-bar"
        aria-labelledby={id}
        max={1}
        {...(share === null ? {} : { value: share })}
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
