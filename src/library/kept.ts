/** Values that were made are at hand for a while: the last ones that were asked for, so many at most. */
export class Kept<Key, Value> {
  private readonly most: number;
  private newer = new Map<Key, Value>();
  private older = new Map<Key, Value>();

  constructor(most: number) {
    this.most = most;
  }

  /** The value of a key, made where it is not at hand. */
  of(key: Key, make: () => Value): Value {
    const known = this.newer.get(key);
    if (known !== undefined) return known;
    const value = this.older.get(key) ?? make();
    // Two halves, of which the older one goes as a whole, know what was asked last without a list.
    if (this.newer.size >= this.most / 2) {
      this.older = this.newer;
      this.newer = new Map();
    }
    this.newer.set(key, value);
    return value;
  }
}
