interface Field {
  code: string;
  /** Whether what follows is its result, which the paper shows. */
  shown: boolean;
  /** The result, where it is a repeated mark. */
  words: string;
}

/** A mark of a note that has one already. */
export interface RepeatedMark {
  readonly bookmark: string;
  /** As the file shows it. */
  readonly shown: string;
}

/** Fields that are open at a place of a Word file, one in another. Results are words like others. */
export class WordFields {
  private readonly open: Field[] = [];

  begin(code = ''): void {
    this.open.push({ code, shown: false, words: '' });
  }

  /** More of the code of the innermost field; the end of a long one says nothing. */
  code(words: string): void {
    const field = this.open.at(-1);
    if (field && field.code.length < 1000) field.code += words;
  }

  /** The result of the innermost field begins. */
  show(): void {
    const field = this.open.at(-1);
    if (field) field.shown = true;
  }

  /** Whether words are the result of a field that repeats a mark, which keeps them. */
  takes(words: string): boolean {
    const field = this.open.at(-1);
    if (!field?.shown || repeatedMark(field.code) === undefined) return false;
    field.words += words;
    return true;
  }

  /** Ends the innermost field; what it was where it repeated a mark. */
  end(): RepeatedMark | null {
    const field = this.open.pop();
    const bookmark = field && repeatedMark(field.code);
    if (!field || bookmark === undefined || field.words === '') return null;
    return { bookmark, shown: field.words };
  }
}

/** The bookmark of a NOTEREF field. */
function repeatedMark(code: string): string | undefined {
  return /^\s*(?:NOTEREF|FTNREF)\s+"?([^\s"]+)/i.exec(code)?.[1];
}
