import type { CanonicalParagraph } from './canonicalParagraph.ts';

/** The numbers that counting alone does not give. */
export interface GivenNumbers {
  readonly numbering: 'continuous' | 'bySection';
  readonly startAt: ReadonlyMap<CanonicalParagraph, number>;
}

/** Which numbers of operative paragraphs have to be given, so that they print as they stand. */
export function givenNumbers(paragraphs: readonly CanonicalParagraph[]): GivenNumbers {
  const continuous = given(paragraphs, false);
  const bySection = given(paragraphs, true);
  return bySection.size < continuous.size
    ? { numbering: 'bySection', startAt: bySection }
    : { numbering: 'continuous', startAt: continuous };
}

function given(
  paragraphs: readonly CanonicalParagraph[],
  restarts: boolean,
): Map<CanonicalParagraph, number> {
  const operative = paragraphs.filter(({ kind }) => kind === 'operativeParagraph');
  const startAt = new Map<CanonicalParagraph, number>();
  let number = 0;
  for (const paragraph of paragraphs) {
    const { kind, level, sign } = paragraph;
    if (restarts && kind === 'heading' && level === 1 && sign !== '') number = 0;
    if (kind !== 'operativeParagraph') continue;
    const stands = /^\d+$/.test(sign) ? Number(sign) : null;
    // A single paragraph prints no number of its own.
    const due = operative.length === 1 ? null : number + 1;
    if (stands !== null && stands !== due && stands > 0) startAt.set(paragraph, stands);
    number = stands ?? number + 1;
  }
  return startAt;
}
