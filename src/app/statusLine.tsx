import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { commentsIn, hasComments } from '../document/comments.ts';
import { proposalGroups } from '../document/proposalGroups.ts';
import { proposalsIn } from '../document/proposals.ts';
import { footnotesOf, outlineOf } from '../editor/draftEditor.ts';
import { leftOutNotes } from '../editor/leftOutNotes.ts';
import { agreedShares } from '../library/agreedAccount.ts';
import { actionsFor, runAction } from './actions.ts';
import type { Desk } from './desk.ts';
import { KeyHint } from './keyHint.tsx';
import { ariaKeys, isMac } from './keys.ts';
import { useObserved } from './useObserved.ts';
import { wordCount } from './wordCount.ts';

/** What the draft counts, and what just happened. Only the happening is read out. */
export function StatusLine({ desk }: { desk: Desk }) {
  const state = useObserved(desk.draft);
  const announcement = useObserved(desk.announcement);
  return (
    <footer className="status-line">
      <div role="status" className="status">
        <span className="counts" aria-live="off">
          {state && <Counts state={state} />}
          <Agreed desk={desk} />
        </span>
        <span className="announcement">{announcement}</span>
      </div>
      {state && <KeepNotes desk={desk} state={state} />}
      <span className="space" />
      <span>British English (-ize)</span>
      <Zoom desk={desk} />
    </footer>
  );
}

/** What an insertion left out because it is cited already, to be kept all the same. */
function KeepNotes({ desk, state }: { desk: Desk; state: EditorState }) {
  const count = leftOutNotes(state).length;
  if (count === 0) return null;
  const action = actionsFor(desk.bridge.host).find(({ id }) => id === 'keepRepeatedNotes');
  return (
    <button
      type="button"
      className="button plain keep-notes"
      aria-keyshortcuts={ariaKeys(action?.keys ?? '', isMac)}
      // The keyboard stays where the insertion was made.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runAction(desk, 'keepRepeatedNotes')}
    >
      {count === 1 ? 'Keep the repeated footnote' : `Keep ${count} repeated footnotes`}
      <KeyHint keys={action?.keys ?? ''} />
    </button>
  );
}

function Counts({ state }: { state: EditorState }) {
  const { preambularCount, operativeCount } = outlineOf(state);
  return (
    <>
      <span>
        {preambularCount} preambular · {operativeCount} operative
      </span>
      <span>{counted(wordCount(state.doc), 'word')}</span>
      <span>{counted(footnotesOf(state).notes.length, 'footnote')}</span>
      <Remarks doc={state.doc} />
    </>
  );
}

/** What others propose and say, as long as there is any. */
function Remarks({ doc }: { doc: Node }) {
  const proposals = proposalGroups(doc, proposalsIn(doc)).length;
  const comments = hasComments(doc) ? commentsIn(doc).length : 0;
  return (
    <>
      {proposals > 0 && <span>{counted(proposals, 'proposal')}</span>}
      {comments > 0 && <span>{counted(comments, 'comment')}</span>}
    </>
  );
}

/** How much of the draft is agreed, as a bar and in words. */
function Agreed({ desk }: { desk: Desk }) {
  const draft = useObserved(desk.agreed.draft);
  const shares = draft && agreedShares(draft.words);
  if (!shares) return null;
  return (
    <button
      type="button"
      className="agreed-share"
      title="Report of agreed words"
      onClick={() => runAction(desk, 'agreedReport')}
    >
      <span className="share-bar" aria-hidden="true">
        <i className="exact" style={{ width: `${shares.exact}%` }} />
        <i className="near" style={{ width: `${shares.near}%` }} />
      </span>{' '}
      {shares.exact} % agreed, {shares.near} % near
    </button>
  );
}

function Zoom({ desk }: { desk: Desk }) {
  const zoom = useObserved(desk.zoom);
  return (
    <span className="zoom">
      <button type="button" aria-label="Smaller page" onClick={() => runAction(desk, 'zoomOut')}>
        −
      </button>
      <span>{Math.round(zoom * 100)} %</span>
      <button type="button" aria-label="Larger page" onClick={() => runAction(desk, 'zoomIn')}>
        +
      </button>
    </span>
  );
}

function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en-GB').replaceAll(',', ' ')} ${thing}${count === 1 ? '' : 's'}`;
}
