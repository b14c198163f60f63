import type { Alternative } from '../document/doubt.ts';
import type { Seam } from './seam.ts';

/** Another reading, while the source is still read: its offset may be told by a seam. */
export type Offer =
  | Alternative
  | { readonly label: string; readonly kind: 'split' | 'join'; readonly seam: Seam };

/** A doubt while the source is still read. */
export interface FoundDoubt {
  /** A paragraph's id, as its label is not known yet; a "note 5"; or empty for the whole text. */
  readonly place: string;
  readonly line: number | null;
  readonly reason: string;
  readonly did: string;
  readonly offers: readonly Offer[];
}

/** Gathers doubts while a source is read. */
export class Doubts {
  readonly found: FoundDoubt[] = [];

  /** Adds a doubt; `offers` are the other readings, the likeliest first. */
  add(
    place: string,
    line: number | null,
    reason: string,
    did: string,
    offers: readonly Offer[] = [],
  ): void {
    this.found.push({ place, line, reason, did, offers });
  }
}
