import type { Node } from 'prosemirror-model';
import type { WordsEnd } from './alikeEnds.ts';
import { type AsSent, handCheck } from './asSent.ts';
import { commentsIn } from './comments.ts';
import { openingPhrase } from './openingPhrase.ts';
import { outline, type Part } from './outline.ts';
import { hasId, paragraphIds } from './paragraphId.ts';
import { accepted, isDeleted, type Proposal } from './proposals.ts';
import { type FieldChange, ReturnedFields } from './returnedFields.ts';
import { type OpeningProposal, openingSentences } from './returnedOpening.ts';
import { type ReturnedPairs, returnedPairs } from './returnedPairs.ts';
import { standingOf } from './returnedStanding.ts';
import { returnedWords, type Standing, type WordsPlace } from './returnedWords.ts';
import { storedWords } from './runs.ts';
import { schema } from './schema.ts';
import { type SentText, sentText, unknownText, withoutRedline } from './sentText.ts';

/** A draft with what a file that came back changed of it. */
export interface Returned {
  readonly draft: Node;
  /** With every change as a proposal and every new comment: all rejected, it is the draft. */
  readonly doc: Node;
  readonly standing: Standing;
  /** What the file states otherwise beside words, as in its masthead; `doc` has what the draft states. */
  readonly fields: readonly FieldChange[];
  /** What the file says otherwise and cannot be taken, in sentences. */
  readonly untold: readonly string[];
  /** What the draft did, since the file was sent, to paragraphs that the file changed, by id. */
  readonly since: ReadonlyMap<string, Since>;
  /** Where the draft was changed and the file was not since it was sent, by names; no change is told. */
  readonly ours: readonly string[];
}

/** What a Word file tells besides its text. */
export interface ToldByFile {
  /** How its text was sent. */
  readonly sent?: AsSent;
  /** What is proposed in it where no proposal can stand. */
  readonly opening?: readonly OpeningProposal[];
}

/** What became of a paragraph in the draft since it was sent. */
export type Since = 'changed' | 'moved' | 'dropped' | 'counted';

/**
 * What a file changed of a draft, `file` read with its tracked changes as proposals: each as a
 * proposal by its author, and silent edits as untracked ones. Paragraphs are known by id, else by
 * likeness. What was taken before is no change any more, nor is, where the file tells how it was
 * sent, what the draft changed since; `isWhole` has that too, each told by `since`.
 */
export function returned(
  draft: Node,
  file: Node,
  told: ToldByFile = {},
  isWhole = false,
): Returned {
  const text = withoutRedline(file, told.sent);
  return new Return(draft, text, told, isWhole).returned();
}

class Return {
  private readonly draft: Node;
  private readonly file: Node;
  private readonly standing: Standing;
  private readonly told: ToldByFile;
  private readonly sent: SentText;
  private readonly isWhole: boolean;
  private readonly ids: ReadonlySet<string>;
  private readonly taken: Set<string>;
  private readonly since = new Map<string, Since>();
  private readonly ours = new Set<string>();
  /** As `sided` found it of paragraphs of the draft, for what goes on them. */
  private readonly sides = new Map<Node, WordsPlace['isSent']>();
  private readonly untold: string[] = [];
  private readonly fields: ReturnedFields;
  private readonly labels: ReadonlyMap<string, string>;

  constructor(draft: Node, file: Node, told: ToldByFile, isWhole: boolean) {
    this.draft = draft;
    this.file = file;
    this.told = told;
    this.sent = sentText(draft, file, told.sent);
    this.isWhole = isWhole;
    this.fields = new ReturnedFields({ sent: this.sent, isWhole });
    this.standing = standingOf(draft, file, (sentence) => this.untold.push(sentence));
    this.ids = paragraphIds(draft);
    this.taken = new Set(this.ids);
    const named = outline(draft).entries.filter(({ kind }) => /paragraph/.test(kind));
    this.labels = new Map(named.map(({ id, label }) => [id, label]));
  }

