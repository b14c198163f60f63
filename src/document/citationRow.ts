import type { Citation, Source } from './citation.ts';
import type { TextRun } from './runs.ts';

/** One element of a citation as printed: "vol. 2237", "chap. V", "resolution 55/25". */
export type CitationElement = readonly TextRun[];

/**
 * A citation as a row of elements from wide to narrow: the work first, then session or year,
 * supplement, volume, number and further parts (un-style 4.3). `opening` is true where the citation
 * begins its note, so that "Resolution" has its capital.
 */
export function citationRow(citation: Citation, opening: boolean): readonly CitationElement[] {
  const { volumes, registration, parts } = citation.pinpoint;
  const row = [...sourceRow(citation.source, opening)];
  if (volumes.length > 0) {
    row.push([roman(`${volumes.length > 1 ? 'vols.' : 'vol.'} ${inSeries(volumes)}`)]);
  }
  if (registration !== '') {
    row.push([roman(`${/\d\D+\d/.test(registration) ? 'Nos.' : 'No.'} ${registration}`)]);
  }
  return row.concat(parts.map((part) => [roman(part)]));
}

/** The words of an element or of any text runs. */
export function wordsOf(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join('');
}

/** Roman text. */
export function roman(text: string): TextRun {
  return { kind: 'text', text, italic: false };
}

/** Text in italics. */
function italic(text: string): TextRun {
  return { kind: 'text', text, italic: true };
}

/** The title of the Security Council's yearly volume. */
export const councilDecisions = 'Resolutions and Decisions of the Security Council';

function sourceRow(source: Source, opening: boolean): readonly CitationElement[] {
  switch (source.kind) {
    case 'treatySeries':
      return [[roman('United Nations, '), italic('Treaty Series')]];
    case 'resolution':
      return [[roman(resolutionWords(source.organ, source.numbers, opening))]];
    case 'mastheadDocument':
      return [[roman(source.documentSymbol)]];
    case 'officialRecords':
      return officialRecordsRow(source);
    case 'securityCouncilDecisions':
      return [
        [italic(`${councilDecisions}, ${source.period}`), roman(` (${source.documentSymbol})`)],
      ];
    case 'salesPublication':
      return [
        [
          italic(source.title),
          roman(` (United Nations publication, Sales No. ${source.salesNumber})`),
        ],
      ];
    case 'other':
      return [[roman(`${source.organization}, document ${source.document}`)]];
  }
}

function resolutionWords(organ: string, numbers: readonly string[], opening: boolean): string {
  const word = numbers.length > 1 ? 'resolutions' : 'resolution';
  if (organ !== '') return `${organ} ${word} ${inSeries(numbers)}`;
  return `${opening ? `R${word.slice(1)}` : word} ${inSeries(numbers)}`;
}

/** Italics end before the parenthesis that holds the symbol (un-style 4.4). */
function officialRecordsRow(
  source: Extract<Source, { kind: 'officialRecords' }>,
): readonly CitationElement[] {
  const row: TextRun[][] = [`Official Records of the ${source.organ}`, source.session]
    .concat(source.supplement)
    .filter((words) => words !== '')
    .map((words) => [italic(words)]);
  if (source.documentSymbol !== '') row.at(-1)?.push(roman(` (${source.documentSymbol})`));
  return row;
}

function inSeries(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
