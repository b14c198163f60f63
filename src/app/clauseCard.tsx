import type { Hit } from '../library/hit.ts';
import { type CardRun, cardRuns, notesAlong } from './cardRuns.ts';

interface ClauseCardProps {
  readonly id: string;
  readonly hit: Hit;
  readonly isActive: boolean;
  /** Whether the score says how alike the words are; of a search it does not. */
  readonly showsLikeness: boolean;
  /** Whether it is of the person's own clause library. */
  readonly isOwn: boolean;
  onActivate(): void;
}

/** One clause of agreed language, as an option of the list. */
export function ClauseCard({
  id,
  hit,
  isActive,
  showsLikeness,
  isOwn,
  onActivate,
}: ClauseCardProps) {
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
        {showsLikeness && <span className="soft likeness">{Math.round(score * 100)} % alike</span>}
      </div>
      <div className="card-words">
        {cardRuns(hit).map((run) => (
          <Words key={run.from} run={run} />
        ))}
      </div>
      <div className="card-foot soft">{footWords(hit, isOwn).join(' · ')}</div>
    </div>
  );
}

function footWords({ clause }: Hit, isOwn: boolean): string[] {
  const words = [
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