  returned(): Returned {
    const { draft, file } = this;
    const [masthead, title, organ, ...rest] = draft.children;
    const [ownMasthead, ownTitle, ownOrgan, ...others] = file.children;
    if (!masthead || !title || !organ || !ownMasthead || !ownTitle || !ownOrgan) {
      throw new RangeError('A document without masthead, title and organ');
    }
    const { sent, opening: proposed = [] } = this.told;
    // A redline that was sent has what the drafter proposed there too.
    const theirs = proposed.filter((each) => handCheck(each) !== sent?.redline);
    this.untold.push(...openingSentences(draft, file, this.fields, theirs));
    const isOf = (name: string) => (node: Node) => node.type.name === name;
    const not = (name: string) => (node: Node) => node.type.name !== name;
    const adoption = rest.find(isOf('adoptionLine'));
    const within = (nodes: readonly Node[]) =>
      nodes.filter((node) => not('adoptionLine')(node) && not('annex')(node));
    const doc = draft.type.create(draft.attrs, [
      masthead,
      this.words(title, ownTitle, this.sided(title, ownTitle, { name: 'Title', ...bare })),
      organ,
      ...this.blocks(within(rest), within(others), null),
      ...(adoption ? [adoption] : []),
      ...this.blocks(rest.filter(isOf('annex')), others.filter(isOf('annex')), null),
    ]);
    doc.check();
    const { standing, untold, since } = this;
    const ours = [...new Set([...this.fields.ours, ...this.ours])];
    return { draft, doc, fields: this.fields.all, standing, untold, since, ours };
  }

  private words(draft: Node, file: Node, place: WordsPlace): Node {
    // What is proposed in words that are as they were sent was the draft's own.
    const own = place.isSent === 'wholly' ? accepted(file) : file;
    const content = returnedWords(draft, own, this.standing, place);
    return draft.type.create(draft.attrs, content, draft.marks);
  }

  /** The place of the own words of a paragraph, with whose doing it is where the two differ. */
  private sided(old: Node, own: Node, place: WordsPlace): WordsPlace {
    const isSent = this.sideOf(old, own);
    if (!isSent || isSent === 'both') return isSent ? { ...place, isSent } : place;
    this.sides.set(old, isSent);
    this.ours.add(place.name);
    return { ...place, isSent };
  }

  private sideOf(old: Node, own: Node): WordsPlace['isSent'] {
    const id: string = hasId(old) ? old.attrs.id : '';
    const ours = this.sent.standpointOf(old, id);
    const theirs = this.sent.standpointOf(own, id);
    if (ours === 'same' && theirs === 'same') return 'both';
    if (ours === 'same' || ours === 'unknown') return undefined;
    if (theirs === 'same' && !this.isWhole) return 'wholly';
    this.since.set(id, 'changed');
    if (this.isWhole) return undefined;
    return theirs === 'tracked' ? 'tracked' : undefined;
  }

  /** Paragraphs within one parent: what only the draft has stands before what follows it there. */
  private blocks(draft: readonly Node[], all: readonly Node[], around: Node | null): Node[] {
    const { file, byFile, inOrder } = this.pairs(draft, all, around);
    const made: Node[] = [];
    let next = 0;
    const upTo = (end: number) => {
      for (; next < end; next += 1) {
        const node = draft[next];
        if (node) made.push(this.gone(node, around));
      }
    };
    file.forEach((own, at) => {
      const before = byFile.get(at);
      const old = before === undefined ? undefined : draft[before];
      const inPlace = file.findIndex((_node, other) => other >= at && inOrder.has(other));
      upTo(byFile.get(inPlace) ?? draft.length);
      if (old && before !== undefined && inPlace === at) {
        next = before + 1;
        made.push(this.both(old, own, around));
      } else made.push(...this.come(own, old, around));
    });
    upTo(draft.length);
    return made;
  }

  private pairs(draft: readonly Node[], file: readonly Node[], around: Node | null): ReturnedPairs {
    const pairs = returnedPairs(draft, file, this.sent);
    for (const node of pairs.reordered) {
      if (this.isWhole) this.since.set(node.attrs.id, 'moved');
      else this.ours.add(this.nameOf(node, around));
    }
    return this.isWhole ? returnedPairs(draft, file, unknownText) : pairs;
  }

  private both(old: Node, own: Node, around: Node | null, isInPlace = true): Node {
    if (old.attrs.proposed) return this.asProposed(old, own);
    const proposed: Proposal | null = own.attrs.proposed ?? null;
    if (proposed?.kind === 'deletion' && !this.standing.has(proposed) && canBeProposed(old)) {
      return this.withDeletion(old, proposed);
    }
    if (old.type.name === 'table') return this.table(old, own);
    const name = this.nameOf(old, around);
    if (isInPlace) this.fields.compareForms(old, own, name, this.labels.get(old.attrs.id));
    const end = endOf(old, own);
    if (old.isTextblock) {
      const place: WordsPlace = { ...bare, name, end };
      const isSent = around && this.sides.get(around);
      if (isSent) return this.words(old, own, { ...place, isSent });
      return this.words(old, own, hasId(old) ? this.sided(old, own, place) : place);
    }
    const [words, ...rest] = old.children;
    const [ownWords, ...others] = own.children;
    if (!words || !ownWords) return old;
    const opening = Math.max(openingLength(old, words), openingLength(own, ownWords));
    const content = [
      this.words(words, ownWords, this.sided(old, own, { name, opening, end })),
      ...this.blocks(rest, others, old),
    ];
    return old.type.create(old.attrs, content, old.marks);
  }

