import type { Doubts } from './doubts.ts';
import type { GrowingBody } from './growingBody.ts';
import { numberOffers, singleNumberOffers } from './offers.ts';
import { isOut, type SourceParagraph } from './sourceParagraph.ts';

/** Counts the printed numbers of a growing text, and tells of those that do not follow. */
export class OperativeNumbers {
  /** The number that the last numbered paragraph has; 0 where counting begins. */
  last = 0;
  /** Paragraphs of which the source says that they have no number. */
  readonly unlisted: SourceParagraph[] = [];
  /** The last number that the source prints, which paragraphs without one do not move; 0 for none. */
  printed = 0;
  private readonly body: GrowingBody;
  private readonly doubts: Doubts;

  constructor(body: GrowingBody, doubts: Doubts) {
    this.body = body;
    this.doubts = doubts;
  }

  /**
   * Why a number is unsure; null for the next one and for the first of a section (un-style 1.1.7) or
   * of a part of an annex.
   */
  doubtAbout(number: number): string | null {
    if (number === this.last + 1) return null;
    if (number > 1 || !this.body.mayRestart) {
      return `The number ${number} does not follow the one before.`;
    }
    const { level = 0, sign = '' } = this.body.lastHeading ?? {};
    const ofPart = this.body.inAnnex || (level === 1 && sign !== '');
    return ofPart ? null : `The numbers begin again at ${number} here.`;
  }

  /** Counts a printed number: what it gives, or null where counting gives the same or it is 0. */
  take(number: number): number | null {
    const next = this.last + 1;
    this.last = number === 0 ? next : number;
    return this.last === next ? null : number;
  }

  /** Tells of a number that is not the next one, where there is a reason. */
  tell({ id, line, startAt, sign }: SourceParagraph, reason: string | null): void {
    if (sign !== '' && Number(sign) === 0) {
      this.doubts.add(id, line, 'No paragraph can have the number 0.', 'Gave it the next one.');
    } else if (reason !== null && startAt !== null) {
      this.doubts.add(id, line, reason, 'Kept it.', numberOffers);
    }
  }

  /**
   * The first number comes after an operative paragraph without one, as "Adopts the following
   * declaration:", which then counts for none.
   */
  leaveUnnumbered(): void {
    if (this.body.inAnnex) return;
    const before = this.body.paragraphs.filter(({ kind }) => kind === 'operativeParagraph');
    if (before.length === 0 || before.some(({ sign }) => sign !== '')) return;
    for (const paragraph of before) paragraph.numbered = false;
    this.last = 0;
  }

  /** Those that are said to have no number count for none where they are not the only ones. */
  leaveUnlisted(): void {
    const alone = this.standing().length === 1;
    for (const paragraph of this.unlisted) paragraph.numbered = alone && !isOut(paragraph);
  }

  private standing(): SourceParagraph[] {
    return this.body.paragraphs.filter(
      (paragraph) => paragraph.kind === 'operativeParagraph' && !isOut(paragraph),
    );
  }

  /** A single operative paragraph prints no number (un-style 1.1.6), unless the source gives it one. */
  keepSingle(): void {
    const [only, another] = this.standing();
    if (!only || another || Number(only.sign) === 0 || only.startAt !== null) return;
    only.startAt = Number(only.sign);
    const reason = 'The only operative paragraph has a number; the rule gives none.';
    this.doubts.add(only.id, only.line, reason, 'Kept it.', singleNumberOffers);
  }
}
