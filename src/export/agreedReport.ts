import { eachDone, stages, unwatched, type WorkDone } from '../document/workDone.ts';
import { Relationships } from './relationships.ts';
import { packageBytes, propertiesPart, textPart, wordNamespaces } from './wordPackage.ts';
import { pageXml } from './wordProperties.ts';
import { settingsPart } from './wordSettings.ts';
import { stylesPart } from './wordStyles.ts';
import { type Cell, tableXml } from './wordTable.ts';
import { paragraphXml, wordsXml } from './wordText.ts';
import { element, sequence, type Xml } from './xml.ts';

/** How many words are of each kind. */
interface Words {
  readonly exact: number;
  readonly near: number;
  readonly new: number;
}

/** Which words of a draft are agreed, as plain data: the library's account has this shape. */
export interface ReportedDraft {
  readonly words: Words;
  readonly paragraphs: readonly ReportedParagraph[];
}

interface ReportedParagraph {
  /** As "OP12 (a)". */
  readonly label: string;
  readonly text: string;
  readonly words: Words;
  readonly spans: readonly ReportedSpan[];
}

interface ReportedSpan {
  readonly kind: keyof Words;
  /** Positions in the paragraph's text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** How often the words stand in adopted texts. */
  readonly times: number;
  /** What stands in the place of near words there; empty where nothing does. */
  readonly adopted: string;
  readonly clauses: readonly { readonly id: string; readonly year: number | null }[];
}

/**
 * A Word file that accounts for the agreed words of a draft: their share in the whole and in each
 * paragraph, and where they stand. Pure: the same account gives the same bytes.
 */
export function agreedReportFile(
  title: string,
  draft: ReportedDraft,
  done: WorkDone = unwatched,
): Uint8Array {
  const work = stages(done, { paragraphs: 2, zip: 1 });
  const relationships = new Relationships();
  for (const kind of ['styles', 'settings']) relationships.part(kind, `${kind}.xml`);
  const heading = title === '' ? 'Agreed language' : `Agreed language in “${title}”`;
  const parts = [
    textPart('document', 'document.main', body(heading, draft, work.paragraphs), relationships),
    textPart('styles', 'styles', stylesPart()),
    textPart('settings', 'settings', settingsPart('without notes')),
    propertiesPart(heading, ''),
  ];
  return packageBytes(parts, work.zip);
}

function body(heading: string, { words, paragraphs }: ReportedDraft, done: WorkDone): Xml {
  const told = paragraphs.filter((paragraph) => total(paragraph.words) > 0);
  return element(
    'w:document',
    wordNamespaces,
    element(
      'w:body',
      {},
      paragraphXml({ style: 'H1', after: 120 }, wordsXml(heading)),
      paragraphXml({ after: 120 }, wordsXml(`${shares(words)} of ${counted(total(words))}.`)),
      legend(),
      table(words, told),
      paragraphXml({ style: 'H1', before: 360, after: 120 }, wordsXml('Paragraph by paragraph')),
      ...eachDone(told, done, paragraphOf),
      page,
    ),
  );
}

/** Never by one look alone: each kind is also told in words below its paragraph. */
function legend(): Xml {
  return paragraphXml(
    { after: 180 },
    wordsXml('Below, words that stand in adopted texts are plain, '),
    wordsXml('words that differ in the midst of such words are underlined', faces.near),
    wordsXml(', and '),
    wordsXml('new words are bold', faces.new),
    wordsXml('.'),
  );
}

const faces = { exact: {}, near: { underline: 'dotted' }, new: { bold: true } } as const;

/** In twips: the width of the page between its margins. */
const columns = [1300, 1100, 1100, 1100, 5240] as const;

function table(words: Words, paragraphs: readonly ReportedParagraph[]): Xml {
  const heads = ['Paragraph', 'Agreed', 'Near', 'New words', 'Most of it stands in'];
  return tableXml(columns, [
    { cells: cells(heads, 'TableHead', 4, 12) },
    ...paragraphs.map((paragraph) => ({
      cells: cells([paragraph.label, ...figures(paragraph.words), mainSource(paragraph)]),
    })),
    { cells: cells(['The draft', ...figures(words), ''], 'TableText', 4, 12) },
  ]);
}

function figures(words: Words): [string, string, string] {
  return [percent(words.exact, words), percent(words.near, words), String(words.new)];
}

function cells(
  texts: readonly string[],
  style = 'TableText',
  ruleAbove?: number,
  ruleBelow = 2,
): Cell[] {
  return texts.map((text, at) => ({
    width: columns[at] ?? 0,
    ...(ruleAbove === undefined ? {} : { ruleAbove }),
    ruleBelow,
    paragraphs: [paragraphXml({ style }, wordsXml(text))],
  }));
}

/** The clause that has the longest run of the paragraph's words. */
function mainSource({ spans }: ReportedParagraph): string {
  const [longest] = spans
    .filter(({ clauses }) => clauses.length > 0)
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  return longest ? placeOf(longest) : '';
}

function paragraphOf(paragraph: ReportedParagraph): Xml {
  const { label, words, spans } = paragraph;
  return sequence([
    paragraphXml({ style: 'H23', before: 240, after: 60 }, wordsXml(`${label}: ${shares(words)}`)),
    paragraphXml({ after: 60, align: 'both' }, ...runs(paragraph)),
    ...spans.map((span) =>
      paragraphXml({ left: 475, hanging: 240, after: 20 }, wordsXml(`–  ${lineOf(span)}`, small)),
    ),
  ]);
}

const small = { size: 17 } as const;

/** The text in stretches of one kind, with what stands between the words of two. */
function runs({ text, spans }: ReportedParagraph): Xml[] {
  const found: Xml[] = [];
  let at = 0;
  for (const { kind, from, to } of spans) {
    found.push(wordsXml(text.slice(at, from)), wordsXml(text.slice(from, to), faces[kind]));
    at = Math.max(at, to);
  }
  return [...found, wordsXml(text.slice(at))];
}

function lineOf(span: ReportedSpan): string {
  const words = `“${shortened(span.text)}”`;
  if (span.kind === 'new') return `${words}: new`;
  if (span.kind === 'exact') {
    const times = span.times === 1 ? 'once' : `${span.times} times`;
    return `${words}: ${placeOf(span)}, ${times} in adopted texts`;
  }
  if (span.text === '') return `left out: “${span.adopted}”, as in ${placeOf(span)}`;
  const instead = span.adopted === '' ? 'added to' : `for “${span.adopted}” in`;
  return `${words}: ${instead} ${placeOf(span)}`;
}

function placeOf({ clauses: [clause] }: ReportedSpan): string {
  if (!clause) return 'an adopted text';
  return clause.year === null ? clause.id : `${clause.id} (${clause.year})`;
}

/** The beginning and the end of many words. */
function shortened(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= 14
    ? text
    : `${words.slice(0, 7).join(' ')} … ${words.slice(-5).join(' ')}`;
}

function shares(words: Words): string {
  return `${percent(words.exact, words)} agreed, ${percent(words.near, words)} near, ${words.new} new`;
}

/** Rounded down, so that 100 is all. */
function percent(count: number, words: Words): string {
  const all = total(words);
  return all === 0 ? '–' : `${Math.floor((100 * count) / all)} %`;
}

function total(words: Words): number {
  return words.exact + words.near + words.new;
}

function counted(count: number): string {
  return count === 1 ? '1 word' : `${count} words`;
}

const page = element('w:sectPr', {}, ...pageXml());
