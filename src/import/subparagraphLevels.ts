import { letters, roman, subparagraphLabel } from '../document/label.ts';
import type { SourceParagraph } from './sourceParagraph.ts';

/** Levels of subparagraphs: (a), (i), a., i. (un-style 1.4.1). */
const deepest = 4;

/** Where a labelled block goes: under which open paragraph, and with which computed label. */
export interface SubparagraphPlace {
  /** Index in the open path of the paragraph that it goes under. */
  readonly under: number;
  /** The label that counting gives it. */
  readonly label: string;
  /** The other place that its label fits, where it may stand there as well. */
  readonly other?: SubparagraphPlace;
}

/**
 * The place of a block labelled `sign` below the open path (a paragraph, its last subparagraph, the
 * last one of that, and so on). Where it fits two levels, as (i) after (h), the label that follows
 * tells: (ii) or (j). Otherwise after a colon it is of the deeper level, and else a letter. Null
 * where the label fits no open level.
 */
export function subparagraphPlace(
  path: readonly SourceParagraph[],
  sign: string,
  afterColon: boolean,
  following: () => string | null,
): SubparagraphPlace | null {
  const deeper = path.length <= deepest ? [nextUnder(path, path.length - 1)] : [];
  const open = path
    .map((_, index) => nextUnder(path, index))
    .slice(0, -1)
    .reverse();
  const places = afterColon ? [...deeper, ...open] : [...open, ...deeper];
  const alike = places.filter((place) => place.label === sign);
  const fitting = alike.length > 0 ? alike : places.filter((each) => isOther(path, each, sign));
  const [likeliest, other] = fitting;
  if (!likeliest) return null;
  const isNumeral = likeliest.under % 2 === 1 && !afterColon;
  if (!other && !isNumeral) return likeliest;
  const next = following();
  // (i) after (g), where (h) is lost: (j) follows.
  if (!other) return isNextLetter(sign, next) ? null : likeliest;
  const followed = fitting.filter(({ under }) => labelAfter(path, under) === next);
  return followed[0] ?? (afterColon ? { ...likeliest, other } : likeliest);
}

/**
 * Whether a label stands in a list that the source labels in another way, "a." or "i)" for "(a)": one
 * that begins below the open paragraph, or goes on with the labels of the one before.
 */
function isOther(
  path: readonly SourceParagraph[],
  { under }: SubparagraphPlace,
  sign: string,
): boolean {
  const before = path[under + 1]?.sign ?? '';
  const count = (path[under]?.subparagraphs ?? 0) + 1;
  if (count === 1) return path[under]?.ending.endsWith(':') === true && isFirst(sign);
  const isNext = [letters, numeral].some(
    (series) => bare(before) === series(count - 1) && bare(sign) === series(count),
  );
  return isNext && sign.replace(bare(sign), '') === before.replace(bare(before), '');
}

function isFirst(sign: string): boolean {
  return !sign.startsWith('(') && ['a', 'i'].includes(bare(sign));
}

function numeral(count: number): string {
  return roman(count).toLowerCase();
}

/** A label without what stands around its letters. */
export function bare(sign: string): string {
  return sign.replace(/[().]/g, '');
}

function isNextLetter(sign: string, next: string | null): boolean {
  const [one, other] = [sign, next ?? ''].map((label) => bare(label));
  return one?.length === 1 && other?.length === 1 && other.charCodeAt(0) === one.charCodeAt(0) + 1;
}

/** The label after the next one under an open paragraph. */
function labelAfter(path: readonly SourceParagraph[], under: number): string {
  return subparagraphLabel(under + 1, (path[under]?.subparagraphs ?? 0) + 2);
}

/** The place of a labelled block whose label fits no open level: after a colon one level deeper. */
export function outOfSeries(
  path: readonly SourceParagraph[],
  afterColon: boolean,
): SubparagraphPlace {
  const last = path.length - 1;
  return nextUnder(path, Math.min(afterColon ? last : Math.max(0, last - 1), deepest - 1));
}

/** The place and label that the next subparagraph has under an open paragraph. */
export function nextUnder(path: readonly SourceParagraph[], under: number): SubparagraphPlace {
  return { under, label: subparagraphLabel(under + 1, (path[under]?.subparagraphs ?? 0) + 1) };
}

/** Id of a subparagraph: its parent's with the label's letters, "op12a", deeper "op12a.i". */
export function subparagraphId(parent: SourceParagraph, under: number, label: string): string {
  return under === 0 ? parent.id + bare(label) : `${parent.id}.${bare(label)}`;
}
