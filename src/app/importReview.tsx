import type { Doubt } from '../document/doubt.ts';
import { footnotes } from '../document/footnotes.ts';
import { outline } from '../document/outline.ts';
import type { Imported } from '../import/recognise.ts';
import type { Desk } from './desk.ts';
import { WindowDialog } from './windowDialog.tsx';

interface ImportReviewProps {
  readonly desk: Desk;
  readonly name: string;
  readonly imported: Imported;
  answer(taken: boolean): void;
}

/** What was read from a text and what is unsure, before it is taken as the draft. */
export function ImportReview({ desk, name, imported, answer }: ImportReviewProps) {
  const close = (taken: boolean) => {
    desk.closeDialog();
    answer(taken);
  };
  const { doc, doubts } = imported;
  return (
    <WindowDialog title={`Read ${name}`} onClose={() => close(false)}>
      <p>{countsOf(doc)}</p>
      {doubts.length === 0 ? (
        <p>Nothing was unsure.</p>
      ) : (
        <>
          <h3>
            {doubts.length} {doubts.length === 1 ? 'place is' : 'places are'} unsure
          </h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <ul className="doubts" aria-label="Doubts" tabIndex={0}>
            {doubts.map((doubt) => (
              <DoubtLine
                key={`${doubt.place} ${doubt.page} ${doubt.line} ${doubt.reason}`}
                doubt={doubt}
              />
            ))}
          </ul>
        </>
      )}
      <div className="dialog-buttons">
        <button
          type="button"
          className="button primary"
          // biome-ignore lint/a11y/noAutofocus: the dialog begins at its usual answer
          autoFocus
          onClick={() => close(true)}
        >
          Take as draft
        </button>
        <button type="button" className="button plain" onClick={() => close(false)}>
          Cancel
        </button>
      </div>
    </WindowDialog>
  );
}

function DoubtLine({ doubt: { place, line, page, reason, did } }: { doubt: Doubt }) {
  return (
    <li>
      <b>{place || 'Whole text'}</b>
      {page !== undefined && <span className="soft"> page {page}</span>}
      {line !== null && <span className="soft"> line {line}</span>}
      <p>{reason}</p>
      <p className="soft">{did}</p>
    </li>
  );
}

function countsOf(doc: Imported['doc']): string {
  const { preambularCount, operativeCount } = outline(doc);
  const { notes, marks } = footnotes(doc);
  return `${preambularCount} preambular and ${operativeCount} operative paragraphs, ${notes.length} footnotes with ${marks.size} marks.`;
}
