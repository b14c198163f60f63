import type { Node } from 'prosemirror-model';
import type { Change } from '../document/doubt.ts';
import type { AsPrinted } from './asPrinted.ts';
import { asHeading, asParagraph, otherLevel, otherPart, withNumber } from './settleKind.ts';
import { asContinuation, join, split } from './settleWords.ts';
import { type Way, wayTo } from './wayTo.ts';

/**
 * The document with a change at the paragraph or heading of an id; null where it cannot be made
 * there. No words, notes or marks are lost, and all else keeps its id. With `printed`, from the same
 * import, a join puts back the mark that stood between the two in the source.
 */
export function settle(
  doc: Node,
  paragraph: string,
  change: Change,
  printed: ReadonlyMap<string, AsPrinted> = new Map(),
): Node | null {
  const way = wayTo(doc, paragraph);
  return way && changed(way, change, printed);
}

function changed(way: Way, change: Change, printed: ReadonlyMap<string, AsPrinted>): Node | null {
  switch (change.kind) {
    case 'part':
      return otherPart(way, change);
    case 'level':
      return otherLevel(way, change);
    case 'join':
      return join(way, change, printed);
    case 'split':
      return split(way, change);
    case 'heading':
      return asHeading(way, change);
    case 'paragraph':
      return asParagraph(way);
    case 'continuation':
      return asContinuation(way);
    case 'number':
      return withNumber(way, change);
  }
}
