import type { Comment } from '../document/comments.ts';
import { runsInOrder } from '../document/printed.ts';
import type { ProposedDocument } from '../document/printedProposals.ts';
import type { Proposal } from '../document/proposals.ts';
import type { Run } from '../document/runs.ts';
import { wordNamespaces } from './wordPackage.ts';
import { paragraphXml, runXml, wordsXml } from './wordText.ts';
import { element, sequence, type Xml } from './xml.ts';

/** The schema wants a date on the marks of a move, which no program shows, also where none is told. */
const someDate = '1970-01-01T00:00:00Z';

/** Ids of tracked changes begin here, above those of bookmarks. */
const firstId = 100_001;

/** Writes proposals as tracked changes, each with an id of its own. */
export class TrackedChanges {
  private next = firstId;

  /** Content with what is proposed of it around it; a deletion stands inside an insertion. */
  around(content: Xml, proposals: readonly Proposal[] = []): Xml {
    if (content === '') return content;
    const inside = [...proposals].sort((a, b) =>
      a.kind === b.kind ? 0 : a.kind === 'deletion' ? -1 : 1,
    );
    return inside.reduce((inner, proposal) => this.element(proposal, inner), content);
  }

  /** What is proposed of a paragraph's end, for its properties; null for nothing. */
  ofMark(proposal: Proposal | null): Xml | null {
    return proposal && element('w:rPr', {}, this.element(proposal));
  }

  /** What is proposed of a row of a table, for its properties. */
  ofRow(proposal: Proposal): Xml {
    return this.element(proposal);
  }

  /** A paragraph that is moved, between the marks of the move; any other as it is. */
  moved(proposal: Proposal | null, content: Xml, paragraph: (content: Xml) => Xml): Xml {
    if (proposal?.move === undefined) return paragraph(content);
    const range = proposal.kind === 'insertion' ? 'w:moveToRange' : 'w:moveFromRange';
    const { 'w:date': date = someDate, ...others } = this.attributes(proposal);
    const attributes = { ...others, 'w:date': date, 'w:name': proposal.move };
    const end = element(`${range}End`, { 'w:id': attributes['w:id'] });
    const start = element(`${range}Start`, attributes);
    return sequence([paragraph(sequence([start, content])), end]);
  }

  private element(proposal: Proposal, content: Xml | null = null): Xml {
    return element(nameOf(proposal), this.attributes(proposal), content);
  }

  private attributes({ author, date }: Proposal) {
    const attributes = { 'w:id': this.next, 'w:author': author, 'w:date': dated(date) };
    this.next += 1;
    return attributes;
  }
}

function nameOf({ kind, move }: Proposal): string {
  if (move !== undefined) return kind === 'insertion' ? 'w:moveTo' : 'w:moveFrom';
  return kind === 'insertion' ? 'w:ins' : 'w:del';
}

/** Whether words are deleted. */
export function isDeleted(proposals: readonly Proposal[] = []): boolean {
  return proposals.some(({ kind }) => kind === 'deletion');
}

/** Whether Word wants words in the element of deleted ones: those that are moved away keep theirs. */
export function isStruck(proposals: readonly Proposal[] = []): boolean {
  return proposals.some(({ kind, move }) => kind === 'deletion' && move === undefined);
}

/** The comments of a document, with the runs that each begins and ends at. */
export class WordComments {
  private readonly numbers = new Map<string, number>();
  private readonly comments: Comment[] = [];
  private readonly starts = new Map<Run, number[]>();
  private readonly ends = new Map<Run, number[]>();

  constructor(document: ProposedDocument) {
    const last = new Map<number, Run>();
    for (const run of runsInOrder(document)) {
      for (const comment of run.comments ?? []) {
        const number = this.numbers.get(comment.id) ?? this.begin(comment, run);
        last.set(number, run);
      }
    }
    for (const [number, run] of last) this.ends.set(run, [...(this.ends.get(run) ?? []), number]);
  }

  get any(): boolean {
    return this.comments.length > 0;
  }

  /** What stands before a run: the beginnings of comments. */
  before(run: Run): Xml[] {
    return (this.starts.get(run) ?? []).map((id) => element('w:commentRangeStart', { 'w:id': id }));
  }

  /** What stands behind a run: the ends of comments, with their marks. */
  after(run: Run): Xml[] {
    return (this.ends.get(run) ?? []).flatMap((id) => [
      element('w:commentRangeEnd', { 'w:id': id }),
      runXml(element('w:commentReference', { 'w:id': id })),
    ]);
  }

  /** `word/comments.xml`. */
  part(): Xml {
    return element('w:comments', wordNamespaces, sequence(this.comments.map(commentXml)));
  }

  private begin(comment: Comment, run: Run): number {
    const number = this.comments.push(comment) - 1;
    this.numbers.set(comment.id, number);
    this.starts.set(run, [...(this.starts.get(run) ?? []), number]);
    return number;
  }
}

function commentXml({ author, date, text }: Comment, id: number): Xml {
  const attributes = {
    'w:id': id,
    'w:author': author,
    'w:date': dated(date),
    'w:initials': initials(author),
  };
  const lines = text.split('\n').map((line) => paragraphXml({}, wordsXml(line)));
  return element('w:comment', attributes, ...lines);
}

function initials(author: string): string | undefined {
  return (
    author
      .match(/\p{L}+/gu)
      ?.map((word) => word.charAt(0).toUpperCase())
      .join('') || undefined
  );
}

/** A date that Word can read; other words would make it a damaged file. */
function dated(date: string): string | undefined {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/.test(date)
    ? date
    : undefined;
}
