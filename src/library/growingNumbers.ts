/** Whole numbers from 0 below 2^32, one after another, in a memory that grows as they come. */
export class GrowingNumbers {
  private numbers = new Uint32Array(1024);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(number: number): void {
    if (this.count === this.numbers.length) {
      const larger = new Uint32Array(this.numbers.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.count] = number;
    this.count += 1;
  }

  /** All of them, in an array of their own. */
  taken(): Uint32Array {
    return this.numbers.slice(0, this.count);
  }
}
