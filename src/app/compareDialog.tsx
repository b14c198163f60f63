import { useMemo, useState } from 'react';
import { fates, type ParagraphFate } from '../library/resolutionComparison.ts';
import type { ClauseLibrary } from './clauseLibrary.ts';
import { comparableTexts, draftText, likelyPair, type TextPair } from './comparableTexts.ts';
import { type ComparedRow, countedFates } from './comparedRows.ts';
import { ComparisonList } from './comparisonList.tsx';
import type { Desk } from './desk.ts';
import { insertHit } from './insertHit.ts';
import { type ChoosableText, TextChoice } from './textChoice.tsx';
import { type ShownComparison, useComparison } from './useComparison.ts';
import { useObserved } from './useObserved.ts';
import { WindowDialog } from './windowDialog.tsx';

/** What became of each paragraph of a text in another: any two of the library, or the draft and one. */
export function CompareDialog({ desk }: { desk: Desk }) {
  const clauses = useObserved(desk.clauses.shown);
  return (
    <WindowDialog
      title="Compare resolutions"
      className="compare"
      onClose={() => desk.closeDialog()}
    >
      {clauses ? (
        <Comparison desk={desk} clauses={clauses} />
      ) : (
        <p role="status">Reading agreed language…</p>
      )}
    </WindowDialog>
  );
}

const allFates: ReadonlySet<ParagraphFate> = new Set();

function Comparison({ desk, clauses }: { desk: Desk; clauses: ClauseLibrary }) {
  const texts = useMemo(() => comparableTexts(clauses.library.sources), [clauses]);
  const [pair, setPair] = useState(() => likelyPair(desk.doc, texts));
  const [kinds, setKinds] = useState(allFates);
  const shown = useComparison(desk, clauses, pair);
  const rows = useMemo(
    () => shown?.rows.filter(({ fate }) => kinds.size === 0 || kinds.has(fate)) ?? [],
    [shown, kinds],
  );
  return (
    <>
      <Texts texts={texts} pair={pair} onChange={setPair} />
      <p className="compare-summary soft" role="status">
        {shown ? (
          <Summary shown={shown} count={rows.length} />
        ) : (
          'Comparing, paragraph by paragraph…'
        )}
      </p>
      {shown && <Fates counts={shown.counts} kinds={kinds} onChange={setKinds} />}
      <ComparisonList
        rows={rows}
        isOfDraft={{ earlier: pair.earlier === draftText, later: pair.later === draftText }}
        onGoTo={(row) => goTo(desk, row)}
        onInsert={(row) => insert(desk, row)}
      />
      <div className="dialog-buttons">
        <button type="button" className="button plain" onClick={() => desk.closeDialog()}>
          Close
        </button>
      </div>
    </>
  );
}

/** The counts are seen on the buttons below, and heard here. */
function Summary({ shown: { counts, rows }, count }: { shown: ShownComparison; count: number }) {
  if (rows.length === 0) return 'Neither text has paragraphs.';
  return (
    <>
      {count === rows.length
        ? `${count} paragraphs`
        : `${count} of ${rows.length} paragraphs shown`}
      <span className="unseen">: {countedFates(counts)}</span>
    </>
  );
}

interface TextsProps {
  readonly texts: readonly ChoosableText[];
  readonly pair: TextPair;
  onChange(pair: TextPair): void;
}

/** The two texts, each chosen from all there are. */
function Texts({ texts, pair, onChange }: TextsProps) {
  const choice = (side: keyof TextPair, label: string) => (
    <TextChoice
      label={label}
      texts={texts}
      value={pair[side]}
      hasFocus={side === 'earlier'}
      onChange={(id) => onChange({ ...pair, [side]: id })}
    />
  );
  return (
    <div className="compare-texts">
      {choice('earlier', 'Earlier')}
      <button
        type="button"
        className="button plain"
        onClick={() => onChange({ earlier: pair.later, later: pair.earlier })}
      >
        <span aria-hidden="true">⇄</span>
        <span className="unseen">Change sides</span>
      </button>
      {choice('later', 'Later')}
    </div>
  );
}

interface FatesProps {
  readonly counts: ShownComparison['counts'];
  readonly kinds: ReadonlySet<ParagraphFate>;
  onChange(kinds: ReadonlySet<ParagraphFate>): void;
}

/** How many paragraphs there are of each fate; a press shows only those, another one all again. */
function Fates({ counts, kinds, onChange }: FatesProps) {
  const toggle = (fate: ParagraphFate) => {
    const next = new Set(kinds);
    if (!next.delete(fate)) next.add(fate);
    onChange(next);
  };
  return (
    <fieldset className="compare-fates" aria-label="Show only">
      {fates
        .filter((fate) => counts[fate] > 0)
        .map((fate) => (
          <button
            key={fate}
            type="button"
            className="chip"
            aria-pressed={kinds.has(fate)}
            onClick={() => toggle(fate)}
          >
            {counts[fate]} {fate}
          </button>
        ))}
    </fieldset>
  );
}

/** Puts the cursor into the draft's paragraph of a row. */
function goTo(desk: Desk, { later, earlier }: ComparedRow): void {
  const label = (later ?? earlier[0])?.label;
  desk.closeDialog();
  desk.jumpTo(label ?? '');
  desk.goTo('text');
}

/** Inserts the words of the library's paragraph at the cursor of the draft. */
function insert(desk: Desk, { later, earlier }: ComparedRow): void {
  const clause = earlier[0] ?? later;
  if (!clause) return;
  desk.closeDialog();
  insertHit(desk, { clause, score: 1, matched: [] }, 'paragraph', '');
  desk.goTo('text');
}
