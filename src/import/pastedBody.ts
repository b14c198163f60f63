import type { PastedParagraph, PastedPart, PastedTable } from '../document/pasted.ts';
import { GrowingBody, isUntitled } from './growingBody.ts';
import { headingOf, looksLikeTitle } from './headings.ts';
import { wordsOf } from './inlineMarkup.ts';
import type { Block } from './pages.ts';
import type { SourceParagraph } from './sourceParagraph.ts';
import { isDate, startOf } from './starts.ts';
import {
  nextUnder,
  outOfSeries,
  type SubparagraphPlace,
  subparagraphPlace,
} from './subparagraphLevels.ts';
import { withSingleSpaces } from './typography.ts';

/** A table and what it stands behind. */
export interface PlacedTable {
  readonly table: PastedTable;
  /** The paragraph, heading or annex before it; null at the beginning. */
  readonly after: SourceParagraph | null;
}

/** Pasted paragraphs, with their levels. */
export interface PastedBody {
  readonly paragraphs: readonly SourceParagraph[];
  readonly annexes: readonly SourceParagraph[];
  readonly tables: readonly PlacedTable[];
  /** Those whose label or words say what they are. */
  readonly known: ReadonlySet<SourceParagraph>;
  readonly leftOut: readonly string[];
  /** The first paragraph where it only holds the subparagraphs that the words begin with. */
  readonly host: SourceParagraph | null;
}

/** Recognises paragraphs that are known to be whole: none is a half of another. */
export function readPastedBody(parts: readonly PastedPart[]): PastedBody {
  const reader = new PastedReader();
  parts.forEach((part, index) => {
    reader.following = () => labelIn(parts[index + 1]);
    if (part.kind === 'table') reader.table(part);
    else reader.paragraph(part, index + 1);
  });
  return reader.finish();
}

/** The label of a subparagraph that a part begins with; null for none. */
function labelIn(part: PastedPart | undefined): string | null {
  if (part?.kind !== 'paragraph') return null;
  if (part.label !== '') return part.label;
  const start = startOf(wordsOf(part.pieces).slice(0, 200).trim());
  return start?.kind === 'label' ? start.sign : null;
}

/** A paragraph as a block that what recognises headings can read. */
export function blockOf(paragraph: PastedParagraph, line: number): Block {
  const pieces = withSingleSpaces(paragraph.pieces);
  const words = wordsOf(pieces).replace(/[\\*_<[\]]/g, '\\$&');
  const bold = pieces.every((piece) => {
    return piece.kind === 'mark' || piece.bold || !/\p{L}/u.test(piece.text);
  });
  const lines = [bold && /\p{L}/u.test(words) ? `**${words}**` : words];
  return { line, lines, heading: paragraph.heading, afterPage: false, pieces };
}

const bullet = /^[•·▪●○◦‣⁃*o§–-]$/u;

class PastedReader {
  /** The label that the next part has. */
  following: () => string | null = () => null;
  private readonly body = new GrowingBody();
  private readonly known = new Set<SourceParagraph>();
  private readonly tables: PlacedTable[] = [];
  private readonly leftOut: string[] = [];
  /** Holds the subparagraphs that come before any paragraph. */
  private host: SourceParagraph | null = null;

  table(table: PastedTable): void {
    const { paragraphs, annexes } = this.body;
    const annex = annexes.at(-1);
    const after = annex ? (annex.children.at(-1) ?? annex) : paragraphs.at(-1);
    this.tables.push({ table, after: after ?? null });
  }

  paragraph(paragraph: PastedParagraph, line: number): void {
    const block = blockOf(paragraph, line);
    const words = wordsOf(block.pieces ?? []).trim();
    const { current, sections } = this.body;
    if (current && isUntitled(current) && looksLikeTitle(block, words)) {
      this.body.goOn(current, block, words);
      return;
    }
    const heading = paragraph.label === '' ? headingOf(block, words, sections) : null;
    if (heading) this.body.heading(block, words, heading);
    else if (!this.labelled(block, words, paragraph) && !this.started(block, words)) {
      this.plain(block, words);
    }
    if (heading && this.body.current) this.known.add(this.body.current);
  }

