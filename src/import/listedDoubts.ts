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

/** Alternatives are worked out for so many doubts; nobody settles more of them one by one. */
const mostOffered = 300;

/**
 * The doubts of a document that was read, in the order of the source's lines, those about the whole
 * text first: with labels, and with the alternatives that can be done.
 */
export function listedDoubts({ found }: Doubts, sourced: Sourced): Doubt[] {
  const labels = labelsOf(sourced.doc);
  const marked = paragraphsByMark(sourced.words);
  const spotOf = spots(sourced);
  let offered = 0;
  const listed = found.map((doubt) => {
    const { place, line, reason, did } = doubt;
    const paragraph = labels.has(place) ? place : (marked.get(place) ?? null);
    const isOffered = paragraph !== null && doubt.offers.length > 0 && offered < mostOffered;
    if (isOffered) offered += 1;
    const alternatives = isOffered ? possible(sourced.doc, paragraph, doubt, spotOf) : [];
    return { place: labels.get(place) ?? place, paragraph, line, reason, did, alternatives };
  });
  return listed.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** The label of each paragraph's own words; a continuation has its paragraph's id. */
function labelsOf(doc: Node): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const { entries, tables } = outline(doc);
  for (const { id, label, kind } of entries) {
    if (!labels.has(id)) labels.set(id, label === '' && kind === 'heading' ? 'Heading' : label);
  }
  for (const { id, label } of tables) labels.set(id, label);
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

/** Where a seam is in the own words of its paragraph, and these words. */
type Spot = (seam: Seam) => { readonly at: number; readonly words: string } | null;

function possible(
  doc: Node,
  paragraph: string,
  { offers }: FoundDoubt,
  spotOf: Spot,
): Alternative[] {
  return offers
    .flatMap((offer) => settled(offer, spotOf))
    .filter(({ change }) => settle(doc, paragraph, change) !== null);
}

function settled(offer: Offer, spotOf: Spot): Alternative[] {
  if ('change' in offer) return [offer];
  const { label, kind, seam } = offer;
  const spot = spotOf(seam);
  if (!spot) return [];
  const { at, words } = spot;
  if (kind === 'join') return [{ label, change: { kind, at } }];
  const sign = seam.sign && words.startsWith(seam.sign, at) ? { sign: seam.sign.length } : {};
  return [{ label, change: { kind, at, ...sign } }];
}

function spots({ doc, sources }: Sourced): Spot {
  const { entries } = outline(doc);
  return (seam) => {
    const entry = entries.find(({ words }) => sources.get(words) === seam.paragraph);
    if (!entry) return null;
    const own = entries.filter(({ id, kind }) => id === entry.id && kind !== 'annex');
    const stretches = own.map((each) => textblockWords(each.words));
    const before = stretches.slice(0, own.indexOf(entry)).join('');
    const at = before.length + offsetOf(textblockWords(entry.words), seam);
    return { at, words: stretches.join('') };
  };
}
