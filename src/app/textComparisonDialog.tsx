import { useMemo } from 'react';
import { ChoiceButtons } from './choiceButtons.tsx';
import { countedFates } from './comparedRows.ts';
import { ComparisonList } from './comparisonList.tsx';
import type { Desk } from './desk.ts';
import type { NamedDraft, TextComparison } from './dialogs.ts';
import { otherDifferences } from './otherDifferences.ts';
import { useObserved } from './useObserved.ts';
import { useTextComparison } from './useTextComparison.ts';
import { WindowDialog } from './windowDialog.tsx';

interface TextComparisonDialogProps {
  readonly desk: Desk;
  readonly comparison: TextComparison;
  answer(id: string): void;
}

/** Two texts of the same draft, and what may be done about them. */
export function TextComparisonDialog({ desk, comparison, answer }: TextComparisonDialogProps) {
  const { title, earlier, later, choices } = comparison;
  return (
    <WindowDialog
      title={title}
      role="alertdialog"
      className="compare versions"
      onClose={() => answer('cancel')}
    >
      <ComparedTexts desk={desk} earlier={earlier} later={later} />
      <ChoiceButtons choices={choices} choose={answer} />
    </WindowDialog>
  );
}

interface ComparedTextsProps {
  readonly desk: Desk;
  readonly earlier: NamedDraft;
  readonly later: NamedDraft;
}

const ofNoDraft = { earlier: false, later: false };

/** What became of each paragraph, and in a sentence what else differs. */
export function ComparedTexts({ desk, earlier, later }: ComparedTextsProps) {
  const clauses = useObserved(desk.clauses.shown);
  const shown = useTextComparison(desk, clauses, earlier.draft, later.draft);
  const others = useMemo(
    () => otherDifferences(earlier.draft.doc, later.draft.doc),
    [earlier, later],
  );
  const changed = shown?.rows.filter(({ fate }) => fate !== 'kept') ?? [];
  return (
    <>
      <p className="soft">
        Earlier: {earlier.name}. Later: {later.name}.
      </p>
      <p className="compare-summary soft" role="status">
        {shown
          ? `${countedFates(shown.counts) || 'No paragraphs'}. ${others}`
          : 'Comparing, paragraph by paragraph…'}
      </p>
      <ComparisonList
        rows={changed}
        isOfDraft={ofNoDraft}
        onGoTo={() => undefined}
        onInsert={() => undefined}
      />
    </>
  );
}
