/** Words that somebody struck through by hand, without tracking the change, in the order of a text. */
export class StruckWords {
  private stretches: string[] = [];
  private goesOn = false;

  /** Takes the next words; those side by side are one stretch. */
  take(words: string, isStruck: boolean): void {
    if (isStruck && this.goesOn) this.stretches.push((this.stretches.pop() ?? '') + words);
    else if (isStruck) this.stretches.push(words);
    this.goesOn = isStruck;
  }

  /** Ends a paragraph: what follows is another stretch. */
  end(): void {
    this.goesOn = false;
  }

  /** What was struck, without white space around it; it is forgotten. */
  taken(): readonly string[] {
    const found = this.stretches.map((each) => each.trim()).filter((each) => each !== '');
    this.stretches = [];
    this.goesOn = false;
    return found;
  }
}
