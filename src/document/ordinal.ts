const units = [
  ...['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
  ...['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth'],
  ...['seventeenth', 'eighteenth', 'nineteenth'],
];

const tens = [
  ...['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
];

/**
 * The ordinal of a count from 1 as sessions print it: in words up to "ninety-ninth", from 100 in
 * figures, "103rd" (un-style 5.8).
 */
export function ordinalInWords(count: number): string {
  checkCount(count);
  if (count >= 100) return ordinalInFigures(count);
  const unit = units[count];
  if (unit !== undefined) return unit;
  const ten = tens[Math.floor(count / 10)] ?? '';
  const rest = units[count % 10];
  return rest ? `${ten}-${rest}` : ten.replace(/y$/, 'ieth');
}

/** The ordinal of a count from 1 as meetings print it: "53rd", "111th". */
export function ordinalInFigures(count: number): string {
  checkCount(count);
  const teen = count % 100 >= 11 && count % 100 <= 13;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${suffix}`;
}

/** The count of an ordinal in words or figures, "seventy-ninth" or "103rd"; null for other text. */
export function parseOrdinal(text: string): number | null {
  const sought = text.trim().toLowerCase();
  const figures = /^(\d+)(?:st|nd|rd|th)$/.exec(sought);
  return figures ? Number(figures[1]) || null : (counts.get(sought) ?? null);
}

const counts: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, index) => [ordinalInWords(index + 1), index + 1]),
);

function checkCount(count: number): void {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`An ordinal counts from 1, not ${count}`);
  }
}
