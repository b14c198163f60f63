import { sourceOf, standingOf } from '../library/source.ts';
import { runAction } from './actions.ts';
import type { ClauseLibrary, OwnResolution } from './clauseLibrary.ts';
import type { Desk } from './desk.ts';
import { attempt } from './fileFlows.ts';
import { resolutionTitle } from './resolutionTitle.ts';
import { useObserved } from './useObserved.ts';
import { WindowDialog } from './windowDialog.tsx';

/** What is in the person's own clause library, and ways to add and remove. */
export function OwnLibraryDialog({ desk }: { desk: Desk }) {
  const clauses = useObserved(desk.clauses.shown);
  return (
    <WindowDialog title="My clause library" onClose={() => desk.closeDialog()}>
      <p className="soft">
        Resolutions and drafts that you added. They are searched with those that come with Chapeau,
        and stay on this machine.
      </p>
      <ReadingLine desk={desk} />
      <Texts desk={desk} clauses={clauses} />
      <div className="dialog-buttons">
        <button
          type="button"
          className="button primary"
          // biome-ignore lint/a11y/noAutofocus: the dialog begins at its usual answer
          autoFocus
          onClick={() => runAction(desk, 'addFilesToLibrary')}
        >
          Add files…
        </button>
        <button
          type="button"
          className="button plain"
          onClick={() => runAction(desk, 'addFolderToLibrary')}
        >
          Add a folder…
        </button>
        <button type="button" className="button plain" onClick={() => desk.closeDialog()}>
          Close
        </button>
      </div>
    </WindowDialog>
  );
}

/** How far the texts are read after the start; a large library takes a while. */
function ReadingLine({ desk }: { desk: Desk }) {
  const reading = useObserved(desk.clauses.reading);
  if (!reading) return null;
  return (
    <p className="soft">
      Reading text {reading.at} of {reading.of}…{' '}
      <button type="button" className="button plain" onClick={reading.stop}>
        Stop reading
      </button>
    </p>
  );
}

function Texts({ desk, clauses }: { desk: Desk; clauses: ClauseLibrary | null }) {
  if (!clauses) return <p>Reading agreed language…</p>;
  const { own, unreadable } = clauses;
  if (own.size + unreadable.length === 0) return <p>There is nothing in it yet.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <ul className="own-texts" aria-label="Texts" tabIndex={0}>
      {[...own].sort(byName).map(([source, resolution]) => (
        <OwnText key={source} desk={desk} resolution={resolution} />
      ))}
      {unreadable.map(({ file, why }) => (
        <li key={file}>
          <div>
            <b>{file}</b>
            <p className="soft">{why}</p>
          </div>
          <RemoveButton desk={desk} file={file} name={file} />
        </li>
      ))}
    </ul>
  );
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

const standings = { adopted: '', draft: 'draft, not agreed', unstated: 'adoption not stated' };

function OwnText({ desk, resolution }: { desk: Desk; resolution: OwnResolution }) {
  const { draft, file } = resolution;
  const { title, year } = resolutionTitle(draft);
  const name = sourceOf(draft);
  const known = [year, standings[standingOf(draft.doc)]].filter(Boolean).join(' · ');
  return (
    <li>
      <div>
        <b>{name}</b> <span className="soft">{known}</span>
        {title !== name && <p className="soft">{title}</p>}
      </div>
      <RemoveButton desk={desk} file={file} name={name} />
    </li>
  );
}

function RemoveButton({ desk, file, name }: { desk: Desk; file: string; name: string }) {
  const remove = async () => {
    await desk.clauses.remove(file);
    desk.announcement.set(`Removed ${name} from my clause library.`);
  };
  return (
    <button
      type="button"
      className="button plain"
      aria-label={`Remove ${name}`}
      onClick={() => attempt(desk, 'The text was not removed', remove)}
    >
      Remove
    </button>
  );
}
