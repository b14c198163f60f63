import { type KeyboardEvent, type Ref, useEffect, useId } from 'react';
import { strengthWords } from '../library/strength.ts';
import type { LineageRow, LineageSource } from './lineageSteps.ts';

interface LineageStripProps {
  /** The paragraph whose lineage it is, as "OP3". */
  readonly label: string;
  readonly rows: readonly LineageRow[];
  /** The one that is shown below. */
  readonly row: LineageRow | undefined;
  onChoose(row: LineageRow): void;
  readonly ref: Ref<HTMLDivElement>;
}

/** The years of a paragraph from left to right, with what became of the strength in between. */
export function LineageStrip({ label, rows, row, onChoose, ref }: LineageStripProps) {
  const id = useId();
  const at = row ? rows.indexOf(row) : -1;
  const optionId = (index: number) => `${id}-${index}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another strip shows its end again
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [id, at, rows]);
  if (rows.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = rows[afterKey(event.key, at, rows.length)];
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChoose(next);
  };
  return (
    <div className="strip-scroll">
      <div
        ref={ref}
        className="strip"
        role="listbox"
        aria-orientation="horizontal"
        aria-label={`Lineage of ${label}, year by year`}
        aria-activedescendant={at >= 0 ? optionId(at) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {rows.map((each, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keyboard
          <div
            key={each.id}
            id={optionId(index)}
            className="strip-step"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            title={each.name}
            onClick={() => onChoose(each)}
          >
            <Marks from={each.from} />
            <b>{each.year || '—'}</b>
            <span className="soft" aria-hidden="true">
              {each.label}
            </span>
            <span className="unseen">{spokenRest(each)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The step as it is read out, behind its year: ", A/RES/79/154, OP37, stronger: Invites to Encourages". */
function spokenRest({ name, from }: LineageRow): string {
  const strengths = from.map(strengthOf).filter((words) => words !== '');
  return [name, ...strengths].map((words) => `, ${words}`).join('');
}

/** What became of the opening phrase, in words; empty where it is as strong. */
export function strengthOf({ strength, phrases: [earlier, later] }: LineageSource): string {
  return strengthWords(strength, earlier, later);
}

const signs = { stronger: '↑', weaker: '↓', family: '≠', equal: '' } as const;

/** The sign of a change of strength; empty where there is none. */
export function strengthSign({ strength }: LineageSource): string {
  return strength ? signs[strength] : '';
}

function Marks({ from }: Pick<LineageRow, 'from'>) {
  const shown = [...new Set(from.map(strengthSign))].join('');
  return (
    <span className={from.length > 0 ? 'strip-line' : 'strip-line first'} aria-hidden="true">
      {shown && <span className="strength-sign">{shown}</span>}
    </span>
  );
}

/** The index after a key; -1 for a key that is none of the strip's. */
function afterKey(key: string, at: number, length: number): number {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(length - 1, at + 1);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return -1;
  }
}
