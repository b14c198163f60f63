import type { Node } from 'prosemirror-model';
import { footnotes } from '../document/footnotes.ts';
import { outline } from '../document/outline.ts';
import type { AsPrinted } from './asPrinted.ts';

/** What a document that was read has, to be held against the source. */
export interface ImportCounts {
  /** Paragraphs by part, subparagraphs not counted. */
  readonly preambular: number;
  readonly operative: number;
  readonly annexParagraphs: number;
  /** Of all parts and levels. */
  readonly subparagraphs: number;
  readonly headings: number;
  readonly annexes: number;
  readonly tables: number;
  /** Notes at the foot of pages, and marks in the text: more where one is repeated. */
  readonly notes: number;
  readonly marks: number;
  /** Where a number, label or sign is counted otherwise than the source prints it, in order. */
  readonly differing: readonly DifferingLabel[];
}

/** A label that differs from the printed one. */
export interface DifferingLabel {
  readonly paragraph: string;
  /** Label as on screen: "OP12 (a)". */
  readonly label: string;
  /** "13." in the source and "12." by counting; empty for none. */
  readonly stands: string;
  readonly counted: string;
}

/** Counts a document, as it was read or with changes that settled doubts. */
export function countsOf(doc: Node, printed: ReadonlyMap<string, AsPrinted>): ImportCounts {
  const { entries, tables, preambularCount, operativeCount } = outline(doc);
  const { notes, marks } = footnotes(doc);
  const ofKind = (wanted: string) => entries.filter(({ kind }) => kind === wanted).length;
  const ofAnnex = entries.filter(({ kind, part }) => kind === 'paragraph' && part === 'annex');
  const differing = entries.flatMap(({ kind, id, label, printed: counted }): DifferingLabel[] => {
    const stands = printed.get(id)?.label;
    if (kind === 'continuation' || stands === undefined || stands === counted) return [];
    return [{ paragraph: id, label, stands, counted }];
  });
  return {
    preambular: preambularCount,
    operative: operativeCount,
    annexParagraphs: ofAnnex.length,
    subparagraphs: ofKind('subparagraph'),
    headings: ofKind('heading'),
    annexes: ofKind('annex'),
    tables: tables.length,
    notes: notes.length,
    marks: marks.size,
    differing,
  };
}
