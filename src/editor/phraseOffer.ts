import { isHistoryTransaction } from 'prosemirror-history';
import type { Node, ResolvedPos } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  type Transaction,
} from 'prosemirror-state';
import {
  openingPhrase,
  openingPhrases,
  type Sequence,
  sequencedPhrase,
} from '../document/openingPhrase.ts';
import type { Part } from '../document/outline.ts';
import { storedWords } from '../document/runs.ts';
import { schema } from '../document/schema.ts';
import { inlineText } from './inlineText.ts';
import { isBlank } from './paragraph.ts';
import { typedBlock } from './typedBlock.ts';

/** Opening phrases that go on from the first letters of a paragraph. */
export interface PhraseOffer {
  /** Document position of the paragraph's first letter. */
  readonly from: number;
  readonly phrases: readonly string[];
  /** Index of the one that Enter and Tab take; -1 when none is chosen yet. */
  readonly chosen: number;
}

/** More would hide the paragraphs below. */
const mostOffered = 7;

const key = new PluginKey<PhraseOffer | null>('phraseOffer');

/** What is offered now; null when nothing is. */
export function phraseOfferOf(state: EditorState): PhraseOffer | null {
  return key.getState(state) ?? null;
}

/**
 * Offers opening phrases while the first letters of a paragraph are typed, from the second letter on.
 * The first is chosen at once unless the letters already are a phrase, so that Enter behind a whole
 * phrase still makes a paragraph.
 */
export function phraseOffer(): Plugin {
  return new Plugin<PhraseOffer | null>({
    key,
    state: {
      init: () => null,
      apply(tr, offer, _before, state) {
        const given: { offer: PhraseOffer | null } | undefined = tr.getMeta(key);
        if (given) return given.offer;
        if (tr.docChanged) return isTyping(tr) ? offerAt(state) : null;
        return tr.selectionSet ? null : offer;
      },
    },
    props: {
      handleKeyDown(view, event) {
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
        const command = offerKeys[event.key];
        return command ? command(view.state, view.dispatch) : false;
      },
    },
  });
}

/** Writes an offered phrase in place of the letters that were typed. */
export function takePhrase(index: number): Command {
  return (state, dispatch) => {
    const offer = phraseOfferOf(state);
    const phrase = offer?.phrases[index];
    if (!offer || phrase === undefined) return false;
    dispatch?.(
      state.tr
        .insertText(`${phrase} `, offer.from, state.selection.head)
        .setMeta(key, { offer: null }),
    );
    return true;
  };
}

const offerKeys: Readonly<Record<string, Command | undefined>> = {
  ArrowDown: choose(1),
  ArrowUp: choose(-1),
  Enter: takeChosen,
  Tab: takeChosen,
  Escape(state, dispatch) {
    if (!phraseOfferOf(state)) return false;
    dispatch?.(state.tr.setMeta(key, { offer: null }));
    return true;
  },
};

function choose(step: 1 | -1): Command {
  return (state, dispatch) => {
    const offer = phraseOfferOf(state);
    if (!offer) return false;
    const count = offer.phrases.length;
    const from = offer.chosen < 0 && step < 0 ? 0 : offer.chosen;
    const chosen = (from + step + count) % count;
    dispatch?.(state.tr.setMeta(key, { offer: { ...offer, chosen } }));
    return true;
  };
}

function takeChosen(state: EditorState, dispatch: Parameters<Command>[1]): boolean {
  const offer = phraseOfferOf(state);
  return offer !== null && offer.chosen >= 0 && takePhrase(offer.chosen)(state, dispatch);
}

function isTyping(tr: Transaction): boolean {
  return !isHistoryTransaction(tr) && typedBlock(tr.before, tr.doc) !== null;
}

function offerAt(state: EditorState): PhraseOffer | null {
  const { $head, empty } = state.selection;
  const part = empty ? partAt($head) : null;
  if (!part) return null;
  const text = inlineText($head.parent);
  const typed = text.slice(0, $head.parentOffset);
  const after = text.slice($head.parentOffset);
  if (!/^\p{L}[\p{L} ]+$/u.test(typed) || /^\p{L}/u.test(after)) return null;
  const begun = typed.toLowerCase();
  const phrases = candidates(state.doc, $head, part)
    .filter((phrase) => phrase.length > typed.length && phrase.toLowerCase().startsWith(begun))
    .slice(0, mostOffered);
  if (phrases.length === 0) return null;
  const complete = openingPhrase(typed, part)?.text === typed.trimEnd();
  return { from: $head.start(), phrases, chosen: complete ? -1 : 0 };
}

function partAt($pos: ResolvedPos): Part | null {
  if ($pos.parent.type !== schema.nodes.chapeau) return null;
  const { type } = $pos.node(-1);
  if (type === schema.nodes.preambularParagraph) return 'preambular';
  return type === schema.nodes.operativeParagraph ? 'operative' : null;
}

/** The phrases of the part, before them the one that goes on from the paragraph before. */
function candidates(doc: Node, $pos: ResolvedPos, part: Part): string[] {
  const before = doc.children.slice(0, $pos.index(0)).findLast((child) => !isBlank(child));
  const previous =
    before?.type === $pos.node(-1).type ? openingPhrase(storedWords(before.child(0)), part) : null;
  const next = previous ? (((previous.sequence + 1) % 3) as Sequence) : 0;
  const following = previous && next > 0 ? [sequencedPhrase(previous.base, next, part)] : [];
  return [...following, ...openingPhrases(part)];
}
