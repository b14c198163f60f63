import type { Block } from './pages.ts';
import type { TableOf } from './sourceTable.ts';

/**
 * What a paragraph is by its style, numbering and layout, where the source has these. It stands
 * against what its words look like.
 */
export type Shape =
  | {
      readonly as: 'paragraph';
      readonly part: 'preambular' | 'operative';
      /** The number printed before it; null for none. */
      readonly number: number | null;
      /** Whether it is said to have none, so that it counts for none where others have one. */
      readonly unlisted?: boolean;
    }
  | { readonly as: 'subparagraph'; readonly depth: number; readonly label: string }
  /** `depth` is that of the paragraph whose words go on: 0 for a numbered one. */
  | { readonly as: 'continuation'; readonly depth: number }
  | { readonly as: 'heading'; readonly level: number; readonly sign: string }
  | { readonly as: 'annex'; readonly sign: string }
  | { readonly as: 'adoption' | 'vote' }
  /** `unsure` where its columns were made out by places and may be otherwise. */
  | { readonly as: 'table'; readonly table: TableOf<Block>; readonly unsure?: boolean };
