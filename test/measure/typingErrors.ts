/** Words of fewer letters are typed right. */
const leastLetters = 6;

/**
 * A query with one typing error in every word of six letters and more: two letters swapped, one
 * dropped, doubled or replaced by its neighbour on the keyboard. The same for the same query.
 */
export function misspelt(query: string): string {
  const random = randomNumbers(hashOf(query));
  return query.replace(/\p{L}+/gu, (word) =>
    word.length < leastLetters ? word : withError(word, random),
  );
}

/** A number from 0 to 2³² that depends on a text alone (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16777619) >>> 0;
  }
  return hash;
}

/** Numbers from 0 up to 1 that are the same each time for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Slip = (word: string, at: number, random: () => number) => string;

const slips: readonly Slip[] = [
  (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + word.charAt(at) + word.slice(at + 2),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at + 1) + word.slice(at),
  (word, at, random) => word.slice(0, at) + beside(word.charAt(at), random) + word.slice(at + 1),
];

function withError(word: string, random: () => number): string {
  const errors = slips.flatMap((slip) =>
    // Two equal letters that change places are no error.
    [slip(word, Math.floor(random() * word.length), random)].filter((made) => made !== word),
  );
  return errors[Math.floor(random() * errors.length)] ?? word;
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The letter left or right of a letter on the keyboard. */
function beside(letter: string, random: () => number): string {
  const small = letter.toLowerCase();
  const row = rows.find((each) => each.includes(small)) ?? 'ea';
  const at = row.indexOf(small);
  const near = [row[at - 1], row[at + 1]].filter((each) => each !== undefined);
  return near[Math.floor(random() * near.length)] ?? 'e';
}
