/** What the worker of the dictionaries is asked: which words are wrong, or what one may have meant. */
export type SpellingOrder = { readonly check: readonly string[] } | { readonly suggest: string };

/** The dictionaries, in a thread of their own, which begins with the first question. */
export class Speller {
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();
  /** Whether a word is right, of those that were asked. */
  private readonly known = new Map<string, boolean>();
  private own: ReadonlySet<string> = new Set();

  /** Words that are right whatever the dictionaries say; small letters first mean any first letter. */
  accept(own: readonly string[]): void {
    this.own = new Set(own);
  }

  /** Those of the words that are wrong. */
  async wrong(words: Iterable<string>): Promise<ReadonlySet<string>> {
    const all = new Set(words);
    const unknown = [...all].filter((word) => !this.known.has(word));
    if (unknown.length > 0) {
      const wrong = new Set(await this.ask({ check: unknown }));
      for (const word of unknown) this.known.set(word, !wrong.has(word));
    }
    return new Set([...all].filter((word) => !this.known.get(word) && !this.isOwn(word)));
  }

  /** What a wrong word may have meant, likeliest first. */
  suggestions(word: string): Promise<readonly string[]> {
    return this.ask({ suggest: word });
  }

  private isOwn(word: string): boolean {
    const bare = word.replace(/[’']s?$/, '');
    return [word, bare].some((form) => this.own.has(form) || this.own.has(form.toLowerCase()));
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
      const options = { once: true };
      worker.addEventListener('message', ({ data }) => resolve(data), options);
      worker.addEventListener('error', ({ message }) => reject(new RangeError(message)), options);
      worker.postMessage(order);
    });
  }
}
