import type { Node } from 'prosemirror-model';
import type { Comment } from '../document/comments.ts';
import { footnotes } from '../document/footnotes.ts';
import { parseNoteAfter } from '../document/note.ts';
import { endsSentence, proposedNoteRuns } from '../document/printedNote.ts';
import { type TextRun, textOf } from '../document/runs.ts';
import { schema } from '../document/schema.ts';
import { type Built, buildDocument, type NoteContent, type Recognised } from './buildDocument.ts';
import type { Doubts } from './doubts.ts';
import { type Piece, wordsOf } from './inlineMarkup.ts';
import { asText, before, changedContent, counting, isChanged } from './noteProposals.ts';
import type { SourceNote } from './pages.ts';
import { firstGoneNumber } from './sourceNotes.ts';

/** A note with its words. */
export interface WordedNote {
  readonly note: SourceNote;
  readonly pieces: readonly Piece[];
  /** Comments on its words. */
  readonly comments?: readonly Comment[];
}

/**
 * Builds the document with notes whose printed words are those of the source. Where the rule of
 * Ibid. would print others, the note is written in full, or else kept as plain text, and a doubt
 * says what the rule gives (un-style 4.3).
 */
export function settleNotes(
  recognised: Recognised,
  notes: readonly WordedNote[],
  doubts: Doubts,
): Built {
  return settledNotes((noteContent) => buildDocument(recognised, noteContent), notes, doubts);
}

/** Makes the document, given the content of the note of each number. */
type Build = (noteContent: (number: number) => NoteContent) => Built;

/** As `settleNotes`, for a document that is built in another way. */
export function settledNotes(build: Build, notes: readonly WordedNote[], doubts: Doubts): Built {
  const settling = new Settling(build, notes, doubts);
  return settling.built();
}

/** Longer notes than any resolution has are not searched for citations, so that time stays bounded. */
const longestNote = 8000;

/** Departures come in ones and twos; after so many rounds the text is no ordinary resolution. */
const rounds = 5;

class Settling {
  private readonly build: () => Built;
  private readonly notes: ReadonlyMap<number, WordedNote>;
  private readonly contents = new Map<number, NoteContent>();
  /** Notes kept as plain text: what they print otherwise even so cannot be mended. */
  private readonly kept = new Set<number>();
  private readonly doubts: Doubts;

  constructor(build: Build, notes: readonly WordedNote[], doubts: Doubts) {
    this.build = () => build((number) => this.contents.get(number) ?? missingNote(number));
    this.notes = new Map(notes.map((worded) => [worded.note.number, worded]));
    this.doubts = doubts;
    this.parse(notes);
  }

  built(): Built {
    let built = this.build();
    for (let round = 1; this.mend(built, round >= rounds); round += 1) built = this.build();
    return built;
  }

  private parse(notes: readonly WordedNote[]): void {
    let previous: Node | null = null;
    for (const worded of notes) {
      const { note, pieces, comments } = worded;
      const runs = textRuns(pieces);
      const place = `note ${note.number}`;
      const words = textOf(runs);
      const parsed = words.length > longestNote ? null : parseNoteAfter(runs, previous);
      const now = parsed?.content ?? asText(pieces);
      const old = parsed && isChanged(pieces) ? this.old(pieces, previous) : null;
      const content = old ? changedContent(old, now, pieces) : now;
      this.contents.set(note.number, { content, writtenInFull: false, ...said(comments) });
      if (note.number >= firstGoneNumber) {
        if (!isPrintedBy(content, pieces)) this.contents.set(note.number, plainText(worded));
        continue;
      }
      previous = schema.node('footnote', null, [...content]);
      if (parsed?.unresolved) {
        const reason = `“${words}” stands after a note that cites no single source.`;
        this.doubts.add(place, note.line, reason, 'Kept its words as text.');
      }
      if (!endsSentence(words)) {
        const reason = 'The note does not end with a full stop.';
        this.doubts.add(place, note.line, reason, 'It prints with one.');
      }
    }
  }

  /** The content of a note before what is proposed of its words. */
  private old(pieces: readonly Piece[], previous: Node | null): readonly Node[] {
    return parseNoteAfter(textRuns(before(pieces)), previous).content;
  }

  /** Changes the notes that print otherwise than in the source; false when there are none. */
  private mend(built: Built, asPlainText: boolean): boolean {
    let mended = false;
    for (const printed of footnotes(built.doc).notes) {
      const number = built.numbers.get(printed.node) ?? 0;
      const worded = this.notes.get(number);
      if (!worded || this.kept.has(number)) continue;
      const stands = stopped(wordsOf(worded.pieces));
      const gives = textOf(printed.runs);
      if (stands === gives) continue;
      const inFull = printed.ibid && !asPlainText;
      if (!inFull) this.kept.add(number);
      this.contents.set(number, inFull ? this.inFull(number) : plainText(worded));
      this.tell(worded.note, stands, gives, inFull);
      mended = true;
    }
    return mended;
  }

  private inFull(number: number): NoteContent {
    return { content: [], ...this.contents.get(number), writtenInFull: true };
  }

  private tell(note: SourceNote, stands: string, gives: string, inFull: boolean): void {
    this.doubts.add(
      `note ${note.number}`,
      note.line,
      `The source prints “${stands}” as note ${note.number}; the rule gives “${gives}”.`,
      inFull ? 'Kept the note written in full.' : 'Kept the words of the source as plain text.',
    );
  }
}

/** Whether a note that is proposed to be deleted, which is never Ibid., prints its words. */
function isPrintedBy(content: readonly Node[], pieces: readonly Piece[]): boolean {
  const node = schema.node('footnote', null, [...content]);
  return textOf(proposedNoteRuns(node)) === stopped(wordsOf(pieces));
}

function missingNote(number: number): NoteContent {
  return { content: [schema.text(`[Note ${number} is missing]`)], writtenInFull: false };
}

function plainText({ pieces, comments }: WordedNote): NoteContent {
  return { content: asText(pieces), writtenInFull: false, ...said(comments) };
}

function said(comments: WordedNote['comments']): Pick<NoteContent, 'comments'> {
  return comments ? { comments } : {};
}

function textRuns(pieces: readonly Piece[]): TextRun[] {
  return counting(pieces).map(({ text, italic }) => ({ kind: 'text', text, italic }));
}

function stopped(words: string): string {
  return words === '' || endsSentence(words) ? words : `${words}.`;
}
