import type { OutlineEntry } from '../../src/document/outline.ts';
import type { Labelled } from './labelled.ts';

/** What of a paragraph is compared with its label. */
export type Kind = 'paragraph' | 'part' | 'level' | 'opening phrase';

/** A paragraph whose reading departs from its label, where it stands. */
export interface Departure {
  readonly kind: Kind;
  readonly label: Labelled;
  /** What it was read as; null where no paragraph has its words. */
  readonly entry: OutlineEntry | null;
  /** Whether its words stand inside a longer paragraph of the reading. */
  readonly isInside: boolean;
  /** The blocks before it, as printed. */
  readonly above: readonly string[];
  /** The blocks after it, as printed. */
  readonly below: readonly string[];
}

/** A class of departures that a rule tells from the words alone. */
export interface Cause {
  readonly name: string;
  /** Whose error it is; a convention where both readings can be held. */
  readonly verdict: 'corpus' | 'convention';
  readonly holds: (departure: Departure) => boolean;
}

const pageMatter =
  /General Assembly\s?[—–-]\s?\S+ Session|^(?:[IVX]+\. |\d+ )?Resolutions adopted (?:on the reports? of|without reference to)|^[AES]\/(?:RES\/)?[\w/().-]+$|^Page \d+$|^\/\.\.\.$|^\d\d-\d{5}|^(?:\* ?)+$/;
const adoption =
  /^\d{1,4}(?:st|nd|rd|th) (?:\(resumed\) )?(?:plenary )?meeting|^\d{1,2} \p{Lu}\p{Ll}+ \d{4}$/u;
const note =
  /^\d{1,3}\/? (?:See |Ibid|Official Records|Resolutions? |General Assembly resolution|The Parties might|United Nations, |[AES]\/)/;
const french =
  /\b(?:le|la|les|des|du|une?|dans|sur|aux?|et|par|pour|que|qui|charge|résolution|séance|plénière)\b/gi;
const annexSign = /^annex(?:es)?(?: (?:[ivxlc]+|\d+|[a-z]))?\.?$/i;

/** Tried in this order. */
const causes: readonly Cause[] = [
  {
    name: 'a running head, page number or sign of the page, labelled as a paragraph',
    verdict: 'corpus',
    holds: ({ label }) => pageMatter.test(label.printed),
  },
  {
    name: 'the line of adoption or a date, labelled as a paragraph',
    verdict: 'corpus',
    holds: ({ label }) => adoption.test(label.printed),
  },
  {
    name: 'a footnote, labelled as a paragraph',
    verdict: 'corpus',
    holds: ({ label }) => note.test(label.printed),
  },
  {
    name: 'the French column of a bilingual page',
    verdict: 'corpus',
    holds: ({ label }) => (label.words.match(french) ?? []).length * 6 > countOf(label.words),
  },
  {
    name: 'half of a paragraph, which the reading has whole',
    verdict: 'corpus',
    holds: ({ kind, label, isInside, below }) =>
      kind === 'paragraph' &&
      isInside &&
      (/^\p{Ll}+[\s,;.]/u.test(label.words) || isFirstHalf(label, below)),
  },
  {
    name: '(aa) labelled as the third level, where it follows (z)',
    verdict: 'corpus',
    holds: ({ kind, label }) => kind === 'level' && /^\(([a-z])\1\)/.test(label.printed),
  },
  {
    name: 'a heading labelled as a paragraph: no mark at its end, and a paragraph below',
    verdict: 'corpus',
    holds: ({ entry, label }) =>
      entry?.kind === 'heading' && label.words.length < 120 && !/[,;:.]$/.test(label.words),
  },
  {
    name: 'in an annex, which the corpus calls preambular or operative',
    verdict: 'convention',
    holds: ({ kind, entry, above }) =>
      (kind === 'part' || kind === 'opening phrase') &&
      entry?.part === 'annex' &&
      above.some((block) => annexSign.test(block)),
  },
  {
    name: 'an item with a dash, read as words below its paragraph',
    verdict: 'convention',
    holds: ({ kind, label, entry }) =>
      kind === 'level' && entry?.kind === 'continuation' && /^[•–—-] /.test(label.printed),
  },
  {
    name: 'the verb of a sentence with a subject of its own, “We recognize that”',
    verdict: 'convention',
    holds: ({ kind, label }) => kind === 'opening phrase' && /^(?:We|[a-z]\) )/.test(label.words),
  },
  {
    name: 'a participle opens a numbered paragraph: a slip of the resolution itself',
    verdict: 'convention',
    holds: ({ kind, label }) =>
      kind === 'opening phrase' &&
      label.part === 'operative' &&
      /^\d+\. \S+ing\b/.test(label.printed),
  },
];

/** The class of a departure; null for one that has to be judged by itself. */
export function causeOf(departure: Departure): Cause | null {
  return causes.find(({ holds }) => holds(departure)) ?? null;
}

/** Whose error a class of departures is. */
export function verdictOf(name: Cause['name']): Cause['verdict'] {
  const cause = causes.find((each) => each.name === name);
  if (!cause) throw new RangeError(`No class ${name}`);
  return cause.verdict;
}

function isFirstHalf({ words }: Labelled, below: readonly string[]): boolean {
  const after = below.find((block) => !pageMatter.test(block) && !note.test(block)) ?? '';
  return !/[,;:.]\d{0,3}$/.test(words) && /^\p{Ll}/u.test(after);
}

function countOf(words: string): number {
  return words.split(/\s+/).length;
}
