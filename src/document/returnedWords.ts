import type { Mark, Node } from 'prosemirror-model';
import { alikeEnds, type WordsEnd } from './alikeEnds.ts';
import { commentsOn } from './comments.ts';
import { comparison, type Stretch } from './comparison.ts';
import { type FlatText, flatText, type PartOf, type Piece, piecesOf, twins } from './flatText.ts';
import { hasProposals, isDeleted, type Proposal } from './proposals.ts';
import { italicsSentences, type Reface } from './returnedForm.ts';
import { isEmphasized } from './runs.ts';
import { schema } from './schema.ts';
import { wordLikeness } from './wordBag.ts';

const { proposedInsertion, proposedDeletion, comment } = schema.marks;

/** What tells changes that a file brings from those that stand in the draft already. */
export interface Standing {
  /** Whether the draft itself has a proposal of this kind by this author of this time. */
  has(proposal: Proposal): boolean;
  /** Whether the draft itself has a comment of these words by this author. */
  hasComment(author: string, text: string): boolean;
  /** The words of a note of either as it is printed there: "Ibid." is stored as what it stands for. */
  printed(note: Node): string;
  /** Takes a sentence about what no proposal can say. */
  tell(sentence: string): void;
  /** The id of a comment that is no comment's of the draft. */
  commentId(id: string): string;
  /** Whose changes are those that the file does not track. */
  readonly untracked: Pick<Proposal, 'author' | 'date'>;
}

/** Which words are compared. */
export interface WordsPlace {
  /** As a sentence names it, "OP12". */
  readonly name: string;
  /** How many characters at their beginning have italics that are computed. */
  readonly opening: number;
  /** What ends them on paper. */
  readonly end: WordsEnd;
  /**
   * Whether the file has them as they were sent, wholly or but for what it tracks: they differ by what
   * the draft did since. Where both have them so they differ in nothing but their italics.
   */
  readonly isSent?: 'wholly' | 'tracked' | 'both';
}

/**
 * The content of a textblock or note of a draft, with what a file changed of it as proposals: tracked
 * changes as their authors', other words as untracked. Without them it is the content as it was.
 * White space and the marks that end a paragraph are no change, as they are computed. Italics that
 * came or went are told.
 */
export function returnedWords(
  draft: Node,
  file: Node,
  standing: Standing,
  place: WordsPlace,
): readonly Node[] {
  return new WordsMerge(draft, file, standing, place).nodes();
}

/** An insertion of the file, and before which place of the rest of its words it stands. */
interface Pending {
  readonly node: Node;
  readonly at: number;
}

class WordsMerge {
  private readonly standing: Standing;
  private readonly old: FlatText<Node>;
  private readonly now: FlatText<Node>;
  private pending: Pending[] = [];
  private readonly made: Node[] = [];
  private readonly place: WordsPlace;
  private readonly refaced: Reface[] = [];

  constructor(draft: Node, file: Node, standing: Standing, place: WordsPlace) {
    this.standing = standing;
    this.place = place;
    const rest: Node[] = [];
    let at = 0;
    const isNew = (node: Node) => this.isNew(node, 'insertion');
    for (const node of alikeEnds(draft.children, file.children, place.end, isNew)) {
      if (isNew(node)) this.pending.push({ node, at });
      else {
        rest.push(node);
        at += node.isText ? (node.text?.length ?? 0) : 1;
      }
    }
    const signs = signsOf(draft.children, rest, standing);
    this.old = flat(draft.children, signs.draft);
    this.now = flat(rest, signs.file);
  }

  nodes(): readonly Node[] {
    const stretches = comparison(this.old.text, this.now.text);
    stretches.forEach((stretch, index) => {
      if (stretch.kind === 'removed') this.removed(stretch, stretches[index + 1]);
      else if (stretch.kind === 'added') this.added(stretch);
      else this.kept(stretch);
    });
    this.flush(this.now.text.length);
    for (const sentence of italicsSentences(this.refaced, this.place.name)) {
      this.standing.tell(sentence);
    }
    return this.made;
  }