  /** What the draft itself proposes as a whole is decided on there. */
  private asProposed(old: Node, own: Node): Node {
    if (old.textContent !== own.textContent) {
      const words = `“${startOf(own)}” for “${startOf(old)}”`;
      this.untold.push(`The file has ${words}, which the draft has as a proposal.`);
    }
    return old;
  }

  /** A paragraph that the draft has and the file has not, or elsewhere. */
  private gone(node: Node, around: Node | null): Node {
    if (isDeleted(node)) return node;
    // What was not sent came to the draft since.
    const isOurs = hasId(node) ? this.sent.isKnown && !this.sent.has(node) : this.isSentIn(around);
    if (isOurs && this.isWhole) this.since.set(node.attrs.id, 'changed');
    else if (isOurs) {
      this.ours.add(this.nameOf(node, around));
      return node;
    }
    if (canBeProposed(node)) {
      return this.withDeletion(node, { kind: 'deletion', ...this.untracked });
    }
    this.untold.push(`The file has no table with “${startOf(node)}”.`);
    return node;
  }

  /** A paragraph that somebody takes out; of one that the draft itself proposes it is told only. */
  private withDeletion(node: Node, proposal: Proposal): Node {
    if (this.isChangedSince(node)) this.since.set(node.attrs.id, 'changed');
    if (!node.attrs.proposed) return withProposal(node, proposal);
    this.untold.push(`The file has not what the draft proposes to insert: “${startOf(node)}”.`);
    return node;
  }

  /** A paragraph that the file has and the draft has not, or elsewhere. */
  private come(own: Node, moved: Node | undefined, around: Node | null): Node[] {
    const proposed: Proposal | null = own.attrs.proposed ?? null;
    // Somebody proposes to delete it, and it was taken out before.
    if (proposed?.kind === 'deletion' && !this.standing.has(proposed)) return [];
    if (!moved && this.wasDropped(own, around)) return [];
    if (!canBeProposed(own)) {
      this.untold.push(`The file has a table with “${startOf(own)}”.`);
      return [];
    }
    const isTracked = proposed?.kind === 'insertion' && !this.standing.has(proposed);
    const whole: Proposal = isTracked ? proposed : { kind: 'insertion', ...this.untracked };
    const old = moved ?? this.movedSince(own);
    const node = old ? this.elsewhere(old, own, around) : own;
    const fresh = this.withFreshIds(node);
    const since = old && this.since.get(old.attrs.id);
    if (since) this.since.set(fresh.attrs.id, since);
    return [withProposal(this.withoutStanding(fresh), whole)];
  }

  /** A paragraph of the draft that stands elsewhere in the file, with the words that it has by now. */
  private elsewhere(old: Node, own: Node, around: Node | null): Node {
    if (this.isChangedSince(old) && !old.attrs.proposed) return this.both(old, own, around, false);
    return own.type.create({ ...own.attrs, ...keptAttrs(old) }, own.content, own.marks);
  }

  /** Whether the draft has other words since a paragraph was sent, or others under it. */
  private isChangedSince(node: Node): boolean {
    return hasId(node) && this.sent.has(node) && !this.sent.isWholly(node);
  }

  /** The paragraph of the draft that somebody moves, where it has other words by now. */
  private movedSince(own: Node): Node | undefined {
    const id = this.sent.isKnown && own.attrs.proposed ? this.sent.idWith(own) : '';
    const found: Node[] = [];
    if (id !== '')
      this.draft.descendants((node) => void (node.attrs.id === id && found.push(node)));
    return found.find((node) => node.type === own.type && this.isChangedSince(node));
  }

  /** Whether the draft took out a paragraph since it was sent that nobody touched in the file. */
  private wasDropped(own: Node, around: Node | null): boolean {
    if (!hasId(own)) return this.isSentIn(around) && !own.attrs.proposed;
    if (!this.sent.has(own) || this.ids.has(own.attrs.id)) return false;
    const isSilent = commentsIn(own).every(({ author, text }) =>
      this.standing.hasComment(author, text),
    );
    if (isSilent && this.sent.isWholly(own) && !this.isWhole) {
      this.ours.add(`“${startOf(own)}”`);
      return true;
    }
    this.since.set(own.attrs.id, 'dropped');
    return false;
  }

