import { useId } from 'react';
import { WindowDialog } from './windowDialog.tsx';

interface LeaveQuestionProps {
  /** How many decisions would be lost. */
  readonly decisions: number;
  stay(): void;
  leave(): void;
}

/** Asked before a review is left, so that a slip of the finger loses nothing. */
export function LeaveQuestion({ decisions, stay, leave }: LeaveQuestionProps) {
  const sentence = useId();
  const lost =
    decisions === 0
      ? ''
      : decisions === 1
        ? ' The decision that you made is lost.'
        : ` The ${decisions} decisions that you made are lost.`;
  return (
    <WindowDialog
      title="Leave without taking this text?"
      role="alertdialog"
      className="narrow"
      onClose={stay}
    >
      <p id={sentence}>Your draft stays as it is, and so does the file.{lost}</p>
      <div className="dialog-buttons">
        <button
          type="button"
          className="button primary"
          // biome-ignore lint/a11y/noAutofocus: an alert dialog begins at its usual answer
          autoFocus
          onClick={stay}
        >
          Go on reviewing
        </button>
        <button type="button" className="button plain" onClick={leave}>
          Leave
        </button>
      </div>
    </WindowDialog>
  );
}
