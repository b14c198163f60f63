import { useMemo, useRef, useState } from 'react';
import type { Clause } from '../library/clause.ts';
import type { LineageJudgement } from '../library/lineageJudgement.ts';
import type { RelationKind } from '../library/relations.ts';
import { ChangedWords } from './changedWords.tsx';
import type { Desk } from './desk.ts';
import { changeCount, changesFrom, type LineageRow, type LineageSource } from './lineageSteps.ts';
import { strengthOf, strengthSign } from './lineageStrip.tsx';
import { PrecedentForm } from './precedentForm.tsx';

interface LineageStepProps {
  readonly desk: Desk;
  readonly row: LineageRow;
  /** Keeps what the person says; `told` is announced then. */
  onJudge(judgement: LineageJudgement, told: string): void;
}

/** One wording beside those it came from, and what a person may say of that. */
export function LineageStepView({ desk, row, onJudge }: LineageStepProps) {
  const [asks, setAsks] = useState(false);
  const step = useRef<HTMLElement>(null);
  const { clause, from, apart, fileId: later, name } = row;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and is to be read must be reached by keys
    <section ref={step} className="lineage-step" aria-label={`${row.name}, compared`} tabIndex={0}>
      <h3>
        {row.name} {clause && <span className="soft">{row.year}</span>}
      </h3>
      {from.map((source) => (
        <Source key={source.earlier.id} row={row} source={source} onJudge={onJudge} />
      ))}
      {from.length === 0 && <FirstWords row={row} />}
      {apart.map((earlier) => (
        <p key={earlier} className="said soft">
          You said: not from {earlier}.
          <button
            type="button"
            className="button plain"
            onClick={() => onJudge({ later, earlier, said: null }, `Taken back for ${name}.`)}
          >
            Take back
            <span className="unseen">: not from {earlier}</span>
          </button>
        </p>
      ))}
      {asks ? (
        <PrecedentForm
          desk={desk}
          later={clause ?? { words: row.words, part: row.part, year: null }}
          onCancel={() => {
            setAsks(false);
            step.current?.focus();
          }}
          onTake={(earlier) => {
            setAsks(false);
            const said = kindOf(earlier, row);
            onJudge({ later, earlier: earlier.id, said }, `${name} came from ${earlier.id}.`);
          }}
        />
      ) : (
        <button type="button" className="button plain" onClick={() => setAsks(true)}>
          It came from…
        </button>
      )}
    </section>
  );
}

/** How a wording came from one that a person names: what is from several was merged. */
function kindOf(earlier: Clause, { clause, words, part, from }: LineageRow): RelationKind {
  const beside =
    clause && from.some((source) => source.isOwn && source.earlier.source === earlier.source);
  if (beside) return 'merged';
  if (earlier.part !== part) return 'moved';
  return earlier.words === words ? 'same' : 'reworded';
}

interface SourceProps extends Pick<LineageStepProps, 'row' | 'onJudge'> {
  readonly source: LineageSource;
}

function Source({ row, source, onJudge }: SourceProps) {
  const parts = useMemo(() => changesFrom(source, row), [source, row]);
  const { earlier, isOwn } = source;
  const { fileId: later, name } = row;
  const strength = strengthOf(source);
  return (
    <div className="lineage-source">
      <p className="soft">
        {originWords(source, changeCount(parts))}
        {isOwn && ' You said so.'}
      </p>
      {strength !== '' && (
        <p className="strength">
          <span aria-hidden="true">{strengthSign(source)} </span>
          {strength.charAt(0).toUpperCase() + strength.slice(1)}
        </p>
      )}
      <ChangedWords parts={parts} isWhole />
      {(row.clause || isOwn) && (
        <button
          type="button"
          className="button plain"
          onClick={() =>
            isOwn
              ? onJudge({ later, earlier: earlier.id, said: null }, `Taken back for ${name}.`)
              : onJudge(
                  { later, earlier: earlier.id, said: 'apart' },
                  `${name} is said not to come from ${earlier.id}.`,
                )
          }
        >
          {isOwn ? 'Take back' : 'Not from there'}
          <span className="unseen">: {earlier.id}</span>
        </button>
      )}
    </div>
  );
}

const kinds: Record<RelationKind, string> = {
  same: 'From',
  reworded: 'From',
  moved: 'Moved from',
  split: 'Split off',
  merged: 'Merged from',
};

function originWords({ earlier, kind }: LineageSource, count: number): string {
  const origin = `${kind ? kinds[kind] : 'Beside'} ${earlier.id}${earlier.year ? `, ${earlier.year}` : ''}`;
  if (count === 0) return `${origin}: the same words.`;
  return `${origin}: ${count === 1 ? '1 change' : `${count} changes`}.`;
}

function FirstWords({ row: { words } }: { row: LineageRow }) {
  return (
    <>
      <p className="soft">The first wording that the library has.</p>
      <p className="changed-words">{words}</p>
    </>
  );
}
