import { useId, useState } from 'react';
import { type Changed, changedLine, type ReportPart } from '../library/intakeReport.ts';
import type { Desk } from './desk.ts';
import { attempt } from './fileFlows.ts';
import type { IntakeState } from './libraryIntake.ts';
import type { Observed } from './observed.ts';
import { useObserved } from './useObserved.ts';
import { useTimeLeft } from './useTimeLeft.ts';
import { WindowDialog } from './windowDialog.tsx';

interface IntakeDialogProps {
  readonly desk: Desk;
  readonly state: Observed<IntakeState>;
  cancel(): void;
  replace(changed: Changed): Promise<void>;
}

/** How far files are added to the person's clause library, and what became of them. */
export function IntakeDialog({ desk, state, cancel, replace }: IntakeDialogProps) {
  const now = useObserved(state);
  const close = () => (now.report ? desk.closeDialog() : cancel());
  return (
    <WindowDialog title="Add to my clause library" onClose={close}>
      {now.report ? (
        <Summary desk={desk} state={now} replace={replace} />
      ) : (
        <Reading state={now} cancel={cancel} />
      )}
    </WindowDialog>
  );
}

function Reading({ state, cancel }: { state: IntakeState; cancel(): void }) {
  const words = useId();
  const { at, of, name } = state;
  const [cancelled, setCancelled] = useState(false);
  const left = useTimeLeft(at === 0 ? null : (at - 1) / of);
  return (
    <>
      <p id={words}>
        {at === 0 ? 'Beginning…' : [`File ${at} of ${of}`, left].filter(Boolean).join(', ')}
      </p>
      <p className="file-name soft">{name}</p>
      <progress className="work-bar" aria-labelledby={words} max={of} value={at - 1} />
      <div className="dialog-buttons">
        <button
          type="button"
          className="button plain"
          disabled={cancelled}
          // biome-ignore lint/a11y/noAutofocus: there is nothing else to do here
          autoFocus
          onClick={() => {
            setCancelled(true);
            cancel();
          }}
        >
          Cancel
        </button>
      </div>
    </>
  );
}

interface SummaryProps {
  readonly desk: Desk;
  readonly state: IntakeState;
  replace(changed: Changed): Promise<void>;
}

function Summary({ desk, state: { report, changed }, replace }: SummaryProps) {
  if (!report) return null;
  return (
    <>
      <p role="status">{report.headline}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="intake-report" aria-label="Files" tabIndex={0}>
        {report.parts.map((part) =>
          part.kind === 'changed' ? (
            <ChangedTexts key={part.kind} desk={desk} changed={changed} replace={replace} />
          ) : (
            <Part key={part.kind} part={part} />
          ),
        )}
      </section>
      <div className="dialog-buttons">
        <button
          type="button"
          className="button primary"
          // biome-ignore lint/a11y/noAutofocus: the dialog begins at its usual answer
          autoFocus
          onClick={() => desk.closeDialog()}
        >
          Done
        </button>
        <button
          type="button"
          className="button plain"
          onClick={() => {
            desk.closeDialog();
            desk.dialog.show({ kind: 'ownLibrary' });
          }}
        >
          My clause library
        </button>
      </div>
    </>
  );
}

/** So many files of one fate are named. */
const mostLines = 200;

function Part({ part: { title, lines } }: { part: ReportPart }) {
  return (
    <>
      <h3>{title}</h3>
      <ul className="lines">
        {lines.slice(0, mostLines).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > mostLines && (
          <li>and {(lines.length - mostLines).toLocaleString('en')} more</li>
        )}
      </ul>
    </>
  );
}

type ChangedTextsProps = Pick<SummaryProps, 'desk' | 'replace'> & {
  readonly changed: readonly Changed[];
};

function ChangedTexts({ desk, changed, replace }: ChangedTextsProps) {
  return (
    <>
      <h3>Another text of a symbol that is there</h3>
      <ul className="lines">
        {changed.map((one) => (
          <li key={one.from}>
            {changedLine(one)}.{' '}
            <button
              type="button"
              className="button plain"
              aria-label={`Take this one instead: ${one.from}`}
              onClick={() => attempt(desk, 'The text was not replaced', () => replace(one))}
            >
              Take this one instead
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
