import { subparagraphLabel } from '../document/label.ts';
import type { SourceParagraph } from './sourceParagraph.ts';

/** Where a labelled block goes: under which open paragraph, and with which computed label. */
export interface SubparagraphPlace {
  /** Index in the open path of the paragraph that it goes under. */
  readonly under: number;
  /** The label that counting gives it. */
  readonly label: string;
}

/**
 * The place of a block labelled `sign` below the open path (a paragraph, its last subparagraph, the
 * last one of that, and so on). After a colon a deeper level comes first, so that (i) after "(h) …:"
 * is a roman numeral and after "(h) …," a letter. Null where the label fits no open level.
 */
export function subparagraphPlace(
  path: readonly SourceParagraph[],
  sign: string,
  afterColon: boolean,
): SubparagraphPlace | null {
  const deeper = nextUnder(path, path.length - 1);
  const open = path
    .map((_, index) => nextUnder(path, index))
    .slice(0, -1)
    .reverse();
  const places = afterColon ? [deeper, ...open] : [...open, deeper];
  return places.find((place) => place.label === sign) ?? null;
}

/** The place of one more subparagraph under the open paragraph at an index of the path. */
export function nextUnder(path: readonly SourceParagraph[], under: number): SubparagraphPlace {
  const siblings = path[under]?.children.filter(({ kind }) => kind === 'subparagraph') ?? [];
  return { under, label: subparagraphLabel(under + 1, Math.min(siblings.length + 1, 3999)) };
}

/** Id of a subparagraph: its parent's with the label's letters, "op12a", deeper "op12a.i". */
export function subparagraphId(parent: SourceParagraph, under: number, label: string): string {
  const letters = label.replace(/[().]/g, '');
  return under === 0 ? parent.id + letters : `${parent.id}.${letters}`;
}
