import { type AdoptionLine, adoptionOf, isDate, voteBegin } from './starts.ts';

/** Reads the blocks that say when and how a text was adopted: meeting, date, vote. */
export class AdoptionReader {
  /** Null until a block begins it. */
  line: AdoptionLine | null = null;

  /** Meeting and date stand in two paragraphs, or one of them alone. */
  shaped(words: string): void {
    if (this.line) {
      this.line = { ...this.line, date: words };
    } else {
      const [, meeting = '', meetingKind = ''] = /^(\S+) (.*)$/.exec(words) ?? [];
      this.line =
        adoptionOf(words) ??
        (isDate(words) || meeting === ''
          ? { meeting: '', meetingKind: 'plenary meeting', date: words, vote: '' }
          : { meeting, meetingKind, date: '', vote: '' });
    }
  }

  /** A line of meeting and date that a text has once. */
  adopted(words: string): boolean {
    if (this.line) return false;
    this.line = adoptionOf(words);
    return this.line !== null;
  }

  /** The date of adoption may stand in a block of its own under the meeting. */
  dated(words: string): boolean {
    if (this.line?.date !== '' || !isDate(words)) return false;
    this.line = { ...this.line, date: words };
    return true;
  }

  /** "[Adopted without a vote.]", or a recorded vote, up to the bracket that ends it. */
  voted(words: string): boolean {
    if (!this.line) return false;
    const { vote } = this.line;
    const isOpen = vote.startsWith('[') && !vote.endsWith(']');
    if (!isOpen && !(vote === '' && voteBegin.test(words))) return false;
    this.line = { ...this.line, vote: vote === '' ? words : `${vote}\n${words}` };
    return true;
  }
}
