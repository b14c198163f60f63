import type { Node } from 'prosemirror-model';
import { type AgreedParagraph, AgreedWords, showAgreedWords } from '../editor/agreedWords.ts';
import { later } from '../editor/later.ts';
import { summedWords } from '../library/agreedAccount.ts';
import type { LaterLibrary } from '../library/laterLibrary.ts';
import { agreedSentence } from './agreedSentence.ts';
import type { Desk } from './desk.ts';
import { Observed } from './observed.ts';

/** Which words of the draft are agreed, as far as it was looked at. */
export interface AgreedDraft {
  readonly paragraphs: readonly AgreedParagraph[];
  /** How many words of the draft are of each kind. */
  readonly words: AgreedParagraph['agreed']['words'];
}

/** Follows the draft a moment behind and tells which of its words are agreed; shown when wanted. */
export class AgreedWordsFlow {
  /** Null before the library is there. */
  readonly draft: Observed<AgreedDraft | null> = new Observed<AgreedDraft | null>(null);
  /** How much of the draft is looked at, up to 1, where that takes long. */
  readonly done = new Observed(0);
  /** Whether the page shows it. */
  readonly shown = new Observed(false);
  private looked: { library: LaterLibrary; words: AgreedWords; doc: Node | null } | null = null;
  /** Whether the keyboard goes into the card of the words at the cursor as soon as it is there. */
  awaitsCard = false;
  /** What the page shows; null while it shows nothing. */
  private painted: AgreedDraft | null = null;

  /** Begins to follow; returns how to stop. */
  follow(desk: Desk): () => void {
    const work = later(() => void this.look(desk, work.ask), { quiet: 300, atMost: 3000 });
    const stops = [desk.draft, desk.clauses.shown, this.shown].map((each) =>
      each.subscribe(work.ask),
    );
    work.ask();
    return () => {
      work.cancel();
      for (const stop of stops) stop();
    };
  }

  private readonly tell = (share: number) => {
    // The window draws it no more often than a person sees it change.
    const percent = Math.floor(100 * share) / 100;
    this.done.set(percent);
  };

  /** `again` is called where the draft has changed before it was looked at. */
  private async look(desk: Desk, again: () => void): Promise<void> {
    const library = desk.clauses.shown.get()?.library;
    if (!desk.draft.get() || !library) return;
    const { view } = desk.editor;
    if (this.looked?.library !== library) {
      this.looked = { library, words: new AgreedWords(library.spans), doc: null };
    }
    const { looked } = this;
    if (looked.doc !== view.state.doc) {
      const { doc } = view.state;
      const paragraphs = await looked.words.paragraphs(view.state, this.tell);
      if (this.looked !== looked || view.isDestroyed) return;
      if (view.state.doc !== doc) return again();
      looked.doc = doc;
      this.draft.set(counted(paragraphs));
    }
    const wanted = this.shown.get() ? this.draft.get() : null;
    if (wanted === this.painted) return;
    if (wanted && !this.painted) desk.announcement.set(`Shown. ${agreedSentence(wanted)}`);
    this.painted = wanted;
    view.dispatch(showAgreedWords(view.state, wanted?.paragraphs ?? null));
  }
}

function counted(paragraphs: readonly AgreedParagraph[]): AgreedDraft {
  return { paragraphs, words: summedWords(paragraphs.map(({ agreed }) => agreed.words)) };
}
