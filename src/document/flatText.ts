/** Words and signs one after another, as one text that can be compared. */
export interface FlatText<Item> {
  readonly text: string;
  readonly pieces: readonly Piece<Item>[];
}

/** An item, or a part of one, and where it stands in its text; in characters. */
export interface Piece<Item> {
  readonly item: Item;
  readonly from: number;
  readonly length: number;
}

/** The characters of an item from `start` to before `end`. */
export type PartOf<Item> = (item: Item, start: number, end: number) => Item;

/** Items as one text; `wordsOf` gives a sign for what has no words, also by the place of an item. */
export function flatText<Item>(
  items: readonly Item[],
  wordsOf: (item: Item, index: number) => string,
): FlatText<Item> {
  let text = '';
  const pieces = items.map((item, index): Piece<Item> => {
    const own = wordsOf(item, index);
    const from = text.length;
    text += own;
    return { item, from, length: own.length };
  });
  return { text, pieces };
}

/** The pieces of a stretch, cut at its ends; their places counted from its beginning. */
export function piecesOf<Item>(
  { pieces }: FlatText<Item>,
  from: number,
  length: number,
  partOf: PartOf<Item>,
): Piece<Item>[] {
  return pieces.flatMap((piece) => {
    const start = Math.max(from, piece.from);
    const end = Math.min(from + length, piece.from + piece.length);
    if (start >= end) return [];
    const item = partOf(piece.item, start - piece.from, end - piece.from);
    return [{ item, from: start - from, length: end - start }];
  });
}

/** A part of each of two texts that has the same characters in both. */
export interface Twins<Item> {
  readonly before: Item;
  readonly after: Item;
  /** Where it begins in its stretch. */
  readonly from: number;
}

/** The pieces of the same stretch of two texts side by side, cut where either of them ends. */
export function twins<Item>(
  before: readonly Piece<Item>[],
  after: readonly Piece<Item>[],
  partOf: PartOf<Item>,
): Twins<Item>[] {
  const found: Twins<Item>[] = [];
  let [row, column, from] = [0, 0, 0];
  while (row < before.length && column < after.length) {
    const [old, now] = [before[row], after[column]] as [Piece<Item>, Piece<Item>];
    const end = Math.min(old.from + old.length, now.from + now.length);
    found.push({
      before: partOf(old.item, from - old.from, end - old.from),
      after: partOf(now.item, from - now.from, end - now.from),
      from,
    });
    from = end;
    if (old.from + old.length === end) row += 1;
    if (now.from + now.length === end) column += 1;
  }
  return found;
}
