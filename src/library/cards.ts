import type { Clause } from './clause.ts';
import type { Hit } from './hit.ts';
import type { Counts, Wording } from './wording.ts';

/**
 * One wording as a drafter knows it: the identical and nearly identical paragraphs of successive
 * resolutions that were found, one of each. First the newest agreed one of those that answer as well as any of
 * them, then the others, newest first. Never empty.
 */
export type Card = readonly [Hit, ...Hit[]];

/**
 * Paragraphs that share so much of their words, each as often as it stands, are one wording, which was
 * touched up at most.
 */
const nearlyIdentical = 0.74;

/** The hits as cards, in the order of each card's best hit. */
export function cardsOf(hits: readonly Hit[], wordingOf: (clause: Clause) => Wording): Card[] {
  const cards: CardInWork[] = [];
  for (const hit of hits) {
    const own = wordingOf(hit.clause);
    const card = cards.find((each) => isOfCard(each, hit, own));
    if (card) card.hits.push(hit);
    else cards.push({ hits: [hit], head: own });
  }
  return cards.map((card) => inOrder(card.hits));
}

interface CardInWork {
  readonly hits: [Hit, ...Hit[]];
  readonly head: Wording;
}

/** Whether a hit is nearly identical to a card's first, and the card has none of its resolution yet. */
function isOfCard({ hits, head }: CardInWork, { clause }: Hit, own: Wording): boolean {
  // What takes least time is asked first: most cards are of other words.
  const needed = (nearlyIdentical * (own.length + head.length)) / 2;
  if (Math.min(own.length, head.length) < needed) return false;
  if (hits.some((each) => each.clause.source === clause.source)) return false;
  // So many words of either may still be found missing from the other.
  return shareAll(own.terms, head.terms, own.length - needed, head.length - needed);
}

/** So much less of an answer is still as good: near copies differ in a word that nobody asked for. */
const asGood = 0.04;

function inOrder(card: Card): Card {
  if (card.length === 1) return card;
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

/** Whether no more words of either, each as often as it stands, are missing from the other. */
function shareAll(a: Counts, b: Counts, butOfA: number, butOfB: number): boolean {
  let leftOfA = butOfA;
  let leftOfB = butOfB;
  let at = 0;
  let other = 0;
  while (leftOfA >= 0 && leftOfB >= 0 && at < a.keys.length && other < b.keys.length) {
    const key = a.keys[at] as number;
    const than = b.keys[other] as number;
    const more =
      (key <= than ? (a.times[at] as number) : 0) - (than <= key ? (b.times[other] as number) : 0);
    if (more > 0) leftOfA -= more;
    else leftOfB += more;
    if (key <= than) at += 1;
    if (than <= key) other += 1;
  }
  for (; at < a.keys.length; at += 1) leftOfA -= a.times[at] as number;
  for (; other < b.keys.length; other += 1) leftOfB -= b.times[other] as number;
  return leftOfA >= 0 && leftOfB >= 0;
}
