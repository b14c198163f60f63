import type { CanonicalParagraph } from './canonicalParagraph.ts';

/** The numbers that counting alone does not give. */
export interface GivenNumbers {
  readonly numbering: 'continuous' | 'bySection';
  readonly startAt: ReadonlyMap<CanonicalParagraph, number>;
  /** Operative paragraphs without a number among others that have one. */
  readonly unnumbered: ReadonlySet<CanonicalParagraph>;
}

/** Which numbers of operative paragraphs have to be given, so that they print as they stand. */
export function givenNumbers(paragraphs: readonly CanonicalParagraph[]): GivenNumbers {
  const unnumbered = withoutNumber(paragraphs);
  const continuous = given(paragraphs, unnumbered, false);
  const bySection = given(paragraphs, unnumbered, true);
  return bySection.size < continuous.size
    ? { numbering: 'bySection', startAt: bySection, unnumbered }
    : { numbering: 'continuous', startAt: continuous, unnumbered };
}

/** A single operative paragraph has no number either, but would have one beside another. */
function withoutNumber(paragraphs: readonly CanonicalParagraph[]): Set<CanonicalParagraph> {
  const operative = paragraphs.filter(({ kind }) => kind === 'operativeParagraph');
  if (operative.length === 1) return new Set();
  return new Set(operative.filter(({ sign }) => !/^\d+$/.test(sign)));
}

function given(
  paragraphs: readonly CanonicalParagraph[],
  unnumbered: ReadonlySet<CanonicalParagraph>,
  restarts: boolean,
): Map<CanonicalParagraph, number> {
  const operative = paragraphs.filter(({ kind }) => kind === 'operativeParagraph');
  const startAt = new Map<CanonicalParagraph, number>();
  let number = 0;
  for (const paragraph of paragraphs) {
    const { kind, level, sign } = paragraph;
    if (restarts && kind === 'heading' && level === 1 && sign !== '') number = 0;
    if (kind !== 'operativeParagraph' || unnumbered.has(paragraph)) continue;
    const stands = /^\d+$/.test(sign) ? Number(sign) : null;
    // A single paragraph prints no number of its own.
    const due = operative.length === 1 ? null : number + 1;
    if (stands !== null && stands !== due && stands > 0) startAt.set(paragraph, stands);
    number = stands ?? number + 1;
  }
  return startAt;
}

/** Which numbers of the paragraphs of an annex have to be given. */
export function givenInAnnex(
  paragraphs: readonly CanonicalParagraph[],
): ReadonlyMap<CanonicalParagraph, number> {
  const startAt = new Map<CanonicalParagraph, number>();
  let number = 0;
  for (const paragraph of paragraphs) {
    const stands = Number(paragraph.sign);
    if (paragraph.kind !== 'annexParagraph' || paragraph.sign === '') continue;
    if (stands !== number + 1 && stands > 0) startAt.set(paragraph, stands);
    number = stands > 0 ? stands : number + 1;
  }
  return startAt;
}