  private kept({ text, before, after }: Stretch): void {
    const [left, right] = [cut(this.old, before, text.length), cut(this.now, after, text.length)];
    for (const { before: old, after: now, from } of twins(left, right, partOf)) {
      this.flush(after + from);
      this.made.push(this.both(old, now));
      this.compareFaces(old, now, before + from);
    }
  }

  private compareFaces(old: Node, now: Node, from: number): void {
    const isItalic = isEmphasized(now);
    const isOurs = this.place.isSent !== undefined && this.place.isSent !== 'both';
    if (isItalic === isEmphasized(old) || !old.isText || isOurs) return;
    const computed = Math.max(0, this.place.opening - from);
    const words = (old.text ?? '').slice(computed);
    this.refaced.push({ words, isItalic, from: from + computed });
  }

  private both(old: Node, now: Node): Node {
    const marks = this.newMarks(now)
      .filter((mark) => kindOf(mark) !== 'deletion' || !isDeleted(old))
      .reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), old.marks);
    if (old.type.name !== 'footnote') return old.mark(marks);
    const isOtherwiseCited = inFull(old) !== inFull(now);
    if (isOtherwiseCited && isSame(old, now, this.standing)) return old.mark(marks);
    if (marks.some((mark) => kindOf(mark) !== null)) {
      this.tellNote(old, now);
      return old.mark(marks);
    }
    const place: WordsPlace = {
      ...this.place,
      name: `${this.place.name}, note`,
      opening: 0,
      end: 'none',
    };
    return old.type.create(old.attrs, returnedWords(old, now, this.standing, place), marks);
  }

  /** In a note that is proposed as a whole nothing else can be. */
  private tellNote(old: Node, now: Node): void {
    const [before, after] = [inFull(old), inFull(now)];
    if (before === after) return;
    this.standing.tell(`The file has other words in a note that is itself proposed: “${after}”.`);
  }

  /** What the draft has and the file has not: gone without a trace, unless it is no change. */
  private removed({ text, before, after }: Stretch, next: Stretch | undefined): void {
    const pieces = cut(this.old, before, text.length).map(({ item }) => item);
    const isEnd = /^[\s,;:.]*$/.test(text) && before + text.length === this.old.text.length;
    const isNothing = next?.kind !== 'added' && (/^\s*$/.test(text) || isEnd);
    const end = after + (next?.kind === 'added' ? next.text.length : 0);
    const mark = this.place.isSent
      ? this.deletionOf(next)
      : proposedDeletion.create(this.standing.untracked);
    if (isNothing || !mark || this.wasTaken(text, after, end)) {
      this.made.push(...pieces);
      return;
    }
    // What the draft proposes to delete itself stands as it is.
    this.made.push(
      ...pieces.map((node) => (isDeleted(node) ? node : node.mark(mark.addToSet(node.marks)))),
    );
  }

  /** The deletion that somebody proposes of words for which the draft has others by now. */
  private deletionOf(added: Stretch | undefined): Mark | undefined {
    if (added?.kind !== 'added') return undefined;
    const gone = cut(this.now, added.after, added.text.length).map(({ item }) =>
      item.marks.find((mark) => kindOf(mark) === 'deletion' && this.isNew(item, 'deletion')),
    );
    return gone.every((mark) => mark) ? gone[0] : undefined;
  }

  /** Whether the draft has taken an insertion of the file here before; that is none any more. */
  private wasTaken(text: string, from: number, to: number): boolean {
    const here = this.pending.filter(({ at }) => at >= from && at <= to);
    const words = here.map(({ node }) => node.text ?? node.textContent).join('');
    if (here.length === 0 || words.trim() !== text.trim()) return false;
    this.pending = this.pending.filter((one) => !here.includes(one));
    return true;
  }

  private added({ text, after }: Stretch): void {
    for (const { item: node, from } of cut(this.now, after, text.length)) {
      this.flush(after + from);
      const isBlank = node.isText && (node.text ?? '').trim() === '';
      // What someone proposes to delete and the draft has not, was taken out before.
      if (isBlank || this.isNew(node, 'deletion') || this.place.isSent) continue;
      const mark = proposedInsertion.create(this.standing.untracked);
      this.made.push(node.mark(mark.addToSet(withoutOwn(node.marks))));
    }
  }

  /** Puts in the insertions that stand before a place of the file's other words. */
  private flush(upTo: number): void {
    while (this.pending[0] && this.pending[0].at <= upTo) {
      this.made.push(this.pending[0].node);
      this.pending.shift();
    }
  }

  private isNew({ marks }: Node, kind: Proposal['kind']): boolean {
    return marks.some(
      (mark) => kindOf(mark) === kind && !this.standing.has(proposalOf(mark, kind)),
    );
  }

  /** The marks of the file's words that the draft has not: deletions and comments. */
  private newMarks(node: Node): Mark[] {
    const deletions = node.marks.filter(
      (mark) => kindOf(mark) === 'deletion' && !this.standing.has(proposalOf(mark, 'deletion')),
    );
    const comments = commentsOn(node).filter(
      ({ author, text }) => !this.standing.hasComment(author, text),
    );
    return [
      ...deletions,
      ...comments.map((said) => comment.create({ ...said, id: this.standing.commentId(said.id) })),
    ];
  }
}

