import { isOut, type SourceParagraph } from './sourceParagraph.ts';

/**
 * Whether the numbers of operative paragraphs restart at each section: where that leaves fewer of
 * them to be given by hand. Notes those that are, and takes back those that follow by themselves.
 */
export function settleNumbering(
  paragraphs: readonly SourceParagraph[],
): 'continuous' | 'bySection' {
  const continuous = givenNumbers(paragraphs, false);
  const bySection = givenNumbers(paragraphs, true);
  const restarts = bySection.size < continuous.size;
  const given = restarts ? bySection : continuous;
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'operativeParagraph') paragraph.startAt = given.get(paragraph) ?? null;
  }
  return restarts ? 'bySection' : 'continuous';
}

/** Notes the numbers of annexes that counting from 1 does not give. */
export function settleAnnexNumbers(annexes: readonly SourceParagraph[]): void {
  for (const { children } of annexes) {
    let number = 0;
    for (const paragraph of children) {
      if (paragraph.kind !== 'annexParagraph') continue;
      paragraph.startAt = null;
      if (paragraph.sign === '' || isOut(paragraph)) continue;
      const stands = countedFrom(paragraph.sign, number);
      if (stands !== number + 1) paragraph.startAt = stands;
      number = stands;
    }
  }
}

/** The numbers that counting does not give. */
function givenNumbers(
  paragraphs: readonly SourceParagraph[],
  restarts: boolean,
): Map<SourceParagraph, number> {
  const given = new Map<SourceParagraph, number>();
  const counted = paragraphs.filter((paragraph) => !isOut(paragraph));
  const single = counted.filter(({ kind }) => kind === 'operativeParagraph').length === 1;
  let number = 0;
  for (const paragraph of counted) {
    const { kind, sign, level, numbered } = paragraph;
    if (restarts && kind === 'heading' && level === 1 && sign !== '') number = 0;
    if (kind !== 'operativeParagraph' || !numbered) continue;
    const stands = countedFrom(sign, number);
    // A single paragraph prints no number unless it is given one (un-style 1.1.6).
    if (stands !== number + 1 || (single && Number(sign) > 0)) given.set(paragraph, stands);
    number = stands;
  }
  return given;
}

/** The number that a paragraph has; one without, or with 0, which none can have, counts from that before. */
function countedFrom(sign: string, before: number): number {
  return Number(sign) || before + 1;
}
