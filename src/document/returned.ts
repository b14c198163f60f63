import type { Node } from 'prosemirror-model';
import type { WordsEnd } from './alikeEnds.ts';
import { commentsIn } from './comments.ts';
import { footnotes } from './footnotes.ts';
import { openingPhrase } from './openingPhrase.ts';
import { outline, type Part } from './outline.ts';
import { hasId, paragraphIds } from './paragraphId.ts';
import { printedNote } from './printedNote.ts';
import { isDeleted, type Proposal, proposalsIn } from './proposals.ts';
import { formSentences } from './returnedForm.ts';
import { returnedPairs } from './returnedPairs.ts';
import { returnedWords, type Standing, type WordsPlace } from './returnedWords.ts';
import { storedWords, textOf } from './runs.ts';
import { schema } from './schema.ts';

/** A draft with what a file that came back changed of it. */
export interface Returned {
  readonly draft: Node;
  /** With every change as a proposal and every new comment: all rejected, it is the draft. */
  readonly doc: Node;
  readonly standing: Standing;
  /** What the file says otherwise and no proposal can say, in sentences. */
  readonly untold: readonly string[];
}

/** Whose changes are called those that a file does not track. */
const untrackedName = 'Untracked';

/**
 * What a file changed of a draft, `file` read with its tracked changes as proposals: each as a
 * proposal by its author, and silent edits as untracked ones. Paragraphs are known by id, else by
 * likeness. What was taken before is no change any more.
 */
export function returned(draft: Node, file: Node): Returned {
  return new Return(draft, file).returned();
}

class Return {
  private readonly draft: Node;
  private readonly file: Node;
  private readonly standing: Standing;
  private readonly taken: Set<string>;
  private readonly untold: string[] = [];
  private readonly labels: ReadonlyMap<string, string>;

  constructor(draft: Node, file: Node) {
    this.draft = draft;
    this.file = file;
    this.standing = standingOf(draft, file, (sentence) => this.untold.push(sentence));
    this.taken = paragraphIds(draft);
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
    this.tellFields(masthead, ownMasthead, 'masthead');
    this.tellNumbering();
    if (organ.textContent !== ownOrgan.textContent) {
      this.untold.push(`The file has “${ownOrgan.textContent}” for “${organ.textContent}”.`);
    }
    const isOf = (name: string) => (node: Node) => node.type.name === name;
    const not = (name: string) => (node: Node) => node.type.name !== name;
    const adoption = rest.find(isOf('adoptionLine'));
    const ownAdoption = others.find(isOf('adoptionLine'));
    this.tellAdoption(adoption, ownAdoption);
    const within = (nodes: readonly Node[]) =>
      nodes.filter((node) => not('adoptionLine')(node) && not('annex')(node));
    const doc = draft.type.create(draft.attrs, [
      masthead,
      this.words(title, ownTitle, { name: 'Title', opening: 0, end: 'none' }),
      organ,
      ...this.blocks(within(rest), within(others), ''),
      ...(adoption ? [adoption] : []),
      ...this.blocks(rest.filter(isOf('annex')), others.filter(isOf('annex')), ''),
    ]);
    doc.check();
    return { draft, doc, standing: this.standing, untold: this.untold };
  }

  private words(draft: Node, file: Node, place: WordsPlace): Node {
    const content = returnedWords(draft, file, this.standing, place);
    return draft.type.create(draft.attrs, content, draft.marks);
  }

