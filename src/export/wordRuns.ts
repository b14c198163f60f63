import {
  type DocumentSymbol,
  documentSymbols,
  type ResolvingOrgan,
} from '../document/documentSymbol.ts';
import { type MarkRun, type Run, type TextRun, textOf } from '../document/runs.ts';
import { nonBreaking } from './nonBreaking.ts';
import type { Relationships } from './relationships.ts';
import type { Face } from './wordProperties.ts';
import { isDeleted, type TrackedChanges, type WordComments } from './wordProposals.ts';
import { bookmarkXml, deletedWordsXml, fieldXml, runXml, wordsXml } from './wordText.ts';
import { element, sequence, type Xml } from './xml.ts';

/** A place in the file that others point at. */
export interface Bookmark {
  readonly id: number;
  readonly name: string;
}

/** What the runs of a part of the file point at. */
export interface Pointers {
  /** Takes the addresses of document symbols; null where they are not linked. */
  readonly links: Relationships | null;
  /** Whose "resolution 79/154" is meant where none is named. */
  readonly organ: ResolvingOrgan;
  /** Of the paragraphs that cross-references point at, by paragraph id. */
  readonly paragraphs: ReadonlyMap<string, Bookmark>;
  /** Of the notes that are marked again later, by marker. */
  readonly notes: ReadonlyMap<number, Bookmark>;
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

/** The comma between two marks that print side by side; one that is deleted stands beside any. */
function commaBefore(runs: readonly Run[], index: number, { changes }: Pointers): Xml {
  const run = runs[index];
  const out = isDeleted(run?.proposals);
  const before = runs.slice(0, index).findLast((other) => out || !isDeleted(other.proposals));
  if (before?.kind !== 'mark') return sequence([]);
  const comma = (out ? deletedWordsXml : wordsXml)(',', markFace);
  return changes.around(comma, run?.proposals);
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
    const words = write(nonBreaking(run.text), own);
    return element('w:hyperlink', { 'w:anchor': target.name, 'w:history': 1 }, words);
  }
  return pointers.links
    ? linkedXml(run.text, symbols, pointers.links, own, write)
    : write(nonBreaking(run.text), own);
}

/** Writes words with what is proposed of them. */
type Write = (words: string, face: Face) => Xml;

function writer({ proposals }: TextRun, changes: TrackedChanges): Write {
  const plain = isDeleted(proposals) ? deletedWordsXml : wordsXml;
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
function markXml(run: MarkRun, { changes, notes }: Pointers): Xml {
  const bookmark = notes.get(run.marker);
  if (run.first) {
    const reference = runXml(element('w:footnoteReference', { 'w:id': run.marker }), markFace);
    const marked = changes.around(reference, run.proposals);
    return bookmark ? bookmarkXml(bookmark.id, bookmark.name, marked) : marked;
  }
  if (!bookmark) throw new RangeError(`No first mark for footnote ${run.marker}`);
  const field = fieldXml(`NOTEREF ${bookmark.name} \\f \\h`, String(run.marker), markFace);
  return changes.around(field, run.proposals);
}
