import type { Node } from 'prosemirror-model';
import { letters, roman, subparagraphLabel } from './label.ts';
import { isDeleted } from './proposals.ts';

/** The part of the resolution that a paragraph stands in. */
export type Part = 'preambular' | 'operative' | 'annex';

/** One paragraph, subparagraph, continuation, heading or annex of a document, with its labels. */
export interface OutlineEntry {
  readonly kind: 'paragraph' | 'subparagraph' | 'continuation' | 'heading' | 'annex';
  /** The node itself; for a paragraph or subparagraph the whole of it. */
  readonly node: Node;
  /** The node that holds the words: chapeau, continuation, heading or annex title. */
  readonly words: Node;
  /** Document position right before `node`. */
  readonly pos: number;
  /** Document position right before `words`. */
  readonly wordsPos: number;
  /** Stable paragraph id; a continuation has its paragraph's. */
  readonly id: string;
  readonly part: Part;
  /** 0 for a paragraph, 1 for (a), 2 for (i), 3 for a., 4 for i.; a heading's is its level. */
  readonly depth: number;
  /** Unique name on screen: "PP4", "OP12 (a) (i)", "Annex I, 3"; of a heading "I" or "I.A". */
  readonly label: string;
  /** What the paper shows before the words: "", "12.", "(a)", "I", "Annex I". */
  readonly printed: string;
  /** True when subparagraphs follow, so that the words end with a colon. */
  readonly hasSubparagraphs: boolean;
  /** True when a table follows, which a colon may announce. */
  readonly beforeTable: boolean;
}

/** A table and where it stands. It has no number and its cells are no paragraphs. */
export interface OutlineTable {
  readonly node: Node;
  /** Document position right before it. */
  readonly pos: number;
  readonly id: string;
  readonly part: Part;
  /** How many entries of the outline stand before it. */
  readonly entriesBefore: number;
  /** Name on screen: "Table 1". */
  readonly label: string;
}

/** The labels of a whole document, in reading order. */
export interface Outline {
  readonly entries: readonly OutlineEntry[];
  readonly tables: readonly OutlineTable[];
  /** Preambular paragraphs, subparagraphs not counted. */
  readonly preambularCount: number;
  /** Operative paragraphs, subparagraphs not counted. */
  readonly operativeCount: number;
}

/**
 * All labels of a document. A single operative paragraph is not numbered (un-style 1.1.6); numbers
 * run through the text unless the document restarts them at sections (1.1.7); each annex has its
 * own numbers, and names say which of those it has twice is meant: "Annex, 1 [2]". What is proposed to be deleted is passed over: labels are those of the accepted
 * reading, positions those of the document as it stands.
 */
export function outline(doc: Node): Outline {
  const walk = new Walk(doc);
  doc.forEach((child, pos) => {
    walk.block(child, pos);
  });
  return {
    entries: walk.entries,
    tables: walk.tables,
    preambularCount: walk.preambular,
    operativeCount: walk.operative,
  };
}

class Walk {
  readonly entries: OutlineEntry[] = [];
  readonly tables: OutlineTable[] = [];
  preambular = 0;
  operative = 0;
  private number = 0;
  private unnumbered = 0;
  private annexes = 0;
  private sections = 0;
  private subsections = 0;
  private readonly single: boolean;
  private readonly annexCount: number;
  private readonly restarts: boolean;

  constructor(doc: Node) {
    this.single = count(doc, 'operativeParagraph') === 1;
    this.annexCount = count(doc, 'annex');
    this.restarts = doc.attrs.numbering === 'bySection';
  }

  block(node: Node, pos: number): void {
    if (isDeleted(node)) return;
    switch (node.type.name) {
      case 'preambularParagraph':
        this.preambular += 1;
        this.paragraph(node, pos, 'preambular', `PP${this.preambular}`, '');
        break;
      case 'operativeParagraph':
        this.operativeParagraph(node, pos);
        break;
      case 'heading':
        this.heading(node, pos, this.partHere(), '');
        break;
      case 'table':
        this.table(node, pos, this.partHere());
        break;
      case 'annex':
        this.annex(node, pos);
        break;
    }
  }

  private partHere(): Part {
    return this.operative > 0 ? 'operative' : 'preambular';
  }

  private table(node: Node, pos: number, part: Part): void {
    const last = this.entries.at(-1);
    const { tables, entries } = this;
    if (last) entries[entries.length - 1] = { ...last, beforeTable: true };
    const label = `Table ${tables.length + 1}`;
    tables.push({ node, pos, id: node.attrs.id, part, entriesBefore: entries.length, label });
  }

  private operativeParagraph(node: Node, pos: number): void {
    this.operative += 1;
    if (!node.attrs.numbered) {
      this.unnumbered += 1;
      this.paragraph(node, pos, 'operative', `OP unnumbered ${this.unnumbered}`, '');
      return;
    }
    const startAt: number | null = node.attrs.startAt;
    this.number = startAt ?? this.number + 1;
    const printed = this.single && startAt === null ? '' : `${this.number}.`;
    this.paragraph(node, pos, 'operative', `OP${this.operativeName()}`, printed);
  }

