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
              <Words runs={row.together} whole={wholeOf(row)} />
            ) : (
              <>
                <Words runs={row.before ?? []} whole={null} />
                <Words runs={row.after ?? []} whole={null} />
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

function Words({ runs, whole }: { runs: readonly Run[]; whole: 'ins' | 'del' | null }) {
  const pieces = placed(runs).map(({ at, each: run }) => {
    const [proposal] = run.proposals ?? [];
    const Tag = whole ? null : proposal && (proposal.kind === 'insertion' ? 'ins' : 'del');
    const words = <Piece key={at} run={run} />;
    return Tag ? <Tag key={at}>{words}</Tag> : words;
  });
  const Whole = whole;
  return <p className="changed-words">{Whole ? <Whole>{pieces}</Whole> : pieces}</p>;
}

function Piece({ run }: { run: Run }) {
  if (run.kind === 'mark') return <sup>{run.marker}</sup>;
  return run.italic ? <i>{run.text}</i> : run.text;
}

/** Things with where each stands, which tells it from the others. */
function placed<Thing>(things: readonly Thing[]) {
  return things.map((each, at) => ({ at, each }));
}
