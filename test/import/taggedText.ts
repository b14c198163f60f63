import { execFileSync, spawnSync } from 'node:child_process';

/** What the tags of a PDF hold, as Poppler's `pdfinfo` reads them: another program, another way. */
export interface TaggedText {
  /**
   * Paragraphs and headings in order, with footnote marks as figures between the words. Where a page
   * ends within a paragraph, some files have two of them.
   */
  readonly blocks: readonly string[];
  /** Notes in order, each with its number before it. */
  readonly notes: readonly string[];
}

/** Whether Poppler is on this machine; where all tests must run, it is. */
export const hasPoppler = process.env.CI === 'true' || !spawnSync('pdfinfo', ['-v']).error;

if (!hasPoppler) console.warn('There is no pdfinfo; the tags of official PDFs are not compared.');

/** Reads the tags of the PDF at a path. */
export function taggedText(path: string): TaggedText {
  const tree = execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' });
  const blocks: string[] = [];
  const notes: string[] = [];
  let noteDepth = Number.POSITIVE_INFINITY;
  for (const line of tree.split('\n')) {
    const depth = line.search(/\S/);
    if (depth === -1) continue;
    if (depth <= noteDepth) noteDepth = Number.POSITIVE_INFINITY;
    const into = noteDepth === Number.POSITIVE_INFINITY ? blocks : notes;
    const words = /^\s*"(.*)"$/.exec(line)?.[1];
    if (words !== undefined) into.push(`${into.pop() ?? ''}${words}`);
    else if (/^\s*Note\b/.test(line)) {
      noteDepth = depth;
      notes.push('');
    } else if (into === blocks && /\(block\)/.test(line)) blocks.push('');
  }
  const blank = (text: string) => text.trim() === '';
  return { blocks: blocks.filter((block) => !blank(block)).map(plain), notes: notes.map(plain) };
}

/**
 * Text with plain hyphens and single spaces. A note with an asterisk stands in the tag of the first
 * note of its page; a web address that goes over a line's end has a space there.
 */
function plain(text: string): string {
  return text
    .replace(/\u2011/g, '-')
    .replace(/^ *\* .*?\. +(?=1 )/, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=https:\S*\/) (?=\S*\.)/g, '')
    .trim();
}
