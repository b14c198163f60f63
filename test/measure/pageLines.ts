/** One line of print on a page. */
export interface PageLine {
  /** From 1. */
  readonly page: number;
  /** What stands in it, from left to right, without spaces: a PDF has none of its own. */
  readonly words: string;
  /** Whether it is printed smaller than the text: a note or the text of a table. */
  readonly small: boolean;
  /** Its words with their places, from left to right. */
  readonly boxes: readonly Word[];
}

/** A word and its place, in points from the left and upper edges of the page. */
export interface Word {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/**
 * The lines that count, from what `pdftotext -bbox` tells of a PDF, page by page and from top to
 * bottom. Left out by their places alone, in points from the top of a page: what stands above the
 * text (on the first page the masthead's two rows, on others the running head), what stands below it
 * (page numbers, job number, "Please recycle"), and the underscores that are the rule above notes.
 */
export function pageLines(boxes: string): PageLine[] {
  return boxes
    .split('<page ')
    .slice(1)
    .flatMap((page, index) => {
      const top = index === 0 ? 208 : 66;
      const words = [...page.matchAll(box)].map(wordOf);
      return linesOf(words.filter((word) => isCounted(word, top))).map((line) => ({
        page: index + 1,
        words: line.map(({ text }) => text).join(''),
        small: Math.max(...line.map(height)) < 10,
        boxes: line,
      }));
    });
}

const box =
  /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g;

const footTop = 735;

function isCounted({ top, bottom, text }: Word, from: number): boolean {
  const middle = (top + bottom) / 2;
  return middle > from && middle < footTop && text !== '' && !/^_+$/.test(text);
}

function wordOf([, left, top, right, bottom, text = '']: RegExpMatchArray): Word {
  const [from, to] = [Number(left), Number(right)];
  return { left: from, right: to, top: Number(top), bottom: Number(bottom), text: bare(text) };
}

function height({ top, bottom }: Word): number {
  return bottom - top;
}

/** Tall words make lines; a raised mark belongs to the line in whose height its middle stands. */
function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  for (const word of words.toSorted((a, b) => height(b) - height(a))) {
    const middle = (word.top + word.bottom) / 2;
    const line = lines.find(([first]) => first && first.top <= middle && middle <= first.bottom);
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines
    .toSorted(([a], [b]) => (a?.top ?? 0) - (b?.top ?? 0))
    .map((line) => line.toSorted((a, b) => a.left - b.left));
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Words without spaces, every hyphen written as one: to be held against words of the other file. */
export function bare(words: string): string {
  return words
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s\u00AD]/g, '');
}

/**
 * The lines of `official` that stand in `ours` with the same words, in the same order: those of the
 * text, small print, and at last what is left of both. In a PDF without its fonts a heading in bold is
 * lower than a note.
 */
export function sameLines(official: readonly PageLine[], ours: readonly PageLine[]): PageLine[] {
  const pairs = [false, true].flatMap((small) =>
    common(ofKind(official, small), ofKind(ours, small)),
  );
  const found = new Set(pairs.flat());
  const left = (lines: readonly PageLine[]) => lines.filter((line) => !found.has(line));
  return [...pairs, ...common(left(official), left(ours))].map(([line]) => line);
}

/** Where lines of the text part, by which of the two takes more words into the first that differs. */
export interface Partings {
  /** Ours: the renderer narrows spaces for a word that the official line leaves to the next. */
  readonly ours: number;
  /** The official line. */
  readonly official: number;
}

/** The first lines that differ after each that is the same; those behind it mostly follow from it. */
export function partings(official: readonly PageLine[], ours: readonly PageLine[]): Partings {
  const [a, b] = [ofKind(official, false), ofKind(ours, false)];
  const pairs = common(a, b).map(([one, other]) => [a.indexOf(one), b.indexOf(other)] as const);
  const found = { ours: 0, official: 0 };
  for (const [i, j] of [[-1, -1] as const, ...pairs]) {
    const [one = '', other = ''] = [a[i + 1]?.words, b[j + 1]?.words];
    if (one === other) continue;
    if (one !== '' && other.startsWith(one)) found.ours += 1;
    if (other !== '' && one.startsWith(other)) found.official += 1;
  }
  return found;
}

function ofKind(lines: readonly PageLine[], small: boolean): PageLine[] {
  return lines.filter((line) => line.small === small);
}

/** The longest series of lines that both have, in pairs. */
function common(a: readonly PageLine[], b: readonly PageLine[]): [PageLine, PageLine][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const longest =
        a[i]?.words === b[j]?.words ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      (lengths[i] ?? [])[j] = longest;
    }
  }
  const pairs: [PageLine, PageLine][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i], b[j]];
    if (one && other && one.words === other.words) {
      pairs.push([one, other]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/**
 * In which of `paragraphs` (bare words, in reading order) each page begins, by its first line; -1
 * where its words are found in none.
 */
export function pageStarts(lines: readonly PageLine[], paragraphs: readonly string[]): number[] {
  const pages = Math.max(0, ...lines.map(({ page }) => page));
  let from = 0;
  return Array.from({ length: pages }, (_, index) => {
    const first = lines.find(({ page }) => page === index + 1);
    const start = paragraphs.findIndex(
      (words, at) => at >= from && first !== undefined && words.includes(first.words),
    );
    if (start >= 0) from = start;
    return start;
  });
}
