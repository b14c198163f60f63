import type { Clause } from './clause.ts';
import type { Hit } from './hit.ts';
import type { Counts, Wording } from './wording.ts';

/**
 * One wording as a drafter knows it: the identical and nearly identical paragraphs of successive
 * resolutions that were found, one of each. First the newest agreed one of those that answer as well as any of
 * them, then the others, newest first. Never empty.
 */
export type Card = readonly [Hit, ...Hit[]];

/** Paragraphs that share so much of their words are one wording, which was touched up at most. */
const nearlyIdentical = 0.74;

/** The hits as cards, in the order of each card's best hit. */
export function cardsOf(hits: readonly Hit[], wordingOf: (clause: Clause) => Wording): Card[] {
  const cards: [Hit, ...Hit[]][] = [];
  for (const hit of hits) {
    const own = wordingOf(hit.clause);
    const card = cards.find(
      (each) =>
        each.every(({ clause }) => clause.source !== hit.clause.source) &&
        isNearlyIdentical(own, wordingOf(each[0].clause)),
    );
    if (card) card.push(hit);
    else cards.push([hit]);
  }
  return cards.map(inOrder);
}

/** So much less of an answer is still as good: near copies differ in a word that nobody asked for. */
const asGood = 0.04;

function inOrder(card: Card): Card {
  const best = Math.max(...card.map(({ score }) => score));
  const [head = card[0]] = card
    .filter(({ score }) => score >= best - asGood)
    .sort(newestAgreedFirst);
  return [head, ...card.filter((hit) => hit !== head).sort(newestAgreedFirst)];
}

function newestAgreedFirst(a: Hit, b: Hit): number {
  return (
    Number(a.clause.standing === 'draft') - Number(b.clause.standing === 'draft') ||
    (b.clause.year ?? 0) - (a.clause.year ?? 0)
  );
}

/** By the share of words in common; each counts as often as it stands. */
function isNearlyIdentical(a: Wording, b: Wording): boolean {
  const needed = (nearlyIdentical * (a.length + b.length)) / 2;
  // The shorter one has no more words than these to share.
  return Math.min(a.length, b.length) >= needed && timesInCommon(a.terms, b.terms) >= needed;
}

function timesInCommon(a: Counts, b: Counts): number {
  let common = 0;
  for (let at = 0, other = 0; at < a.keys.length && other < b.keys.length; ) {
    const [key, than] = [a.keys[at] as number, b.keys[other] as number];
    if (key === than) common += Math.min(a.times[at] as number, b.times[other] as number);
    if (key <= than) at += 1;
    if (than <= key) other += 1;
  }
  return common;
}
