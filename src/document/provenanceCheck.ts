import { wrong } from './attributeCheck.ts';

/** Throws `RangeError` unless the value is null or a `Provenance`. */
export function checkProvenance(value: unknown): void {
  if (value === null) return;
  const { joined, deliberate } = fieldsOf(value);
  const sound =
    isAdopted(value) &&
    (joined === undefined || isListOf(joined, isAdopted)) &&
    (deliberate === undefined || isDeliberate(deliberate));
  if (!sound) wrong(value, 'a provenance');
}

function isAdopted(value: unknown): boolean {
  const { source, label, words, notes, excerpt } = fieldsOf(value);
  return (
    typeof source === 'string' &&
    typeof label === 'string' &&
    typeof words === 'string' &&
    (notes === undefined || areNotes(notes, words)) &&
    (excerpt === undefined || isExcerpt(excerpt, words))
  );
}

function isDeliberate(value: unknown): boolean {
  const { reason, words, notes } = fieldsOf(value);
  return typeof reason === 'string' && typeof words === 'string' && areNotes(notes, words);
}

/** Whether they are notes in the order of their marks in the words. */
function areNotes(value: unknown, words: string): boolean {
  let last = 0;
  return isListOf(value, (note) => {
    const { at, words: own, italics } = fieldsOf(note);
    if (!isPlace(at, last, words.length) || typeof own !== 'string') return false;
    last = at;
    return italics === undefined || isListOf(italics, (span) => isSpan(span, own.length));
  });
}

function isSpan(value: unknown, most: number): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [from, to]: unknown[] = value;
  return isPlace(from, 0, most) && isPlace(to, from, most);
}

function isExcerpt(value: unknown, words: string): boolean {
  const { from, of } = fieldsOf(value);
  return isPlace(of, words.length, Number.MAX_SAFE_INTEGER) && isPlace(from, 0, of - words.length);
}

function isPlace(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function isListOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
