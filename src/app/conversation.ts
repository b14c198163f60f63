import { FileError } from '../document/fileError.ts';

/** Asks the other end of a line; rejects as the other end does, with an error of the same kind. */
export type AskOther = (question: unknown) => Promise<unknown>;

type Message =
  | { readonly kind: 'asked'; readonly id: number; readonly question: unknown }
  | { readonly kind: 'answered'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly name: string; readonly why: string };

interface Waiting {
  done(value: unknown): void;
  failed(error: Error): void;
}

/** One end of a line between two threads. */
export interface Conversation {
  readonly ask: AskOther;
  /** Ends it, as when the other thread has died: all that was asked or will be rejects so. */
  end(error: Error): void;
}

/** One end of a line between two threads, on which both ask: `answer` is for what the other asks. */
export function conversation(
  port: MessagePort,
  answer: (question: unknown) => Promise<unknown>,
): Conversation {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let ended: Error | null = null;
  const send = (message: Message) => port.postMessage(message);
  port.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const { id } = data;
    if (data.kind === 'asked') {
      answer(data.question).then(
        (value) => send({ kind: 'answered', id, value }),
        (error: unknown) => send({ kind: 'failed', id, ...told(error) }),
      );
      return;
    }
    const { done, failed } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (data.kind === 'answered') done?.(data.value);
    else failed?.(heard(data));
  });
  port.start();
  return {
    ask: (question) =>
      new Promise((done, failed) => {
        if (ended) return failed(ended);
        count += 1;
        waiting.set(count, { done, failed });
        send({ kind: 'asked', id: count, question });
      }),
    end(error) {
      ended = error;
      for (const { failed } of waiting.values()) failed(error);
      waiting.clear();
    },
  };
}

function told(error: unknown): { name: string; why: string } {
  if (!(error instanceof Error)) return { name: '', why: String(error) };
  return { name: error.name, why: error.message };
}

/** The person's sentences stay what they are; all else is a mistake of ours. */
function heard({ name, why }: { name: string; why: string }): Error {
  if (name === 'FileError') return new FileError(why);
  return name === 'Error' ? new Error(why) : new RangeError(why);
}
