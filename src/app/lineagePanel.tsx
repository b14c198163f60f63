import { useEffect, useRef, useState } from 'react';
import { lineageFileName } from '../library/lineageFile.ts';
import type { LineageJudgement } from '../library/lineageJudgement.ts';
import type { Desk } from './desk.ts';
import { attempt } from './fileFlows.ts';
import { LineageStepView } from './lineageStep.tsx';
import { changeCount, changesFrom, type LineageRow } from './lineageSteps.ts';
import { LineageStrip } from './lineageStrip.tsx';
import { useLineage } from './useLineage.ts';
import { useObserved } from './useObserved.ts';

interface LineagePanelProps {
  readonly desk: Desk;
  /** Nothing is worked out while it is hidden. */
  readonly isShown: boolean;
}

/** How the paragraph at the cursor came to read as it does: a strip of years, and each step. */
export function LineagePanel({ desk, isShown }: LineagePanelProps) {
  const { label, rows, isBehind } = useLineage(desk, isShown);
  const [chosen, setChosen] = useState('');
  const strip = useRef<HTMLDivElement>(null);
  const row = rows.find(({ id }) => id === chosen) ?? firstShown(rows);
  useFocus(desk, strip, rows);

  const choose = (next: LineageRow) => {
    setChosen(next.id);
    desk.announcement.set(toldStep(next));
  };
  const judge = (judgement: LineageJudgement, told: string) =>
    void attempt(desk, 'The correction was not kept', async () => {
      await desk.clauses.judge(judgement);
      desk.announcement.set(told);
      strip.current?.focus();
    });

  return (
    <section
      className="lineage"
      aria-label="Lineage"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        desk.goTo('text');
      }}
    >
      <p className="lineage-note" aria-busy={isBehind}>
        {noteOf(label, rows, isBehind)}
      </p>
      <LineageStrip ref={strip} label={label} rows={rows} row={row} onChoose={choose} />
      {row && <LineageStepView key={row.id} desk={desk} row={row} onJudge={judge} />}
      <Corrections desk={desk} />
    </section>
  );
}

function noteOf(label: string, rows: readonly LineageRow[], isBehind: boolean): string {
  if (isBehind) return 'Looking where the paragraph at the cursor came from…';
  if (rows.length === 0) return `Agreed language has nothing that ${label} came from.`;
  const years = rows.length - 1;
  return `${label}, ${years === 1 ? '1 earlier wording' : `${years} earlier wordings`}`;
}

/** What the person said of lineage, to take along as plain data. */
function Corrections({ desk }: { desk: Desk }) {
  const judged = useObserved(desk.clauses.shown)?.judged;
  const count = judged ? judged.pairs.length + judged.apart.length : 0;
  if (count === 0) return null;
  const save = async () => {
    const bytes = await desk.bridge.readLibraryFile(lineageFileName);
    const saved = await desk.bridge.exportFile({ name: lineageFileName, bytes });
    if (saved) desk.announcement.set(`Corrections of lineage saved as ${saved.name}.`);
  };
  return (
    <p className="lineage-foot soft">
      {count === 1 ? '1 correction of yours' : `${count} corrections of yours`}
      <button
        type="button"
        className="button plain"
        onClick={() => void attempt(desk, 'The corrections were not saved', save)}
      >
        Save as a file…
      </button>
    </p>
  );
}

/** The draft where it reads otherwise than what it came from; else that. */
function firstShown(rows: readonly LineageRow[]): LineageRow | undefined {
  const draft = rows.at(-1);
  return draft && changesOf(draft) > 0 ? draft : (rows.at(-2) ?? draft);
}

/** What is heard when a step is chosen; its name and strength are read out as the list's own. */
function toldStep(row: LineageRow): string {
  if (row.from.length === 0) return 'The first wording that the library has.';
  const changes = changesOf(row);
  const origins = row.from.map(({ earlier }) => earlier.id).join(' and ');
  if (changes === 0) return `The same words as ${origins}.`;
  return `${changes === 1 ? '1 change' : `${changes} changes`} from ${origins}.`;
}

function changesOf(row: LineageRow): number {
  return row.from.reduce((sum, source) => sum + changeCount(changesFrom(source, row)), 0);
}

/** The keyboard goes to the strip; to the tab until there is one. */
function useFocus(
  desk: Desk,
  strip: { readonly current: HTMLDivElement | null },
  rows: readonly LineageRow[],
): void {
  const waits = useRef(false);
  useEffect(() => {
    desk.focusTab.set('lineage', () => {
      waits.current = strip.current === null;
      (strip.current ?? tab())?.focus();
    });
  }, [desk, strip]);
  useEffect(() => {
    if (rows.length === 0 || !waits.current) return;
    waits.current = false;
    if (document.activeElement === tab()) strip.current?.focus();
  }, [rows, strip]);
}

function tab(): HTMLElement | null {
  return document.getElementById('tab-lineage');
}
