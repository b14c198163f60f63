import type { Change } from '../document/doubt.ts';
import { accept, canChange, change, choose, redo, undo } from './reviewDecisions.ts';
import { beginSplit } from './reviewSplit.ts';
import {
  currentDoubt,
  currentRow,
  openDoubts,
  type ReviewState,
  stepDoubt,
  stepRow,
} from './reviewState.ts';

/** Something a person can do with the row or the doubt under review. */
export interface ReviewAction {
  readonly id: string;
  /** As its button says it. */
  readonly title: string;
  /** In ProseMirror's notation; the first is shown. */
  readonly keys: readonly string[];
  readonly group: 'doubts' | 'paragraph' | 'review';
  /** Whether it can be done now. */
  can(state: ReviewState): boolean;
  run(state: ReviewState): ReviewState;
}

const always = () => true;
const hasOpen = (state: ReviewState) => openDoubts(state).length > 0;

/** Everything that a key of the review does, in the order in which it is shown. */
export const reviewActions: readonly ReviewAction[] = [
  {
    id: 'nextDoubt',
    title: 'Next doubt',
    keys: ['n', 'F8'],
    group: 'doubts',
    can: hasOpen,
    run: (state) => stepDoubt(state, 1),
  },
  {
    id: 'previousDoubt',
    title: 'Previous',
    keys: ['p', 'Shift-F8'],
    group: 'doubts',
    can: hasOpen,
    run: (state) => stepDoubt(state, -1),
  },
  {
    id: 'accept',
    title: 'Accept',
    keys: ['a', 'Enter'],
    group: 'doubts',
    can: (state) => currentDoubt(state)?.settled === null,
    run: accept,
  },
  {
    id: 'nextParagraph',
    title: 'Next paragraph',
    keys: ['j', 'ArrowDown'],
    group: 'paragraph',
    can: always,
    run: (state) => stepRow(state, 1),
  },
  {
    id: 'previousParagraph',
    title: 'Previous',
    keys: ['k', 'ArrowUp'],
    group: 'paragraph',
    can: always,
    run: (state) => stepRow(state, -1),
  },
  changing('part', 'Change part', 'c', partOf),
  changing('levelIn', 'Level in', 'i', () => [{ kind: 'level', by: 1 }, 'Moved a level in']),
  changing('levelOut', 'Level out', 'o', () => [{ kind: 'level', by: -1 }, 'Moved a level out']),
  changing('join', 'Join with the one before', 'b', () => [
    { kind: 'join' },
    'Joined with the paragraph before',
  ]),
  {
    id: 'split',
    title: 'Split…',
    keys: ['s'],
    group: 'paragraph',
    can: (state) => currentRow(state).paragraph !== null,
    run: (state) => beginSplit(state),
  },
  changing('heading', 'Heading', 'h', headingOf),
  {
    id: 'undo',
    title: 'Undo',
    keys: ['u', 'Mod-z'],
    group: 'review',
    can: ({ past }) => past.length > 0,
    run: undo,
  },
  {
    id: 'redo',
    title: 'Redo',
    keys: ['r', 'Mod-Shift-z'],
    group: 'review',
    can: ({ future }) => future.length > 0,
    run: redo,
  },
];

/** Which alternative a digit takes: "1" the first. Null for other keys. */
export function choiceOf(key: string): ((state: ReviewState) => ReviewState) | null {
  return /^[1-9]$/.test(key) ? (state) => choose(state, Number(key)) : null;
}

type Made = readonly [Change, string];

function changing(
  id: string,
  title: string,
  key: string,
  made: (state: ReviewState) => Made,
): ReviewAction {
  return {
    id,
    title,
    keys: [key],
    group: 'paragraph',
    can: (state) => canChange(state, made(state)[0]),
    run: (state) => change(state, ...made(state)),
  };
}

function partOf(state: ReviewState): Made {
  return currentRow(state).part === 'operative'
    ? [{ kind: 'part', part: 'preambular' }, 'Made preambular']
    : [{ kind: 'part', part: 'operative' }, 'Made operative'];
}

/** Once a heading, twice a lower one, and after the lowest a paragraph again. */
function headingOf(state: ReviewState): Made {
  const { kind, depth } = currentRow(state);
  if (kind !== 'heading') return [{ kind: 'heading', level: 1 }, 'Marked as a heading'];
  if (depth === 3) return [{ kind: 'paragraph' }, 'Made a paragraph again'];
  const level = depth === 1 ? 2 : 3;
  return [{ kind: 'heading', level }, `Marked as a heading of level ${level}`];
}