  /** Paragraphs within one parent: what only the draft has stands before what follows it there. */
  private blocks(draft: readonly Node[], file: readonly Node[], around: string): Node[] {
    const { byFile, inOrder } = returnedPairs(draft, file);
    const made: Node[] = [];
    let next = 0;
    const upTo = (end: number) => {
      for (; next < end; next += 1) {
        const node = draft[next];
        if (node) made.push(this.gone(node));
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
      } else made.push(...this.come(own, old));
    });
    upTo(draft.length);
    return made;
  }

  private both(old: Node, own: Node, around: string): Node {
    if (old.attrs.proposed) return this.asProposed(old, own);
    const proposed: Proposal | null = own.attrs.proposed ?? null;
    if (proposed?.kind === 'deletion' && !this.standing.has(proposed) && canBeProposed(old)) {
      return this.withDeletion(old, proposed);
    }
    if (old.type.name === 'table') return this.table(old, own);
    const name = this.nameOf(old, around);
    this.untold.push(...formSentences(old, own, name));
    const end = endOf(old, own);
    if (old.isTextblock) return this.words(old, own, { name, opening: 0, end });
    const [words, ...rest] = old.children;
    const [ownWords, ...others] = own.children;
    if (!words || !ownWords) return old;
    const opening = Math.max(openingLength(old, words), openingLength(own, ownWords));
    const content = [
      this.words(words, ownWords, { name, opening, end }),
      ...this.blocks(rest, others, name),
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
  private gone(node: Node): Node {
    if (isDeleted(node)) return node;
    if (canBeProposed(node)) {
      return this.withDeletion(node, { kind: 'deletion', ...this.untracked });
    }
    this.untold.push(`The file has no table with “${startOf(node)}”.`);
    return node;
  }

  /** A paragraph that somebody takes out; of one that the draft itself proposes it is told only. */
  private withDeletion(node: Node, proposal: Proposal): Node {
    if (!node.attrs.proposed) return withProposal(node, proposal);
    this.untold.push(`The file has not what the draft proposes to insert: “${startOf(node)}”.`);
    return node;
  }

  /** A paragraph that the file has and the draft has not, or elsewhere. */
  private come(own: Node, moved: Node | undefined): Node[] {
    const proposed: Proposal | null = own.attrs.proposed ?? null;
    // Somebody proposes to delete it, and it was taken out before.
    if (proposed?.kind === 'deletion' && !this.standing.has(proposed)) return [];
    if (!canBeProposed(own)) {
      this.untold.push(`The file has a table with “${startOf(own)}”.`);
      return [];
    }
    const isTracked = proposed?.kind === 'insertion' && !this.standing.has(proposed);
    const whole: Proposal = isTracked ? proposed : { kind: 'insertion', ...this.untracked };
    const kept = moved ? { ...own.attrs, ...keptAttrs(moved) } : own.attrs;
    const fresh = this.withFreshIds(own.type.create(kept, own.content, own.marks));
    return [withProposal(this.withoutStanding(fresh), whole)];
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
    const merged = (a: Node, b: Node): Node => {
      if (a.isTextblock) return this.words(a, b, { name: 'Table', opening: 0, end: 'none' });
      const content = a.children.map((child, at) => merged(child, b.child(at)));
      return a.type.create(a.attrs, content, a.marks);
    };
    return merged(old, own);
  }

  private tellNumbering(): void {
    const { numbering } = this.file.attrs;
    if (numbering === this.draft.attrs.numbering) return;
    this.untold.push(
      numbering === 'bySection'
        ? 'The numbers begin again at each section in the file.'
        : 'The numbers run through all sections in the file.',
    );
  }

  private tellAdoption(draft: Node | undefined, file: Node | undefined): void {
    if (draft && file) this.tellFields(draft, file, 'adoption line');
    else if (draft) this.untold.push('The file has no adoption line.');
    else if (file) this.untold.push('The file has an adoption line.');
  }

  private tellFields(draft: Node, file: Node, name: string): void {
    for (const [field, value] of Object.entries(draft.attrs)) {
      const own: unknown = file.attrs[field];
      if (JSON.stringify(own) === JSON.stringify(value)) continue;
      this.untold.push(
        `The ${name} has “${shown(own)}” for “${shown(value)}” in the file (${inWords(field)}).`,
      );
    }
  }

  /** As the draft names it, a heading by its words; what goes on a paragraph has its name. */
  private nameOf(node: Node, around: string): string {
    const label = hasId(node) ? this.labels.get(node.attrs.id) : around;
    return label || `“${startOf(node)}”`;
  }

  private get untracked() {
    return this.standing.untracked;
  }
}

function standingOf(draft: Node, file: Node, tell: Standing['tell']): Standing {
  const key = ({ kind, author, date }: Proposal) => JSON.stringify([kind, author, date]);
  const own = proposalsIn(draft);
  const keys = new Set(own.map(key));
  const said = commentsIn(draft);
  const comments = new Set(said.map(({ author, text }) => `${author}\n${text}`));
  const ids = new Set(said.map(({ id }) => id));
  const authors = new Set(own.map(({ author }) => author));
  let author = untrackedName;
  for (let count = 2; authors.has(author); count += 1) author = `${untrackedName} ${count}`;
  return {
    has: (proposal) => keys.has(key(proposal)),
    hasComment: (by, text) => comments.has(`${by}\n${text}`),
    tell,
    printed: printedNotes(draft, file),
    commentId: (id) => {
      let fresh = id;
      while (ids.has(fresh)) fresh = `${fresh}x`;
      return fresh;
    },
    untracked: { author, date: '' },
  };
}

/** How many characters of a paragraph's words have the italics of an opening phrase. */
function openingLength({ type }: Node, words: Node): number {
  const part = partOf[type.name];
  return (part && openingPhrase(storedWords(words), part)?.text.length) ?? 0;
}

const partOf: Readonly<Record<string, Part>> = {
  preambularParagraph: 'preambular',
  operativeParagraph: 'operative',
};

/** The words of notes as each text prints them; those of a note that does not count in full. */
function printedNotes(draft: Node, file: Node): Standing['printed'] {
  const words = new Map<Node, string>();
  for (const text of [draft, file]) {
    for (const { node, runs } of footnotes(text).notes) words.set(node, textOf(runs));
  }
  return (note) => words.get(note) ?? textOf(printedNote(note, null).runs);
}

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

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === null || value === undefined ? '' : String(value);
}

/** As "agenda item title" for "agendaItemTitle". */
function inWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
