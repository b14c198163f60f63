import type { Node } from 'prosemirror-model';
import { comparison, type Stretch } from './comparison.ts';
import { type NoteChange, noteChanges } from './noteDeparture.ts';
import { openingPhrase } from './openingPhrase.ts';
import type { Part } from './outline.ts';
import { paragraphText, referenceSign } from './paragraphText.ts';
import {
  adoptedWording,
  expectedWording,
  type Provenance,
  splitProvenance,
  type Wording,
} from './provenance.ts';

/** How a paragraph's own words differ from those it is held against. */
export interface Departure {
  /** Words of the paragraph and changes of them, in reading order. */
  readonly parts: readonly (string | WordChange)[];
  readonly notes: readonly NoteChange[];
}

/**
 * Words that were replaced, taken out or added, in the paragraph as it reads. A `sequence` is the
 * opening phrase with another also or further, as the order of paragraphs here wants it
 * (un-style 2.2): another wording, but no drafter's.
 */
export interface WordChange {
  readonly kind: 'words' | 'sequence';
  readonly removed: string;
  readonly added: string;
  /** Where the removed words begin in the expected ones. */
  readonly at: number;
  /** The added words, as characters of the paragraph's text. */
  readonly from: number;
  readonly to: number;
}

const known = new WeakMap<Node, { provenance: Provenance; departure: Departure | null }>();

/**
 * How the own words and notes of a paragraph or subparagraph depart from those as adopted, or from
 * those that were said to be deliberate since; null where they do not, or where nothing is known of
 * them. What is computed is no departure: terminal marks, white space, a capital at the start,
 * the words of a cross-reference.
 */
export function departure(owner: Node): Departure | null {
  const provenance: Provenance | null = owner.attrs.provenance ?? null;
  const words = owner.maybeChild(0);
  if (!provenance || !words?.isTextblock) return null;
  const memory = known.get(words);
  if (memory?.provenance === provenance) return memory.departure;
  const found = departureFrom(expectedWording(provenance), words, owner.type.name);
  known.set(words, { provenance, departure: found });
  return found;
}

/** As `departure`, from any words: those of a later resolution. */
export function departureFrom(expected: Wording, words: Node, typeName: string): Departure | null {
  const here = paragraphText(words);
  const stretches = compared(expected.words, here.text, typeName);
  const parts = partsOf(stretches);
  const notes = expected.notes ? noteChanges(expected, here, stretches) : [];
  const same = parts.every((part) => typeof part === 'string') && notes.length === 0;
  return same ? null : { parts, notes };
}

/** As the words of a departure, of two paragraphs of resolutions, the earlier first. */
export function changesBetween(earlier: string, later: string, part: Part): Departure['parts'] {
  return partsOf(compared(earlier, later, part === 'annex' ? '' : `${part}Paragraph`));
}

/** The place in expected words that corresponds to one in a paragraph's text. */
export function placeInExpected(expected: string, words: Node, length: number): number {
  for (const { kind, text, before, after } of comparison(expected, paragraphText(words).text)) {
    const end = after + (kind === 'removed' ? 0 : text.length);
    if (kind !== 'removed' && length < end) {
      return kind === 'kept' ? before + length - after : before;
    }
  }
  return expected.length;
}

/** The provenance of the two parts of a paragraph that is split at an offset of its own words. */
export function splitProvenanceAt(
  provenance: Provenance,
  words: Node,
  offset: number,
): [Provenance | null, Provenance | null] {
  const length = paragraphText(words).lengthAt(offset);
  const placeIn = (expected: string) => placeInExpected(expected, words, length);
  return splitProvenance(provenance, {
    adopted: placeIn(adoptedWording(provenance).words),
    deliberate: placeIn(provenance.deliberate?.words ?? ''),
  });
}

/** A stretch that may be an opening phrase in another sequence. */
interface Compared extends Stretch {
  readonly sequence?: true;
}

function compared(expected: string, text: string, typeName: string): Compared[] {
  const before = withCapitalOf(text, unmarked(expected));
  const after = unmarked(text);
  const phrases = sequenced(before, after, typeName);
  if (!phrases) return [...comparison(before, after)];
  const [old, now] = phrases;
  const rest = comparison(before.slice(old.length), after.slice(now.length));
  return [
    { kind: 'removed', text: old, before: 0, after: 0, sequence: true },
    { kind: 'added', text: now, before: old.length, after: 0, sequence: true },
    ...rest.map((one) => ({
      ...one,
      before: one.before + old.length,
      after: one.after + now.length,
    })),
  ];
}

/** The opening phrases where they are the same one with another also or further. */
function sequenced(before: string, after: string, typeName: string): [string, string] | null {
  const part = partOf(typeName);
  const old = part && openingPhrase(before, part);
  const now = part && openingPhrase(after, part);
  if (!old || !now || old.base !== now.base || old.sequence === now.sequence) return null;
  return [old.text, now.text];
}

function partOf(typeName: string) {
  if (typeName === 'preambularParagraph') return 'preambular';
  return typeName === 'operativeParagraph' ? 'operative' : null;
}

/** Without the marks at the end, which are computed or give way to those that are. */
function unmarked(text: string): string {
  return text.replace(/[\s,;:.]+$/, '');
}

/** The expected words with a first letter as large as that of the words here. */
function withCapitalOf(here: string, expected: string): string {
  const at = expected.length - expected.trimStart().length;
  const own = here.trimStart().charAt(0);
  const first = expected.charAt(at);
  if (own === first || own.toLowerCase() !== first.toLowerCase()) return expected;
  return expected.slice(0, at) + own + expected.slice(at + 1);
}

function partsOf(stretches: readonly Compared[]): (string | WordChange)[] {
  const parts: (string | WordChange)[] = [];
  for (let index = 0; index < stretches.length; index += 1) {
    const one = stretches[index];
    if (!one) continue;
    const next = stretches[index + 1];
    const replaced = one.kind === 'removed' && next?.kind === 'added';
    if (one.kind === 'kept') addText(parts, one.text);
    else {
      const change = changeOf(one, replaced ? next : null);
      if (isTold(change)) parts.push(change);
      else addText(parts, change.added);
    }
    if (replaced) index += 1;
  }
  return parts;
}

function changeOf(one: Compared, next: Compared | null): WordChange {
  const added = next ?? one;
  const to = added.kind === 'added' ? added.text.length : 0;
  return {
    kind: one.sequence ? 'sequence' : 'words',
    removed: one.kind === 'removed' ? one.text : '',
    added: added.kind === 'added' ? added.text : '',
    at: one.before,
    from: added.after,
    to: added.after + to,
  };
}

/** What cross-references print, as far as their beginnings (un-style 1.6). */
const referring =
  /^(?:(?:sub)?paragraph |section |the (?:present |section |annex|\w+ (?:pre|para|op)|[\w-]+ preambular )|annex)/i;

function isTold({ removed, added }: WordChange): boolean {
  if (removed.trim() === '' && added.trim() === '') return false;
  return !(added.trim() === referenceSign && referring.test(removed.trim()));
}

function addText(parts: (string | WordChange)[], text: string): void {
  const last = parts.at(-1);
  if (typeof last === 'string') parts[parts.length - 1] = last + text;
  else if (text !== '') parts.push(text);
}
