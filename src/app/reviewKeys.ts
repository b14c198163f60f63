import type { Change } from '../document/doubt.ts';
import {
  accept,
  acceptAll,
  canChange,
  change,
  choose,
  doubtsAlike,
  doubtsHere,
  redo,
  undo,
} from './reviewDecisions.ts';
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
  /** As the sheet of keys shows it. */
  readonly title: string;
  /** The beginning of the title that its button shows, where the group says the rest. */
  readonly short?: string;
  /** What the button says instead, where that depends on the row. */
  label?(state: ReviewState): string;
  /** In ProseMirror's notation; the first is shown. */
  readonly keys: readonly string[];
  readonly group: 'doubts' | 'decisions' | 'paragraph';
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
    short: 'Next',
    keys: ['n', 'F8'],
    group: 'doubts',
    can: hasOpen,
    run: (state) => stepDoubt(state, 1),
  },
  {
    id: 'previousDoubt',
    title: 'Previous doubt',
    short: 'Previous',
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
    id: 'acceptAll',
    title: 'Accept all here',
    keys: ['Shift-a'],
    group: 'doubts',
    can: (state) => doubtsHere(state).length > 1,
    run: (state) => acceptAll(state, doubtsHere(state)),
  },
  {
    id: 'acceptAlike',
    title: 'Accept all like this',
    keys: ['Shift-l'],
    group: 'doubts',
    can: (state) => doubtsAlike(state).length > 1,
    run: (state) => acceptAll(state, doubtsAlike(state)),
  },
  {
    id: 'undo',
    title: 'Undo',
    keys: ['u', 'Mod-z'],
    group: 'decisions',
    can: ({ past }) => past.length > 0,
    run: undo,
  },
  {
    id: 'redo',
    title: 'Redo',
    keys: ['r', 'Mod-Shift-z'],
    group: 'decisions',
    can: ({ future }) => future.length > 0,
    run: redo,
  },
  {
    id: 'nextParagraph',
    title: 'Next paragraph',
    short: 'Next',
    keys: ['j', 'ArrowDown'],
    group: 'paragraph',
    can: always,
    run: (state) => stepRow(state, 1),
  },
  {
    id: 'previousParagraph',
    title: 'Previous paragraph',
    short: 'Previous',
    keys: ['k', 'ArrowUp'],
    group: 'paragraph',
    can: always,
    run: (state) => stepRow(state, -1),
  },
  { ...changing('part', 'Change part', 'c', partOf), label: partLabel },
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
    run: (state) => beginSplit(state, state.cursor),
  },
  { ...changing('heading', 'Mark as heading', 'h', headingOf), label: headingLabel },
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
  return isOperative(state)
    ? [{ kind: 'part', part: 'preambular' }, 'Made preambular']
    : [{ kind: 'part', part: 'operative' }, 'Made operative'];
}

function partLabel(state: ReviewState): string {
  return isOperative(state) ? 'Make preambular' : 'Make operative';
}

function isOperative(state: ReviewState): boolean {
  return currentRow(state).part === 'operative';
}

/** Once a heading, twice a lower one, and after the lowest a paragraph again. */
function headingOf(state: ReviewState): Made {
  const level = nextLevel(state);
  return level === null
    ? [{ kind: 'paragraph' }, 'Made a paragraph again']
    : [{ kind: 'heading', level }, `Marked as a heading of level ${level}`];
}

function headingLabel(state: ReviewState): string {
  if (currentRow(state).kind !== 'heading') return 'Mark as heading';
  return nextLevel(state) === null ? 'Paragraph again' : 'Lower heading';
}

/** The level that a heading gets next; null after the lowest. */
function nextLevel(state: ReviewState): 1 | 2 | 3 | null {
  const { kind, depth } = currentRow(state);
  if (kind !== 'heading') return 1;
  return depth === 1 ? 2 : depth === 2 ? 3 : null;
}
