import { agreedShares } from '../library/agreedAccount.ts';
import type { AgreedDraft } from './agreedWordsFlow.ts';

/** How much of a draft is agreed: "71 % of the words are agreed, 13 % near."; empty without words. */
export function agreedSentence(draft: AgreedDraft): string {
  const shares = agreedShares(draft.words);
  return shares ? `${shares.exact} % of the words are agreed, ${shares.near} % near.` : '';
}
