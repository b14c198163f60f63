import type { Doubt } from '../document/doubt.ts';

/** Gathers doubts while a source is read. */
export class Doubts {
  private readonly found: Doubt[] = [];

  /**
   * Adds a doubt. Its place is a paragraph's id while labels are not known yet, a "note 5", or
   * empty for the whole text.
   */
  add(place: string, line: number | null, reason: string, did: string): void {
    this.found.push({ place, line, reason, did });
  }

  /** All doubts in the order of their lines, those about the whole text first. */
  listed(labels: ReadonlyMap<string, string>): Doubt[] {
    return this.found
      .map((doubt) => ({ ...doubt, place: labels.get(doubt.place) ?? doubt.place }))
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  }
}
