import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { commentsIn } from './comments.ts';
import { decided } from './decided.ts';
import { footnotes } from './footnotes.ts';
import { outline } from './outline.ts';
import { hasId } from './paragraphId.ts';
import { proposalGroups } from './proposalGroups.ts';
import { type Proposal, type ProposalPlace, proposalsIn, proposalsOn } from './proposals.ts';
import type { Returned, Since } from './returned.ts';
import { type FieldChange, fieldValue, fieldWords } from './returnedFields.ts';
import { schema } from './schema.ts';
import type { StatedField } from './statedFields.ts';
import { wordsBetween } from './wordsBetween.ts';

/** One change that a file brings, as a person would call it one. */
export interface ReturnedChange {
  /** Counted from 0, in reading order. */
  readonly index: number;
  readonly kind: 'words' | 'new' | 'dropped' | 'moved' | 'divided' | 'comment' | 'field';
  /** Empty where the file names nobody. */
  readonly author: string;
  /** ISO date and time; empty where none is known. */
  readonly date: string;
  /** False for what the file does not track. */
  readonly isTracked: boolean;
  /** The paragraph in the draft, as "OP12 (a)"; of a new one where it would stand; "Masthead". */
  readonly label: string;
  /** Whether it is about words of a note. */
  readonly isOfNote: boolean;
  /** The number of that note in the draft; null for words of no note of it. */
  readonly note: number | null;
  /** Of what is moved, where it would stand in the draft, as "after OP5"; empty for others. */
  readonly goesTo: string;
  readonly removed: string;
  readonly added: string;
  /**
   * What the draft itself did to the paragraph since the file was sent; null for nothing. Such a change
   * may take back what the drafter wrote, so it is not taken along with others; nor is a number that may
   * follow from other changes, "counted".
   */
  readonly since: Since | null;
  /** Of a comment, what it says; its words are not changed. */
  readonly said: string;
  /** Words before and after it, to know the place by, with "…" where there are more. */
  readonly context: readonly [before: string, after: string];
  readonly places: readonly ProposalPlace[];
  readonly comment: string;
  /** What the file states beside words, as in its masthead; null for others. */
  readonly field: StatedField | null;
}

/**
 * The changes that a file brings, in reading order. Words that one author takes out and puts in at
 * one place are one change, and so is a paragraph that stands elsewhere without a trace.
 */
export function returnedChanges(brought: Returned): readonly ReturnedChange[] {
  const { doc, standing } = brought;
  const places = proposalsIn(doc).filter((place) => !standing.has(place));
  const names = namesOf(brought);
  const changes = [
    ...proposalGroups(doc, places).map((group) =>
      changeOf(doc, group, names, standing.untracked.author),
    ),
    ...commentChanges(brought, names),
    ...brought.fields.map((change) => fieldChange(brought, change)),
  ];
  const first = ({ places: own, from }: { places: readonly ProposalPlace[]; from: number }) =>
    own[0]?.from ?? from;
  return changes
    .sort((a, b) => first(a) - first(b))
    .map(({ from: _, ...change }, index) => ({ ...change, index }));
}

/** Where a change is, as "OP12" or "PP3, note 8". */
export function changePlace({ label, isOfNote, note }: ReturnedChange): string {
  if (!isOfNote) return label;
  return note === null ? `${label}, note` : `${label}, note ${note}`;
}

/** What it is, as "words", "moved to after OP5" or "agenda item". */
export function changeKind({ kind, goesTo, field }: ReturnedChange): string {
  if (field) return fieldWords(field) || 'sections';
  return goesTo === '' ? kind : `${kind} to ${goesTo}`;
}

/** What a person is told of a change that they are to look at by itself; empty for others. */
export function sinceSentence({ since, field }: ReturnedChange): string {
  if (since === 'counted') return 'A number may follow from other changes: Take all leaves it.';
  if (field) return since ? 'You changed this since it was sent.' : '';
  if (since === 'changed') return 'You changed this paragraph since it was sent.';
  if (since === 'moved') return 'You moved this paragraph since it was sent.';
  return since === 'dropped' ? 'You took this paragraph out since it was sent.' : '';
}

/** What is left aside because the draft was changed there and the file was not; empty for nothing. */
export function oursSentence({ ours }: Returned): string {
  if (ours.length === 0) return '';
  const places =
    ours.length > 12 ? `${ours.slice(0, 12).join(', ')} and elsewhere` : ours.join(', ');
  return `Left aside where only the draft was changed since the file was sent: ${places}.`;
}

/** What becomes of the changes that are not taken: they are left, or stand as proposals. */
export type OtherChanges = 'left' | 'proposals';

