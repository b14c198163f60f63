import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Imported } from '../import/recognise.ts';
import type { Reviewed } from './dialogs.ts';
import { KeyHint } from './keyHint.tsx';
import { ariaKeys, isMac, isPressed } from './keys.ts';
import { LeaveQuestion } from './leaveQuestion.tsx';
import { choiceOf, reviewActions } from './reviewKeys.ts';
import { ReviewList } from './reviewList.tsx';
import { shownSource } from './reviewPlaces.ts';
import { reviewed, wordsOfRow } from './reviewRows.ts';
import { countWords, doubtsLeft } from './reviewSentences.ts';
import { ReviewSource } from './reviewSource.tsx';
import { finishSplit, leaveSplit, moveSplit } from './reviewSplit.ts';
import { beginReview, currentRow, openDoubts, type ReviewState } from './reviewState.ts';
import { ReviewTools } from './reviewTools.tsx';

interface ReviewViewProps {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly imported: Imported;
  /** Null when the person leaves it. */
  answer(reviewed: Reviewed | null): void;
}

/** A text that was read, beside its source: what is unsure is settled before it becomes a draft. */
export function ReviewView({ name, bytes, imported, answer }: ReviewViewProps) {
  const [state, setState] = useState(() => beginReview(imported));
  const [isLeaving, setLeaving] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const close = (into: Reviewed['into'] | null) =>
    answer(into && { doc: state.doc, into, doubts: openDoubts(state).length });

  // The keyboard follows every key, and comes back from the question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new state is a key that was pressed
  useLayoutEffect(() => {
    if (!isLeaving) focusCurrent(list.current);
  }, [state, isLeaving]);

  const pressed = (event: KeyboardEvent) => {
    const next = isLeaving ? null : afterKey(state, event, list.current);
    if (next) setState(next);
    else if (event.key === 'Escape') setLeaving(!isLeaving);
    else if (!isLeaving && isPressed(takeKeys, event, isMac)) close('draft');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className="review-overlay">
      <Modal className="review-frame">
        <Dialog className="review-dialog">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that its rows and buttons leave over */}
          <div onKeyDown={pressed}>
            <div className="review" inert={isLeaving}>
              <ReviewHeader
                name={name}
                state={state}
                take={close}
                cancel={() => (state.past.length > 0 ? setLeaving(true) : close(null))}
              />
              <ReviewSource
                bytes={bytes}
                shown={shownSource(state)}
                words={wordsOfRow(currentRow(state))}
                all={state.places}
              />
              <ReviewList state={state} act={setState} ref={list} />
              <ReviewTools state={state} act={setState} />
            </div>
            {isLeaving && (
              <LeaveQuestion
                decisions={state.past.length}
                stay={() => setLeaving(false)}
                leave={() => close(null)}
              />
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const takeKeys = 'Mod-Enter';

interface ReviewHeaderProps {
  readonly name: string;
  readonly state: ReviewState;
  take(into: Reviewed['into']): void;
  cancel(): void;
}

function ReviewHeader({ name, state, take, cancel }: ReviewHeaderProps) {
  const left = openDoubts(state).length;
  return (
    <header className="review-header">
      <Heading slot="title">Read {name}</Heading>
      <p className="review-counts">
        {countWords(reviewed(state.doc).counts).map((words) => (
          <span key={words}>{words}</span>
        ))}
        <b>{doubtsLeft(left)}</b>
      </p>
      <div className="review-answers">
        <button type="button" className="button plain" onClick={cancel}>
          Cancel
        </button>
        <button type="button" className="button plain" onClick={() => take('library')}>
          Add to my clause library
        </button>
        <button
          type="button"
          className="button primary"
          aria-keyshortcuts={ariaKeys(takeKeys, isMac)}
          onClick={() => take('draft')}
        >
          Take as draft
          <KeyHint keys={takeKeys} />
        </button>
      </div>
    </header>
  );
}

/** The review after a key; null when the key is none of its own. Letters act in the list only. */
function afterKey(
  state: ReviewState,
  event: KeyboardEvent,
  list: HTMLElement | null,
): ReviewState | null {
  const inList = list?.contains(event.target as Element) ?? false;
  const onButton = (event.target as Element).closest('button') !== null;
  if (state.split !== null && inList) {
    const next = afterSplitKey(state, event.key);
    if (next) return next;
  }
  const choice = inList && !hasModifier(event) ? choiceOf(event.key) : null;
  if (choice) return choice(state);
  const action = reviewActions.find(({ keys }) =>
    keys.some((key) => {
      const everywhere = key.includes('Mod-') || key.includes('F8');
      const free = everywhere || (inList && !(onButton && key === 'Enter'));
      return free && isPressed(key, event, isMac);
    }),
  );
  return action ? action.run(state) : null;
}

function afterSplitKey(state: ReviewState, key: string): ReviewState | null {
  switch (key) {
    case 'ArrowRight':
      return moveSplit(state, 1);
    case 'ArrowLeft':
      return moveSplit(state, -1);
    case 'Enter':
    case 's':
      return finishSplit(state);
    case 'Escape':
      return leaveSplit(state);
    default:
      return null;
  }
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

/** Brings the keyboard to the row under review, wherever a button had taken it. */
function focusCurrent(list: HTMLElement | null): void {
  const row = list?.querySelector<HTMLElement>('[aria-current]');
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}
