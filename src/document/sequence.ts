import type { Node } from 'prosemirror-model';
import { addressee, hasAddressee } from './addressee.ts';
import { openingPhrase, type Sequence, sequencedPhrase } from './openingPhrase.ts';
import { outline, type Part } from './outline.ts';
import { isDeleted, isWordless } from './proposals.ts';
import { storedWords } from './runs.ts';

/** An opening phrase that a structural change leaves wrong, and the right one. */
export interface Respelling {
  /** Document position of the first character of the phrase. */
  readonly pos: number;
  /** The phrase as it stands, `from.length` characters from `pos`: "Also urges". */
  readonly from: string;
  /** The phrase as it should be: "Urges". */
  readonly to: string;
  /** The paragraph's label: "OP20". */
  readonly label: string;
}

/**
 * Whether a paragraph says also or further after its predecessor, both given by their words; null
 * for the first of a part or section. The whole phrase must be the same, in the operative part the
 * addressee too, and after further the cycle starts again (un-style 2.2). Null where the words begin
 * with no known phrase.
 */
export function nextSequence(
  previous: string | null,
  current: string,
  part: Part,
): Sequence | null {
  const phrase = openingPhrase(current, part);
  if (!phrase) return null;
  const before = previous === null ? null : openingPhrase(previous, part);
  if (previous === null || before?.base !== phrase.base) return 0;
  if (part === 'operative' && hasAddressee(phrase.base)) {
    const asked = addressee(current.slice(phrase.text.length));
    if (asked !== addressee(previous.slice(before.text.length))) return 0;
  }
  return before.sequence === 0 ? 1 : before.sequence === 1 ? 2 : 0;
}

/**
 * The phrases to respell after a structural change, in reading order. The children of the changed
 * document at the indexes `looked` are looked at, and then those that a respelling reaches; no
 * others. After an insertion these are the inserted ones and the one behind them; after a deletion
 * the child that moved up. A locked paragraph stays as it is and counts so for the next one; one
 * without any words is passed over.
 */
export function resequence(doc: Node, looked: Iterable<number>): readonly Respelling[] {
  const wanted = new Set(looked);
  const found: (Change & { child: number })[] = [];
  let previous: Paragraph | null = null;
  let reached = false;
  doc.forEach((node, _pos, child) => {
    if (isBlank(node)) return;
    const paragraph = paragraphOf(node);
    const change: Change | null =
      paragraph && (reached || wanted.has(child)) ? respelling(previous, paragraph) : null;
    if (change) found.push({ child, ...change });
    previous = paragraph && change ? respelt(paragraph, change) : paragraph;
    reached = change !== null;
  });
  return found.length === 0 ? [] : placed(doc, found);
}

interface Paragraph {
  readonly part: Part;
  readonly words: string;
  /** How many of the words stand before any footnote or cross-reference. */
  readonly unbroken: number;
  readonly locked: boolean;
}

type Change = Pick<Respelling, 'from' | 'to'>;

function paragraphOf(node: Node): Paragraph | null {
  const part = partOf(node);
  if (!part) return null;
  const chapeau = node.child(0);
  let unbroken = 0;
  for (const inline of chapeau.content.content) {
    if (!inline.isText || isDeleted(inline)) break;
    unbroken += inline.nodeSize;
  }
  return { part, words: storedWords(chapeau), unbroken, locked: node.attrs.locked };
}

/** Whether a drafter has only opened the paragraph and not begun it, or it is proposed to go. */
function isBlank(node: Node): boolean {
  if (isDeleted(node)) return true;
  return partOf(node) !== null && node.childCount === 1 && isWordless(node.child(0));
}

function partOf(node: Node): Part | null {
  if (node.type.name === 'preambularParagraph') return 'preambular';
  return node.type.name === 'operativeParagraph' ? 'operative' : null;
}

function respelling(previous: Paragraph | null, paragraph: Paragraph): Change | null {
  if (paragraph.locked) return null;
  const { part, words } = paragraph;
  const phrase = openingPhrase(words, part);
  const before = previous?.part === part ? previous.words : null;
  const sequence = nextSequence(before, words, part);
  if (!phrase || sequence === null || sequence === phrase.sequence) return null;
  // A phrase that a footnote cuts in two cannot be replaced as one stretch of text.
  if (phrase.text.length > paragraph.unbroken) return null;
  return { from: phrase.text, to: sequencedPhrase(phrase.base, sequence, part) };
}

function respelt(paragraph: Paragraph, change: Change): Paragraph {
  return { ...paragraph, words: change.to + paragraph.words.slice(change.from.length) };
}

function placed(doc: Node, found: readonly (Change & { child: number })[]): Respelling[] {
  const labels = new Map(outline(doc).entries.map((entry) => [entry.pos, entry.label]));
  const starts: number[] = [];
  doc.forEach((_child, pos) => {
    starts.push(pos);
  });
  return found.map(({ child, from, to }) => {
    const start = starts[child] ?? 0;
    return { pos: start + 2, from, to, label: labels.get(start) ?? '' };
  });
}
