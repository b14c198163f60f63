import type { EditorView } from 'prosemirror-view';
import type { PastedSource, PasteReading } from '../document/pasted.ts';

/** Recognises what was pasted without holding the page up, until the signal. */
export type ReadPastedApart = (source: PastedSource, signal: AbortSignal) => Promise<PasteReading>;

/** What a paste that is being read asks of the page. */
export interface PendingPasteHost {
  readonly readApart: ReadPastedApart;
  /** Reads and pastes at once. */
  paste(source: PastedSource): void;
  /** Pastes what was read. */
  put(reading: PasteReading): void;
  fail(error: unknown): void;
  say(message: string): void;
}

/** Shorter texts are read before anyone could press a key, in characters. */
const longText = 100_000;

/** What a person does next begins with one of these. */
const acts = [
  'keydown',
  'beforeinput',
  'pointerdown',
  'paste',
  'drop',
  'compositionstart',
] as const;

/** Keys that do nothing by themselves, as those held for the paste. */
const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']);

/**
 * A long text that was pasted and is being read apart. What a person does meanwhile comes after it: the
 * first key or click waits until the text is read and pasted at once. Escape gives it up.
 */
export class PendingPaste {
  private readonly page: Window;
  private readonly host: PendingPasteHost;
  private open: { readonly source: PastedSource; readonly giveUp: AbortController } | null = null;

  constructor(view: EditorView, host: PendingPasteHost) {
    this.page = view.dom.ownerDocument.defaultView ?? window;
    this.host = host;
  }

  /** Begins to read a long text apart; false for one that is to be pasted at once. */
  begin(source: PastedSource): boolean {
    if (lengthOf(source) < longText) return false;
    const giveUp = new AbortController();
    const open = { source, giveUp };
    this.open = open;
    for (const act of acts) this.page.addEventListener(act, this.act, { capture: true });
    this.host.say('Reading what was pasted. Escape gives it up.');
    this.host.readApart(source, giveUp.signal).then(
      (reading) => this.end(open) && this.host.put(reading),
      (error) => this.end(open) && this.host.fail(error),
    );
    return true;
  }

  /** Forgets what is being read. */
  destroy(): void {
    if (this.open) this.end(this.open);
  }

  private readonly act = (event: Event): void => {
    const { open } = this;
    if (!open || (event instanceof KeyboardEvent && modifiers.has(event.key))) return;
    this.end(open);
    if (event instanceof KeyboardEvent && event.key === 'Escape') {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.host.say('Nothing was pasted.');
    } else this.host.paste(open.source);
  };

  /** Whether it was still open; it is no more. */
  private end(open: PendingPaste['open']): boolean {
    if (!open || this.open !== open) return false;
    this.open = null;
    for (const act of acts) this.page.removeEventListener(act, this.act, { capture: true });
    open.giveUp.abort();
    return true;
  }
}

function lengthOf(source: PastedSource): number {
  if (source.kind === 'text') return source.text.length;
  let length = 0;
  for (const part of source.parts) {
    if (part.kind === 'table') length += part.rows.length * 100;
    else for (const piece of part.pieces) length += piece.kind === 'text' ? piece.text.length : 1;
  }
  return length;
}
