/** Told as long work goes on how much of it is done: a share from 0 to 1, which never falls. */
export type WorkDone = (share: number) => void;

/** For work that nobody waits for. */
export const unwatched: WorkDone = () => undefined;

/**
 * The stages of a work, in their order, each with the effort it takes beside the others: what one is
 * told goes on where the one before it ended. Throws `RangeError` where they take none together.
 */
export function stages<Name extends string>(
  done: WorkDone,
  efforts: Readonly<Record<Name, number>>,
): Readonly<Record<Name, WorkDone>> {
  const named = Object.entries(efforts) as [Name, number][];
  const whole = named.reduce((sum, [, effort]) => sum + effort, 0);
  if (!(whole > 0)) throw new RangeError(`No work of ${whole}`);
  let before = 0;
  const all = named.map(([name, effort]) => {
    const from = before;
    before += effort;
    return [name, (share: number) => done((from + share * effort) / whole)] as const;
  });
  return Object.fromEntries(all) as Record<Name, WorkDone>;
}

/** As `Array.map`; told after each item. */
export function eachDone<Item, Result>(
  items: readonly Item[],
  done: WorkDone,
  make: (item: Item, index: number) => Result,
): Result[] {
  return items.map((item, index) => {
    const result = make(item, index);
    done((index + 1) / items.length);
    return result;
  });
}
