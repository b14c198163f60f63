import { memo } from 'react';
import type { RedlineRow } from '../document/redlineRows.ts';
import type { Run } from '../document/runs.ts';

/** How base and draft are shown: in one, or beside each other. */
export type RedlineLayout = 'inline' | 'sides';

interface RedlineListProps {
  readonly rows: readonly RedlineRow[];
  readonly layout: RedlineLayout;
  /** Whether paragraphs that did not change are shown. */
  readonly isKeptShown: boolean;
}

/** The paragraphs of a redline, what was taken out struck and what was put in underlined. */
export const RedlineList = memo(({ rows, layout, isKeptShown }: RedlineListProps) => {
  const shown = rows.filter(({ fate }) => isKeptShown || fate !== 'kept');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={`compared ${layout}`} aria-label="Paragraphs" tabIndex={0}>
      <ol>
        {placed(shown).map(({ at, each: row }) => (
          <li key={at} className={`compared-row ${row.fate}`}>
            <div className="compared-names">
              <b>{row.label || row.was}</b>
              <span className="fate">{fateWords(row)}</span>
            </div>
            {layout === 'inline' ? (
              <Side row={row} of="together" whole={wholeOf(row)} />
            ) : (
              <>
                <Side row={row} of="before" />
                <Side row={row} of="after" />
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
});

function fateWords({ fate, was, label }: RedlineRow): string {
  const isElsewhere = was !== '' && label !== '' && was !== label;
  return isElsewhere ? `${fate} from ${was}` : fate;
}

/** Of a paragraph that stands in one text only, all words are of that kind. */
function wholeOf({ before, after }: RedlineRow): 'ins' | 'del' | null {
  return !before ? 'ins' : !after ? 'del' : null;
}

interface SideProps {
  readonly row: RedlineRow;
  readonly of: 'before' | 'after' | 'together';
  readonly whole?: 'ins' | 'del' | null;
}

/** The words of a paragraph in one text or in both, and its notes unless nothing changed. */
function Side({ row, of, whole = null }: SideProps) {
  const notes = row.fate === 'kept' ? [] : row.notes[of];
  return (
    <div>
      <p className="changed-words">
        <Words runs={row[of] ?? []} whole={whole} />
      </p>
      {placed(notes).map(({ at, each }) => (
        <p key={at} className="changed-words note-below">
          <Words runs={each} whole={null} />
        </p>
      ))}
    </div>
  );
}

function Words({ runs, whole }: { runs: readonly Run[]; whole: 'ins' | 'del' | null }) {
  const pieces = placed(runs).map(({ at, each: run }) => {
    const [proposal] = run.proposals ?? [];
    const Tag = whole ? null : proposal && (proposal.kind === 'insertion' ? 'ins' : 'del');
    const words = <Piece key={at} run={run} />;
    return Tag ? <Tag key={at}>{words}</Tag> : words;
  });
  const Whole = whole;
  return Whole ? <Whole>{pieces}</Whole> : pieces;
}

function Piece({ run }: { run: Run }) {
  if (run.kind === 'mark') return <sup>{run.marker}</sup>;
  return run.italic ? <i>{run.text}</i> : run.text;
}

/** Things with where each stands, which tells it from the others. */
function placed<Thing>(things: readonly Thing[]) {
  return things.map((each, at) => ({ at, each }));
}
