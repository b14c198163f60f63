/** What a text of the library is known by in a list. */
export interface NamedText {
  readonly source: string;
  readonly title: string;
  /** Null where it is not known. */
  readonly year: number | null;
}

/** So many texts are listed at once; a few words find the others. */
export const mostListed = 50;

/** Those texts of a list that are shown. */
export interface ListedTexts<Text> {
  readonly shown: readonly Text[];
  /** How many more answer the words. */
  readonly more: number;
}

/** The first texts, in their order, whose name, title or year have all these words or beginnings of words. */
export function textsNamed<Text extends NamedText>(
  texts: readonly Text[],
  words: string,
): ListedTexts<Text> {
  const asked = wordsOf(words);
  const found =
    asked.length === 0
      ? texts
      : texts.filter(({ source, title, year }) => {
          const there = wordsOf(`${source} ${title} ${year ?? ''}`);
          return asked.every((word) => there.some((each) => each.startsWith(word)));
        });
  return { shown: found.slice(0, mostListed), more: Math.max(0, found.length - mostListed) };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
