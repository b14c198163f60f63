import { useState } from 'react';
import {
  changeKind,
  changePlace,
  oursSentence,
  type ReturnedChange,
  sinceSentence,
} from '../document/returnedChanges.ts';
import type { Desk } from './desk.ts';
import type { ChosenText } from './redlineBase.ts';
import {
  alsoYours,
  authorOf,
  restSentence,
  returnedSentence,
  shownReturn,
  take,
} from './returnedFlow.ts';
import { WindowDialog } from './windowDialog.tsx';

interface ReturnedDialogProps {
  readonly desk: Desk;
  readonly file: ChosenText;
}

/** What a Word file that came back changed of the draft: each change or all of them can be taken. */
export function ReturnedDialog(props: ReturnedDialogProps) {
  const [isWhole, setWhole] = useState(false);
  const onWhole = () => setWhole(true);
  return <Changes key={String(isWhole)} {...props} isWhole={isWhole} onWhole={onWhole} />;
}

interface ChangesProps extends ReturnedDialogProps {
  /** Whether it also shows what differs only because the draft was changed since. */
  readonly isWhole: boolean;
  readonly onWhole: () => void;
}

function Changes({ desk, file, isWhole, onWhole }: ChangesProps) {
  // Not before it is its turn: the dialog before it may have changed the draft.
  const [shown] = useState(() => shownReturn(desk.doc, file, isWhole));
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set());
  const [author, setAuthor] = useState('');
  const { changes, brought, name } = shown;
  const rows = changes.filter((change) => author === '' || authorOf(change) === author);
  const left = rows.filter(({ index, since }) => !taken.has(index) && since === null);
  const takeThese = (these: readonly ReturnedChange[]) => {
    const next = new Set([...taken, ...these.map(({ index }) => index)]);
    take(desk, shown, next);
    setTaken(next);
    if (next.size < changes.length) return;
    desk.closeDialog();
    desk.announcement.set(`All changes of ${name} are taken.`);
  };
  const keepRest = () => {
    take(desk, shown, taken, 'proposals');
    desk.closeDialog();
    desk.announcement.set(restSentence(changes, taken, name));
  };
  return (
    <WindowDialog
      title={`Changes in ${name}`}
      className="compare returned"
      onClose={() => desk.closeDialog()}
    >
      <p role="status">
        {returnedSentence(changes)}
        {alsoYours(changes)}
        {taken.size > 0 && ` ${taken.size} taken; Undo takes them back one by one.`}
      </p>
      <Authors changes={changes} author={author} onChange={setAuthor} />
      {brought.ours.length > 0 && (
        <p className="ours">
          {`${oursSentence(brought)} `}
          <button type="button" className="button plain" onClick={onWhole}>
            Show them too
          </button>
        </p>
      )}
      {brought.untold.length > 0 && (
        <ul className="lines untold" aria-label="Not taken">
          {brought.untold.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="compared" aria-label="Changes" tabIndex={0}>
        <ol>
          {rows.map((change) => (
            <Row
              key={change.index}
              change={change}
              isTaken={taken.has(change.index)}
              onTake={() => takeThese([change])}
            />
          ))}
        </ol>
      </section>
      <div className="dialog-buttons">
        <button type="button" className="button plain" onClick={() => desk.closeDialog()}>
          Close
        </button>
        <button
          type="button"
          className="button plain"
          disabled={changes.length === 0}
          onClick={keepRest}
        >
          Keep the rest as proposals
        </button>
        <button
          type="button"
          className="button primary"
          aria-disabled={left.length === 0}
          onClick={() => left.length > 0 && takeThese(left)}
        >
          {author === '' ? 'Take all' : `Take all by ${author}`}
        </button>
      </div>
    </WindowDialog>
  );
}

interface AuthorsProps {
  readonly changes: readonly ReturnedChange[];
  readonly author: string;
  onChange(author: string): void;
}

/** Whose changes there are; a press shows only those, another one all again. */
function Authors({ changes, author, onChange }: AuthorsProps) {
  const authors = [...new Set(changes.map(authorOf))];
  if (authors.length < 2) return null;
  return (
    <fieldset className="compare-fates" aria-label="Show only those by">
      {authors.map((name) => (
        <button
          key={name}
          type="button"
          className="chip"
          aria-pressed={name === author}
          onClick={() => onChange(name === author ? '' : name)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

interface RowProps {
  readonly change: ReturnedChange;
  readonly isTaken: boolean;
  onTake(): void;
}

function Row({ change, isTaken, onTake }: RowProps) {
  const { removed, added, said, context } = change;
  const place = changePlace(change);
  const since = sinceSentence(change);
  return (
    <li className="compared-row">
      <div className="compared-names">
        <b>{place}</b>
        <span className="fate">{`${changeKind(change)}, ${authorOf(change)}`}</span>
      </div>
      <div className="compared-words">
        <p className="changed-words">
          {context[0]}
          {removed !== '' && <del>{removed}</del>}
          {added !== '' && <ins>{added}</ins>}
          {context[1]}
        </p>
        {said !== '' && <p className="strength">{said}</p>}
        {since !== '' && <p className="also-yours">{since}</p>}
      </div>
      <button
        type="button"
        className="button plain"
        aria-label={`Take the change in ${place}`}
        // A button that is disabled loses the keyboard, and Escape with it.
        aria-disabled={isTaken}
        onClick={isTaken ? undefined : onTake}
      >
        {isTaken ? 'Taken' : 'Take'}
      </button>
    </li>
  );
}
