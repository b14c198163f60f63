import { adoptedLabel, noWords, partLabels, tableLine, textIndent } from '../document/textForm.ts';
import { type LabelPlace, labelPlace } from './canonicalLevel.ts';
import { closingMark, keepColons, withoutClosing } from './canonicalMark.ts';
import type { CanonicalBody, CanonicalParagraph } from './canonicalParagraph.ts';
import { lastOf, settlePart } from './canonicalPart.ts';
import type { CanonicalBlock } from './canonicalParts.ts';
import { canonicalRow, evenRows } from './canonicalTable.ts';
import { canonicalWords } from './canonicalWords.ts';
import type { Doubts } from './doubts.ts';
import { checkCount } from './limits.ts';

/** Recognises the blocks after the enacting words. */
export function readCanonicalBody(
  blocks: readonly CanonicalBlock[],
  doubts: Doubts,
): CanonicalBody {
  const reader = new CanonicalReader(doubts);
  for (const block of blocks) reader.block(block);
  return reader.finish();
}

class CanonicalReader {
  private readonly doubts: Doubts;
  private readonly paragraphs: CanonicalParagraph[] = [];
  private readonly annexes: CanonicalParagraph[] = [];
  private adoption: string | null = null;
  /** The open paragraph, its last subparagraph, and so on; empty after headings and tables. */
  private path: CanonicalParagraph[] = [];
  private table: CanonicalParagraph | null = null;
  private count = 0;
  /** Whether subparagraphs stand without the spaces before them. */
  private flat = false;
  private flatTold = false;

  constructor(doubts: Doubts) {
    this.doubts = doubts;
  }

  block(block: CanonicalBlock): void {
    const { text } = block;
    if (this.table && text.startsWith('|')) {
      this.row(this.table, block);
      return;
    }
    this.table = null;
    if (text === tableLine) this.begin(this.made('table', block));
    else if (text.startsWith('#')) this.heading(block);
    else if (text.startsWith(adoptedLabel) && this.annexes.length === 0) this.adopted(text);
    else if (!this.labelled(block)) this.unlabelled(block);
  }

  finish(): CanonicalBody {
    const { paragraphs, annexes, adoption } = this;
    for (const paragraph of paragraphs) settlePart(paragraph, this.doubts);
    const blocks = [...paragraphs, ...annexes.flatMap(({ children }) => children)];
    keepColons(blocks);
    for (const block of blocks) if (block.kind === 'table') this.evenTable(block);
    return { paragraphs, annexes, adoption };
  }

  private made(
    kind: CanonicalParagraph['kind'],
    { line }: CanonicalBlock,
    words = '',
    more: Partial<CanonicalParagraph> = {},
  ): CanonicalParagraph {
    this.count += 1;
    const ends = /aragraph|continuation/.test(kind);
    const pieces = canonicalWords(
      ends && words.startsWith(noWords) ? words.slice(noWords.length) : words,
    );
    return {
      kind,
      id: `t${this.count}`,
      line,
      sign: '',
      level: 0,
      mark: ends ? closingMark(pieces) : '',
      pieces: ends ? withoutClosing(pieces) : pieces,
      children: [],
      subparagraphs: 0,
      rows: [],
      ...more,
    };
  }

  /** Adds a paragraph, heading or table where the text stands. */
  private begin(paragraph: CanonicalParagraph): void {
    (this.annexes.at(-1)?.children ?? this.paragraphs).push(paragraph);
    this.table = paragraph.kind === 'table' ? paragraph : null;
    this.path = /Paragraph$/.test(paragraph.kind) ? [paragraph] : [];
  }

  private evenTable(table: CanonicalParagraph): void {
    const rows = evenRows(table.rows, () => {
      const text = { line: table.line, indent: 0, text: '', lines: [] };
      const paragraph = { ...this.made('heading', text), kind: 'cellParagraph' as const };
      table.children.push(paragraph);
      return paragraph;
    });
    if (rows === table.rows) return;
    table.rows.splice(0, Number.POSITIVE_INFINITY, ...rows);
    const reason = 'The rows of this table are not equally wide.';
    this.doubts.add(table.id, table.line, reason, 'Filled them up with empty cells.');
  }

  private row(table: CanonicalParagraph, block: CanonicalBlock): void {
    const cells = canonicalRow(block.text, (words) => {
      const paragraph = { ...this.made('heading', block, words), kind: 'cellParagraph' as const };
      table.children.push(paragraph);
      return paragraph;
    });
    table.rows.push(cells);
  }