  /** Whether what goes on a paragraph differs by the draft's doing. */
  private isSentIn(around: Node | null): boolean {
    return around !== null && this.sides.has(around);
  }

  /** In what is new, what is proposed just as in the draft stands without a proposal. */
  private withoutStanding(node: Node): Node {
    const marks = node.marks.filter(({ type, attrs }) => {
      const kind = type === schema.marks.proposedInsertion ? 'insertion' : 'deletion';
      const isProposal = type !== schema.marks.comment && type !== schema.marks.emphasis;
      return !isProposal || !this.standing.has({ kind, author: attrs.author, date: attrs.date });
    });
    if (node.isText) return node.mark(marks);
    const { proposed } = node.attrs;
    const attrs =
      proposed && this.standing.has(proposed) ? { ...node.attrs, proposed: null } : node.attrs;
    const content = node.children.map((child) => this.withoutStanding(child));
    return node.type.create(attrs, content, marks);
  }

  private withFreshIds(node: Node): Node {
    if (node.isTextblock && !hasId(node)) return node;
    const content = node.isTextblock
      ? node.content
      : node.children.map((child) => this.withFreshIds(child));
    if (!hasId(node)) return node.type.create(node.attrs, content, node.marks);
    let id: string = node.attrs.id || 'new';
    while (this.taken.has(id)) id = `${id}x`;
    this.taken.add(id);
    return node.type.create({ ...node.attrs, id }, content, node.marks);
  }

  /** Words of the cells of a table that has the same cells; another one is told. */
  private table(old: Node, own: Node): Node {
    if (!isSameForm(old, own)) {
      this.untold.push(`The table with “${startOf(old)}” has other cells in the file.`);
      return old;
    }
    const place = this.sided(old, own, { name: 'Table', ...bare });
    const merged = (a: Node, b: Node): Node => {
      if (a.isTextblock) return this.words(a, b, place);
      const content = a.children.map((child, at) => merged(child, b.child(at)));
      return a.type.create(a.attrs, content, a.marks);
    };
    return merged(old, own);
  }

  /** As the draft names it, a heading by its words; what goes on a paragraph has its name. */
  private nameOf(node: Node, around: Node | null): string {
    const label = hasId(node)
      ? this.labels.get(node.attrs.id)
      : around && this.nameOf(around, null);
    return label || `“${startOf(node)}”`;
  }

  private get untracked() {
    return this.standing.untracked;
  }
}

/** What is known of words without an opening phrase and without a mark at their end. */
const bare = { opening: 0, end: 'none' } as const;

/** How many characters of a paragraph's words have the italics of an opening phrase. */
function openingLength({ type }: Node, words: Node): number {
  const part = partOf[type.name];
  return (part && openingPhrase(storedWords(words), part)?.text.length) ?? 0;
}

const partOf: Readonly<Record<string, Part>> = {
  preambularParagraph: 'preambular',
  operativeParagraph: 'operative',
};

/** Whether a whole node can carry a proposal: all but tables can. */
function canBeProposed({ type }: Node): boolean {
  return type.spec.attrs !== undefined && 'proposed' in type.spec.attrs;
}

function withProposal(node: Node, proposed: Proposal): Node {
  return node.type.create({ ...node.attrs, proposed }, node.content, node.marks);
}

/** What a paragraph keeps where it is moved: all that its words do not say. */
function keptAttrs({ attrs }: Node) {
  const { provenance, locked } = attrs;
  return { ...(provenance ? { provenance } : {}), ...(locked ? { locked } : {}) };
}

/** What ends the own words of a paragraph that both have. */
function endOf(draft: Node, file: Node): WordsEnd {
  if (!/paragraph|continuation/i.test(draft.type.name)) return 'none';
  const hasParts = ({ children }: Node) =>
    children.some(({ type }) => type.name === 'subparagraph');
  return hasParts(draft) && hasParts(file) ? 'colon' : 'mark';
}

function isSameForm(one: Node, other: Node): boolean {
  if (one.type !== other.type) return false;
  if (one.isTextblock) return true;
  return (
    one.childCount === other.childCount &&
    one.children.every((child, at) => isSameForm(child, other.child(at)))
  );
}

function startOf(node: Node): string {
  const words = node.textBetween(0, node.content.size, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