/** The draft with the changes taken whose indices are given. */
export function withTaken(
  brought: Returned,
  changes: readonly ReturnedChange[],
  chosen: ReadonlySet<number>,
  others: OtherChanges = 'left',
): Node {
  const tr = new Transform(brought.doc);
  const isChosen = ({ index }: ReturnedChange) => chosen.has(index);
  const left = others === 'left' ? changes.filter((change) => !isChosen(change)) : [];
  for (const { comment } of left) if (comment !== '') removeComment(tr, comment);
  const decisions = new Map<ProposalPlace, 'accept' | 'reject'>();
  for (const change of changes.filter(isChosen)) {
    for (const place of change.places) decisions.set(place, 'accept');
  }
  for (const { places } of left) for (const place of places) decisions.set(place, 'reject');
  const before = tr.mapping.maps.length;
  for (const [place, decision] of [...decisions].sort(([a], [b]) => b.from - a.from)) {
    const map = tr.mapping.slice(before);
    const [from, to] = [map.map(place.from, 1), map.map(place.to, -1)];
    if (from < to) decided(tr, [{ ...place, from, to }], decision);
  }
  for (const { field } of changes.filter(isChosen)) if (field) stateField(tr, field);
  return tr.doc;
}

function stateField(tr: Transform, stated: StatedField): void {
  const { of, field, value } = stated;
  if (of === 'numbering') tr.setDocAttribute('numbering', value);
  else {
    const pos = placeOf(tr.doc, stated);
    // A paragraph that is dropped by another change has no number either.
    if (pos !== null) tr.setNodeAttribute(pos, field, value);
  }
}

/** Whether it is a number, which a file may have otherwise only by what it drops or adds before it. */
function isNumber({ of, field }: StatedField): boolean {
  return of === 'numbering' || field === 'startAt';
}

/** Where what states a field stands; null where it does not. */
function placeOf(doc: Node, { of, id }: StatedField): number | null {
  if (of === 'masthead' || of === 'numbering') return 0;
  let found: number | null = null;
  doc.descendants((node, pos) => {
    const isIt = of === 'paragraph' ? node.attrs.id === id : node.type.name === 'adoptionLine';
    if (isIt) found ??= pos;
    return found === null && !node.isTextblock;
  });
  return found;
}

function removeComment(tr: Transform, id: string): void {
  for (const place of commentsIn(tr.doc)) {
    if (place.id !== id) continue;
    const { author, date, text } = place;
    tr.removeMark(place.from, place.to, schema.marks.comment.create({ id, author, date, text }));
  }
}

interface Unnumbered extends Omit<ReturnedChange, 'index'> {
  readonly from: number;
}

function changeOf(
  doc: Node,
  places: readonly ProposalPlace[],
  names: Names,
  untracked: string,
): Unnumbered {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) throw new RangeError('A change of nothing');
  const words = (kind: Proposal['kind']) =>
    places
      .filter((place) => place.kind === kind)
      .map(({ from, to }) => wordsBetween(doc, from, to))
      .join('');
  const { author, date } = first;
  const own = places.find((each) => !each.whole) ?? first;
  const place = names.at(doc, own.from);
  const kind = kindOf(places);
  return {
    kind,
    author: author === untracked ? '' : author,
    date,
    isTracked: author !== untracked,
    ...place,
    since: sinceOf(kind, place.since),
    goesTo: kind === 'moved' ? names.beside(doc, last.from) : '',
    removed: kind === 'moved' || kind === 'divided' ? '' : words('deletion'),
    added: words('insertion'),
    said: '',
    context: own.whole ? ['', ''] : contextOf(doc, places, own),
    places,
    comment: '',
    field: null,
    from: first.from,
  };
}

function fieldChange(
  { doc }: Returned,
  { name, draft, file, authors, isChangedSince }: FieldChange,
): Unnumbered {
  return {
    kind: 'field',
    author: authors.join(' and '),
    date: '',
    isTracked: authors.length > 0,
    ...{ label: name, isOfNote: false, note: null, goesTo: '' },
    removed: fieldValue(draft),
    added: fieldValue(file),
    since: isChangedSince ? 'changed' : isNumber(file) ? 'counted' : null,
    said: '',
    context: ['', ''],
    places: [],
    comment: '',
    field: file,
    from: placeOf(doc, file) ?? 0,
  };
}

function kindOf(places: readonly ProposalPlace[]): ReturnedChange['kind'] {
  const wholes = places.filter(({ whole }) => whole);
  if (wholes.length === 0) return 'words';
  if (wholes.length < places.length) return 'divided';
  if (wholes.length > 1) return 'moved';
  return wholes[0]?.kind === 'insertion' ? 'new' : 'dropped';
}

/** Where a paragraph stands is one thing, its words are another. */
function sinceOf(kind: ReturnedChange['kind'], since: Since | null): Since | null {
  if (kind === 'moved') return since === 'moved' ? since : null;
  return kind === 'words' && since === 'moved' ? null : since;
}

