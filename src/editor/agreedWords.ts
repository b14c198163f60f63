import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { OutlineEntry } from '../document/outline.ts';
import { storedWords } from '../document/runs.ts';
import { unwatched, type WorkDone } from '../document/workDone.ts';
import type { AgreedSpans, Span } from '../library/spans.ts';
import { outlineOf } from './computed.ts';
import { offsetOfWord } from './wordsDecorations.ts';

/** The words of one paragraph or subparagraph by what adopted resolutions have of them. */
export interface AgreedParagraph {
  readonly entry: OutlineEntry;
  readonly agreed: AgreedSpans;
}

/** Looks the words of paragraphs up, each only once while neither it nor the library changes. */
export class AgreedWords {
  private readonly known = new WeakMap<Node, AgreedSpans>();
  private readonly spansOf: (words: string) => Promise<AgreedSpans>;

  constructor(spansOf: (words: string) => Promise<AgreedSpans>) {
    this.spansOf = spansOf;
  }

  /**
   * All paragraphs and subparagraphs of the draft that have words, annexes left out. `done` is told
   * which share of them is looked up.
   */
  paragraphs(state: EditorState, done: WorkDone = unwatched): Promise<AgreedParagraph[]> {
    const entries = outlineOf(state).entries.filter(isParagraph);
    let count = 0;
    return Promise.all(
      entries.map(async (entry) => {
        const agreed = await this.of(entry.words);
        count += 1;
        done(count / entries.length);
        return { entry, agreed };
      }),
    );
  }

  private async of(words: Node): Promise<AgreedSpans> {
    const known = this.known.get(words);
    if (known) return known;
    const agreed = await this.spansOf(storedWords(words));
    this.known.set(words, agreed);
    return agreed;
  }
}

function isParagraph({ kind, part, words }: OutlineEntry): boolean {
  const isOne = kind === 'paragraph' || kind === 'subparagraph';
  return isOne && part !== 'annex' && words.content.size > 0;
}

/** How much of a paragraph is agreed: all of it, most of its words, or less. */
function standingOf({ words }: AgreedSpans): Span['kind'] {
  const all = words.exact + words.near + words.new;
  if (all > 0 && words.exact === all) return 'exact';
  return words.exact + words.near >= all / 2 && words.exact > 0 ? 'near' : 'new';
}

const key = new PluginKey<DecorationSet>('agreedWords');

/** Shows on the page which words are agreed, once `showAgreedWords` says so. */
export function agreedWordsPlugin(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, shown) {
        const next: DecorationSet | undefined = tr.getMeta(key);
        return next ?? (tr.docChanged ? shown.map(tr.mapping, tr.doc) : shown);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Shows which words of the paragraphs are agreed; null takes it away. No step of the history. */
export function showAgreedWords(
  state: EditorState,
  paragraphs: readonly AgreedParagraph[] | null,
): Transaction {
  const decorations = (paragraphs ?? []).flatMap(decorationsOf);
  return state.tr
    .setMeta(key, DecorationSet.create(state.doc, decorations))
    .setMeta('addToHistory', false);
}

function decorationsOf({ entry, agreed }: AgreedParagraph): Decoration[] {
  const { words, wordsPos } = entry;
  const bar = Decoration.node(wordsPos, wordsPos + words.nodeSize, {
    'data-agreed': standingOf(agreed),
  });
  const at = (offset: number) => wordsPos + 1 + offsetOfWord(words, offset);
  return [
    bar,
    ...agreed.spans.flatMap(({ kind, from, to }) =>
      kind === 'exact' || from === to
        ? []
        : [Decoration.inline(at(from), at(to), { class: `agreed-${kind}` })],
    ),
  ];
}
