import { noteWords } from '../document/note.ts';
import type { NoteChange } from '../document/noteDeparture.ts';

interface ChangedNotesProps {
  readonly changes: readonly NoteChange[];
  /** Those that are only left out because their source is cited before. */
  readonly leftOut: ReadonlySet<NoteChange>;
  readonly onRestore?: (change: NoteChange) => void;
}

const names: Record<NoteChange['kind'], string> = {
  missing: 'Note taken out: ',
  added: 'Note added: ',
  changed: 'Note changed: ',
  moved: 'Note moved: ',
};

/** What became of the notes that belong to the words, each with a button that restores it. */
export function ChangedNotes({ changes, leftOut, onRestore }: ChangedNotesProps) {
  const told = changes.filter((change) => !leftOut.has(change));
  return (
    <>
      {told.length > 0 && (
        <ul className="changed-notes">
          {told.map((change) => (
            <li key={`${change.kind} ${change.place} ${change.expected?.words}`}>
              {onRestore ? (
                <button
                  type="button"
                  className="change"
                  title="Restore"
                  onClick={() => onRestore(change)}
                >
                  <span className="unseen">
                    {change.kind === 'added' ? 'Take out. ' : 'Restore. '}
                  </span>
                  <NoteWords change={change} />
                </button>
              ) : (
                <NoteWords change={change} />
              )}
            </li>
          ))}
        </ul>
      )}
      {leftOut.size > 0 && <p className="soft">{leftOutSentence(leftOut.size)}</p>}
    </>
  );
}

function NoteWords({ change: { kind, expected, found } }: { change: NoteChange }) {
  const removed = kind === 'moved' ? null : expected;
  return (
    <>
      <span className="soft">{names[kind]}</span>
      {removed && <del>{removed.words}</del>}
      {removed && found && ' '}
      {found && <ins>{noteWords(found.node)}</ins>}
    </>
  );
}

function leftOutSentence(count: number): string {
  return count === 1
    ? 'The mark of 1 note is left out: its source is cited before.'
    : `The marks of ${count} notes are left out: their sources are cited before.`;
}
