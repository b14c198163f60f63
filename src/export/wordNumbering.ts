import type { OutlineEntry } from '../document/outline.ts';
import type { ProposedEntry } from '../document/printedProposals.ts';
import { NumberRuns } from '../document/redlineOrder.ts';
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
 * annex, and the subparagraphs of a paragraph without a number begin a list of their own. What is
 * proposed to be deleted stands in the list of its own number; where that is not known, in the list
 * at hand.
 */
export function wordLists(entries: readonly ProposedEntry[]): WordLists {
  const counter = new Counter();
  const places = entries.map((entry) => counter.place(entry));
  return { places, lists: counter.lists };
}

class Counter {
  readonly lists: List[] = [];
  /** Runs of numbers as they read when all is accepted, and when all is rejected. */
  private readonly accepted = new NumberRuns();
  private readonly rejected = new NumberRuns();
  /** The list of each run of numbers. */
  private readonly byRun = new Map<string, number>();
  /** The list that numbers paragraphs. */
  private running: number | null = null;
  /** The list of the subparagraphs of the paragraph at hand. */
  private inner: number | null = null;
  /** Lists of subparagraphs deeper than Word's levels, by depth. */
  private readonly deep = new Map<number, number>();

  place(printed: ProposedEntry): ListPlace | null {
    const { entry } = printed;
    const numbers = this.numbersOf(printed);
    if (entry.kind === 'annex') this.running = null;
    if (entry.kind === 'paragraph') return this.paragraph(numbers);
    return entry.kind === 'subparagraph' ? this.subparagraph(entry) : null;
  }

  /** Which run of numbers the entry is in; null for a number that is not known, '' for none. */
  private numbersOf({ entry, proposed, before }: ProposedEntry): string | null {
    if (proposed?.kind === 'deletion') {
      const isUnknown = entry.kind === 'paragraph' && entry.printed === '' && isNumbered(entry);
      return isUnknown ? null : this.rejected.of(entry);
    }
    if (!proposed) this.rejected.of({ kind: entry.kind, printed: before ?? entry.printed });
    return this.accepted.of(entry);
  }

  private paragraph(numbers: string | null): ListPlace | null {
    this.inner = null;
    this.deep.clear();
    if (numbers === '') return null;
    this.running = numbers === null ? (this.running ?? this.list('0 from 1')) : this.list(numbers);
    this.inner = this.running;
    return { list: this.running, level: 0 };
  }

  private list(numbers: string): number {
    const known = this.byRun.get(numbers);
    if (known !== undefined) return known;
    const start = Number(/\d+$/.exec(numbers)?.[0]);
    const list = this.begin({ lettered: false, level: 0, start });
    this.byRun.set(numbers, list);
    return list;
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

/** Whether a paragraph has a number when it is one of several. */
function isNumbered({ part, node }: OutlineEntry): boolean {
  return part !== 'preambular' && node.attrs.numbered !== false;
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
