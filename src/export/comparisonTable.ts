import type { RedlineRow } from '../document/redlineRows.ts';
import { type Run, textOf } from '../document/runs.ts';
import { eachDone, stages, unwatched, type WorkDone } from '../document/workDone.ts';
import { nonBreaking } from './nonBreaking.ts';
import { Relationships } from './relationships.ts';
import { packageBytes, propertiesPart, textPart, wordNamespaces } from './wordPackage.ts';
import type { Face } from './wordProperties.ts';
import { settingsPart } from './wordSettings.ts';
import { stylesPart } from './wordStyles.ts';
import { type Cell, type Row, tableXml } from './wordTable.ts';
import { paragraphXml, wordsXml } from './wordText.ts';
import { element, type Xml } from './xml.ts';

/** Whether a table has all paragraphs, or those that changed alone. */
export type TableExtent = 'all' | 'changes';

/**
 * A Word file with a table for negotiating from: paragraphs of the base, of the draft, and remarks.
 * Words that only the base has are struck, words that only the draft has underlined, so that it
 * reads in black and white. Pure: the same rows give the same bytes.
 */
export function comparisonTableFile(
  title: string,
  names: readonly [base: string, draft: string],
  rows: readonly RedlineRow[],
  extent: TableExtent = 'all',
  done: WorkDone = unwatched,
): Uint8Array {
  const work = stages(done, { rows: 2, zip: 1 });
  const relationships = new Relationships();
  for (const kind of ['styles', 'settings']) relationships.part(kind, `${kind}.xml`);
  const shown = rows.filter((row) => hasWords(row) && (extent === 'all' || row.fate !== 'kept'));
  const table = tableXml(columns, [headRow(names), ...eachDone(shown, work.rows, rowXml)]);
  const parts = [
    textPart('document', 'document.main', body(title, extent, table), relationships),
    textPart('styles', 'styles', stylesPart()),
    textPart('settings', 'settings', settingsPart('without notes')),
    propertiesPart(title, ''),
  ];
  return packageBytes(parts, work.zip);
}

function body(title: string, extent: TableExtent, table: Xml): Xml {
  return element(
    'w:document',
    wordNamespaces,
    element(
      'w:body',
      {},
      paragraphXml({ style: 'H1', after: 120 }, wordsXml(title)),
      legend(extent),
      table,
      page,
    ),
  );
}

function legend(extent: TableExtent): Xml {
  return paragraphXml(
    { after: 180 },
    wordsXml('Words that only the base has are '),
    wordsXml('struck', struck),
    wordsXml('; words that only the draft has are '),
    wordsXml('underlined', added),
    wordsXml('.'),
    wordsXml(extent === 'changes' ? ' Paragraphs that did not change are left out.' : ''),
  );
}

const struck: Face = { strike: true };
const added: Face = { underline: 'single' };

/** In twips, of a page on its side between margins of an inch: room to write stands to the right. */
const columns = [5200, 5200, 3558] as const;

/** Between the words of two columns. */
const gap = 240;

function headRow([base, draft]: readonly [string, string]): Row {
  const cell = (words: string, at: number): Cell => ({
    ...cellOf(at, [paragraphXml({ style: 'TableHead' }, wordsXml(words))]),
    ruleAbove: 4,
    ruleBelow: 12,
  });
  return { head: true, cells: [base, draft, 'Remarks'].map(cell) };
}

function rowXml(row: RedlineRow): Row {
  const isMoved = row.fate === 'moved';
  return {
    cells: [
      cellOf(0, row.before ? textXml(row.was, row.before, row.notes.before) : nothing),
      cellOf(1, row.after ? textXml(row.label, row.after, row.notes.after) : nothing),
      cellOf(2, [paragraphXml({ style: 'TableText' }, wordsXml(isMoved ? remark(row) : ''))]),
    ],
  };
}

/** What two columns do not show by themselves. */
function remark({ was, label }: RedlineRow): string {
  return was === label ? 'Moved.' : `Moved from ${was}.`;
}

const nothing = [paragraphXml({ style: 'TableText' }, wordsXml('–'))];

/** The words of a paragraph, and its notes below them. */
function textXml(label: string, runs: readonly Run[], notes: readonly (readonly Run[])[]): Xml[] {
  const name = label === '' ? [] : [wordsXml(`${label}  `, { bold: true })];
  const words = paragraphXml(
    { style: 'TableText', right: gap },
    ...name,
    ...runs.map((run) => runXml(run)),
  );
  return [words, ...notes.map(noteXml)];
}

function noteXml(runs: readonly Run[]): Xml {
  return paragraphXml(
    { style: 'TableText', before: 0, right: gap, line: 170 },
    ...runs.map((run) => runXml(run, noteFace)),
  );
}

/** 7 points beside the 8.5 of the words, as they stand in a head of a table. */
const noteFace: Face = { size: 14 };

function runXml(run: Run, plain: Face = {}): Xml {
  const [proposal] = run.proposals ?? [];
  const change = !proposal ? {} : proposal.kind === 'deletion' ? struck : added;
  const face = { ...plain, ...change };
  if (run.kind === 'mark') return wordsXml(String(run.marker), { ...face, superscript: true });
  return wordsXml(nonBreaking(run.text), { ...face, ...(run.italic ? { italic: true } : {}) });
}

function cellOf(at: number, paragraphs: readonly Xml[]): Cell {
  return { width: columns[at] ?? 0, ruleBelow: 2, paragraphs };
}

/** A blank title or paragraph is no row to negotiate. */
function hasWords({ together }: RedlineRow): boolean {
  return textOf(together).trim() !== '' || together.some(({ kind }) => kind === 'mark');
}

/** A4 on its side, with margins of 1,440 twips to the left and right. */
const page = element(
  'w:sectPr',
  {},
  element('w:pgSz', { 'w:w': 16838, 'w:h': 11906, 'w:orient': 'landscape' }),
  element('w:pgMar', {
    'w:top': 1134,
    'w:right': 1440,
    'w:bottom': 1134,
    'w:left': 1440,
    'w:header': 567,
    'w:footer': 567,
    'w:gutter': 0,
  }),
);
