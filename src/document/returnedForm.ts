import type { Node } from 'prosemirror-model';

/**
 * What of a paragraph's or heading's form, which no proposal can say, is otherwise in a file, in
 * sentences: a number that is given, missing or there, the level of a heading. `name` is what the
 * draft calls it, as "OP12"; its number is computed, so that what only follows from others is none.
 */
export function formSentences(draft: Node, file: Node, name: string): string[] {
  return [
    ...numberSentence(draft, file, name),
    ...countedSentence(draft, file, name),
    ...levelSentence(draft, file, name),
  ];
}

function numberSentence({ attrs }: Node, { attrs: own }: Node, name: string): string[] {
  if ((own.startAt ?? null) === (attrs.startAt ?? null)) return [];
  return own.startAt
    ? [`${name} is given the number ${own.startAt} in the file.`]
    : [`${name} is not given the number ${attrs.startAt} in the file.`];
}

function countedSentence({ attrs }: Node, { attrs: own }: Node, name: string): string[] {
  if (own.numbered === attrs.numbered) return [];
  return [`${name} has ${own.numbered ? 'a' : 'no'} number in the file.`];
}

function levelSentence({ attrs }: Node, { attrs: own }: Node, name: string): string[] {
  if (own.level === attrs.level) return [];
  return [`${name} is of level ${own.level} in the file, of level ${attrs.level} in the draft.`];
}

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
