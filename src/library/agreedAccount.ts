import type { Clause } from './clause.ts';
import type { AgreedSpans, Span } from './spans.ts';

/** Which words of a draft are agreed, as `chapeau match --json` and the window give it. */
export interface AgreedAccount {
  /** How many words of the draft are of each kind. */
  readonly words: AgreedSpans['words'];
  readonly paragraphs: readonly AccountedParagraph[];
}

/** A paragraph or subparagraph with its agreed words. */
export interface AccountedParagraph {
  readonly label: string;
  readonly text: string;
  readonly words: AgreedSpans['words'];
  readonly spans: readonly AccountedSpan[];
}

/** A stretch of its words, where it stands and how often. */
export interface AccountedSpan extends Pick<Span, 'kind' | 'from' | 'to' | 'times' | 'adopted'> {
  readonly text: string;
  readonly clauses: readonly {
    readonly id: string;
    readonly symbol: string;
    readonly label: string;
    readonly year: number | null;
  }[];
}

/** What was looked up of a paragraph. */
interface LookedUp {
  readonly label: string;
  readonly text: string;
  readonly agreed: AgreedSpans;
}

/** The account of paragraphs that were looked up, in their order. */
export function agreedAccount(paragraphs: readonly LookedUp[]): AgreedAccount {
  return {
    words: summedWords(paragraphs.map(({ agreed }) => agreed.words)),
    paragraphs: paragraphs.map(accounted),
  };
}

/** The sums of words of each kind. */
export function summedWords(all: readonly AgreedSpans['words'][]): AgreedSpans['words'] {
  const sum = { exact: 0, near: 0, new: 0 };
  for (const words of all) {
    for (const kind of ['exact', 'near', 'new'] as const) sum[kind] += words[kind];
  }
  return sum;
}

/** The shares in whole per cent, rounded down, so that 100 is all; null without words. */
export function agreedShares(words: AgreedSpans['words']): { exact: number; near: number } | null {
  const all = words.exact + words.near + words.new;
  if (all === 0) return null;
  const percent = (count: number) => Math.floor((100 * count) / all);
  return { exact: percent(words.exact), near: percent(words.near) };
}

/** A clause's document symbol; empty where its text states none. */
export function symbolOf({ source }: Pick<Clause, 'source'>): string {
  return source.includes('/') && !source.includes(' ') ? source : '';
}

function accounted({ label, text, agreed: { spans, words } }: LookedUp): AccountedParagraph {
  return {
    label,
    text,
    words,
    spans: spans.map(({ kind, from, to, times, adopted, clauses }) => ({
      ...{ kind, from, to, text: text.slice(from, to), times, adopted },
      clauses: clauses.map((clause) => ({
        id: clause.id,
        symbol: symbolOf(clause),
        label: clause.label,
        year: clause.year,
      })),
    })),
  };
}
