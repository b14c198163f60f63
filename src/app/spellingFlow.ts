import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { later } from '../editor/later.ts';
import {
  elementOf,
  isLastOfOpenNote,
  type Misspelled,
  misspelledAfter,
  selectMisspelled,
  showMisspelled,
} from '../editor/misspelled.ts';
import { type WordToSpell, wordsToSpell } from '../house-style/wordsToSpell.ts';
import type { Desk } from './desk.ts';
import { Observed } from './observed.ts';
import { Speller } from './speller.ts';

/** How long after the start the dictionaries are read, so that the page comes first; in ms. */
const atFirst = 1500;

/** Follows the draft a moment behind and underlines the words that no dictionary knows. */
export class SpellingFlow {
  /** The drafter's own words, in their order; null before they are read. */
  readonly own: Observed<readonly string[] | null> = new Observed<readonly string[] | null>(null);
  private readonly speller = new Speller();
  /** The words of a textblock that the dictionaries do not know. */
  private readonly unknown = new WeakMap<Node, readonly WordToSpell[]>();
  /** Words that are left as they are until the window is closed. */
  private readonly left = new Set<string>();
  /** Where the word stood that was asked about last; null before there was one. */
  private last: number | null = null;
  private again: () => void = () => undefined;

  /** Begins to follow; returns how to stop. */
  follow(desk: Desk): () => void {
    const work = later(() => void this.look(desk), { quiet: 400, atMost: 2000 });
    this.again = work.ask;
    const begin = setTimeout(() => void this.begin(desk), atFirst);
    const ask = () => this.own.get() && work.ask();
    const stops = [desk.draft, desk.clauses.shown].map((each) => each.subscribe(ask));
    return () => {
      clearTimeout(begin);
      work.cancel();
      for (const stop of stops) stop();
    };
  }

  /** What a word may have meant. */
  suggestions(word: string): Promise<readonly string[]> {
    return this.speller.suggestions(word);
  }

  /** Selects the next word that is underlined and asks what to do; says so when there is none. */
  next(desk: Desk): void {
    const found = misspelledAfter(desk.editor.view.state, this.last);
    this.last = found?.from ?? null;
    if (!found) {
      desk.announcement.set('No word is underlined as misspelled.');
      return;
    }
    desk.editor.run(selectMisspelled(found));
    // The page scrolls to its cursor only while it has the keyboard.
    elementOf(desk.editor.view, found).scrollIntoView({ block: 'center' });
    this.ask(desk, found);
  }

  /** Shows what can be done about a word. */
  ask(desk: Desk, found: Misspelled): void {
    desk.dialog.show({ kind: 'spelling', found });
  }

  /** Leaves a word as it is wherever it stands, until the window is closed. */
  leave(word: string): void {
    this.left.add(word);
    this.again();
  }

  /**
   * Changes the drafter's own words, as they are kept now: another window may have added some.
   * Rejects with a sentence for the person.
   */
  async change(desk: Desk, changed: (own: readonly string[]) => readonly string[]): Promise<void> {
    const own = changed(await desk.bridge.ownWords());
    const sorted = [...new Set(own)].sort((a, b) => a.localeCompare(b, 'en'));
    await desk.bridge.keepOwnWords(sorted);
    this.take(sorted);
  }

  /** Takes the drafter's own words as they are kept now. Rejects with a sentence for the person. */
  async lookAgain(desk: Desk): Promise<void> {
    const before = this.own.get();
    const own = await desk.bridge.ownWords();
    if (before && own.join('\n') !== before.join('\n')) this.take(own);
  }

  private async begin(desk: Desk): Promise<void> {
    try {
      this.take(await desk.bridge.ownWords());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      desk.announcement.set(`Your own words for spelling cannot be read. ${reason}`);
      this.take([]);
    }
  }

  private take(own: readonly string[]): void {
    this.own.set(own);
    this.again();
  }

  /** Words are looked up in textblocks that have changed only; of the others it is known what is wrong. */
  private async look(desk: Desk): Promise<void> {
    const { view } = desk.editor;
    const { doc } = view.state;
    const textblocks = textblocksOf(doc);
    await this.lookUp(textblocks.map(({ node }) => node));
    const unknown = this.unknownIn(textblocks);
    const wrong = await this.wrongOf(desk, unknown);
    if (view.isDestroyed) return;
    if (view.state.doc !== doc) return this.again();
    const found = unknown.filter((one) => wrong.has(one.word) && !isBeingTyped(one, view.state));
    const tr = showMisspelled(view.state, found);
    if (tr) view.dispatch(tr);
  }

  private async lookUp(textblocks: readonly Node[]): Promise<void> {
    const fresh = textblocks
      .filter((node) => !this.unknown.has(node))
      .map((node) => ({ node, words: wordsToSpell(node) }));
    if (fresh.length === 0) return;
    const all = fresh.flatMap(({ words }) => words.map(({ word }) => word));
    const unknown = await this.speller.unknown(all);
    for (const { node, words } of fresh) {
      this.unknown.set(
        node,
        words.filter(({ word }) => unknown.has(word)),
      );
    }
  }

  private unknownIn(textblocks: readonly Textblock[]): Misspelled[] {
    return textblocks.flatMap(({ node, start }) =>
      (this.unknown.get(node) ?? []).map(({ word, from, to }) => ({
        word,
        from: start + from,
        to: start + to,
      })),
    );
  }

  /** Those that are neither the drafter's own, nor left as they are, nor names. */
  private async wrongOf(desk: Desk, unknown: readonly Misspelled[]): Promise<ReadonlySet<string>> {
    const words = new Set(unknown.map(({ word }) => word));
    const asked = [...words].filter((word) => !this.left.has(word) && !this.isOwn(word));
    return withoutNames(desk, new Set(asked));
  }

  /** Small letters first mean any first letter. */
  private isOwn(word: string): boolean {
    const own = this.own.get() ?? [];
    const forms = [word, bare(word)].flatMap((form) => [form, form.toLowerCase()]);
    return forms.some((form) => own.includes(form));
  }
}

interface Textblock {
  readonly node: Node;
  /** Document position of its content. */
  readonly start: number;
}

/** The textblocks of a document and the notes in them; the organ's line is not looked at. */
function textblocksOf(doc: Node): Textblock[] {
  const found: Textblock[] = [];
  doc.descendants((node, pos) => {
    const isNote = node.type.name === 'footnote';
    const isRead = isNote || (node.isTextblock && node.type.name !== 'enactingBody');
    if (isRead) found.push({ node, start: pos + 1 });
    return !isNote;
  });
  return found;
}

function bare(word: string): string {
  return word.replace(/[’']s?$/, '');
}

/**
 * A word with a capital is a name, and right, where a text of the library has it; another way of
 * spelling, as "Recognising", is none.
 */
async function withoutNames(desk: Desk, words: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const library = desk.clauses.shown.get()?.library;
  const isName = (word: string) => /^\p{Lu}/u.test(word) && !/is(?:e[ds]?|ing|ations?)$/.test(word);
  const capitals = [...words].filter(isName);
  if (!library || capitals.length === 0) return words;
  const names = new Set(await library.written(capitals.map(bare)));
  return new Set([...words].filter((word) => !names.has(bare(word))));
}

/** A word with the cursor at its end may go on; in a note that is open, the last word. */
function isBeingTyped({ to }: Misspelled, state: EditorState): boolean {
  const { selection } = state;
  if (isLastOfOpenNote(state, to)) return true;
  return selection.empty && selection.head === to;
}