function commentChanges({ doc, draft }: Returned, names: Names): Unnumbered[] {
  const own = new Set(commentsIn(draft).map(({ id }) => id));
  return commentsIn(doc)
    .filter(({ id }) => !own.has(id))
    .map(({ id, author, date, text, from, to }) => ({
      kind: 'comment',
      author,
      date,
      isTracked: true,
      ...names.at(doc, from),
      since: null,
      goesTo: '',
      removed: '',
      added: '',
      said: text,
      context: [wordsBetween(doc, from, to), ''],
      places: [],
      comment: id,
      field: null,
      from,
    }));
}

/** Names paragraphs as the draft does. */
interface Names {
  at(doc: Node, pos: number): Pick<ReturnedChange, 'label' | 'isOfNote' | 'note' | 'since'>;
  /** The place of a paragraph behind the one of its kind, else before it, that stays where it is. */
  beside(doc: Node, pos: number): string;
}

function namesOf(brought: Returned): Names {
  const { draft, doc, since } = brought;
  const notes = noteNumbers(brought);
  const labels = new Map<string, string>();
  for (const text of [doc, draft]) {
    for (const { id, label, kind } of outline(text).entries) {
      if (kind !== 'continuation' && label !== '') labels.set(id, label);
    }
  }
  return {
    at(text, pos) {
      const $pos = text.resolve(pos);
      const isOfNote = $pos.parent.type.name === 'footnote';
      const note = isOfNote ? (notes.get($pos.before()) ?? null) : null;
      const after = $pos.nodeAfter;
      const around = [...(after && hasId(after) ? [after] : [])];
      for (let depth = $pos.depth; depth > 0; depth -= 1) around.push($pos.node(depth));
      const named = around.find((node) => hasId(node) && labels.has(node.attrs.id));
      const label = named && labels.get(named.attrs.id);
      const isTitle = around.some(({ type }) => type.name === 'title');
      const id: string = around.find(hasId)?.attrs.id ?? '';
      const own = since.get(id) ?? null;
      return { label: label ?? (isTitle ? 'Title' : 'Heading'), isOfNote, note, since: own };
    },
    beside(text, pos) {
      const $pos = text.resolve(pos);
      const around = $pos.parent.children;
      const isSuch = ({ type, attrs }: Node) => type === $pos.nodeAfter?.type && !attrs.proposed;
      const nameOf = (node: Node) => (isSuch(node) ? (labels.get(node.attrs.id) ?? '') : '');
      const before = around.slice(0, $pos.index()).map(nameOf);
      const after = around.slice($pos.index() + 1).map(nameOf);
      const [last, next] = [before.findLast((name) => name), after.find((name) => name)];
      if (last) return `after ${last}`;
      return next ? `before ${next}` : '';
    },
  };
}

/** The numbers that notes have in the draft, by where they stand among the changes. */
function noteNumbers({ draft, doc, standing }: Returned): ReadonlyMap<number, number> {
  const { marks } = footnotes(draft);
  const own: (number | undefined)[] = [];
  draft.descendants((node, pos) => {
    if (node.type.name === 'footnote') own.push(marks.get(pos)?.marker);
  });
  const numbers = new Map<number, number>();
  const isNew = (node: Node) =>
    proposalsOn(node).some((each) => each.kind === 'insertion' && !standing.has(each));
  let at = 0;
  doc.descendants((node, pos) => {
    if (isNew(node)) return false;
    if (node.type.name !== 'footnote') return true;
    const number = own[at];
    at += 1;
    if (number !== undefined) numbers.set(pos, number);
    return false;
  });
  return numbers;
}

/** How many characters beside a change are enough to know its place by. */
const beside = 60;

function contextOf(
  doc: Node,
  places: readonly ProposalPlace[],
  own: ProposalPlace,
): readonly [string, string] {
  const [place, last] = [places[0] ?? own, places.at(-1) ?? own];
  const isDivided = place.whole || last.whole;
  const [from, to] = isDivided ? [own.from, own.to] : [place.from, last.to];
  const [start, end] = [doc.resolve(from).start(), doc.resolve(to).end()];
  const [first, final] = [Math.max(start, from - beside), Math.min(end, to + beside)];
  // What is left of a word that is cut through is left out.
  const left = wordsBetween(doc, first, from);
  const before = first > start ? `…${left.replace(/^\S*\s+(?=\S)/, '')}` : left;
  const right = wordsBetween(doc, to, final);
  const after = final < end ? `${right.replace(/(?<=\S)\s+\S*$/, '')}…` : right;
  if (!isDivided) return [before, after];
  return place.whole ? [before, `\n${after}`] : [`${before}\n`, after];
}
