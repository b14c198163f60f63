/** Something the importer was unsure of; a person settles it. */
export interface Doubt {
  /** Label of the paragraph it concerns, as "PP8 (a)" or "note 24"; empty for the whole text. */
  readonly place: string;
  /** Line of the source, counted from 1; null where the source has no lines. */
  readonly line: number | null;
  /** Page of the source, counted from 1; absent where the source has no pages. */
  readonly page?: number;
  /** What is unsure, in a sentence for the drafter. */
  readonly reason: string;
  /** What the importer did about it. */
  readonly did: string;
}