  private heading(block: CanonicalBlock): void {
    const [, signs = '', words = ''] = /^(#+) ?(.*)$/.exec(block.text) ?? [];
    const annex = signs === '#' && /^Annex(?: [IVXLCDM\d]+)?(?::(?: (.*))?)?$/.exec(words);
    if (annex) {
      this.path = [];
      this.annexes.push(this.made('annex', block, annex[1] ?? ''));
      checkCount(this.annexes.length, 'annexes');
      return;
    }
    const level = Math.min(signs.length, 3);
    const sign =
      level < 3 ? (/^(?:[IVXLCDM]+|([A-Z])\1*|\d+)\.(?= |$)/.exec(words)?.[0] ?? '') : '';
    const own = words.slice(sign.length).trim();
    this.begin(this.made('heading', block, own, { level, sign: sign.replace('.', '') }));
  }

  private adopted(text: string): void {
    this.adoption = text.slice(adoptedLabel.length).trim();
    this.path = [];
  }

  private labelled(block: CanonicalBlock): boolean {
    const [, sign, words = ''] = /^(\d{1,9})[.)](?: (.*))?$/.exec(block.text) ?? [];
    if (sign !== undefined) {
      const kind = this.annexes.length > 0 ? 'annexParagraph' : 'operativeParagraph';
      this.begin(this.made(kind, block, words, { sign }));
      return true;
    }
    const [, label, own = ''] =
      /^(\((?:\w{1,200})\)|[a-z\d]{1,200}\.)(?: (.*))?$/.exec(block.text) ?? [];
    const place = label === undefined ? null : this.placeOf(label, block);
    if (!place) return false;
    this.subparagraph(place, block, own);
    return true;
  }

  private placeOf(label: string, block: CanonicalBlock): LabelPlace | null {
    const ended = this.lastOpen()?.mark;
    return labelPlace(this.path, label, block.indent / textIndent, ended === ':');
  }

  private subparagraph({ under, label, fits }: LabelPlace, block: CanonicalBlock, words: string) {
    const parent = this.path[under];
    if (!parent) throw new RangeError(`No open paragraph ${under}`);
    const paragraph = this.made('subparagraph', block, words);
    parent.children.push(paragraph);
    parent.subparagraphs += 1;
    checkCount(parent.subparagraphs, 'subparagraphs in one paragraph');
    this.path = [...this.path.slice(0, under + 1), paragraph];
    if (block.indent !== (under + 1) * textIndent) this.tellFlat(block);
    if (fits) return;
    const reason = `A label stands here that is not the next one, which is “${label}”.`;
    this.doubts.add(paragraph.id, block.line, reason, `It prints as “${label}”.`);
  }

  private tellFlat({ line }: CanonicalBlock): void {
    this.flat = true;
    if (this.flatTold) return;
    this.flatTold = true;
    const reason = 'The spaces before subparagraphs were lost or changed.';
    this.doubts.add('', line, reason, 'Read their levels from their labels.');
  }

  private unlabelled(block: CanonicalBlock): void {
    const depth = block.indent / textIndent - 1;
    const host = Number.isInteger(depth) && depth >= 0 ? this.path[depth] : undefined;
    if (host) this.continuation(depth, block);
    else if (this.isLooseContinuation(block.text)) this.looseContinuation(block);
    else this.paragraph(block);
  }

  private continuation(depth: number, block: CanonicalBlock): CanonicalParagraph {
    const made = this.made('continuation', block, block.text);
    this.path[depth]?.children.push(made);
    this.path = this.path.slice(0, depth + 1);
    return made;
  }

  /** Where spaces are lost, words in lower case after subparagraphs go on with the paragraph. */
  private isLooseContinuation(text: string): boolean {
    return this.flat && this.path.length > 1 && /^\p{Ll}/u.test(text);
  }

  private looseContinuation(block: CanonicalBlock): void {
    const { id } = this.continuation(0, block);
    const reason = 'It has no label and stands after subparagraphs.';
    this.doubts.add(
      this.path[0]?.id ?? id,
      block.line,
      reason,
      'Read it as the end of the paragraph.',
    );
  }

  private paragraph(block: CanonicalBlock): void {
    if (this.annexes.length > 0) {
      this.begin(this.made('annexParagraph', block, block.text));
      return;
    }
    for (const [part, label] of Object.entries(partLabels)) {
      if (!block.text.startsWith(label)) continue;
      const kind = part === 'operative' ? 'operativeParagraph' : 'preambularParagraph';
      const words = block.text.slice(label.length).trim();
      this.begin(this.made(kind, block, words, { sign: label }));
      return;
    }
    this.begin(this.made('preambularParagraph', block, block.text));
  }

  private lastOpen(): CanonicalParagraph | undefined {
    const [open] = this.path;
    return open && lastOf(open);
  }
}
