import {
  type DocumentSymbol,
  documentSymbols,
  type ResolvingOrgan,
} from '../document/documentSymbol.ts';
import type { Proposal } from '../document/proposals.ts';
import { type MarkRun, type Run, type TextRun, textOf } from '../document/runs.ts';
import { lastWordKept, nonBreaking } from './nonBreaking.ts';
import type { Relationships } from './relationships.ts';
import type { Face } from './wordProperties.ts';
import { isStruck, type TrackedChanges, type WordComments } from './wordProposals.ts';
import { bookmarkXml, deletedWordsXml, fieldXml, runXml, wordsXml } from './wordText.ts';
import { element, sequence, type Xml } from './xml.ts';

/** A place in the file that others point at. */
export interface Bookmark {
  readonly id: number;
  readonly name: string;
}

/** A number that a cross-reference names, and the paragraph that has it. */
export interface NumberReference {
  /** As the reference names it: "12" of "12.", "(a)". */
  readonly words: string;
  readonly bookmark: Bookmark;
}

/** What the runs of a part of the file point at. */
export interface Pointers {
  /** Takes the addresses of document symbols; null where they are not linked. */
  readonly links: Relationships | null;
  /** In a title, the run whose last space keeps the last word from standing alone. */
  readonly ending?: Run | undefined;
  /** Whose "resolution 79/154" is meant where none is named. */
  readonly organ: ResolvingOrgan;
  /** Of the paragraphs that cross-references point at, by paragraph id. */
  readonly paragraphs: ReadonlyMap<string, Bookmark>;
  /** By the same ids, the numbers that lead to a paragraph: of paragraph 12 (a) those of both. */
  readonly numbers: ReadonlyMap<string, readonly NumberReference[]>;
  /** Of the notes that are marked again later, by marker. */
  readonly notes: ReadonlyMap<number, Bookmark>;
  /** The ids of notes in the file, by marker. */
  readonly noteIds: ReadonlyMap<number, number>;
  readonly changes: TrackedChanges;
  readonly comments: WordComments;
}

const markFace: Face = { style: 'FootnoteReference' };

/** Printed runs as Word runs, `face` under their own italics. */
export function runsXml(runs: readonly Run[], pointers: Pointers, face: Face = {}): Xml {
  // A list of resolutions goes on behind a footnote mark, so all the words are read together.
  const symbols = pointers.links ? documentSymbols(textOf(runs), pointers.organ) : [];
  let seen = 0;
  return sequence(
    runs.flatMap((run, index) => {
      const from = seen;
      if (run.kind === 'text') seen += run.text.length;
      const own =
        run.kind === 'text'
          ? textXml(run, within(symbols, from, seen), pointers, face)
          : sequence([commaBefore(runs, index, pointers), markXml(run, pointers)]);
      return [...pointers.comments.before(run), own, ...pointers.comments.after(run)];
    }),
  );
}

/** The comma between two marks that print side by side, in the readings in which they do. */
function commaBefore(runs: readonly Run[], index: number, { changes }: Pointers): Xml {
  const after = besideMark(runs, index, 'deletion');
  const before = besideMark(runs, index, 'insertion');
  if (!after && !before) return sequence([]);
  if (after && before) return wordsXml(',', markFace);
  const kind = after ? 'insertion' : 'deletion';
  // Whoever put in or took out a mark, or what stood between two, did so to the comma.
  const by = runs
    .slice(0, index + 1)
    .flatMap(({ proposals = [] }) => proposals)
    .at(-1);
  const comma = (after ? wordsXml : deletedWordsXml)(',', markFace);
  return by ? changes.around(comma, [{ kind, author: by.author, date: by.date }]) : comma;
}

/** Whether a mark stands right behind another one where what is proposed of one kind is left out. */
function besideMark(runs: readonly Run[], index: number, gone: Proposal['kind']): boolean {
  const stands = ({ proposals = [] }: Run) => !proposals.some(({ kind }) => kind === gone);
  const [run] = runs.slice(index);
  return run !== undefined && stands(run) && runs.slice(0, index).findLast(stands)?.kind === 'mark';
}

