import { useEffect, useRef } from 'react';
import type { KeptDraft } from '../bridge.ts';
import type { Desk } from './desk.ts';
import { attempt, openKept } from './fileFlows.ts';
import {
  compareRecovered,
  discardKept,
  keptName,
  type Recovered,
  seenTo,
  takeInstead,
} from './recovery.ts';
import { timeWords } from './versions.ts';

interface RecoveryPanelProps {
  readonly desk: Desk;
  readonly recovered: Recovered;
}

/** What was recovered after a crash, beside a page that goes on with it already. */
export function RecoveryPanel({ desk, recovered }: RecoveryPanelProps) {
  const { current, others } = recovered;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    desk.focusRecovered = () => panel.current?.querySelector('button')?.focus();
    return () => {
      desk.focusRecovered = null;
    };
  }, [desk]);
  return (
    <section className="start-panel recovery-panel" aria-label="Recovered work" ref={panel}>
      {current && <Current desk={desk} recovered={recovered} current={current} />}
      {others.length > 0 && (
        <>
          <p>{current ? 'Other drafts were recovered too:' : 'Drafts were recovered:'}</p>
          <ul>
            {others.map((kept) => (
              <Other key={kept.key} desk={desk} kept={kept} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Current({ desk, recovered, current }: RecoveryPanelProps & { current: KeptDraft }) {
  const { file } = recovered;
  const goOn = () => {
    seenTo(desk);
    desk.starting.set(false);
    desk.editor.focus();
  };
  return (
    <>
      <p>
        <b>Recovered “{keptName(current)}”</b> as it was at {timeWords(current.at)}.{' '}
        {fileWords(recovered)}
      </p>
      <ul>
        <li>
          <button type="button" className="button primary" onClick={goOn}>
            Go on with the recovered text
          </button>
        </li>
        {file && (
          <>
            <li>
              <button
                type="button"
                className="button plain"
                onClick={() => attempt(desk, failed, () => compareRecovered(desk, file))}
              >
                Compare with the file
              </button>
            </li>
            <li>
              <button
                type="button"
                className="button plain"
                onClick={() => attempt(desk, failed, () => takeInstead(desk, file))}
              >
                Take the file instead
              </button>
            </li>
          </>
        )}
      </ul>
    </>
  );
}

const failed = 'The file was not taken';

function fileWords({ current, file }: Recovered): string {
  if (!current?.name) return 'It is in no file yet.';
  if (!file) return `Not all of it was saved in the file.`;
  return file.stamp === current.stamp
    ? 'The file has the text as it was saved before.'
    : 'The file was changed since.';
}

function Other({ desk, kept }: { desk: Desk; kept: KeptDraft }) {
  const name = keptName(kept);
  return (
    <li>
      “{name}”, {timeWords(kept.at)}{' '}
      <button
        type="button"
        className="button plain"
        aria-label={`Open “${name}”`}
        onClick={() => attempt(desk, 'The draft was not opened', () => openKept(desk, kept))}
      >
        Open
      </button>{' '}
      <button
        type="button"
        className="button plain"
        aria-label={`Discard “${name}”`}
        onClick={() => attempt(desk, 'The draft was not discarded', () => discardKept(desk, kept))}
      >
        Discard
      </button>
    </li>
  );
}
