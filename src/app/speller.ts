/** What the worker of the dictionaries is asked: which words are wrong, or what one may have meant. */
export type SpellingOrder = { readonly check: readonly string[] } | { readonly suggest: string };

/** The dictionaries, in a thread of their own, which begins with the first question. */
export class Speller {
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();
  /** Whether the dictionaries know a word, of those that were asked. */
  private readonly known = new Map<string, boolean>();

  /** Those of the words that the dictionaries do not know. */
  async unknown(words: readonly string[]): Promise<ReadonlySet<string>> {
    const all = new Set(words);
    const fresh = [...all].filter((word) => !this.known.has(word));
    if (fresh.length > 0) {
      const unknown = new Set(await this.ask({ check: fresh }));
      for (const word of fresh) this.known.set(word, !unknown.has(word));
    }
    return new Set([...all].filter((word) => !this.known.get(word)));
  }

  /** What a wrong word may have meant, likeliest first. */
  suggestions(word: string): Promise<readonly string[]> {
    return this.ask({ suggest: word });
  }

  /** One question after another, so that an answer is its own question's. */
  private ask(order: SpellingOrder): Promise<readonly string[]> {
    const answer = this.last.then(() => this.answer(order));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private answer(order: SpellingOrder): Promise<readonly string[]> {
    this.worker ??= new Worker(new URL('./spellingWorker.ts', import.meta.url), { type: 'module' });
    const { worker } = this;
    return new Promise((resolve, reject) => {
      // Assigned and not added: what waits for an error that never comes would be kept for ever.
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new RangeError(message));
      worker.postMessage(order);
    });
  }
}
