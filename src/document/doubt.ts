/** Something the importer was unsure of; a person settles it. */
export interface Doubt {
  /** Label of the paragraph it concerns, as "PP8 (a)" or "note 24"; empty for the whole text. */
  readonly place: string;
  /**
   * Id of that paragraph or heading in the imported document, of a note that of the paragraph with
   * its mark; null for the whole text and what stands before the paragraphs.
   */
  readonly paragraph: string | null;
  /** Line of the source, counted from 1; null where the source has no lines. */
  readonly line: number | null;
  /** Page of the source, counted from 1; absent where the source has no pages. */
  readonly page?: number;
  /** What is unsure, in a sentence for the drafter. */
  readonly reason: string;
  /** What the importer did about it. */
  readonly did: string;
  /** What it may have been instead, the likeliest first; each can be done in the imported document. */
  readonly alternatives: readonly Alternative[];
}

/** Another reading of a place, ready to be taken. */
export interface Alternative {
  /** Words for a button: "Split here". */
  readonly label: string;
  /** What it changes at the doubt's paragraph. */
  readonly change: Change;
}

/**
 * A change of a paragraph's structure that settles a doubt. Offsets count the characters of a
 * paragraph's own words from 0: the chapeau's, then those that follow its subparagraphs; footnotes
 * and cross-references count for nothing.
 */
export type Change =
  | { readonly kind: 'part'; readonly part: 'preambular' | 'operative' }
  /** One level deeper under the paragraph before, or one level up out of its own. */
  | { readonly kind: 'level'; readonly by: 1 | -1 }
  /**
   * Joins it to the words before it. With `at` only the words that begin there after its
   * subparagraphs, which then join the last of these.
   */
  | { readonly kind: 'join'; readonly at?: number }
  /** `sign` is how many characters from there on are a printed label: counted, so no longer words. */
  | { readonly kind: 'split'; readonly at: number; readonly sign?: number }
  /** Also gives a heading another level; `sign` is as for a split. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly sign?: number }
  /** A heading back to a paragraph. */
  | { readonly kind: 'paragraph' }
  /** Makes it words of the paragraph before, or of its own paragraph, after the subparagraphs. */
  | { readonly kind: 'continuation' }
  /** The number that is given to an operative paragraph; null to count it. */
  | { readonly kind: 'number'; readonly number: number | null };
