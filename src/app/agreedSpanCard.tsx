import { useEffect, useMemo, useRef } from 'react';
import { changesBetween } from '../document/departure.ts';
import { takeAdoptedWords } from '../editor/adoptedSpan.ts';
import type { Clause } from '../library/clause.ts';
import type { Span } from '../library/spans.ts';
import { type SpanAtCursor, spanAtCursor } from './agreedSpan.ts';
import { ChangedWords } from './changedWords.tsx';
import type { Desk } from './desk.ts';
import { insertHit } from './insertHit.ts';
import { shortenedWords } from './shortenedWords.ts';
import { useObserved } from './useObserved.ts';

/** While agreed words are shown: where the words at the cursor stand in adopted texts. */
export function AgreedSpanCard({ desk }: { desk: Desk }) {
  const isShown = useObserved(desk.agreed.shown);
  const agreed = useObserved(desk.agreed.draft);
  const state = useObserved(desk.draft);
  const found = useMemo(
    () => (isShown && agreed && state ? spanAtCursor(state, agreed) : null),
    [isShown, agreed, state],
  );
  return found && <SpanCard desk={desk} found={found} />;
}

function SpanCard({ desk, found }: { desk: Desk; found: SpanAtCursor }) {
  const card = useRef<HTMLElement>(null);
  const { span, text, paragraph } = found;
  useEffect(() => {
    desk.focusSpan = () => card.current?.focus();
    if (desk.agreed.awaitsCard) card.current?.focus();
    desk.agreed.awaitsCard = false;
    return () => {
      desk.focusSpan = null;
    };
  }, [desk]);
  const take = () => {
    desk.run(takeAdoptedWords(paragraph.entry.wordsPos, paragraph.entry.words, span));
    desk.goTo('text');
  };
  return (
    <section
      ref={card}
      className={`span-card ${span.kind}`}
      aria-label={`Words at the cursor: ${headWords(span)}`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        desk.goTo('text');
      }}
    >
      <h3>{headWords(span)}</h3>
      {span.kind === 'near' ? (
        <ChangedWords parts={changesBetween(span.adopted, text, paragraph.entry.part)} />
      ) : (
        <p className="changed-words">{shortenedWords(text)}</p>
      )}
      {span.kind === 'new' && <p className="soft">No adopted text has these words in a row.</p>}
      <Places desk={desk} span={span} />
      {span.kind === 'near' && (
        <div className="drift-buttons">
          <button type="button" className="button" onClick={take}>
            {span.adopted === '' ? 'Take out as adopted' : 'Take the adopted words'}
          </button>
        </div>
      )}
    </section>
  );
}

/** "12 words agreed, 7 times in adopted texts". */
function headWords({ kind, count, times }: Span): string {
  const words = count === 1 ? '1 word' : `${count} words`;
  if (kind === 'exact') {
    return `${words} agreed, ${times === 1 ? 'once' : `${times} times`} in adopted texts`;
  }
  if (kind === 'new') return count === 1 ? '1 new word' : `${count} new words`;
  return count === 0 ? 'Words left out' : `${words} near agreed ones`;
}

/** Where the words stand, each with ways to look at the paragraph and to insert it. */
function Places({ desk, span: { clauses, kind } }: { desk: Desk; span: Span }) {
  if (clauses.length === 0) return null;
  const look = ({ source, label }: Clause) => desk.lookFor?.(`${source} ${label}`);
  const insert = (clause: Clause) => {
    insertHit(desk, { clause, score: 1, matched: [] }, 'paragraph', '');
    desk.goTo('text');
  };
  return (
    <ul className="span-places" aria-label={kind === 'near' ? 'Stands beside' : 'Stands in'}>
      {clauses.map((clause) => (
        <li key={clause.id}>
          <span>
            {clause.id} <span className="soft">{clause.year ?? ''}</span>
          </span>
          <button type="button" className="button" onClick={() => look(clause)}>
            Look<span className="unseen"> at {clause.id}</span>
          </button>
          <button type="button" className="button" onClick={() => insert(clause)}>
            Insert<span className="unseen"> {clause.id}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
