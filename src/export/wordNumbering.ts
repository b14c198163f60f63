import type { Outline, OutlineEntry } from '../document/outline.ts';
import { wordNamespaces } from './wordPackage.ts';
import { type Layout, layoutXml } from './wordProperties.ts';
import { element, sequence, type Xml } from './xml.ts';

/** Where a paragraph stands in Word's own numbering. */
export interface ListPlace {
  /** `w:numId`, from 1. */
  readonly list: number;
  /** `w:ilvl`: 0 for "1.", 1 for "(a)" and so on. */
  readonly level: number;
}

/** One `w:num`: a run of numbers that begins anew at one level. */
interface List {
  readonly lettered: boolean;
  readonly level: number;
  readonly start: number;
}

/** Word's numbering of a whole document. */
export interface WordLists {
  /** One for each entry of the outline; null for a paragraph without a number. */
  readonly places: readonly (ListPlace | null)[];
  readonly lists: readonly List[];
}

/** Word has nine levels, 0 to 8. */
const deepest = 8;

/**
 * Numbering that makes Word count the labels of the outline by itself: numbers that go on share a
 * list, so that a paragraph inserted in Word moves the later ones; a restart, a given start, an
 * annex, and the subparagraphs of a paragraph without a number begin a list of their own. Those in
 * `out`, which are proposed to be deleted, stand in the list at hand and leave the count alone.
 */
export function wordLists(outline: Outline, out: ReadonlySet<OutlineEntry> = none): WordLists {
  const counter = new Counter(out);
  const places = outline.entries.map((entry) => counter.place(entry));
  return { places, lists: counter.lists };
}

const none: ReadonlySet<OutlineEntry> = new Set();

class Counter {
  private readonly out: ReadonlySet<OutlineEntry>;
  readonly lists: List[] = [];
  /** The list that numbers paragraphs, and the number that it would give next. */
  private running: { readonly list: number; next: number } | null = null;
  /** The list of the subparagraphs of the paragraph at hand. */
  private inner: number | null = null;
  /** Lists of subparagraphs deeper than Word's levels, by depth. */
  private readonly deep = new Map<number, number>();

  constructor(out: ReadonlySet<OutlineEntry>) {
    this.out = out;
  }

  place(entry: OutlineEntry): ListPlace | null {
    if (entry.kind === 'annex') this.running = null;
    if (entry.kind === 'paragraph') return this.paragraph(entry);
    return entry.kind === 'subparagraph' ? this.subparagraph(entry) : null;
  }

  private paragraph(entry: OutlineEntry): ListPlace | null {
    this.inner = null;
    this.deep.clear();
    if (this.out.has(entry)) return this.outParagraph(entry);
    if (entry.printed === '') return null;
    const number = Number.parseInt(entry.printed, 10);
    if (this.running?.next !== number) {
      this.running = {
        list: this.begin({ lettered: false, level: 0, start: number }),
        next: number,
      };
    }
    this.running.next += 1;
    this.inner = this.running.list;
    return { list: this.running.list, level: 0 };
  }

  private outParagraph({ part, node }: OutlineEntry): ListPlace | null {
    if (part === 'preambular' || node.attrs.numbered === false) return null;
    this.running ??= { list: this.begin({ lettered: false, level: 0, start: 1 }), next: 1 };
    this.inner = this.running.list;
    return { list: this.running.list, level: 0 };
  }

  private subparagraph(entry: OutlineEntry): ListPlace {
    if (entry.depth > deepest) return this.deepSubparagraph(entry.depth);
    for (const depth of this.deep.keys()) this.deep.delete(depth);
    this.inner ??= this.begin({ lettered: true, level: 1, start: 1 });
    return { list: this.inner, level: entry.depth };
  }

  private deepSubparagraph(depth: number): ListPlace {
    for (const other of this.deep.keys()) if (other > depth) this.deep.delete(other);
    const level = ((depth - 1) % 4) + 1;
    const list = this.deep.get(depth) ?? this.begin({ lettered: true, level, start: 1 });
    this.deep.set(depth, list);
    return { list, level };
  }

  private begin(list: List): number {
    return this.lists.push(list);
  }
}

interface Level {
  readonly format: 'decimal' | 'lowerLetter' | 'lowerRoman';
  readonly text: string;
  readonly layout: Layout;
}

/** Number at the first line's place, words at the next tab stop, wrapped to `left` (un-style 7.2). */
function level(
  format: Level['format'],
  text: string,
  left: number,
  at: number,
  words: number,
): Level {
  const tabs = [{ kind: 'num', at: words } as const];
  return { format, text, layout: { tabs, left, firstLine: at - left } };
}

const levels: readonly Level[] = [
  level('decimal', '%1.', 1267, 1742, 2218),
  level('lowerLetter', '(%2)', 1267, 1742, 2218),
  level('lowerRoman', '(%3)', 1742, 1742, 2218),
  level('lowerLetter', '%4.', 2218, 2218, 2693),
  level('lowerRoman', '%5.', 2693, 2693, 3182),
  level('lowerLetter', '(%6)', 3182, 3182, 3658),
  level('lowerRoman', '(%7)', 3658, 3658, 4133),
  level('lowerLetter', '%8.', 4133, 4133, 4622),
  level('lowerRoman', '%9.', 4622, 4622, 5098),
];

/** How far the lines of a paragraph of this depth wrap to, in twips from the margin. */
export function wrapsTo(depth: number): number {
  return levels[Math.min(depth, deepest)]?.layout.left ?? 0;
}

const numbered = 1;
const lettered = 2;

/** `word/numbering.xml`. */
export function numberingPart({ lists }: WordLists): Xml {
  return element(
    'w:numbering',
    wordNamespaces,
    abstractXml(numbered, '43A50001'),
    abstractXml(lettered, '43A50002'),
    sequence(lists.map((list, index) => listXml(list, index + 1))),
  );
}

function abstractXml(id: number, mark: string): Xml {
  return element(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    element('w:nsid', { 'w:val': mark }),
    element('w:multiLevelType', { 'w:val': 'multilevel' }),
    ...levels.map(levelXml),
  );
}

function levelXml({ format, text, layout }: Level, index: number): Xml {
  return element(
    'w:lvl',
    { 'w:ilvl': index },
    element('w:start', { 'w:val': 1 }),
    element('w:numFmt', { 'w:val': format }),
    element('w:suff', { 'w:val': 'tab' }),
    element('w:lvlText', { 'w:val': text }),
    element('w:lvlJc', { 'w:val': 'left' }),
    layoutXml(layout),
  );
}

function listXml(list: List, id: number): Xml {
  const start = element('w:startOverride', { 'w:val': list.start });
  return element(
    'w:num',
    { 'w:numId': id },
    element('w:abstractNumId', { 'w:val': list.lettered ? lettered : numbered }),
    element('w:lvlOverride', { 'w:ilvl': list.level }, start),
  );
}
