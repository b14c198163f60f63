import type { Node } from 'prosemirror-model';
import { openingPhrase } from '../document/openingPhrase.ts';
import type { Outline, OutlineEntry } from '../document/outline.ts';
import { storedWords } from '../document/runs.ts';

/** One line of the outline pane. */
export interface OutlineRow {
  readonly id: string;
  readonly kind: 'paragraph' | 'heading' | 'annex';
  /** "PP4", "OP12"; of a heading or annex what the paper prints before it. */
  readonly label: string;
  /** The opening phrase, shown in italics; empty where there is none. */
  readonly phrase: string;
  /** The words after the opening phrase, cut to a line's length. */
  readonly words: string;
  /** Document position right before the node. */
  readonly pos: number;
  /** Document position right before the words. */
  readonly wordsPos: number;
}

/** Rows that stand under one title: "Preamble", "Operative part", "Annex II". */
export interface OutlineGroup {
  readonly title: string;
  readonly rows: readonly OutlineRow[];
}

/** More than the widest pane shows of a line. */
const shownLength = 90;

/** The outline as the pane shows it: paragraphs, headings and annexes, without subparagraphs. */
export function outlineGroups({ entries }: Outline): OutlineGroup[] {
  const groups: { title: string; rows: OutlineRow[] }[] = [];
  for (const entry of entries) {
    if (entry.kind === 'subparagraph' || entry.kind === 'continuation') continue;
    const title = groupTitle(entry, groups.at(-1)?.title);
    if (groups.at(-1)?.title !== title) groups.push({ title, rows: [] });
    groups.at(-1)?.rows.push(rowOf(entry));
  }
  return groups;
}

/** The id of the row that holds the document position; null before the first. */
export function rowAt({ entries }: Outline, position: number): string | null {
  let found: string | null = null;
  for (const entry of entries) {
    if (entry.kind === 'subparagraph' || entry.kind === 'continuation') continue;
    if (entry.pos > position) break;
    found = position < entry.pos + entry.node.nodeSize ? entry.id : null;
  }
  return found;
}

function groupTitle(entry: OutlineEntry, before: string | undefined): string {
  if (entry.kind === 'annex') return entry.printed;
  if (entry.part === 'annex') return before ?? 'Annex';
  return entry.part === 'preambular' ? 'Preamble' : 'Operative part';
}

function rowOf(entry: OutlineEntry): OutlineRow {
  const kind = entry.kind as OutlineRow['kind'];
  return {
    id: entry.id,
    kind,
    label: kind === 'paragraph' && entry.part !== 'annex' ? entry.label : entry.printed,
    ...openingOf(entry),
    pos: entry.pos,
    wordsPos: entry.wordsPos,
  };
}

type Opening = Pick<OutlineRow, 'phrase' | 'words'>;

/** By the node of the words, of which a key press makes one anew. */
const openings = new WeakMap<Node, Opening>();

function openingOf({ kind, part, words: node }: OutlineEntry): Opening {
  const known = openings.get(node);
  if (known) return known;
  const words = storedWords(node);
  const phrase = kind === 'paragraph' ? (openingPhrase(words, part)?.text ?? '') : '';
  const opening = { phrase, words: words.slice(phrase.length, shownLength) };
  openings.set(node, opening);
  return opening;
}
