import type { AgreedDraft } from './agreedWordsFlow.ts';

/** How much of a draft is agreed: "71 % of the words are agreed, 13 % near."; empty without words. */
export function agreedSentence(draft: AgreedDraft): string {
  const shares = agreedShares(draft);
  return shares ? `${shares.exact} % of the words are agreed, ${shares.near} % near.` : '';
}

/** The shares in whole per cent, agreed ones rounded down, so that 100 is all; null without words. */
export function agreedShares(draft: AgreedDraft | null): { exact: number; near: number } | null {
  if (!draft) return null;
  const { exact, near, new: fresh } = draft.words;
  const all = exact + near + fresh;
  if (all === 0) return null;
  return { exact: Math.floor((100 * exact) / all), near: Math.round((100 * near) / all) };
}
