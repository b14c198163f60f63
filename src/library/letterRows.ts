/** So many letters there are, with none. */
const letters = 27;

/**
 * Which letters stand side by side in some words, three in a row: most that a typing error could be
 * undone to stand so in no word at all.
 */
export class LetterRows {
  private readonly rows = new Uint8Array(letters ** 3);

  /** Takes in the rows of a word in small letters. */
  add(word: string): void {
    for (let at = 0; at < word.length; at += 1) {
      const row = rowOf(codeAt(word, at - 1), codeAt(word, at), codeAt(word, at + 1));
      if (row >= 0) this.rows[row] = 1;
    }
  }

  /**
   * Whether some words have the rows in which a letter, by its code, would stand if it were put into
   * a word before the place. Rows of other letters than a to z all count as known.
   */
  mayHold(letter: number, word: string, place: number): boolean {
    const [before, after] = [codeAt(word, place - 1), codeAt(word, place)];
    return (
      this.has(before, letter, after) &&
      (place === 0 || this.has(codeAt(word, place - 2), before, letter)) &&
      (place === word.length || this.has(letter, after, codeAt(word, place + 1)))
    );
  }

  private has(first: number, second: number, third: number): boolean {
    const row = rowOf(first, second, third);
    return row < 0 || this.rows[row] === 1;
  }
}

/** From 1 for a; 0 before and behind a word, and above 26 or below 0 for what is no such letter. */
function codeAt(word: string, at: number): number {
  return at < 0 || at >= word.length ? 0 : codeOf(word.charCodeAt(at));
}

/** The code of a letter, from 1 for a. */
export function codeOf(char: number): number {
  return char - 96;
}

function rowOf(first: number, second: number, third: number): number {
  if (first < 0 || second < 0 || third < 0) return -1;
  if (first >= letters || second >= letters || third >= letters) return -1;
  return (first * letters + second) * letters + third;
}
