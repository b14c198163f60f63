import type { ReactNode } from 'react';
import type { Progress } from '../import/reading.ts';
import type { Observed } from './observed.ts';
import { useObserved } from './useObserved.ts';
import { WindowDialog } from './windowDialog.tsx';
import { ShareBar, WorkBar } from './workBar.tsx';

interface ReadingDialogProps {
  readonly name: string;
  readonly progress: Observed<Progress>;
  cancel(): void;
}

/** How far a file is read, and the way to give it up. */
export function ReadingDialog({ name, progress, cancel }: ReadingDialogProps) {
  const { page, pages } = useObserved(progress);
  return (
    <ProgressDialog title={`Reading ${name}`} cancel={cancel}>
      <WorkBar
        words={pages === 0 ? 'Opening the file…' : `Page ${page} of ${pages}`}
        share={pages === 0 ? null : page / pages}
      />
    </ProgressDialog>
  );
}

interface MakingDialogProps {
  readonly title: string;
  readonly done: Observed<number>;
  cancel(): void;
}

/** How far a file is made, and the way to give it up. */
export function MakingDialog({ title, done, cancel }: MakingDialogProps) {
  return (
    <ProgressDialog title={title} cancel={cancel}>
      <ShareBar words="Paragraph by paragraph" done={done} />
    </ProgressDialog>
  );
}

interface ProgressDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  cancel(): void;
}

/** Work that goes on beside the window, and the way to give it up. */
function ProgressDialog({ title, children, cancel }: ProgressDialogProps) {
  return (
    <WindowDialog title={title} className="narrow" onClose={cancel}>
      {children}
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
