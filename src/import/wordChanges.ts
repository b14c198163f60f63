import type { Doubts } from './doubts.ts';
import { at, type Tag } from './wordXml.ts';

/** Whether proposed changes are read as if they were accepted or rejected. */
export type ChangesRead = 'accepted' | 'rejected';

/** Takes the tracked changes of a file the one way or the other, and counts them. */
export class Changes {
  private readonly accepted: boolean;
  private readonly counts = { insertions: 0, deletions: 0, others: 0 };
  private readonly authors = new Set<string>();

  constructor(read: ChangesRead) {
    this.accepted = read === 'accepted';
  }

  /** Inserted words, or words at the place that they were moved to. */
  insertion(tag: Tag, read: () => void): void {
    this.count('insertions', tag);
    if (this.accepted) read();
  }

  /** Deleted words, or words at the place that they were moved from. */
  deletion(tag: Tag, read: () => void): void {
    this.count('deletions', tag);
    if (!this.accepted) read();
  }

  /** Whether the end of a paragraph is gone, so that the next one goes on with its words. */
  markGone(properties: Tag | undefined): boolean {
    const marks = at(properties, 'w:rPr');
    const inserted = at(marks, 'w:ins') ?? at(marks, 'w:moveTo');
    const deleted = at(marks, 'w:del') ?? at(marks, 'w:moveFrom');
    if (inserted) this.count('insertions', inserted);
    if (deleted) this.count('deletions', deleted);
    return (this.accepted ? deleted : inserted) !== undefined;
  }

  /** Whether a row of a table is gone. */
  rowGone(row: Tag): boolean {
    const inserted = at(row, 'w:trPr', 'w:ins');
    const deleted = at(row, 'w:trPr', 'w:del');
    if (inserted) this.count('insertions', inserted);
    if (deleted) this.count('deletions', deleted);
    return (this.accepted ? deleted : inserted) !== undefined;
  }

  /** The properties that a paragraph (`w:pPr`) or run (`w:rPr`) has, or had before a change. */
  propertiesOf(properties: Tag | undefined, name: 'w:pPr' | 'w:rPr'): Tag | undefined {
    const change = at(properties, `${name}Change`);
    if (!change) return properties;
    this.count('others', change);
    return this.accepted ? properties : at(change, name);
  }

  /** Says in one doubt how many changes were taken, and whose they are. */
  tell(doubts: Doubts): void {
    const { insertions, deletions, others } = this.counts;
    if (insertions + deletions + others === 0) return;
    const counted = [
      counts(insertions, 'insertion'),
      counts(deletions, 'deletion'),
      counts(others, 'change of form', 'changes of form'),
    ].filter((words) => words !== '');
    const authors = [...this.authors].join(', ') || 'nobody named';
    const reason = `The file has tracked changes (${counted.join(', ')}) by ${authors}.`;
    const did = this.accepted
      ? 'Read it as if all of them were accepted.'
      : 'Read it as if all of them were rejected.';
    doubts.add('', null, reason, did);
  }

  private count(kind: 'insertions' | 'deletions' | 'others', tag: Tag): void {
    this.counts[kind] += 1;
    const author = tag.attributes.get('w:author')?.trim();
    if (author) this.authors.add(author);
  }
}

function counts(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}
