/** How many words stay at each end of a long stretch. */
const ends = 9;

/** A stretch between two changes, its middle left out where it is long. */
export function shortenedWords(text: string): string {
  const spaces = [...text.matchAll(/\s+/g)].map(({ index }) => index);
  const from = spaces[ends];
  const to = spaces[spaces.length - 1 - ends];
  // Leaving out a few words would only cost the reader.
  if (from === undefined || to === undefined || spaces.length < 3 * ends) return text;
  return `${text.slice(0, from)} … ${text.slice(to + 1)}`;
}
