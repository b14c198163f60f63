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

interface Offered {
  readonly offer: PhraseOffer | null;
  /** Document position right after the space that came with a phrase just taken; null otherwise. */
  readonly spaceAt: number | null;
}

const nothingOffered: Offered = { offer: null, spaceAt: null };

const key = new PluginKey<Offered>('phraseOffer');

/** What is offered now; null when nothing is. */
export function phraseOfferOf(state: EditorState): PhraseOffer | null {
  return key.getState(state)?.offer ?? null;
}

/**
 * Offers opening phrases while the first letters of a paragraph are typed, from the second letter on.
 * The first is chosen at once unless the letters already are a phrase, so that Enter behind a whole
 * phrase still makes a paragraph.
 */
export function phraseOffer(): Plugin {
  return new Plugin<Offered>({
    key,
    state: {
      init: () => nothingOffered,
      apply(tr, offered, _before, state) {
        const given: Offered | undefined = tr.getMeta(key);
        if (given) return given;
        if (tr.docChanged) return isTyping(tr) ? offerAt(state) : nothingOffered;
        return tr.selectionSet ? nothingOffered : offered;
      },
    },
    props: {
      handleTextInput(view, from, _to, text) {
        // The phrase came with its space; the one that fingers type by habit is not a second.
        if (text !== ' ' || from !== key.getState(view.state)?.spaceAt) return false;
        view.dispatch(view.state.tr.setMeta(key, nothingOffered));
        return true;
      },
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
    const spaceAt = offer.from + phrase.length + 1;
    dispatch?.(
      state.tr
        .insertText(`${phrase} `, offer.from, state.selection.head)
        .setMeta(key, { offer: null, spaceAt }),
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
    dispatch?.(state.tr.setMeta(key, nothingOffered));
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
    dispatch?.(state.tr.setMeta(key, { offer: { ...offer, chosen }, spaceAt: null }));
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

function offerAt(state: EditorState): Offered {
  const { $head, empty } = state.selection;
  const part = empty ? partAt($head) : null;
  if (!part) return nothingOffered;
  const text = inlineText($head.parent);
  const typed = text.slice(0, $head.parentOffset);
  const after = text.slice($head.parentOffset);
  if (!/^\p{L}[\p{L} ]+$/u.test(typed) || /^\p{L}/u.test(after)) return nothingOffered;
  const begun = typed.toLowerCase();
  const phrases = candidates(state.doc, $head, part)
    .filter((phrase) => phrase.length > typed.length && phrase.toLowerCase().startsWith(begun))
    .slice(0, mostOffered);
  if (phrases.length === 0) return nothingOffered;
  const complete = openingPhrase(typed, part)?.text === typed.trimEnd();
  return { offer: { from: $head.start(), phrases, chosen: complete ? -1 : 0 }, spaceAt: null };
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
  return [...new Set([...following, ...openingPhrases(part)])];
}