  /** Names follow the printed numbers, which repeat when numbering restarts in a section. */
  private operativeName(): string {
    return this.restarts && this.sections > 0
      ? `${this.number} (${roman(this.sections).toUpperCase()})`
      : String(this.number);
  }

  private paragraph(node: Node, pos: number, part: Part, label: string, printed: string): void {
    this.words('paragraph', node, pos, { part, depth: 0, label, printed });
    this.inner(node, pos, part, 0, label);
  }

  private inner(node: Node, pos: number, part: Part, depth: number, label: string): void {
    let counted = 0;
    node.forEach((child, offset, index) => {
      const childPos = pos + 1 + offset;
      if (isDeleted(child)) return;
      if (child.type.name === 'subparagraph') {
        counted += 1;
        const printed = subparagraphLabel(depth + 1, counted);
        const name = `${label} ${printed}`;
        this.words('subparagraph', child, childPos, {
          part,
          depth: depth + 1,
          label: name,
          printed,
        });
        this.inner(child, childPos, part, depth + 1, name);
      } else if (child.type.name === 'continuation') {
        this.entries.push({
          kind: 'continuation',
          node: child,
          words: child,
          pos: childPos,
          wordsPos: childPos,
          id: node.attrs.id,
          part,
          depth,
          label: `${label} (continued)`,
          printed: '',
          hasSubparagraphs: isSub(standingChild(node, index + 1)),
          beforeTable: false,
        });
      }
    });
  }

  private heading(node: Node, pos: number, part: Part, within: string): void {
    const label = this.headingLabel(node);
    this.entries.push({
      kind: 'heading',
      node,
      words: node,
      pos,
      wordsPos: pos,
      id: node.attrs.id,
      part,
      depth: node.attrs.level,
      label: label.name && within + label.name,
      printed: label.printed,
      hasSubparagraphs: false,
      beforeTable: false,
    });
  }

  private headingLabel(node: Node): { name: string; printed: string } {
    if (!node.attrs.numbered) return { name: '', printed: '' };
    if (node.attrs.level === 1) {
      this.sections += 1;
      this.subsections = 0;
      if (this.restarts) this.number = 0;
      const sign = roman(this.sections).toUpperCase();
      return { name: sign, printed: sign };
    }
    if (node.attrs.level > 2) return { name: '', printed: '' };
    this.subsections += 1;
    const sign = letters(this.subsections).toUpperCase();
    const name = this.sections > 0 ? `${roman(this.sections).toUpperCase()}.${sign}` : sign;
    return { name, printed: `${sign}.` };
  }

  private annex(node: Node, pos: number): void {
    this.annexes += 1;
    this.sections = 0;
    this.subsections = 0;
    const printed = this.annexCount === 1 ? 'Annex' : `Annex ${roman(this.annexes).toUpperCase()}`;
    this.words('annex', node, pos, { part: 'annex', depth: 0, label: printed, printed });
    let number = 0;
    let unnumbered = 0;
    const taken = new Map<number, number>();
    node.forEach((child, offset) => {
      const childPos = pos + 1 + offset;
      if (isDeleted(child)) return;
      if (child.type.name === 'heading') {
        this.heading(child, childPos, 'annex', `${printed}, `);
      } else if (child.type.name === 'annexParagraph') {
        const { numbered } = child.attrs;
        if (numbered) number = child.attrs.startAt ?? number + 1;
        if (numbered) taken.set(number, (taken.get(number) ?? 0) + 1);
        const again = taken.get(number) ?? 1;
        const counted = again > 1 ? `${number} [${again}]` : `${number}`;
        const sign = numbered ? counted : `unnumbered ${++unnumbered}`;
        const shown = numbered ? `${number}.` : '';
        this.paragraph(child, childPos, 'annex', `${printed}, ${sign}`, shown);
      } else if (child.type.name === 'table') {
        this.table(child, childPos, 'annex');
      }
    });
  }

  private words(
    kind: 'paragraph' | 'subparagraph' | 'annex',
    node: Node,
    pos: number,
    named: { part: Part; depth: number; label: string; printed: string },
  ): void {
    this.entries.push({
      kind,
      node,
      words: node.child(0),
      pos,
      wordsPos: pos + 1,
      id: node.attrs.id,
      ...named,
      hasSubparagraphs: kind !== 'annex' && isSub(standingChild(node, 1)),
      beforeTable: false,
    });
  }
}

/** The first child from an index on that is not proposed to be deleted. */
function standingChild(node: Node, from: number): Node | null {
  for (let index = from; index < node.childCount; index += 1) {
    if (!isDeleted(node.child(index))) return node.child(index);
  }
  return null;
}

function isSub(node: Node | null): boolean {
  return node?.type.name === 'subparagraph';
}

function count(doc: Node, type: string): number {
  let found = 0;
  doc.forEach((child) => {
    if (child.type.name === type && !isDeleted(child)) found += 1;
  });
  return found;
}
