import { createHash } from 'node:crypto';
import type { Draft } from '../document/draftFile.ts';
import type { Clause } from '../library/clause.ts';
import { comparedText } from '../library/comparedText.ts';
import { harvest } from '../library/harvest.ts';
import { keyOf } from '../library/shelf.ts';
import { sourceOf } from '../library/source.ts';
import { mostWords, vectorOf } from './vectors.ts';

/** A resolution as a shared library takes it in. */
export interface PublishedText {
  /** By what it is known as the same text: its symbol, or all its words. */
  readonly key: string;
  readonly source: string;
  /** Its words for comparison with those of the same key. */
  readonly pieces: readonly string[];
  readonly clauses: readonly Clause[];
}

/** A draft as a shared library takes it in. */
export function publishedText(draft: Draft): PublishedText {
  const pieces = comparedText(draft.doc);
  return {
    key: createHash('sha256').update(keyOf(draft, pieces)).digest('hex'),
    source: sourceOf(draft) || 'Untitled text',
    pieces,
    clauses: harvest(draft),
  };
}

/** The text under a name that is not among those used, with a number where its own is. */
export function underFreeName(text: PublishedText, used: ReadonlySet<string>): PublishedText {
  let source = text.source;
  for (let number = 2; used.has(source); number += 1) source = `${text.source} (${number})`;
  const own = text.clauses.every((clause) => clause.source === source);
  if (own) return text;
  const clauses = text.clauses.map((clause) => ({
    ...clause,
    source,
    id: `${source}, ${clause.label}`,
  }));
  return { ...text, source, clauses };
}

/** Why a database cannot keep a text, as a sentence; null where it can. */
export function refusal({ source, pieces, clauses }: PublishedText): string | null {
  const texts = [
    source,
    ...pieces,
    ...clauses.flatMap(({ words, title, label }) => [words, title, label]),
  ];
  // PostgreSQL knows no character 0, and half of a pair of code units is no character.
  if (texts.some((text) => /[\0\p{Surrogate}]/u.test(text))) {
    return 'It has a character that no database keeps. Open it, take that out, and save it again.';
  }
  const long = clauses.find(isTooLong);
  return long
    ? `${long.label} is too long: a paragraph of a shared library has at most ${mostWords.toLocaleString('en')} words.`
    : null;
}

/** More than PostgreSQL counts, or takes for one vector: 1 MB less a byte. */
function isTooLong(clause: Clause): boolean {
  const characters = clause.citations.reduce(
    (sum, { length }) => sum + length,
    clause.words.length,
  );
  if (characters <= mostWords) return false;
  const { length, terms } = vectorOf(clause);
  return length > mostWords || Buffer.byteLength(terms) > 1_000_000;
}
