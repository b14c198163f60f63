import type { Proposal } from '../document/proposals.ts';
import type { Doubts } from './doubts.ts';
import { at, type Tag, tagsIn } from './wordXml.ts';

/** How tracked changes are read: as if all were accepted, or rejected, or each kept as a proposal. */
export type ChangesRead = 'accepted' | 'rejected' | 'proposals';

/** What is proposed of a paragraph's end, where the words of the next one would join its own. */
export type ParagraphMark = Readonly<Partial<Record<Proposal['kind'], Proposal>>>;

/** Takes the tracked changes of a file in one of the ways, and counts them. */
export class Changes {
  /** Which way. */
  readonly read: ChangesRead;
  private readonly counts = { insertions: 0, deletions: 0, others: 0 };
  private readonly authors = new Map<string, number>();
  private readonly met = new WeakSet<Tag>();
  private open: readonly Proposal[] = [];

  constructor(read: ChangesRead) {
    this.read = read;
  }

  /** What is proposed of the words at the place reached, an insertion first; mostly nothing. */
  get here(): readonly Proposal[] {
    return this.open;
  }

  /** Whether words of which this is proposed are not read at all. */
  areGone(proposals: readonly Proposal[]): boolean {
    const gone = this.gone;
    return gone !== null && proposals.some(({ kind }) => kind === gone);
  }

  /** The kind of proposal whose words are not read; null when all are kept. */
  get gone(): Proposal['kind'] | null {
    if (this.read === 'proposals') return null;
    return this.read === 'accepted' ? 'deletion' : 'insertion';
  }

  /** Reads inserted or deleted words, or words at one of the two places of a move. */
  within(kind: Proposal['kind'], tag: Tag, read: () => void): void {
    const before = this.open;
    const proposal = this.counted(kind, tag);
    this.open = [...before.filter((other) => other.kind !== kind), proposal].sort(insertionFirst);
    read();
    this.open = before;
  }

  /** What is proposed of a paragraph's end. */
  ofMark(properties: Tag | undefined): ParagraphMark {
    const marks = at(properties, 'w:rPr');
    const inserted = at(marks, 'w:ins') ?? at(marks, 'w:moveTo');
    const deleted = at(marks, 'w:del') ?? at(marks, 'w:moveFrom');
    return {
      ...(inserted ? { insertion: this.counted('insertion', inserted) } : {}),
      ...(deleted ? { deletion: this.counted('deletion', deleted) } : {}),
    };
  }

  /** Whether a row of a table is not read at all. */
  rowGone(row: Tag): boolean {
    const [kind, tag] = changeOf(at(row, 'w:trPr')) ?? [];
    if (kind && tag) this.counted(kind, tag);
    return kind !== undefined && kind === this.gone;
  }

  /** Reads a row (`w:trPr`) or cell (`w:tcPr`) of a table, unless it is gone as a whole. */
  ofTablePart(part: Tag, name: 'w:trPr' | 'w:tcPr', read: () => void): void {
    const [kind, tag] = changeOf(at(part, name)) ?? [];
    if (!kind || !tag) read();
    else this.within(kind, tag, () => (this.areGone(this.open) ? undefined : read()));
  }

  /** The properties that a paragraph (`w:pPr`) or run (`w:rPr`) has, or had before a change. */
  propertiesOf(properties: Tag | undefined, name: 'w:pPr' | 'w:rPr'): Tag | undefined {
    const change = at(properties, `${name}Change`);
    if (!change) return properties;
    this.counts.others += 1;
    this.by(change);
    return this.read === 'rejected' ? at(change, name) : properties;
  }

  /** Says in one doubt how many changes there are, whose they are and how they were read. */
  tell(doubts: Doubts): void {
    const { insertions, deletions, others } = this.counts;
    if (insertions + deletions + others === 0) return;
    const counted = [
      counts(insertions, 'insertion'),
      counts(deletions, 'deletion'),
      counts(others, 'change of form', 'changes of form'),
    ].filter((words) => words !== '');
    const authors = [...this.authors].map(([name, count]) => `${name} (${count})`);
    const reason = `The file has tracked changes (${counted.join(', ')}) by ${authors.join(', ')}.`;
    doubts.add('', null, reason, this.did());
  }

  private did(): string {
    if (this.read === 'accepted') return 'Read it as if all of them were accepted.';
    if (this.read === 'rejected') return 'Read it as if all of them were rejected.';
    const form = this.counts.others > 0 ? ', and changes of form as accepted' : '';
    return `Kept insertions and deletions as proposals${form}.`;
  }

  private counted(kind: Proposal['kind'], tag: Tag): Proposal {
    // That of a row is met again at each of its cells.
    if (!this.met.has(tag)) {
      this.counts[kind === 'insertion' ? 'insertions' : 'deletions'] += 1;
      this.by(tag);
    }
    this.met.add(tag);
    return {
      kind,
      author: tag.attributes.get('w:author')?.trim() ?? '',
      date: tag.attributes.get('w:date')?.trim() ?? '',
    };
  }

  private by(tag: Tag): void {
    const author = tag.attributes.get('w:author')?.trim() || 'nobody named';
    this.authors.set(author, (this.authors.get(author) ?? 0) + 1);
  }
}

/** What is proposed of a row or cell by its properties. */
function changeOf(properties: Tag | undefined): [Proposal['kind'], Tag] | null {
  for (const tag of tagsIn(properties)) {
    if (tag.name === 'w:ins' || tag.name === 'w:cellIns') return ['insertion', tag];
    if (tag.name === 'w:del' || tag.name === 'w:cellDel') return ['deletion', tag];
  }
  return null;
}

function insertionFirst(a: Proposal, b: Proposal): number {
  return a.kind === b.kind ? 0 : a.kind === 'insertion' ? -1 : 1;
}

function counts(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}
