/** Words that both texts have, and whether they are in italics in the file; only there or only not. */
export interface Reface {
  readonly words: string;
  readonly isItalic: boolean;
  /** Where they begin in the words of the draft. */
  readonly from: number;
}

/** What is in italics in one of the texts only, in sentences; what stands side by side is one. */
export function italicsSentences(changed: readonly Reface[], name: string): string[] {
  const joined: Reface[] = [];
  for (const next of changed) {
    const last = joined.at(-1);
    const goesOn =
      last && last.isItalic === next.isItalic && last.from + last.words.length === next.from;
    if (goesOn) joined[joined.length - 1] = { ...last, words: last.words + next.words };
    else joined.push(next);
  }
  return joined
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
    .map(({ words, isItalic }) => {
      const face = isItalic ? 'in italics' : 'not in italics';
      return `${name}: “${words.trim()}” is ${face} in the file.`;
    });
}
