import { type SourceParagraph, sourceParagraph } from './sourceParagraph.ts';

/** A table as the source has it; its rows cover its grid without gaps. */
export interface TableOf<Paragraph> {
  /** Each row has the cells that begin in it. */
  readonly rows: readonly (readonly CellOf<Paragraph>[])[];
}

/** A cell of a table. */
export interface CellOf<Paragraph> {
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
  /** At least one. */
  readonly paragraphs: readonly Paragraph[];
}

/** A cell where it begins in the grid, as readers of files find it. */
export interface PlacedCell<Paragraph> extends CellOf<Paragraph> {
  /** From 0. */
  readonly column: number;
}

/** The same table with its paragraphs made into something else, in reading order. */
export function mapTable<From, To>(
  { rows }: TableOf<From>,
  change: (paragraph: From, cell: CellOf<From>) => To,
): TableOf<To> {
  return {
    rows: rows.map((cells) =>
      cells.map((cell) => ({
        ...cell,
        paragraphs: cell.paragraphs.map((paragraph) => change(paragraph, cell)),
      })),
    ),
  };
}

/** The most places that a grid may have; the longest tables of resolutions have a twentieth of it. */
const mostPlaces = 50_000;

/** The most columns; Word allows 63. */
const mostColumns = 128;

/**
 * A table of cells that begin somewhere in the rows of a grid: places that none reaches get a cell
 * without words, and columns in which none begins go, unless the grid is `exact`. Null where cells
 * overlap, or where the grid is larger than any table.
 */
export function wholeTable<Paragraph>(
  rows: readonly (readonly PlacedCell<Paragraph>[])[],
  empty: () => Paragraph,
  exact = false,
): TableOf<Paragraph> | null {
  const ends = rows.flat().map(({ column, colspan }) => column + colspan);
  const width = ends.reduce((widest, end) => Math.max(widest, end), 0);
  if (width === 0 || width > mostColumns || width * rows.length > mostPlaces) return null;
  const starts = new Set(rows.flat().map(({ column }) => column));
  const grid = rows.map(() => new Array<boolean>(width).fill(false));
  for (const [at, cells] of rows.entries()) {
    for (const cell of cells) if (!taken(grid, at, cell)) return null;
  }
  const isKept = (column: number) => exact || column === 0 || starts.has(column);
  const kept = [...(grid[0]?.keys() ?? [])].filter(isKept);
  return {
    rows: rows.map((cells, at) =>
      filled(cells, kept, grid[at] ?? [], empty).map(({ column, ...cell }) => ({
        ...cell,
        colspan: kept.filter((each) => each >= column && each < column + cell.colspan).length,
      })),
    ),
  };
}

/** Marks the places that a cell takes; false where one of them is taken or there is none. */
function taken(grid: boolean[][], at: number, cell: PlacedCell<unknown>): boolean {
  for (let row = at; row < at + cell.rowspan; row += 1) {
    for (let column = cell.column; column < cell.column + cell.colspan; column += 1) {
      const places = grid[row];
      if (!places || places[column]) return false;
      places[column] = true;
    }
  }
  return true;
}

/** The cells of a row with one without words at every free place: a head where all others are. */
function filled<Paragraph>(
  cells: readonly PlacedCell<Paragraph>[],
  columns: readonly number[],
  places: readonly boolean[],
  empty: () => Paragraph,
): PlacedCell<Paragraph>[] {
  const free = columns.filter((column) => !places[column]);
  const header = cells.length > 0 && cells.every((cell) => cell.header);
  const blanks = free.map((column) => {
    const next = columns.find((other) => other > column) ?? places.length;
    return { column, colspan: next - column, rowspan: 1, header, paragraphs: [empty()] };
  });
  return [...cells, ...blanks].sort((a, b) => a.column - b.column);
}

/** A table as a paragraph of a growing text: its children are the paragraphs of its cells. */
export function tableParagraph(
  id: string,
  line: number,
  table: TableOf<SourceParagraph>,
): SourceParagraph {
  const children = table.rows.flatMap((cells) => cells.flatMap(({ paragraphs }) => paragraphs));
  return sourceParagraph('table', id, line, { children, table, ending: '.' });
}

/** The paragraph itself, or of a table the last one in its cells: where a note can have its mark. */
export function withWords(paragraph: SourceParagraph): SourceParagraph {
  return paragraph.kind === 'table' ? (paragraph.children.at(-1) ?? paragraph) : paragraph;
}
