import type { Dialog } from './dialogs.ts';
import { Observed } from './observed.ts';

/** A dialog that stands before the window. */
export interface OpenedDialog {
  /** Tells it from every other one, also of the same kind. */
  readonly id: number;
  readonly dialog: Dialog;
}

/**
 * The dialogs before the window: one, and the others after it, each when the one before is closed, so
 * that no question is lost unanswered and no form with what was typed in it. Only work to wait for and
 * what is to be taken note of come before a dialog that stands, which mostly began it.
 */
export class DialogTurns {
  /** Those that are seen, the hindmost first. */
  readonly shown: Observed<readonly OpenedDialog[]> = new Observed<readonly OpenedDialog[]>([]);
  /** Those that are seen, then those that wait. */
  private all: readonly OpenedDialog[] = [];
  private count = 0;

  /** The foremost one; null when there is none. */
  readonly get = (): Dialog | null => this.shown.get().at(-1)?.dialog ?? null;

  readonly subscribe = (listener: () => void): (() => void) => this.shown.subscribe(listener);

  /** Puts a dialog before the window in its turn. */
  show(dialog: Dialog): void {
    this.count += 1;
    const opened = { id: this.count, dialog };
    const next = comesBefore(opened) ? this.all.findIndex(waitsForClosing) : -1;
    this.set(this.all.toSpliced(next < 0 ? this.all.length : next, 0, opened));
  }

  /** Shows in its turn a dialog that ends with its answer. */
  ask<Answer>(asking: (answer: (given: Answer) => void) => Dialog): Promise<Answer> {
    return new Promise((resolve) => {
      const dialog = asking((given) => {
        this.close(dialog);
        resolve(given);
      });
      this.show(dialog);
    });
  }

  /** Takes a dialog away, whether it is seen or waits. */
  close(dialog: Dialog): void {
    this.set(this.all.filter((each) => each.dialog !== dialog));
  }

  /** Takes away the dialog that stands, unless it is one that ends with its answer. */
  closeForm(): void {
    const [first] = this.shown.get();
    if (first && !comesBefore(first) && !asks(first)) this.close(first.dialog);
  }

  /** Ends when no form and no question stands any more: then another draft may take the page. */
  untilFree(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.isFree) return;
        stop();
        resolve();
      };
      const stop = this.subscribe(look);
      look();
    });
  }

  /** Whether nothing stands or waits but what needs no answer of the person. */
  get isFree(): boolean {
    return this.all.every(comesBefore);
  }

  private set(all: readonly OpenedDialog[]): void {
    this.all = all;
    const end = all.findIndex((each, at) => {
      const before = all[at - 1];
      return before && (asks(before) || !comesBefore(each));
    });
    this.shown.set(end < 0 ? all : all.slice(0, end));
  }
}

/** Whether it is seen before another dialog that is open. */
function comesBefore({ dialog }: OpenedDialog): boolean {
  const isNote = dialog.kind === 'question' && dialog.question.choices.length === 1;
  return isNote || dialog.kind === 'reading' || dialog.kind === 'making';
}

function waitsForClosing(opened: OpenedDialog, at: number): boolean {
  return at > 0 && !comesBefore(opened);
}

/** Whether it ends with an answer: nothing comes before it. */
function asks({ dialog }: OpenedDialog): boolean {
  return 'answer' in dialog;
}
