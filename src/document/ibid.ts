import type { Citation } from './citation.ts';
import { type CitationElement, citationRow, wordsOf } from './citationRow.ts';

/**
 * How many elements of a citation's row "Ibid." stands for after a note that cites `previous`; 0
 * when the citation is printed in full. It is the longest common beginning from which a reader finds
 * the same place again (un-style 4.3).
 */
export function ibidLength(citation: Citation, previous: Citation): number {
  if (!isOneSource(previous)) return 0;
  const before = words(previous);
  const now = words(citation);
  const common = commonLength(before, now);
  if (common === now.length) {
    if (common === before.length) return common;
    return longestRead(before, now, common - 1);
  }
  return longestRead(before, now, common);
}

/**
 * How a reader takes the words after "Ibid., ": how many elements of the earlier citation still
 * hold. The words take the place of the element of their own kind and all narrower ones.
 */
export function heldByIbid(previous: Citation, rest: string): number {
  return heldLength(words(previous), rest);
}

/** Whether a citation names one work and one place, so that Ibid. can stand for it. */
export function isOneSource(citation: Citation): boolean {
  const { source, pinpoint } = citation;
  return pinpoint.volumes.length < 2 && (source.kind !== 'resolution' || source.numbers.length < 2);
}

function words(citation: Citation): readonly string[] {
  return citationRow(citation, false).map((element: CitationElement) => wordsOf(element));
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function longestRead(before: readonly string[], now: readonly string[], longest: number): number {
  for (let length = longest; length > 0; length -= 1) {
    if (heldLength(before, now[length] ?? '') === length) return length;
  }
  return 0;
}

function heldLength(before: readonly string[], rest: string): number {
  const own = kindOf(rest);
  const at = before.findIndex((element, index) => {
    if (index === 0) return false;
    const kind = kindOf(element);
    return kind === own || kind.width > own.width;
  });
  return at === -1 ? before.length : at;
}

interface ElementKind {
  readonly words: RegExp;
  /** Grows from wide to narrow; kinds of the same width follow each other in either order. */
  readonly width: number;
}

/** The kinds of element after the work, by how they begin, wide to narrow. */
const kinds: readonly ElementKind[] = [
  { words: /^(?:\d{4}\b|[A-Z][\w-]*(?: [A-Z][\w-]*)* (?:Session|Year)\b)/, width: 1 },
  { words: /^[\w ]*Supplement\b/, width: 2 },
  { words: /^vols?\./, width: 3 },
  { words: /^Nos?\./, width: 4 },
  { words: /^parts?\b/, width: 5 },
  { words: /^chaps?\./, width: 6 },
  { words: /^sects?\./, width: 7 },
  { words: /^(?:draft )?(?:resolution|decision)s?\b/, width: 8 },
  { words: /^annex(?:es)?\b/, width: 8 },
  { words: /^(?:appendix|appendices|attachments?|enclosures?)\b/, width: 9 },
  { words: /^(?:articles?|arts?\.)/, width: 10 },
  { words: /^paras?\./, width: 11 },
];

const anyOther: ElementKind = { words: /^/, width: 11 };

function kindOf(element: string): ElementKind {
  return kinds.find((kind) => kind.words.test(element)) ?? anyOther;
}
