import type { Node } from 'prosemirror-model';
import type { Draft } from '../document/draftFile.ts';
import { comparedText, piecesApart } from './comparedText.ts';
import type { KeptText } from './indexManifest.ts';
import { resolutionFile } from './resolutionFile.ts';
import { sourceOf, statedSymbol } from './source.ts';

/** Where a text belongs in a personal clause library. */
export interface Placement {
  /**
   * "new"; "known": the same symbol and the same words are there; "changed": the same symbol is
   * there with other words.
   */
  readonly kind: 'new' | 'known' | 'changed';
  /** The file it belongs into, or stands in already. */
  readonly file: string;
  /** The text as the library lists it: one that states no symbol is given a name of its own. */
  readonly draft: Draft;
  /** What the library lists it under. */
  readonly source: string;
  /** How many paragraphs and notes differ from those there; 0 unless changed. */
  readonly differing: number;
}

/** What a personal clause library has. */
export interface Shelved {
  /** What is known of its texts, by their files. */
  readonly texts: ReadonlyMap<string, KeptText>;
  /** The names of other files that are there; none is ever given to a new text. */
  readonly others: Iterable<string>;
  /** Reads one of its texts. Rejects with a `FileError`. */
  read(file: string): Promise<Draft>;
}

/**
 * Where a text that was read from the file `from` belongs. Of those there only the one that it may
 * be is read: of any number of texts none need be held.
 */
export async function placeOf(draft: Draft, from: string, there: Shelved): Promise<Placement> {
  const text = comparedText(draft.doc);
  const key = shortKey(draft, text);
  for (const kept of there.texts.values()) {
    if (kept.source === null || kept.key !== key) continue;
    const differing = piecesApart(comparedText((await there.read(kept.name)).doc), text);
    const isSame = differing === 0;
    // Without a symbol other words are another text, which has the same key by chance alone.
    if (!isSame && symbolKey(draft.doc) === '') continue;
    const { name: file, source } = kept;
    const listed = named(draft, from, source);
    return { kind: isSame ? 'known' : 'changed', file, source, differing, draft: listed };
  }
  const source = freeSource(sourceOf(draft), there);
  const file = resolutionFile(source, [...there.texts.keys(), ...there.others]);
  return { kind: 'new', file, source, differing: 0, draft: named(draft, from, source) };
}

/** The text with where it came from; what it says of that itself stays. */
function named({ doc, origin }: Draft, from: string, source: string): Draft {
  const year = /\d{4}$/.exec(doc.child(0).attrs.date)?.[0];
  const note = origin?.note || `Read from ${from}.`;
  return {
    doc,
    origin: { name: source, year: origin?.year ?? (year ? Number(year) : null), note },
  };
}

/** Texts without a symbol may have one title. */
function freeSource(source: string, { texts }: Shelved): string {
  const used = new Set(Array.from(texts.values(), (kept) => kept.source));
  let free = source || 'Untitled text';
  for (let number = 2; used.has(free); number += 1) free = `${source} (${number})`;
  return free;
}

/** `keyOf` in a few characters: the symbol, or a sum of the words. */
export function shortKey({ doc }: Draft, text: readonly string[] = comparedText(doc)): string {
  return symbolKey(doc) || `words ${sumOf(text.join('\n'))}`;
}

/** A sum of 64 bits in which every letter and its place counts. */
function sumOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0];
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = (Math.imul(other, 31) + one) | 0;
  }
  return `${(one >>> 0).toString(36)} ${(other >>> 0).toString(36)}`;
}

/**
 * By what a text is the same text: its symbol; one that states none is itself only while its title and
 * words, as `comparedText` gives them, are the same.
 */
export function keyOf({ doc }: Draft, text: readonly string[]): string {
  return symbolKey(doc) || text.join('\n');
}

/** The symbol that a text is known by; empty for one that states none, which its words are known by. */
function symbolKey(doc: Node): string {
  // A text issued anew for technical reasons bears an asterisk.
  return statedSymbol(doc)
    .replace(/[\s*]+/g, '')
    .toUpperCase();
}