  finish(): PastedBody {
    const { paragraphs, annexes } = this.body;
    const { tables, known, leftOut, host } = this;
    return { paragraphs, annexes, tables, known, leftOut, host };
  }

  /** Reads a paragraph by the label that stands in its words or that a list gives it. */
  private labelled(block: Block, words: string, { label, depth }: PastedParagraph): boolean {
    if (label !== '') return this.signed(block, words, label, 0, depth);
    const start = startOf(words);
    if (start?.kind !== 'number' && start?.kind !== 'label') return false;
    const signLength = words.length - start.rest.trimStart().length;
    const sign = start.kind === 'number' ? `${start.sign}.` : start.sign;
    // "vol. 2" begins like a label, but of no list that is open.
    const fits = !/^[a-z]+\.$/.test(sign) || this.placeOf(sign);
    return fits ? this.signed(block, words, sign, signLength, 0) : false;
  }

  private signed(
    block: Block,
    words: string,
    sign: string,
    signLength: number,
    depth: number,
  ): boolean {
    const { path } = this.body;
    if (/^\d{1,4}[.)]?$/.test(sign) && depth < 2) {
      this.open(true, block, words, { sign, signLength });
      return true;
    }
    if (bullet.test(sign) && path.length < 2 && !this.colon()) return false;
    if (!/^\(?(?:[a-z]{1,6}|\d{1,3})[.)]?$/.test(sign) && !bullet.test(sign)) return false;
    this.under(block, words, sign, signLength, depth);
    return true;
  }

  private under(
    block: Block,
    words: string,
    sign: string,
    signLength: number,
    depth: number,
  ): void {
    if (this.body.path.length === 0) this.begin();
    const { path } = this.body;
    const place =
      this.placeOf(sign) ??
      (depth > 0
        ? nextUnder(path, Math.min(depth - 1, path.length - 1, 3))
        : outOfSeries(path, this.colon()));
    this.body.subparagraph(place.under, '', block, words, { sign, signLength });
    if (this.body.current) this.known.add(this.body.current);
  }

  /** A paragraph for subparagraphs that have none. */
  private begin(): void {
    const block: Block = { line: 0, lines: [], heading: 0, afterPage: false, pieces: [] };
    this.host = this.body.paragraph(true, block, ':', {});
  }

  private placeOf(sign: string): SubparagraphPlace | null {
    return subparagraphPlace(this.body.path, sign, this.colon(), () => this.following());
  }

  private colon(): boolean {
    return this.body.current?.ending.endsWith(':') ?? false;
  }

  private started(block: Block, words: string): boolean {
    const start = startOf(words);
    switch (start?.kind) {
      case 'preambular':
        this.open(false, block, words, {});
        return true;
      case 'operative':
        this.open(true, block, words, {});
        return true;
      case 'adoption':
        this.leftOut.push(words);
        return true;
      case 'annex':
        if (this.body.paragraphs.length === 0) return false;
        this.body.annex(block, words, { sign: start.sign, signLength: words.length });
        return true;
      default:
        return this.dated(words);
    }
  }

  /** The date under the meeting at which a text was adopted. */
  private dated(words: string): boolean {
    if (this.leftOut.length !== 1 || !isDate(words)) return false;
    this.leftOut.push(words);
    return true;
  }

  private plain(block: Block, words: string): void {
    const { path, current, operative } = this.body;
    const host = path[0];
    if (host && path.length > 1 && /^\p{Ll}/u.test(words)) {
      this.body.continuation(host, block, words);
    } else {
      const own = this.body.paragraph(operative > 0, block, words, {});
      // What follows a paragraph that is known is one of its kind.
      if (current && this.known.has(topOf(path) ?? current)) this.known.add(own);
    }
  }

  private open(
    isOperative: boolean,
    block: Block,
    words: string,
    more: Pick<Partial<SourceParagraph>, 'sign' | 'signLength'>,
  ): void {
    this.known.add(this.body.paragraph(isOperative, block, words, more));
  }
}

function topOf(path: readonly SourceParagraph[]): SourceParagraph | undefined {
  return path[0];
}
