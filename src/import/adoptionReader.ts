import { type AdoptionLine, adoptionOf, isDate, voteBegin } from './starts.ts';

const blank: AdoptionLine = { meeting: '', meetingKind: 'plenary meeting', date: '', vote: '' };

/** Reads the blocks that say when and how a text was adopted: meeting, date, vote. */
export class AdoptionReader {
  /** Null until a block begins it. */
  line: AdoptionLine | null = null;
  /** The lines of the blocks that were read, see `Block`. */
  readonly lines: number[] = [];

  /** Meeting and date stand in two paragraphs, or one of them alone. */
  shaped(words: string, at: number): void {
    if (this.line) {
      this.take({ ...this.line, date: words }, at);
    } else {
      const [, meeting = '', meetingKind = ''] = /^(\S+) (.*)$/.exec(words) ?? [];
      const isOnlyDate = isDate(words) || meeting === '';
      const other = isOnlyDate ? { ...blank, date: words } : { ...blank, meeting, meetingKind };
      this.take(adoptionOf(words) ?? other, at);
    }
  }

  /** A line of a vote, whatever its words. */
  shapedVote(words: string, at: number): void {
    const line = this.line ?? blank;
    this.take({ ...line, vote: line.vote === '' ? words : `${line.vote}\n${words}` }, at);
  }

  /** A line of meeting and date that a text has once. */
  adopted(words: string, at: number): boolean {
    return this.line ? false : this.take(adoptionOf(words), at);
  }

  /** The date of adoption may stand in a block of its own under the meeting. */
  dated(words: string, at: number): boolean {
    if (this.line?.date !== '' || !isDate(words)) return false;
    return this.take({ ...this.line, date: words }, at);
  }

  /** "[Adopted without a vote.]", or a recorded vote, up to the bracket that ends it. */
  voted(words: string, at: number): boolean {
    if (!this.line) return false;
    const { vote } = this.line;
    const isOpen = vote.startsWith('[') && !vote.endsWith(']');
    if (!isOpen && !(vote === '' && voteBegin.test(words))) return false;
    this.shapedVote(words, at);
    return true;
  }

  private take(line: AdoptionLine | null, at: number): boolean {
    if (!line) return false;
    this.line = line;
    this.lines.push(at);
    return true;
  }
}
