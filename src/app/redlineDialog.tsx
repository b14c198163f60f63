import { useEffect, useMemo, useState } from 'react';
import type { ClauseLibrary } from './clauseLibrary.ts';
import { comparableTexts, draftText, likelyPair, textOf } from './comparableTexts.ts';
import type { Desk } from './desk.ts';
import { attempt } from './fileFlows.ts';
import { Observed } from './observed.ts';
import type { ChosenText } from './redlineBase.ts';
import {
  chooseBase,
  exportRedline,
  exportTable,
  ofFile,
  redlineSummary,
  type ShownRedline,
  type StatedChange,
  shownRedline,
} from './redlineFlow.ts';
import { type RedlineLayout, RedlineList } from './redlineList.tsx';
import { TextChoice } from './textChoice.tsx';
import { useObserved } from './useObserved.ts';
import { WindowDialog } from './windowDialog.tsx';
import { ShareBar } from './workBar.tsx';

/** The draft held against the text it is based on, to be looked at and exported for the Secretariat. */
export function RedlineDialog({ desk }: { desk: Desk }) {
  const clauses = useObserved(desk.clauses.shown);
  return (
    <WindowDialog
      title="Redline of this draft"
      className="compare redline"
      onClose={() => desk.closeDialog()}
    >
      {clauses ? (
        <Changes desk={desk} clauses={clauses} />
      ) : (
        <p role="status">Reading agreed language…</p>
      )}
    </WindowDialog>
  );
}

/** What a person chooses about the redline. */
interface Choices extends StatedChange {
  readonly layout: RedlineLayout;
  readonly isKeptShown: boolean;
}

function Changes({ desk, clauses }: { desk: Desk; clauses: ClauseLibrary }) {
  const texts = useMemo(
    () => comparableTexts(clauses.library.sources).filter(({ id }) => id !== draftText),
    [clauses],
  );
  const [choices, setChoices] = useState<Choices>(() => ({
    ...statedAtFirst(desk),
    layout: 'inline',
    isKeptShown: true,
  }));
  const change = (news: Partial<Choices>) => {
    const next = { ...choices, ...news };
    setChoices(next);
    desk.stated.set({ author: next.author, day: next.day });
  };
  const [likeliest] = useState(
    () => likelyPair(desk.doc, comparableTexts(clauses.library.sources)).earlier,
  );
  const chosen = useObserved(desk.base);
  const file = chosen?.file ?? null;
  const bases = file ? [...texts, textOf(ofFile, file.name)] : texts;
  // A text that was chosen may have left the library since.
  const base = bases.find(({ id }) => id === chosen?.id)?.id ?? likeliest;
  const { shown, done } = useRedline(desk, file, base);
  const baseName = bases.find(({ id }) => id === base)?.name ?? '';
  return (
    <>
      <div className="redline-fields">
        <TextChoice
          label="Base"
          texts={bases}
          value={base}
          hasFocus
          onChange={(id) => desk.base.set({ id, file })}
        />
        <button type="button" className="button plain" onClick={() => fromFile(desk)}>
          From a file…
        </button>
        <label>
          <span className="soft">Author</span>
          <input
            type="text"
            autoComplete="off"
            value={choices.author}
            onChange={(event) => change({ author: event.target.value })}
          />
        </label>
        <label>
          <span className="soft">Date</span>
          <input
            type="date"
            value={choices.day}
            onChange={(event) => change({ day: event.target.value })}
          />
        </label>
      </div>
      <p className="compare-summary soft" role="status">
        {shown ? (
          redlineSummary(shown.summary)
        ) : (
          <span className="unseen">Comparing, paragraph by paragraph…</span>
        )}
      </p>
      {!shown && (
        <div className="later" key={base}>
          <ShareBar words="Comparing, paragraph by paragraph" done={done} />
        </div>
      )}
      <Looks choices={choices} onChange={change} />
      <RedlineList
        rows={shown?.rows ?? []}
        layout={choices.layout}
        isKeptShown={choices.isKeptShown}
      />
      <Buttons desk={desk} shown={shown} choices={choices} baseName={baseName} />
    </>
  );
}

function fromFile(desk: Desk): void {
  void attempt(desk, 'The base was not read', () => chooseBase(desk));
}

/** What was stated last; at first the draft's own sponsor, if it has one, and today. */
function statedAtFirst(desk: Desk): StatedChange {
  const sponsors: readonly string[] = desk.doc.child(0).attrs.sponsors;
  const author = sponsors.length === 1 ? (sponsors[0] ?? '') : '';
  return desk.stated.get() ?? { author: author || 'Draft', day: dayOf(new Date()) };
}

/** As "2026-10-05", by the clock of this machine. */
function dayOf(time: Date): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

interface AwaitedRedline {
  /** The comparison with the base; null while it is being worked out. */
  readonly shown: ShownRedline | null;
  /** How much of it is done, up to 1. */
  readonly done: Observed<number>;
}

function useRedline(desk: Desk, file: ChosenText | null, base: string): AwaitedRedline {
  const [shown, setShown] = useState<ShownRedline | null>(null);
  const [done] = useState(() => new Observed(0));
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    setShown(null);
    done.set(0);
    void attempt(desk, 'The base was not read', async () => {
      const doc = base === ofFile ? file?.doc : (await desk.clauses.draftOf(base)).doc;
      if (!doc || signal.aborted) return;
      const found = await shownRedline(desk, doc, signal, (share) => done.set(share)).catch(
        unless(signal),
      );
      if (found && !signal.aborted) setShown(found);
    });
    return () => leaving.abort();
  }, [desk, file, base, done]);
  return { shown, done };
}

/** What was given up is no failure. */
function unless(signal: AbortSignal): (error: unknown) => null {
  return (error) => {
    if (!signal.aborted) throw error;
    return null;
  };
}

interface LooksProps {
  readonly choices: Choices;
  onChange(news: Partial<Choices>): void;
}

/** How the changes are shown. */
function Looks({ choices, onChange }: LooksProps) {
  const chip = (words: string, isOn: boolean, news: Partial<Choices>) => (
    <button type="button" className="chip" aria-pressed={isOn} onClick={() => onChange(news)}>
      {words}
    </button>
  );
  const { layout, isKeptShown } = choices;
  return (
    <fieldset className="compare-fates" aria-label="Show">
      {chip('Inline', layout === 'inline', { layout: 'inline' })}
      {chip('Side by side', layout === 'sides', { layout: 'sides' })}
      {chip('Changes only', !isKeptShown, { isKeptShown: !isKeptShown })}
    </fieldset>
  );
}

interface ButtonsProps {
  readonly desk: Desk;
  readonly shown: ShownRedline | null;
  readonly choices: Choices;
  readonly baseName: string;
}

function Buttons({ desk, shown, choices, baseName }: ButtonsProps) {
  const write = (flow: (ready: ShownRedline) => Promise<void>) => () => {
    if (shown) void attempt(desk, 'The Word file was not written', () => flow(shown));
  };
  const extent = choices.isKeptShown ? 'all' : 'changes';
  return (
    <div className="dialog-buttons">
      <button type="button" className="button plain" onClick={() => desk.closeDialog()}>
        Close
      </button>
      <button
        type="button"
        className="button plain"
        disabled={!shown}
        onClick={write((ready) => exportTable(desk, ready, [baseName, 'Draft'], extent))}
      >
        Export as table…
      </button>
      <button
        type="button"
        className="button primary"
        disabled={!shown}
        onClick={write((ready) => exportRedline(desk, ready, choices))}
      >
        Export redline…
      </button>
    </div>
  );
}