/** The symbols between two offsets, by their places from the first. */
function within(symbols: readonly DocumentSymbol[], from: number, to: number): DocumentSymbol[] {
  return symbols
    .filter((symbol) => symbol.from >= from && symbol.to <= to)
    .map((symbol) => ({ ...symbol, from: symbol.from - from, to: symbol.to - from }));
}

function textXml(
  run: TextRun,
  symbols: readonly DocumentSymbol[],
  pointers: Pointers,
  face: Face,
): Xml {
  const own: Face = run.italic ? { ...face, italic: true } : face;
  const write = writer(run, pointers.changes);
  const target = run.target === undefined ? undefined : pointers.paragraphs.get(run.target);
  if (target) {
    const words = referenceXml(run, own, pointers, write);
    return element('w:hyperlink', { 'w:anchor': target.name, 'w:history': 1 }, words);
  }
  if (pointers.links) return linkedXml(run.text, symbols, pointers.links, own, write);
  const shown = nonBreaking(run.text);
  return write(run === pointers.ending ? lastWordKept(shown) : shown, own);
}

/**
 * The words of a cross-reference, the numbers in them as fields that Word brings up to date: each of
 * the number alone, because Word would join "12" and "(a)" without the space. Words that are proposed
 * to be deleted, or name other numbers, stay words.
 */
function referenceXml(run: TextRun, face: Face, pointers: Pointers, write: Write): Xml {
  const shown = nonBreaking(run.text);
  const { changes, numbers } = pointers;
  const named = isStruck(run.proposals) ? [] : (numbers.get(run.target ?? '') ?? []);
  const parts: Xml[] = [];
  let done = 0;
  for (const { words, bookmark } of named) {
    const at = placeOf(words, shown, done);
    if (at === -1) continue;
    const field = fieldXml(`REF ${bookmark.name} \\n \\h`, words, face);
    parts.push(write(shown.slice(done, at), face), changes.around(field, run.proposals));
    done = at + words.length;
  }
  return sequence([...parts, write(shown.slice(done), face)]);
}

/** Where a number stands as a word of its own; -1 where it does not. */
function placeOf(number: string, words: string, from: number): number {
  for (let at = words.indexOf(number, from); at !== -1; at = words.indexOf(number, at + 1)) {
    const around = [words[at - 1], words[at + number.length]];
    if (around.every((sign) => sign === undefined || !/[\p{L}\d]/u.test(sign))) return at;
  }
  return -1;
}

/** Writes words with what is proposed of them. */
type Write = (words: string, face: Face) => Xml;

function writer({ proposals }: TextRun, changes: TrackedChanges): Write {
  const plain = isStruck(proposals) ? deletedWordsXml : wordsXml;
  return (words, face) => changes.around(plain(words, face), proposals);
}

/** Words with their document symbols as links (un-style 0.2, 7.2). */
function linkedXml(
  text: string,
  symbols: readonly DocumentSymbol[],
  links: Relationships,
  face: Face,
  write: Write,
): Xml {
  const shown = nonBreaking(text);
  const parts: Xml[] = [];
  let done = 0;
  for (const { from, to, url } of symbols) {
    parts.push(write(shown.slice(done, from), face));
    const words = write(shown.slice(from, to), { ...face, style: 'Hyperlink' });
    parts.push(element('w:hyperlink', { 'r:id': links.link(url), 'w:history': 1 }, words));
    done = to;
  }
  parts.push(write(shown.slice(done), face));
  return sequence(parts);
}

/**
 * A footnote reference, or for a repeated mark a field that shows the number of the first one:
 * two references to one note would be a damaged file.
 */
function markXml(run: MarkRun, { changes, notes, noteIds }: Pointers): Xml {
  const bookmark = notes.get(run.marker);
  if (run.first) {
    const reference = runXml(
      element('w:footnoteReference', { 'w:id': noteIds.get(run.marker) }),
      markFace,
    );
    const marked = changes.around(reference, run.proposals);
    return bookmark ? bookmarkXml(bookmark.id, bookmark.name, marked) : marked;
  }
  if (!bookmark) throw new RangeError(`No first mark for footnote ${run.marker}`);
  const code = `NOTEREF ${bookmark.name} \\f \\h`;
  const field = fieldXml(code, String(run.marker), markFace, isStruck(run.proposals));
  return changes.around(field, run.proposals);
}