function kindOf({ type }: Mark): Proposal['kind'] | null {
  if (type === proposedInsertion) return 'insertion';
  return type === proposedDeletion ? 'deletion' : null;
}

function proposalOf({ attrs }: Mark, kind: Proposal['kind']): Proposal {
  return { kind, author: attrs.author, date: attrs.date };
}

function withoutOwn(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => kindOf(mark) === null);
}

/** Signs that stand for notes and references begin here, where no text has any. */
const firstSign = 0xe000;

function signAt(place: number): string {
  return String.fromCharCode(firstSign + place);
}

/** A sign for each node that is no text, by its place; empty for text. */
interface Signs {
  readonly draft: readonly string[];
  readonly file: readonly string[];
}

/** The same sign for two that are one in two versions. By place: one node may stand at several. */
function signsOf(before: readonly Node[], after: readonly Node[], standing: Standing): Signs {
  const draft = before.map(({ isText }, at) => (isText ? '' : signAt(at)));
  const file = after.map(() => '');
  const free = new Map<number, Node>();
  before.forEach((node, at) => {
    if (!node.isText) free.set(at, node);
  });
  const pair = (isOne: (draft: Node, file: Node) => boolean) => {
    after.forEach((node, at) => {
      if (node.isText || file[at] !== '') return;
      const [twin] = [...free].find(([, own]) => isOne(own, node)) ?? [];
      if (twin === undefined) return;
      free.delete(twin);
      file[at] = draft[twin] ?? '';
    });
  };
  pair((one, other) => one.type === other.type && inFull(one) === inFull(other));
  pair((one, other) => isSame(one, other, standing));
  pair((one, other) => isLike(one, other, standing));
  after.forEach((node, at) => {
    if (!node.isText && file[at] === '') file[at] = signAt(before.length + at);
  });
  return { draft, file };
}

/** Two notes less alike than this are not one in two versions. */
const leastAlike = 0.5;

function isSame(before: Node, after: Node, { printed }: Standing): boolean {
  if (before.type !== after.type) return false;
  if (inFull(before) === inFull(after)) return !after.children.some(hasProposals);
  if (before.type.name !== 'footnote') return false;
  return printed(before) === printed(after) && !hasProposals(after);
}

function isLike(before: Node, after: Node, { printed }: Standing): boolean {
  const areNotes = [before, after].every(({ type }) => type.name === 'footnote');
  return areNotes && wordLikeness(printed(before), printed(after)) >= leastAlike;
}

/** The words of a note, and all that its citations say; of another node what it is. */
function inFull(note: Node): string {
  if (note.isLeaf) return JSON.stringify(note.attrs);
  return note.children
    .map((child) => child.text ?? JSON.stringify(child.attrs.citation ?? ''))
    .join('');
}

function flat(nodes: readonly Node[], signs: readonly string[]): FlatText<Node> {
  return flatText(nodes, (node, at) => node.text ?? signs[at] ?? '');
}

function cut(text: FlatText<Node>, from: number, length: number): Piece<Node>[] {
  return piecesOf(text, from, length, partOf);
}

const partOf: PartOf<Node> = (node, start, end) =>
  !node.isText || end - start === node.nodeSize ? node : node.cut(start, end);
