import type { Draft } from '../document/draftFile.ts';
import type { Masthead } from '../document/masthead.ts';
import type { Desk } from './desk.ts';
import { attempt, beginDraft } from './fileFlows.ts';
import { draftFromLastCycle } from './lastCycle.ts';
import { resolutionTitle } from './resolutionTitle.ts';
import { draftFromTemplate, firstTemplate, templates } from './templates.ts';
import { useObserved } from './useObserved.ts';
import { WindowDialog } from './windowDialog.tsx';

/** The templates, and the library's resolutions as last cycle's text. */
export function NewDraftDialog({ desk }: { desk: Desk }) {
  const resolutions = useObserved(desk.clauses.shown)?.resolutions;
  const begin = (draft: () => Draft, announcement: string) => {
    desk.closeDialog();
    void attempt(desk, 'The new draft was not begun', () =>
      beginDraft(desk, draft(), announcement),
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
      {!resolutions && <p className="soft">Reading agreed language…</p>}
      <ul className="choices">
        {resolutions?.map((resolution) => {
          const { name, title, year } = resolutionTitle(resolution);
          return (
            <li key={name}>
              <button
                type="button"
                onClick={() =>
                  begin(() => lastCycleDraft(resolution), `New from ${name}: check the masthead.`)
                }
              >
                <b>
                  {name} {year && <span className="soft year">{year}</span>}
                </b>
                <span className="soft">{title}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <div className="dialog-buttons">
        <button type="button" className="button plain" onClick={() => desk.closeDialog()}>
          Cancel
        </button>
      </div>
    </WindowDialog>
  );
}

function lastCycleDraft(resolution: Draft): Draft {
  const template = draftFromTemplate(firstTemplate).doc.child(0).attrs as Masthead;
  return draftFromLastCycle(resolution, template);
}
