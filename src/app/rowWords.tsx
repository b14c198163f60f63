import type { ReviewRow } from './reviewRows.ts';
import { isWords, type PlacedRun, placedRuns } from './reviewSplit.ts';
import { RowTable } from './rowTable.tsx';

interface RowWordsProps {
  readonly row: ReviewRow;
  /** Offset of the word that would begin a new paragraph; null while nobody is choosing. */
  readonly split: number | null;
}

/** The words of a row as the paper shows them, with label, italics and marks. */
export function RowWords({ row, split }: RowWordsProps) {
  if (row.table) return <RowTable table={row.table} />;
  const pieces = placedRuns(row).flatMap((placed) => cutAt(placed, split));
  return (
    <p className="row-words">
      {row.printed && <span className="row-label">{row.printed} </span>}
      {pieces.map(({ run, from }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place only
        <Piece key={index} run={run} from={from} isSplit={from === split && isWords(run)} />
      ))}
      {pieces.length === 0 && <span className="soft">No words</span>}
    </p>
  );
}

interface PieceProps extends PlacedRun {
  readonly isSplit: boolean;
}

function Piece({ run, from, isSplit }: PieceProps) {
  if (run.kind === 'mark') return <sup>{run.marker}</sup>;
  const text = <span data-from={from}>{run.text}</span>;
  return (
    <>
      {isSplit && <span className="split-mark" />}
      {run.italic ? <em>{text}</em> : text}
    </>
  );
}

/** Two pieces where the split falls inside a run, otherwise the run itself. */
function cutAt({ run, from }: PlacedRun, split: number | null): PlacedRun[] {
  const at = split === null ? 0 : split - from;
  if (!isWords(run) || at <= 0 || at >= run.text.length) return [{ run, from }];
  return [
    { run: { ...run, text: run.text.slice(0, at) }, from },
    { run: { ...run, text: run.text.slice(at) }, from: from + at },
  ];
}
