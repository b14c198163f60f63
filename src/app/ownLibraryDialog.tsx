import { useMemo } from 'react';
import type { OwnText } from '../library/libraryWork.ts';
import { runAction } from './actions.ts';
import type { ClauseLibrary } from './clauseLibrary.ts';
import type { Desk } from './desk.ts';
import { attempt } from './fileFlows.ts';
import { TextList } from './textList.tsx';
import { useObserved } from './useObserved.ts';
import { useTimeLeft } from './useTimeLeft.ts';
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
  const left = useTimeLeft(reading && (reading.at - 1) / reading.of);
  if (!reading) return null;
  return (
    <p className="soft">
      Reading text {reading.at} of {reading.of}
      {left && `, ${left}`}…{' '}
      <button type="button" className="button plain" onClick={reading.stop}>
        Stop reading
      </button>
    </p>
  );
}

function Texts({ desk, clauses }: { desk: Desk; clauses: ClauseLibrary | null }) {
  const texts = useMemo(() => clauses?.own.toSorted(byName) ?? [], [clauses]);
  if (!clauses) return <p>Reading agreed language…</p>;
  const { own, unreadable } = clauses;
  if (own.length + unreadable.length === 0) return <p>There is nothing in it yet.</p>;
  return (
    <>
      <TextList texts={texts} label="Texts" className="own-texts" scrolls>
        {(text) => <OwnTextRow key={text.file} desk={desk} text={text} />}
      </TextList>
      {unreadable.length > 0 && <Unreadable desk={desk} files={unreadable} />}
    </>
  );
}

interface UnreadableProps {
  readonly desk: Desk;
  readonly files: ClauseLibrary['unreadable'];
}

function Unreadable({ desk, files }: UnreadableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <ul className="own-texts" aria-label="Files that cannot be read" tabIndex={0}>
      {files.map(({ file, why }) => (
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

const inOrder = new Intl.Collator('en', { numeric: true });

function byName(one: OwnText, other: OwnText): number {
  return inOrder.compare(one.source, other.source);
}

const standings = { adopted: '', draft: 'draft, not agreed', unstated: 'adoption not stated' };

function OwnTextRow({ desk, text }: { desk: Desk; text: OwnText }) {
  const { source, title, year, standing, file } = text;
  const known = [year, standings[standing]].filter(Boolean).join(' · ');
  return (
    <li>
      <div>
        <b>{source}</b> <span className="soft">{known}</span>
        {title !== source && <p className="soft">{title}</p>}
      </div>
      <RemoveButton desk={desk} file={file} name={source} />
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
