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
 * further where its part places them. Null where the words begin otherwise, and in annexes.
 */
export function openingPhrase(words: string, part: Part): OpeningPhrase | null {
  if (part === 'annex') return null;
  // A non-breaking space reads as a space, and both are one character long.
  const start = words.slice(0, longest).replaceAll('\u00a0', ' ');
  const found = part === 'operative' ? inOperativePart(start) : inPreamble(start);
  return found && { ...found, text: words.slice(0, found.text.length) };
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

function inOperativePart(start: string): OpeningPhrase | null {
  const adverb = /^(?:Also|Further) (?=\p{Ll})/u.exec(start);
  return withLead(start, adverb?.[0] ?? '', operative);
}

/** A phrase behind also or further, where some older preambles have them as well. */
function withLead(start: string, lead: string, phrases: Lookup): OpeningPhrase | null {
  const rest = lead ? capitalized(start.slice(lead.length)) : start;
  const base = longestMatch(rest, phrases);
  if (base === null) return null;
  const sequence = lead === 'Also ' ? 1 : lead ? 2 : 0;
  return { text: start.slice(0, lead.length + base.length), base, sequence };
}

function inPreamble(start: string): OpeningPhrase | null {
  const lead = /^(Also|Further) (?=\p{Ll}+ing\b)/u.exec(start);
  if (lead) return withLead(start, lead[0], preambular);
  const split = /^Having (also|further) /.exec(start);
  const joined = split ? `Having ${start.slice(split[0].length)}` : start;
  const base = longestMatch(joined, preambular);
  if (base === null) return null;
  const trailing = split
    ? null
    : /^ (also|further)(?![\p{L}\p{N}-])/u.exec(start.slice(base.length));
  const adverb = split?.[1] ?? trailing?.[1];
  const sequence = adverb === 'also' ? 1 : adverb === 'further' ? 2 : 0;
  const length = base.length + (adverb ? adverb.length + 1 : 0);
  return { text: start.slice(0, length), base, sequence };
}

function longestMatch(start: string, phrases: Lookup): string | null {
  return matchAsSpelled(start, phrases) ?? matchAsSpelled(withZ(start), phrases);
}

function matchAsSpelled(start: string, phrases: Lookup): string | null {
  const candidates = phrases.get(firstWord(start));
  return candidates?.find((phrase) => start.startsWith(phrase) && endsAt(start, phrase)) ?? null;
}

/** "Recognising" is spelled with s in some texts of the Security Council. */
function withZ(start: string): string {
  return start.replace(/^(\p{L}+i)s(?=(?:es|ing)\b)/u, '$1z');
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
