import type { Desk } from './desk.ts';
import { titleOf } from './draftName.ts';
import { beginDraft } from './fileFlows.ts';
import { RecentList } from './recentList.tsx';
import { draftFromTemplate, firstTemplate, templates } from './templates.ts';
import { useRecent } from './useRecent.ts';

/** The ways to start, beside a page that can be typed in already. Gone with the first change. */
export function StartPanel({ desk }: { desk: Desk }) {
  const goesOn = desk.unsaved || desk.file.get().name !== '';
  const close = () => {
    desk.starting.set(false);
    desk.editor.focus();
  };
  return (
    <section className="start-panel" aria-label="Ways to start">
      <p>
        {goesOn ? (
          <button type="button" className="button primary" onClick={close}>
            Go on with “{titleOf(desk)}”
          </button>
        ) : (
          <>A Third Committee draft is ready: type, or start otherwise.</>
        )}
      </p>
      <ul>
        {templates
          .filter(({ id }) => goesOn || id !== firstTemplate)
          .map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                className="chip"
                onClick={() => beginDraft(desk, draftFromTemplate(id), `New: ${title}.`)}
              >
                {title}
              </button>
            </li>
          ))}
        <li>
          <button
            type="button"
            className="chip"
            onClick={() => desk.dialog.show({ kind: 'newDraft' })}
          >
            Start from last cycle’s resolution…
          </button>
        </li>
      </ul>
      <RecentDrafts desk={desk} />
      <button type="button" className="close" aria-label="Close the ways to start" onClick={close}>
        ×
      </button>
    </section>
  );
}

/** How many recent drafts are offered at the start; "Open recent…" has the others. */
const atStart = 5;

function RecentDrafts({ desk }: { desk: Desk }) {
  const { files } = useRecent(desk);
  if (!files || files.length === 0) return null;
  return (
    <>
      <p className="recent-title">Recent drafts</p>
      <RecentList desk={desk} files={files.slice(0, atStart)} />
    </>
  );
}
