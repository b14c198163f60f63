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
}

interface Kept {
  readonly file: string;
  readonly source: string;
  readonly key: string;
  readonly text: readonly string[];
}

/** What is in a personal clause library, by which a text is known as new, known or changed. */
export class Shelf {
  private readonly kept = new Map<string, Kept>();
  private readonly otherFiles: readonly string[];

  /** `otherFiles` stand in the folder too, but cannot be read: their names are taken. */
  constructor(otherFiles: readonly string[] = []) {
    this.otherFiles = otherFiles;
  }

  /** Notes that a text stands in a file. */
  put(file: string, draft: Draft): void {
    const text = comparedText(draft.doc);
    this.kept.set(file, { file, source: sourceOf(draft), key: keyOf(draft, text), text });
  }

  remove(file: string): void {
    this.kept.delete(file);
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
      return { kind, file: there.file, source: there.source, differing, draft: listed };
    }
    const source = this.freeSource(sourceOf(draft));
    const file = resolutionFile(source, [...this.kept.keys(), ...this.otherFiles]);
    return { kind: 'new', file, source, differing: 0, draft: this.named(draft, from, source) };
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

/** The symbol; a text that states none is itself only while its title and words are the same. */
function keyOf({ doc }: Draft, text: readonly string[]): string {
  // A text issued anew for technical reasons bears an asterisk.
  const symbol = statedSymbol(doc)
    .replace(/[\s*]+/g, '')
    .toUpperCase();
  return symbol === '' ? text.join('\n') : symbol;
}
