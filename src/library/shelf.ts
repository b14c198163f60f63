import type { Node } from 'prosemirror-model';
import type { Draft } from '../document/draftFile.ts';
import { comparedText, piecesApart } from './comparedText.ts';
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
  /** Its words, as the shelf compares them. */
  readonly text: readonly string[];
}

interface Kept {
  readonly file: string;
  readonly source: string;
  readonly doc: Node;
  readonly key: string;
  readonly text: readonly string[];
}

/** What is in a personal clause library, by which a text is known as new, known or changed. */
export class Shelf {
  private readonly kept = new Map<string, Kept>();
  private readonly unread = new Set<string>();

  /** Notes that a text stands in a file. */
  put(file: string, draft: Draft): void {
    if (this.kept.get(file)?.doc === draft.doc) return;
    const text = comparedText(draft.doc);
    this.accept({ file, source: sourceOf(draft), draft, text });
  }

  /** Notes a file that cannot be read: its name is taken. */
  block(file: string): void {
    this.unread.add(file);
  }

  /** Notes that a text stands where it was placed. */
  accept({ file, source, draft, text }: Omit<Placement, 'kind' | 'differing'>): void {
    this.kept.set(file, { file, source, doc: draft.doc, key: keyOf(draft, text), text });
  }

  remove(file: string): void {
    this.kept.delete(file);
    this.unread.delete(file);
  }

  /** Where a text that was read from the file `from` belongs. */
  place(draft: Draft, from: string): Placement {
    const text = comparedText(draft.doc);
    const key = keyOf(draft, text);
    const there = [...this.kept.values()].find((kept) => kept.key === key);
    if (there) {
      const differing = piecesApart(there.text, text);
      const kind = differing === 0 ? 'known' : 'changed';
      const listed = this.named(draft, from, there.source);
      return { kind, file: there.file, source: there.source, differing, draft: listed, text };
    }
    const source = this.freeSource(sourceOf(draft));
    const file = resolutionFile(source, [...this.kept.keys(), ...this.unread]);
    const listed = this.named(draft, from, source);
    return { kind: 'new', file, source, differing: 0, draft: listed, text };
  }

  /** The text with where it came from; what it says of that itself stays. */
  private named({ doc, origin }: Draft, from: string, source: string): Draft {
    const year = /\d{4}$/.exec(doc.child(0).attrs.date)?.[0];
    const note = origin?.note || `Read from ${from}.`;
    return {
      doc,
      origin: { name: source, year: origin?.year ?? (year ? Number(year) : null), note },
    };
  }

  /** Texts without a symbol may have one title. */
  private freeSource(source: string): string {
    const used = new Set([...this.kept.values()].map((kept) => kept.source));
    let free = source || 'Untitled text';
    for (let number = 2; used.has(free); number += 1) free = `${source} (${number})`;
    return free;
  }
}

/**
 * By what a text is the same text: its symbol; one that states none is itself only while its title and
 * words, as `comparedText` gives them, are the same.
 */
export function keyOf({ doc }: Draft, text: readonly string[]): string {
  return symbolKey(doc) || text.join('\n');
}

/** The symbol that a text is known by; empty for one that states none, which its words are known by. */
export function symbolKey(doc: Node): string {
  // A text issued anew for technical reasons bears an asterisk.
  return statedSymbol(doc)
    .replace(/[\s*]+/g, '')
    .toUpperCase();
}
