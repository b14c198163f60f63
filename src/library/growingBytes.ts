/** Bytes, one stretch after another, in a memory that grows as they come. */
export class GrowingBytes {
  private bytes = new Uint8Array(1 << 16);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(more: Uint8Array): void {
    const needed = this.count + more.length;
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.set(more, this.count);
    this.count = needed;
  }

  /** All of them, in an array of their own. */
  taken(): Uint8Array {
    return this.bytes.slice(0, this.count);
  }
}
