import type { Node } from 'prosemirror-model';
import { type OutlineEntry, outline } from '../document/outline.ts';
import { type TerminalMark, terminalMarks } from '../document/terminalMark.ts';
import type { Doubts } from './doubts.ts';
import { isGone, type Piece } from './inlineMarkup.ts';
import type { Words } from './sourceNotes.ts';
import type { SourceParagraph } from './sourceParagraph.ts';
import { endsAbbreviated } from './starts.ts';

/**
 * Pieces without the mark that ends a paragraph's words: it is computed. With `marked` a sign at the
 * end is always that mark, also after an abbreviation or other full stops.
 */
export function withoutTerminalMark(pieces: readonly Piece[], marked = false): Piece[] {
  const last = lastText(pieces);
  const end = pieces[last];
  const sign = marked && end?.kind === 'text' && /[,;:.]$/.test(end.text.slice(-1));
  const mark = sign ? 'any' : terminalMarkOf(pieces);
  const left = pieces.flatMap((piece, index) => {
    if (index !== last || piece.kind === 'mark' || mark === '') return [piece];
    const text = piece.text.slice(0, -1).trimEnd();
    return text === '' ? [] : [{ ...piece, text }];
  });
  // A comment on the mark alone is kept on what stands before it.
  const comments = left.length < pieces.length ? (end?.comments ?? []) : [];
  const before = left[last - 1] ?? left[0];
  if (comments.length === 0 || !before) return left;
  const both = { ...before, comments: [...new Set([...(before.comments ?? []), ...comments])] };
  return left.map((piece) => (piece === before ? both : piece));
}

/** The mark that ends a paragraph's words in the source, before footnote marks that trail them. */
function terminalMarkOf(pieces: readonly Piece[]): TerminalMark {
  const piece = pieces[lastText(pieces)];
  if (piece?.kind !== 'text') return '';
  const mark = /(?<![.…])[,;:.]$/.exec(piece.text.slice(-2))?.[0] ?? '';
  return mark === '.' && endsAbbreviated(piece.text) ? '' : (mark as TerminalMark);
}

/** Tells where a paragraph ends otherwise than the rule gives (un-style 1.4, 3.1). */
export function tellTerminalMarks(
  doc: Node,
  sources: ReadonlyMap<Node, SourceParagraph>,
  words: Words,
  doubts: Doubts,
): void {
  const labels = outline(doc);
  const marks = terminalMarks(labels);
  const departures: Departure[] = [];
  labels.entries.forEach((entry, index) => {
    const source = sources.get(entry.words);
    const rule = marks[index] ?? '';
    if (!source || rule === '') return;
    tellMarkBefore(source, words.get(source) ?? [], doubts);
    const stands = terminalMarkOf(words.get(source) ?? []);
    if (stands === rule) return;
    departures.push({ entry, source, stands, rule });
  });
  for (const series of bySeries(departures)) tellSeries(series, doubts);
}

/** A paragraph that ends otherwise than the rule gives. */
interface Departure {
  readonly entry: OutlineEntry;
  readonly source: SourceParagraph;
  readonly stands: TerminalMark;
  readonly rule: TerminalMark;
}

/** Departures one by one, but those of a paragraph's subparagraphs together where they are alike. */
function bySeries(departures: readonly Departure[]): [Departure, ...Departure[]][] {
  const series: [Departure, ...Departure[]][] = [];
  for (const departure of departures) {
    const last = series.at(-1);
    if (last && isAlike(last[0], departure)) last.push(departure);
    else series.push([departure]);
  }
  return series;
}

function isAlike(a: Departure, b: Departure): boolean {
  const [paragraphOfA, paragraphOfB] = [a, b].map(({ entry }) => entry.label.split(' (')[0]);
  const areSubparagraphs = a.entry.kind === 'subparagraph' && b.entry.kind === 'subparagraph';
  return (
    areSubparagraphs && paragraphOfA === paragraphOfB && a.stands === b.stands && a.rule === b.rule
  );
}

function tellSeries(series: readonly [Departure, ...Departure[]], doubts: Doubts): void {
  const [{ source, stands, rule }] = series;
  const ends = stands === '' ? 'without a mark' : `with “${stands}”`;
  const last = series.at(-1)?.entry.label;
  const told =
    series.length === 1
      ? `It ends ${ends}`
      : `${series.length} subparagraphs from here to ${last} end ${ends}`;
  const did = `${series.length === 1 ? 'It prints' : 'They print'} with “${rule}”.`;
  doubts.add(source.id, source.line, `${told} in the source; the rule gives “${rule}”.`, did);
}

/** A footnote mark goes after the punctuation (un-style 4.1.3), where it stands in the source or not. */
function tellMarkBefore(source: SourceParagraph, pieces: readonly Piece[], doubts: Doubts): void {
  const last = lastText(pieces);
  const piece = pieces[last];
  if (piece?.kind !== 'text' || !/^[,;:.]$/.test(piece.text)) return;
  if (pieces[last - 1]?.kind !== 'mark') return;
  const reason = 'Its last footnote mark stands before the punctuation in the source.';
  doubts.add(source.id, source.line, reason, 'It prints after the punctuation.');
}

function lastText(pieces: readonly Piece[]): number {
  return pieces.findLastIndex((piece) => piece.kind === 'text' && !isGone(piece));
}
