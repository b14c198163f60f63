import { FileError } from '../document/fileError.ts';

/** The largest source that is read, in bytes; the longest resolutions are a quarter of it. */
export const largestSource = 2 * 1024 * 1024;

/** The most blocks that are read; the longest resolutions have a twentieth of it. */
const mostBlocks = 20_000;

/** The most footnote marks that are read; the longest resolutions have a twentieth of it. */
const mostMarks = 5_000;

/** Counted as letters or roman numerals, subparagraphs, sections and annexes end before 4,000. */
const mostOfAKind = 3_000;

/** The largest PDF that is read, in bytes; the longest resolutions are a tenth of it. */
const largestPdf = 20 * 1024 * 1024;

/** The most pages of a PDF that are read; the longest resolutions have a tenth of it. */
const mostPages = 1_000;

/** The most stretches of words of a PDF that are read; a page full of words has some 400. */
const mostItems = 400_000;

/** The most that the compressed parts of a PDF may hold, in bytes; pages of words have a hundredth. */
const largestContent = 200 * 1024 * 1024;

/** How long the pages of a PDF are read, in milliseconds; with beginning and end less than ten seconds. */
const longestReading = 8_000;

/** Throws `FileError` for a source of more bytes or characters than are read. */
export function checkSize(size: number): void {
  checkBytes(size, largestSource);
}

/** Throws `FileError` for a PDF of more bytes than are read. */
export function checkPdfSize(size: number): void {
  checkBytes(size, largestPdf);
}

function checkBytes(size: number, limit: number): void {
  if (size <= limit) return;
  const megabytes = Math.ceil(size / 1024 / 1024);
  throw new FileError(
    `This file has ${megabytes} MB, too much for a resolution (the limit is ${limit / 1024 / 1024} MB). It was not read and nothing was changed. Check that it is the right file.`,
  );
}

/** Throws `FileError` for a PDF of more pages than are read. */
export function checkPdfPages(count: number): void {
  if (count > mostPages) throw tooMany(`${count.toLocaleString('en')} pages`);
}

/** Throws `FileError` for a PDF whose compressed parts hold more bytes than are read. */
export function checkPdfContent(size: number): void {
  if (size <= largestContent) return;
  throw new FileError(
    `This PDF holds more than ${largestContent / 1024 / 1024} MB, packed, which no resolution does. It was not read and nothing was changed. Check that it is the right file.`,
  );
}

/** Throws `FileError` for a PDF of more stretches of words than are read. */
export function checkPdfItems(count: number): void {
  if (count > mostItems)
    throw tooMany(`more than ${mostItems.toLocaleString('en')} words on its pages`);
}

/** Throws `FileError` for a PDF whose pages take longer to read than `milliseconds` may be. */
export function checkPdfTime(milliseconds: number): void {
  if (milliseconds <= longestReading) return;
  throw new FileError(
    'This PDF takes too long to read, so it was given up and nothing was changed. Check that it is the right file, or paste its words into a new draft.',
  );
}

/** Throws `FileError` for a source of more blocks than are read. */
export function checkBlocks(count: number): void {
  if (count > mostBlocks) throw tooMany(`more than ${mostBlocks.toLocaleString('en')} paragraphs`);
}

/** Throws `FileError` for a source of more footnote marks than are read. */
export function checkMarks(count: number): void {
  if (count > mostMarks)
    throw tooMany(`more than ${mostMarks.toLocaleString('en')} footnote marks`);
}

/** Throws `FileError` for more sections, annexes or subparagraphs of one paragraph than can be counted. */
export function checkCount(count: number, name: string): void {
  if (count > mostOfAKind) throw tooMany(`more than ${mostOfAKind.toLocaleString('en')} ${name}`);
}

function tooMany(what: string): FileError {
  return new FileError(
    `This file has ${what}, too many for a resolution. It was not read and nothing was changed. Check that it is the right file.`,
  );
}
