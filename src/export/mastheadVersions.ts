import type { MastheadLines } from '../document/mastheadLines.ts';
import type { ProposedDocument } from '../document/printedProposals.ts';
import type { Proposal } from '../document/proposals.ts';
import type { Run } from '../document/runs.ts';
import type { Face } from './wordProperties.ts';
import type { TrackedChanges } from './wordProposals.ts';
import { deletedWordsXml, wordsXml } from './wordText.ts';
import { sequence, type Xml } from './xml.ts';

/** Writes what the masthead of one version prints: as it is, as deleted or as inserted. */
export class LineWriter {
  readonly masthead: MastheadLines;
  private readonly proposal: Proposal | null;
  private readonly changes: TrackedChanges;

  constructor(masthead: MastheadLines, proposal: Proposal | null, changes: TrackedChanges) {
    this.masthead = masthead;
    this.proposal = proposal;
    this.changes = changes;
  }

  words(words: string, face: Face = {}): Xml {
    if (words === '') return sequence([]);
    const write = this.proposal?.kind === 'deletion' ? deletedWordsXml : wordsXml;
    return this.around(write(words, face));
  }

  /** A tab, a break or the like. */
  around(content: Xml): Xml {
    return this.changes.around(content, this.proposals);
  }

  runs(runs: readonly Run[]): Run[] {
    return runs.map((run) => (this.proposal ? { ...run, proposals: this.proposals } : run));
  }

  /** What is proposed of a paragraph's end. */
  mark(): Xml | null {
    return this.changes.ofMark(this.proposal);
  }

  private get proposals(): readonly Proposal[] {
    return this.proposal ? [this.proposal] : [];
  }
}

/** The masthead of a document; in a redline that of the base and that of the draft. */
export class MastheadVersions {
  readonly masthead: MastheadLines;
  private readonly plain: LineWriter;
  private readonly both: readonly LineWriter[];

  constructor({ masthead, before }: ProposedDocument, changes: TrackedChanges) {
    this.masthead = masthead;
    this.plain = new LineWriter(masthead, null, changes);
    this.both = before
      ? [
          new LineWriter(before.masthead, { kind: 'deletion', ...before.by }, changes),
          new LineWriter(masthead, { kind: 'insertion', ...before.by }, changes),
        ]
      : [this.plain];
  }

  /** One writer where all versions print the same of it; else that of the base and of the draft. */
  of(printed: (masthead: MastheadLines) => unknown): readonly LineWriter[] {
    const [first, ...others] = this.both.map((writer) => JSON.stringify(printed(writer.masthead)));
    return others.some((other) => other !== first) ? this.both : [this.plain];
  }

  /** Words that stand in a paragraph: those of the base before those of the draft. */
  words(
    printed: (masthead: MastheadLines) => string,
    write: (writer: LineWriter, words: string) => readonly Xml[],
  ): Xml[] {
    return this.of(printed).flatMap((writer) => write(writer, printed(writer.masthead)));
  }
}
