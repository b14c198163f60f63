import type { Node } from 'prosemirror-model';
import type { Alternative, Doubt } from '../document/doubt.ts';
import { outline } from '../document/outline.ts';
import type { Doubts, FoundDoubt, Offer } from './doubts.ts';
import { textblockWords } from './ownWords.ts';
import { offsetOf, type Seam } from './seam.ts';
import { settle } from './settle.ts';
import type { Words } from './sourceNotes.ts';
import type { SourceParagraph } from './sourceParagraph.ts';

/** A document and where its words came from. */
export interface Sourced {
  readonly doc: Node;
  /** The paragraph that each node of words came from. */
  readonly sources: ReadonlyMap<Node, SourceParagraph>;
  readonly words: Words;
}

/**
 * The doubts of a document that was read, in the order of the source's lines, those about the whole
 * text first: with labels, and with the alternatives that can be done.
 */
export function listedDoubts({ found }: Doubts, sourced: Sourced): Doubt[] {
  const labels = labelsOf(sourced.doc);
  const marked = paragraphsByMark(sourced.words);
  const offsets = seamOffsets(sourced);
  const listed = found.map((doubt) => {
    const { place, line, reason, did } = doubt;
    const paragraph = labels.has(place) ? place : (marked.get(place) ?? null);
    const alternatives = paragraph === null ? [] : possible(sourced.doc, paragraph, doubt, offsets);
    return { place: labels.get(place) ?? place, paragraph, line, reason, did, alternatives };
  });
  return listed.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** The label of each paragraph's own words; a continuation has its paragraph's id. */
function labelsOf(doc: Node): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { id, label, kind } of outline(doc).entries) {
    if (!labels.has(id)) labels.set(id, label === '' && kind === 'heading' ? 'Heading' : label);
  }
  return labels;
}

/** The id of the paragraph with the first mark of each "note 5". */
function paragraphsByMark(words: Words): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [{ id }, pieces] of words) {
    for (const piece of pieces) {
      if (piece.kind !== 'mark' || id === '') continue;
      const place = `note ${piece.number}`;
      if (!ids.has(place)) ids.set(place, id);
    }
  }
  return ids;
}

function possible(
  doc: Node,
  paragraph: string,
  { offers }: FoundDoubt,
  offsets: (seam: Seam) => number | null,
): Alternative[] {
  return offers
    .flatMap((offer) => settled(offer, offsets))
    .filter(({ change }) => settle(doc, paragraph, change) !== null);
}

function settled(offer: Offer, offsets: (seam: Seam) => number | null): Alternative[] {
  if ('change' in offer) return [offer];
  const at = offsets(offer.seam);
  return at === null ? [] : [{ label: offer.label, change: { kind: offer.kind, at } }];
}

/** The offset of a seam in the own words of the paragraph that it is in. */
function seamOffsets({ doc, sources }: Sourced): (seam: Seam) => number | null {
  return (seam) => {
    const { entries } = outline(doc);
    const entry = entries.find(({ words }) => sources.get(words) === seam.paragraph);
    if (!entry) return null;
    const before = entries.slice(0, entries.indexOf(entry)).filter(({ id }) => id === entry.id);
    const start = before.reduce((sum, { words }) => sum + textblockWords(words).length, 0);
    return start + offsetOf(textblockWords(entry.words), seam);
  };
}
