import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { Slice } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { type Returned, returned } from '../document/returned.ts';
import {
  type OtherChanges,
  type ReturnedChange,
  returnedChanges,
  withTaken,
} from '../document/returnedChanges.ts';
import { changesMasthead } from '../editor/frame.ts';
import type { Desk } from './desk.ts';
import { type ChosenText, chooseText } from './redlineBase.ts';

/** What a file that came back changed of the draft, as the dialog shows it. */
export interface ShownReturn {
  readonly name: string;
  readonly brought: Returned;
  readonly changes: readonly ReturnedChange[];
}

/** Lets the person choose a file, and shows what it changed of the draft. */
export async function takeChanges(desk: Desk): Promise<void> {
  const file = await chooseText(desk, 'proposals');
  if (file) desk.dialog.show({ kind: 'returned', file });
}

/**
 * What a file changed of the draft as it stands now; with `isWhole` also what it has otherwise only
 * because the draft was changed since it was sent.
 */
export function shownReturn(draft: Node, file: ChosenText, isWhole: boolean): ShownReturn {
  const brought = returned(draft, file.doc, file, isWhole);
  return { name: file.name, brought, changes: returnedChanges(brought) };
}

/**
 * Puts what was chosen so far into the draft, in one step of its own that Undo takes back; `others`
 * says what becomes of the rest.
 */
export function take(
  desk: Desk,
  { brought, changes }: ShownReturn,
  chosen: ReadonlySet<number>,
  others: OtherChanges = 'left',
): void {
  const { view } = desk.editor;
  const tr = replacedBy(view.state, withTaken(brought, changes, chosen, others));
  // The page keeps its masthead but where it is meant to change.
  if (tr.docChanged) view.dispatch(closeHistory(changesMasthead(tr)));
}

/** The step from the draft to another text of it, from the first paragraph that differs to the last. */
function replacedBy(state: EditorState, doc: Node): Transaction {
  const { tr } = state;
  if (doc.attrs.numbering !== state.doc.attrs.numbering) {
    tr.setDocAttribute('numbering', doc.attrs.numbering);
  }
  const start = state.doc.content.findDiffStart(doc.content);
  const end = state.doc.content.findDiffEnd(doc.content);
  if (start === null || !end) return tr;
  const $start = state.doc.resolve(start);
  const from = $start.depth > 0 ? $start.before(1) : start;
  const [to, other] = [afterBlock(state.doc, end.a), afterBlock(doc, end.b)];
  return tr.replace(
    from,
    Math.max(from, to),
    new Slice(doc.slice(from, Math.max(from, other)).content, 0, 0),
  );
}

/** The end of the paragraph of the document that a position lies in. */
function afterBlock(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos);
  return $pos.depth > 0 ? $pos.after(1) : pos;
}

/** Who made a change, as the list says it. */
export function authorOf({ isTracked, author }: ReturnedChange): string {
  return isTracked ? author || 'Nobody named' : 'Untracked';
}

/** As "12 changes by Kenya (8), Chile (3) and untracked (1)". */
export function returnedSentence(changes: readonly ReturnedChange[]): string {
  const counts = new Map<string, number>();
  for (const change of changes) {
    const author = authorOf(change);
    counts.set(author, (counts.get(author) ?? 0) + 1);
  }
  const by = [...counts].map(([author, count]) => `${author} (${count})`).join(', ');
  return changes.length === 0
    ? 'The file changes nothing in this draft.'
    : `${counted(changes.length)}: ${by}.`;
}

/** How many changes are left to be looked at one by one, for behind the sentence; empty for none. */
export function alsoYours(changes: readonly ReturnedChange[]): string {
  const count = changes.filter(({ since }) => since !== null && since !== 'counted').length;
  if (count === 0) return '';
  const them = count === 1 ? '1 is' : `${count} are`;
  return ` ${them} where you changed the draft too; Take all leaves ${count === 1 ? 'it' : 'them'}.`;
}

/** What became of the changes that were not taken, once they stand as proposals where one can. */
export function restSentence(
  changes: readonly ReturnedChange[],
  taken: ReadonlySet<number>,
  name: string,
): string {
  const rest = changes.filter(({ index }) => !taken.has(index));
  const stated = rest.filter(({ field }) => field !== null).length;
  const proposed = rest.length - stated;
  return [
    proposed > 0
      ? `${counted(proposed)} of ${name} ${proposed === 1 ? 'stands as a proposal' : 'stand as proposals'}.`
      : '',
    stated > 0
      ? `${counted(stated)} of masthead or numbers ${stated === 1 ? 'was' : 'were'} not taken: no proposal can say ${stated === 1 ? 'it' : 'them'}.`
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function counted(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}
