import { subparagraphLabel } from '../document/label.ts';

/** Where a labelled block goes. */
export interface LabelPlace {
  /** Index in the open path of the paragraph that it goes under. */
  readonly under: number;
  /** The label that counting gives it. */
  readonly label: string;
  /** Whether that is the one which stands there. */
  readonly fits: boolean;
}

/** No text is so deep; reading goes as deep as its levels. */
const deepest = 200;

interface Open {
  readonly subparagraphs: number;
}

/**
 * The place of a block with a label below the open path: at the level that the spaces before it tell
 * where its label is the next one there, otherwise where its label is the next one; after a colon the
 * deepest level comes first, as it comes last elsewhere. Null where no paragraph is open.
 */
export function labelPlace(
  path: readonly Open[],
  stands: string,
  level: number,
  afterColon: boolean,
): LabelPlace | null {
  const open = path.slice(0, deepest);
  const places = open.map((_, under) => placeUnder(open, under, stands));
  const told = places[level - 1];
  if (told?.fits) return told;
  const [last, ...others] = [...places].reverse();
  if (!last) return null;
  const order = afterColon ? [last, ...others] : [...others, last];
  return order.find(({ fits }) => fits) ?? told ?? null;
}

function placeUnder(path: readonly Open[], under: number, stands: string): LabelPlace {
  const label = subparagraphLabel(under + 1, (path[under]?.subparagraphs ?? 0) + 1);
  return { under, label, fits: label === stands };
}
