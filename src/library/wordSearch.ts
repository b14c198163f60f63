import { answersTo } from './answers.ts';
import { askedOf } from './asked.ts';
import type { Clause } from './clause.ts';
import { type ClauseIndex, clauseAt, type Selection } from './clauseIndex.ts';
import { type Hit, ranked, stretchesAt } from './hit.ts';
import { type Occurrence, occurrenceFinder, Standing } from './occurrences.ts';
import type { Thesaurus } from './thesaurus.ts';
import { type Wording, wordingOf } from './wording.ts';
import type { Word } from './words.ts';

/**
 * Of so many expressions it tells most whether they are most of what the clause says, where so many
 * clauses have all of them; of fewer, or in a small library, whether they stand together.
 */
const several = 4;
const many = 5000;

/** How many answers are looked at closely. */
const shortlist = 80;

/** What has less than this share of what the best answer has is none. */
const leastOfBest = 0.2;

/** What the score is made of; what stands only in a name counts `ofNames` of it. */
const small = { coverage: 0.55, together: 0.2, passage: 0.15, relevance: 0, ofNames: 0.85 };
const large = { coverage: 0.6, together: 0.1, passage: 0, relevance: 0.3, ofNames: 1 };
const opening = 0.05;

/**
 * The clauses that have the words of a short query: those first that have more of its telling
 * words, have them side by side, in one passage and not only in the names of instruments, or begin
 * with them; then the newer. Beginnings of words, words of the same stem, typing errors and the
 * formal expressions for everyday ones are found.
 */
export function searchWords(
  index: ClauseIndex,
  query: string,
  selection: Selection,
  thesaurus: Thesaurus,
): Hit[] {
  const wording = wordingOf(query);
  const asked = askedOf(index, query, wording.words, thesaurus);
  const occurrencesIn = occurrenceFinder(asked);
  const standing = new Standing(asked);
  const weights = asked.length < several || index.size < many ? small : large;
  const answers = answersTo(index, asked, selection, shortlist);
  const least = leastOfBest * Math.max(...answers.map(({ coverage }) => coverage));
  const close = answers.filter(({ coverage }) => coverage >= least);
  return ranked(
    close.map((answer) => {
      const clause = clauseAt(answer);
      const own = index.wordingAt(answer);
      const found = occurrencesIn(answer);
      const fit =
        weights.coverage +
        weights.together * standing.together(found) +
        weights.relevance * answer.relevance +
        (opens(clause, own, found) ? opening : 0);
      const passage = weights.passage === 0 ? 0 : weights.passage * standing.inOnePassage(found);
      const share = (places: readonly number[]) =>
        isName(clause, own, places) ? weights.ofNames : 1;
      const beside = standing.besideNames(found, share);
      const score = beside * (answer.coverage * fit + passage);
      return {
        clause,
        // A query that is the clause's own words scores 1, whatever else has these words.
        score: index.likeness.above(score, wording, own),
        matched: stretchesAt(
          own.words,
          found.flatMap(({ places }) => places),
        ),
      };
    }),
  );
}

/** Whether the clause's opening phrase has the first expression. */
function opens(
  { openingPhrase }: Clause,
  { words }: Wording,
  found: readonly Occurrence[],
): boolean {
  const isInOpening = (place: number) => (words[place] as Word).to <= openingPhrase.length;
  return found.some(({ asked, places }) => asked === 0 && places.every(isInOpening));
}

/** Whether all of these words have a capital that is not a paragraph's first letter. */
function isName({ words: text }: Clause, { words }: Wording, places: readonly number[]): boolean {
  return places.every((place) => {
    const { from } = words[place] as Word;
    return from > 0 && isCapital(text, from);
  });
}

/** Nearly all letters are plain ones, which need no table of all the world's letters. */
function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : capital.test(text.charAt(at));
}

const capital = /\p{Lu}/u;
