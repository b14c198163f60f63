import type { Doubts } from './doubts.ts';

/** Words of one paragraph that a person struck through by hand, without tracking the change. */
export class StruckWords {
  private stretches: string[] = [];
  private goesOn = false;

  /** Takes the next words of the paragraph. */
  take(words: string, isStruck: boolean): void {
    if (isStruck && this.goesOn) this.stretches.push((this.stretches.pop() ?? '') + words);
    else if (isStruck) this.stretches.push(words);
    this.goesOn = isStruck;
  }

  /** Tells of them at the paragraph's end, counted from 1, and forgets them. */
  tell(doubts: Doubts, number: number): void {
    for (const words of this.stretches.map((each) => each.trim()).filter((each) => each !== '')) {
      const reason = `Words are struck through by hand here: “${words}”`;
      doubts.add('', number, reason, 'Kept them, without the stroke.');
    }
    this.stretches = [];
    this.goesOn = false;
  }
}
