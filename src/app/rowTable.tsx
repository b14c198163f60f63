import type { PrintedCell, PrintedTable } from '../document/printedTable.ts';
import { textOf } from '../document/runs.ts';

/** A table as it was read; a wide one scrolls sideways, by keyboard too. */
export function RowTable({ table: { rows } }: { table: PrintedTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="row-table" aria-label="Table" tabIndex={0}>
      <table>
        <tbody>
          {rows.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place only
            <tr key={index}>
              {cells.map((cell) => (
                <Cell key={cell.column} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell }: { cell: PrintedCell }) {
  const { header, colspan, rowspan, figure, paragraphs } = cell;
  const Element = header ? 'th' : 'td';
  return (
    <Element colSpan={colspan} rowSpan={rowspan} className={figure ? 'figure' : undefined}>
      {paragraphs.map((runs, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its place only
        <p key={index}>
          {textOf(runs)}
          {runs.map((run) => run.kind === 'mark' && <sup key={run.marker}>{run.marker}</sup>)}
        </p>
      ))}
    </Element>
  );
}
