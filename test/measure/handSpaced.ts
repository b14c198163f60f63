import type { PageLine, Word } from './pageLines.ts';

/** Lines of print follow each other by 12 points, paragraphs by 18. */
const paragraphGap = 15;

/** Words begin paragraphs at 147 points from the left edge and wrap to 123. */
const wrapsBefore = 135;

/**
 * Letters of a condensed paragraph stand 0.1 points closer, or a little more: about a fiftieth of a
 * letter. In the eight files such lines are by 1.6 to 3.2 per cent narrower than ours, nearly all
 * others by at most 1.3: they come in two groups, and this stands between.
 */
const condensed = 0.985;

/** Words so little apart are one, which the file draws in two pieces. */
const leastSpace = 2;

/** A widened space has 2 points behind it where the template has 0.2. */
const widenedBy = 1.2;

/**
 * Those of the official lines of text that stand in paragraphs which someone spaced by hand: with
 * letters closer than the template sets them, or with some spaces wider than others of the same line.
 * The widths of words in `ours`, which has the template's spacing everywhere, are what they are held
 * against. Words do not tell it, so nothing made from words can have these lines again.
 */
export function handSpaced(
  official: readonly PageLine[],
  ours: readonly PageLine[],
): ReadonlySet<PageLine> {
  const widths = widthsOf(ours);
  const isSpaced = (line: PageLine) => isCondensed(line, widths) || hasWidened(line);
  return new Set(
    paragraphsOf(official)
      .filter((lines) => lines.some(isSpaced))
      .flat(),
  );
}

/** Lines of text by paragraph; what a page begins with at the left margin goes on from the page before. */
function paragraphsOf(lines: readonly PageLine[]): PageLine[][] {
  const paragraphs: PageLine[][] = [];
  let before: PageLine | undefined;
  for (const line of lines.filter(({ small }) => !small)) {
    const follows = before && (before.page === line.page ? isClose(before, line) : wraps(line));
    if (follows) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
    before = line;
  }
  return paragraphs;
}

function isClose(above: PageLine, below: PageLine): boolean {
  const top = ({ boxes }: PageLine) => boxes[0]?.top ?? 0;
  return top(below) - top(above) < paragraphGap;
}

function wraps({ boxes }: PageLine): boolean {
  return (boxes[0]?.left ?? 0) < wrapsBefore;
}

function widthsOf(lines: readonly PageLine[]): ReadonlyMap<string, number> {
  const all = new Map<string, number[]>();
  for (const box of lines.flatMap(wideWords)) {
    all.set(box.text, [...(all.get(box.text) ?? []), width(box)]);
  }
  return new Map([...all].map(([text, each]) => [text, median(each)]));
}

function isCondensed(line: PageLine, widths: ReadonlyMap<string, number>): boolean {
  const shares = wideWords(line).flatMap((box) => {
    const usual = widths.get(box.text);
    return usual ? [width(box) / usual] : [];
  });
  return shares.length > 3 && median(shares) < condensed;
}

/** Whether two spaces or more are wider than the narrowest. */
function hasWidened({ boxes }: PageLine): boolean {
  const spaces = boxes.flatMap((box, at) => {
    const next = boxes[at + 1];
    const space = next && isWord(box) && isWord(next) ? next.left - box.right : 0;
    return space > leastSpace ? [space] : [];
  });
  const least = Math.min(...spaces);
  return spaces.filter((space) => space > least + widenedBy).length > 1;
}

/** Words long enough that their widths tell something, of the height of the text. */
function wideWords({ small, boxes }: PageLine): Word[] {
  return small ? [] : boxes.filter((box) => isWord(box) && box.text.length > 3);
}

function isWord({ text, top, bottom }: Word): boolean {
  return bottom - top > 10 && /^\p{L}+$/u.test(text);
}

function width({ left, right }: Word): number {
  return right - left;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
