import { ordinalInWords } from './ordinal.ts';
import type { Outline, OutlineEntry } from './outline.ts';
import { isDeleted } from './proposals.ts';

/**
 * The words of a cross-reference that stands at document position `fromPos` and points at the
 * paragraph, subparagraph, heading or annex with the id `targetId`: "paragraph 12 (a) below", "the
 * third preambular paragraph". A target that is gone gives "[paragraph deleted]".
 */
export function crossReferenceWords(outline: Outline, targetId: string, fromPos: number): string {
  return wordsFrom(outline.entries, targetId, fromPos, false);
}

/** `inName` is true for words that are part of the name of a section. */
function wordsFrom(
  entries: readonly OutlineEntry[],
  targetId: string,
  fromPos: number,
  inName: boolean,
): string {
  const index = entries.findIndex((entry) => entry.id === targetId);
  const target = entries[index];
  if (!target) return gone;
  if (target.kind !== 'heading' && contains(target, fromPos)) return `the present ${target.kind}`;
  if (target.kind === 'annex') return `${annexName(target)} to the present resolution`;
  return target.part === 'annex'
    ? fromAnnex(entries, index, target, fromPos, inName)
    : fromBody(entries, index, target, fromPos, inName);
}

/** A paragraph or heading of the resolution itself. */
function fromBody(
  entries: readonly OutlineEntry[],
  index: number,
  target: OutlineEntry,
  fromPos: number,
  inName: boolean,
): string {
  const outside = annexAround(entries, fromPos) !== undefined;
  const direction = outside ? ' of the present resolution' : aboveOrBelow(target, fromPos);
  if (target.kind === 'heading') {
    return `${sectionName(entries, target, target.label, inName)}${direction}`;
  }
  const paragraph = paragraphOf(entries, index, target);
  const within = subparagraphPath(target, paragraph);
  if (target.part === 'preambular') {
    const name = `the ${ordinalInWords(Number(paragraph.label.slice(2)))} preambular paragraph`;
    return ofWhole(within, name) + (outside ? direction : '');
  }
  if (paragraph.printed === '') {
    return ofWhole(within, 'the operative paragraph') + (outside ? direction : '');
  }
  const number = numbered(paragraph, within);
  return `${number}${otherSection(entries, index, paragraph, fromPos)}${direction}`;
}

/** A paragraph or heading of an annex. */
function fromAnnex(
  entries: readonly OutlineEntry[],
  index: number,
  target: OutlineEntry,
  fromPos: number,
  inName: boolean,
): string {
  const annex = annexAround(entries, target.pos);
  if (!annex) throw new RangeError(`No annex around the paragraph at ${target.pos}`);
  const from = annexAround(entries, fromPos);
  const place = from === annex ? aboveOrBelow(target, fromPos) : ` of ${annexName(annex)}`;
  const outside = from ? '' : ' to the present resolution';
  const label = (entry: OutlineEntry) => entry.label.slice(`${annex.label}, `.length);
  if (target.kind === 'heading') {
    return `${sectionName(entries, target, label(target), inName)}${place}${outside}`;
  }
  const paragraph = paragraphOf(entries, index, target);
  const within = subparagraphPath(target, paragraph);
  if (paragraph.printed !== '') return `${numbered(paragraph, within)}${place}${outside}`;
  const count = Number(label(paragraph).replace(/\D/g, ''));
  const name = `the ${ordinalInWords(count)} unnumbered paragraph`;
  return `${ofWhole(within, name)}${place}${outside}`;
}

function contains(entry: OutlineEntry, pos: number): boolean {
  return entry.pos <= pos && pos < entry.pos + entry.node.nodeSize;
}

function annexAround(entries: readonly OutlineEntry[], pos: number): OutlineEntry | undefined {
  return entries.find((entry) => entry.kind === 'annex' && contains(entry, pos));
}

function annexName(annex: OutlineEntry): string {
  return annex.printed === 'Annex' ? 'the annex' : annex.printed.replace('Annex', 'annex');
}

function aboveOrBelow(target: OutlineEntry, fromPos: number): string {
  return target.pos < fromPos ? ' above' : ' below';
}

function sectionName(
  entries: readonly OutlineEntry[],
  heading: OutlineEntry,
  label: string,
  inName: boolean,
): string {
  return heading.printed === ''
    ? `the section entitled “${headingWords(entries, heading, inName)}”`
    : `section ${label}`;
}

/** What a reference to a paragraph that is not there prints. */
export const gone = '[paragraph deleted]';

/**
 * The words of a heading as it prints them, with those of the cross-references in it. Headings may
 * name each other, so a section named inside a name goes by its own words, without those of
 * references that point at something.
 */
function headingWords(
  entries: readonly OutlineEntry[],
  { words: heading, wordsPos }: OutlineEntry,
  inName: boolean,
): string {
  let words = '';
  heading.forEach((child, offset) => {
    if (isDeleted(child)) return;
    if (child.isText) words += child.text ?? '';
    else if (child.type.name === 'crossReference') {
      const { target } = child.attrs;
      const stands = entries.some(({ id }) => id === target);
      if (!stands) words += gone;
      else if (!inName) words += wordsFrom(entries, target, wordsPos + 1 + offset, true);
    }
  });
  return words;
}

/** The paragraph that an entry stands in; a paragraph stands in itself. */
function paragraphOf(
  entries: readonly OutlineEntry[],
  index: number,
  entry: OutlineEntry,
): OutlineEntry {
  const start = entries.slice(0, index + 1).findLast(({ kind }) => kind === 'paragraph');
  return start ?? entry;
}

/** "(a) (i)", or '' for the paragraph itself. */
function subparagraphPath(target: OutlineEntry, paragraph: OutlineEntry): string {
  return target.label
    .slice(paragraph.label.length)
    .trim()
    .replace(/\.(?= |$)/g, '');
}

function numbered(paragraph: OutlineEntry, within: string): string {
  return `paragraph ${paragraph.printed.replace('.', '')} ${within}`.trim();
}

function ofWhole(within: string, name: string): string {
  return within ? `subparagraph ${within} of ${name}` : name;
}

/** " of section II" where numbers restart at sections and the reference stands in another one. */
function otherSection(
  entries: readonly OutlineEntry[],
  index: number,
  paragraph: OutlineEntry,
  fromPos: number,
): string {
  const section = sectionBefore(entries.slice(0, index));
  const restarts = paragraph.label.endsWith(` (${section})`);
  const from = sectionBefore(entries.filter((entry) => entry.pos < fromPos));
  return restarts && section !== from ? ` of section ${section}` : '';
}

/** The roman number of the last section that begins in these entries; '' before the first. */
function sectionBefore(entries: readonly OutlineEntry[]): string {
  const isSection = ({ kind, depth, printed }: OutlineEntry) =>
    kind === 'heading' && depth === 1 && printed !== '';
  return entries.findLast(isSection)?.printed ?? '';
}
