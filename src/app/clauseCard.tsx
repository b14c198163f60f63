import type { Card } from '../library/cards.ts';
import type { Hit } from '../library/hit.ts';
import type { Suggestion } from '../library/suggestions.ts';
import { type CardRun, cardRuns, notesAlong } from './cardRuns.ts';

interface ClauseCardProps {
  readonly id: string;
  readonly card: Card;
  readonly isActive: boolean;
  /** Whether the score says how alike the words are; of a search it does not. */
  readonly showsLikeness: boolean;
  /** Whether it is of the person's own clause library. */
  readonly isOwn: boolean;
  onActivate(): void;
}

/** Less alike than this says nothing. */
const leastTold = 0.2;

/** One clause of agreed language, as an option of the list. */
export function ClauseCard({
  id,
  card,
  isActive,
  showsLikeness,
  isOwn,
  onActivate,
}: ClauseCardProps) {
  const [hit] = card;
  const { clause, score } = hit;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={showsLikeness ? 'card alike' : 'card'}
      onMouseDown={onActivate}
    >
      <div className="card-head">
        <b>{clause.id}</b> <span className="soft">{clause.year ?? ''}</span>{' '}
        {showsLikeness && score >= leastTold && (
          <span className="soft likeness">{Math.round(score * 100)} % alike</span>
        )}
      </div>
      <div className="card-words">
        {cardRuns(hit).map((run) => (
          <Words key={run.from} run={run} />
        ))}
      </div>
      {card.length > 1 && <Years card={card} />}
      <div className="card-foot soft">{footWords(hit, isOwn).join(' · ')}</div>
    </div>
  );
}

/** Where the wording stands, from the oldest year to the newest. */
function Years({ card }: { card: Card }) {
  const inOrder = [...card].sort((a, b) => (a.clause.year ?? 0) - (b.clause.year ?? 0));
  return (
    <div className="card-years">
      <span className="unseen">Nearly the same in </span>
      {inOrder.map(({ clause }, at) => (
        <span key={clause.id}>
          {at > 0 && <span aria-hidden="true"> → </span>}
          <span className={clause === card[0].clause ? 'year shown' : 'year'} title={clause.id}>
            {clause.year ?? clause.source} {clause.label}
          </span>
        </span>
      ))}
    </div>
  );
}

function footWords(hit: Hit | Suggestion, isOwn: boolean): string[] {
  const { clause } = hit;
  const words = [
    'comesNext' in hit && hit.comesNext ? 'comes next there' : '',
    clause.standing === 'draft' ? 'draft, not agreed' : '',
    isOwn ? 'my library' : '',
    notesAlong(clause.citations.length),
  ];
  return words.filter((one) => one !== '');
}

function Words({ run: { text, italic, matched } }: { run: CardRun }) {
  const words = matched ? <mark>{text}</mark> : text;
  return italic ? <em>{words}</em> : words;
}
