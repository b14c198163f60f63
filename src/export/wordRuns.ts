import {
  type DocumentSymbol,
  documentSymbols,
  type ResolvingOrgan,
} from '../document/documentSymbol.ts';
import { type MarkRun, type Run, type TextRun, textOf } from '../document/runs.ts';
import { nonBreaking } from './nonBreaking.ts';
import type { Relationships } from './relationships.ts';
import type { Face } from './wordProperties.ts';
import { bookmarkXml, fieldXml, runXml, wordsXml } from './wordText.ts';
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
}

const markFace: Face = { style: 'FootnoteReference' };

/** Printed runs as Word runs, `face` under their own italics. */
export function runsXml(runs: readonly Run[], pointers: Pointers, face: Face = {}): Xml {
  // A list of resolutions goes on behind a footnote mark, so all the words are read together.
  const symbols = pointers.links ? documentSymbols(textOf(runs), pointers.organ) : [];
  let seen = 0;
  return sequence(
    runs.map((run, index) => {
      if (run.kind === 'text') {
        const from = seen;
        seen += run.text.length;
        return textXml(run, within(symbols, from, seen), pointers, face);
      }
      const adjacent = runs[index - 1]?.kind === 'mark';
      return sequence([
        ...(adjacent ? [wordsXml(',', markFace)] : []),
        markXml(run, pointers.notes.get(run.marker)),
      ]);
    }),
  );
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
  const target = run.target === undefined ? undefined : pointers.paragraphs.get(run.target);
  if (target) {
    const words = wordsXml(nonBreaking(run.text), own);
    return element('w:hyperlink', { 'w:anchor': target.name, 'w:history': 1 }, words);
  }
  return pointers.links
    ? linkedXml(run.text, symbols, pointers.links, own)
    : wordsXml(nonBreaking(run.text), own);
}

/** Words with their document symbols as links (un-style 0.2, 7.2). */
function linkedXml(
  text: string,
  symbols: readonly DocumentSymbol[],
  links: Relationships,
  face: Face,
): Xml {
  const shown = nonBreaking(text);
  const parts: Xml[] = [];
  let done = 0;
  for (const { from, to, url } of symbols) {
    parts.push(wordsXml(shown.slice(done, from), face));
    const words = wordsXml(shown.slice(from, to), { ...face, style: 'Hyperlink' });
    parts.push(element('w:hyperlink', { 'r:id': links.link(url), 'w:history': 1 }, words));
    done = to;
  }
  parts.push(wordsXml(shown.slice(done), face));
  return sequence(parts);
}

/**
 * A footnote reference, or for a repeated mark a field that shows the number of the first one:
 * two references to one note would be a damaged file.
 */
function markXml(run: MarkRun, bookmark: Bookmark | undefined): Xml {
  if (run.first) {
    const reference = runXml(element('w:footnoteReference', { 'w:id': run.marker }), markFace);
    return bookmark ? bookmarkXml(bookmark.id, bookmark.name, reference) : reference;
  }
  if (!bookmark) throw new RangeError(`No first mark for footnote ${run.marker}`);
  return fieldXml(`NOTEREF ${bookmark.name} \\f \\h`, String(run.marker), markFace);
}
