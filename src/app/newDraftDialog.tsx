import { useMemo } from 'react';
import type { Draft } from '../document/draftFile.ts';
import type { Masthead } from '../document/masthead.ts';
import type { SourceRow } from '../library/segment.ts';
import type { Desk } from './desk.ts';
import { attempt, beginDraft } from './fileFlows.ts';
import { draftFromLastCycle } from './lastCycle.ts';
import { draftFromTemplate, firstTemplate, templates } from './templates.ts';
import { TextList } from './textList.tsx';
import { useObserved } from './useObserved.ts';
import { WindowDialog } from './windowDialog.tsx';

/** The templates, and the library's resolutions as last cycle's text. */
export function NewDraftDialog({ desk }: { desk: Desk }) {
  const sources = useObserved(desk.clauses.shown)?.library.sources;
  const resolutions = useMemo(() => sources?.toSorted(newestFirst), [sources]);
  const begin = (draft: () => Draft | Promise<Draft>, announcement: string) => {
    desk.closeDialog();
    void attempt(desk, 'The new draft was not begun', async () =>
      beginDraft(desk, await draft(), announcement),
    );
  };
  return (
    <WindowDialog title="New draft" onClose={() => desk.closeDialog()}>
      <h3>From a template</h3>
      <ul className="choices">
        {templates.map(({ id, title, use }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => begin(() => draftFromTemplate(id), `New: ${title}.`)}
            >
              <b>{title}</b>
              <span className="soft">{use}</span>
            </button>
          </li>
        ))}
      </ul>
      <h3>Start from last cycle’s resolution</h3>
      {resolutions ? (
        <TextList texts={resolutions} label="Resolutions" className="choices">
          {({ source, title, year }) => (
            <li key={source}>
              <button
                type="button"
                onClick={() =>
                  begin(
                    () => lastCycleDraft(desk, source),
                    `New from ${source}: check the masthead.`,
                  )
                }
              >
                <b>
                  {source} {year !== null && <span className="soft year">{year}</span>}
                </b>
                <span className="soft">{title}</span>
              </button>
            </li>
          )}
        </TextList>
      ) : (
        <p className="soft">Reading agreed language…</p>
      )}
      <div className="dialog-buttons">
        <button type="button" className="button plain" onClick={() => desk.closeDialog()}>
          Cancel
        </button>
      </div>
    </WindowDialog>
  );
}

function newestFirst(one: SourceRow, other: SourceRow): number {
  return (other.year ?? 0) - (one.year ?? 0);
}

async function lastCycleDraft(desk: Desk, source: string): Promise<Draft> {
  const template = draftFromTemplate(firstTemplate).doc.child(0).attrs as Masthead;
  return draftFromLastCycle(await desk.clauses.draftOf(source), template);
}
