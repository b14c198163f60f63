/** The title that the draft of the kill tests begins with. */
export const firstTitle = 'Killed at random:';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** What is typed after it: the letter at the index, counted from 0. */
export function letterAt(index: number): string {
  return letters[index % letters.length] ?? '';
}

/** How many letters stand after the first title; null where it is not just what was typed. */
export function typedIn(title: string): number | null {
  const typed = title.slice(firstTitle.length);
  const isTyped = [...typed].every((letter, index) => letter === letterAt(index));
  return title.startsWith(firstTitle) && isTyped ? typed.length : null;
}
