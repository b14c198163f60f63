import { commonPhrases } from './commonPhrases.ts';
import { operativePhrases, preambularPhrases } from './lexicon.ts';
import type { Part } from './outline.ts';

/** What stands beside the phrase: 0 nothing, 1 "also", 2 "further". */
export type Sequence = 0 | 1 | 2;

/** The words of a paragraph that print in italics at its start. */
export interface OpeningPhrase {
  /** As it stands: "Also urges", "Taking note also"; the words begin with it. */
  readonly text: string;
  /** The phrase of the lexicon, without also and further: "Urges", "Taking note". */
  readonly base: string;
  readonly sequence: Sequence;
}

/**
 * The opening phrase of a paragraph's words: the longest of the lexicon (un-style 2.1), with also or
 * further where they stand beside it. Null where the words begin otherwise, and in annexes.
 */
export function openingPhrase(words: string, part: Part): OpeningPhrase | null {
  if (part === 'annex') return null;
  // A non-breaking space reads as a space, and both are one character long.
  const start = words.slice(0, longest).replaceAll('\u00a0', ' ');
  const phrase = found(start, part === 'operative' ? operative : preambular, part);
  return phrase && { ...phrase, text: words.slice(0, phrase.text.length) };
}

/**
 * A phrase of the lexicon with also or further in its place: in the preamble after the whole phrase,
 * "Taking note also"; in the operative part before it, "Also takes note" (un-style 2.2.8).
 */
export function sequencedPhrase(base: string, sequence: Sequence, part: Part): string {
  if (sequence === 0 || part === 'annex') return base;
  const adverb = sequence === 1 ? 'also' : 'further';
  if (part === 'preambular') {
    const having = /^Having (?=.)/.exec(base);
    return having ? `Having ${adverb} ${base.slice(having[0].length)}` : `${base} ${adverb}`;
  }
  return `${capitalized(adverb)} ${base.charAt(0).toLowerCase()}${base.slice(1)}`;
}

/**
 * The phrases that may open a paragraph of a part, without also and further; none in annexes. The
 * order is that in which they are offered: common ones first, then the shorter before the longer.
 */
export function openingPhrases(part: Part): readonly string[] {
  if (part === 'annex') return [];
  return part === 'operative' ? offeredOperative : offeredPreambular;
}

const offeredOperative = inOfferedOrder(operativePhrases, commonPhrases.operative);
const offeredPreambular = inOfferedOrder(preambularPhrases, commonPhrases.preambular);

function inOfferedOrder(phrases: readonly string[], common: readonly string[]): string[] {
  const words = (phrase: string) => phrase.split(' ').length;
  const others = phrases.filter((phrase) => !common.includes(phrase));
  return [...common, ...others.sort((a, b) => words(a) - words(b) || (a < b ? -1 : 1))];
}

/** The phrases that begin with a word, longest first. */
type Lookup = ReadonlyMap<string, readonly string[]>;

const operative = lookup(operativePhrases);
const preambular = lookup(preambularPhrases);

/** More characters than any phrase has with its adverb. */
const longest = 100;

function lookup(phrases: readonly string[]): Lookup {
  const byWord = new Map<string, string[]>();
  for (const phrase of phrases) {
    const word = firstWord(phrase);
    byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
  }
  for (const list of byWord.values()) list.sort((a, b) => b.length - a.length);
  return byWord;
}

/** A phrase that a reading of the words finds, and how many characters it has with its adverb. */
interface Found {
  readonly base: string;
  readonly adverb: string;
  readonly length: number;
}

type Reading = (start: string, phrases: Lookup) => Found | null;

/**
 * The phrase that fits most words, wherever also and further stand: each part has its own place for
 * them (un-style 2.2), but texts of other organs and years print "Also recalling" and "Urges also".
 */
function found(start: string, phrases: Lookup, part: Part): OpeningPhrase | null {
  const best = longestIn(start, phrases, part) ?? longestIn(inOxfordSpelling(start), phrases, part);
  if (!best) return null;
  const sequence = best.adverb === 'also' ? 1 : best.adverb === 'further' ? 2 : 0;
  return { text: start.slice(0, best.length), base: best.base, sequence };
}

function longestIn(start: string, phrases: Lookup, part: Part): Found | null {
  const behind = part === 'operative' ? behindInOperative : behindInPreamble;
  let best: Found | null = null;
  for (const reading of [behind, inside, before]) {
    const next = reading(start, phrases);
    if (next && next.base.length > (best?.base.length ?? 0)) best = next;
  }
  return best;
}

/** "Also urges". */
const before: Reading = (start, phrases) => {
  const [lead = '', adverb = ''] = /^(Also|Further) (?=\p{Ll})/u.exec(start) ?? [];
  if (!lead) return null;
  const base = longestMatch(capitalized(start.slice(lead.length)), phrases);
  return base === null
    ? null
    : { base, adverb: adverb.toLowerCase(), length: lead.length + base.length };
};

/** "Having also considered", "Expresses further its gratitude". */
const inside: Reading = (start, phrases) => {
  const [lead = '', word = '', adverb = ''] = /^(\p{L}+) (also|further) /u.exec(start) ?? [];
  const base = lead ? longestMatch(`${word} ${start.slice(lead.length)}`, phrases) : null;
  if (base === null || base.length <= word.length) return null;
  return { base, adverb, length: base.length + adverb.length + 1 };
};

/** "Taking note also", or the phrase alone. */
function behind(isAdjective: RegExp): Reading {
  return (start, phrases) => {
    const base = longestMatch(start, phrases);
    if (base === null) return null;
    const rest = start.slice(base.length);
    const [trail = '', adverb = ''] = /^ (also|further)(?![\p{L}\p{N}-])/u.exec(rest) ?? [];
    if (!adverb || isAdjective.test(rest)) return { base, adverb: '', length: base.length };
    return { base, adverb, length: base.length + trail.length };
  };
}

/** In the operative part "Encourages further efforts" says which efforts, unlike "Notes further that". */
const besideNoun =
  /^ further (?!(?:that|the|its|their|all|this|these|to|of|in|on|upon|with|for)[\s,])/;
const behindInOperative = behind(besideNoun);
const behindInPreamble = behind(/^(?!)/);

/** As the lexicon spells verbs: "Recognising" as "Recognizing", of the same length (un-style 5.1). */
function inOxfordSpelling(start: string): string {
  return start.replace(/^((?:Also |Further )?[\p{L}-]+i)s(?=(?:es|ing)\b)/u, '$1z');
}

function longestMatch(start: string, phrases: Lookup): string | null {
  const candidates = phrases.get(firstWord(start));
  return candidates?.find((phrase) => start.startsWith(phrase) && endsAt(start, phrase)) ?? null;
}

/** Whether a word of the text ends where the phrase does: "Notes" is not in "Notesheet". */
function endsAt(start: string, phrase: string): boolean {
  return !/^[\p{L}\p{N}’'-]/u.test(start.slice(phrase.length));
}

function firstWord(text: string): string {
  return /^[\p{L}-]+/u.exec(text)?.[0] ?? '';
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
