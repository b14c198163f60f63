import { numberOfTerm } from './termNumbers.ts';
import { exactForm, rawWords, type Word, wordOf } from './words.ts';

/** The number that no word has; it stands between two texts. */
export const boundary = 0;

/** Of so many words one is folded anew when they are taken in; that takes time. */
const checkedOf = 16;

/** A word that is read, but that no text of the library has. */
const unknown = -1;

/**
 * The words of a library by number. A word has two forms: as it is written but for its case, by which
 * words are the same words; and folded (`spelling.ts`), by which they are found. Numbers begin at 1
 * and never change: a word that came in later has a higher one.
 */
export class Lexicon {
  /** The folded words by their numbers; the first is the boundary. */
  readonly terms: string[] = [''];
  /** For each written word the number of its folded form, then those of the parts of a compound, each once. */
  private readonly forms: (readonly number[])[] = [[boundary]];
  private readonly exact: string[] = [''];
  /** For each written word the number of its folded form outside this lexicon. */
  private readonly folds: number[] = [0];
  private readonly byRaw = new Map<string, number>();
  private readonly byWritten = new Map<string, number>();
  private readonly byTerm = new Map<string, number>();

  /** How many written words there are, the boundary included. */
  get size(): number {
    return this.exact.length;
  }

  /** The words as they are written, in small letters; the boundary first. */
  get writtenWords(): readonly string[] {
    return this.exact;
  }

  /** The numbers of a text's written words; new ones get a number. */
  read(text: string): number[] {
    return rawWords(text).map(({ 0: raw }) => this.byRaw.get(raw) ?? this.take(raw));
  }

  /** The number of a word as it is written; `unknown` where no text has it. */
  numberOf(raw: string): number {
    return this.byRaw.get(raw) ?? this.byWritten.get(exactForm(raw)) ?? unknown;
  }

  /** Whether a text has a word, whatever its case. */
  has(raw: string): boolean {
    return this.numberOf(raw) !== unknown;
  }

  /** The number of a folded word; undefined where no text has it. */
  term(folded: string): number | undefined {
    return this.byTerm.get(folded);
  }

  /** The numbers of a written word's folded form and, of a compound, of its parts. */
  termsAt(word: number): readonly number[] {
    return this.forms[word] ?? [];
  }

  /** The number of a written word's folded form, as all texts have it (`numberOfTerm`). */
  foldAt(word: number): number {
    return this.folds[word] ?? 0;
  }

  /** Some words and their folded forms as text, which `takeWritten` takes in again; `to` is after the last. */
  written(from: number, to: number): string {
    const lines: string[] = [];
    for (let word = from; word < to; word += 1) {
      const exact = this.exact[word] ?? '';
      const forms = this.termsAt(word).map((term) => this.terms[term] ?? '');
      lines.push(forms.length === 1 && forms[0] === exact ? exact : [exact, ...forms].join('\t'));
    }
    return lines.join('\n');
  }

  /**
   * Takes in words that another lexicon wrote down. False where they are folded otherwise than now,
   * as far as every so manieth word shows.
   */
  takeWritten(text: string): boolean {
    if (text === '') return true;
    return text.split('\n').every((line, at) => {
      const [exact = '', ...forms] = line.split('\t');
      const [term = exact, ...parts] = forms;
      if (at % checkedOf === 0) {
        if ([term, ...parts].join() !== formsOf(wordOf(exact)).join()) return false;
      }
      if (!this.byWritten.has(exact)) this.added(exact, { term, parts });
      return true;
    });
  }

  /** Takes in a written word, which keeps the number it has. */
  take(raw: string): number {
    const exact = exactForm(raw);
    const number = this.byWritten.get(exact) ?? this.added(exact, wordOf(raw));
    this.byRaw.set(raw, number);
    return number;
  }

  private added(exact: string, { term, parts }: Pick<Word, 'term' | 'parts'>): number {
    const number = this.exact.push(exact) - 1;
    this.byWritten.set(exact, number);
    this.folds.push(numberOfTerm(term));
    this.forms.push(formsOf({ term, parts }).map((form) => this.termNumber(form)));
    return number;
  }

  /** The number of a folded word; one that is new gets one. */
  termNumber(term: string): number {
    const known = this.byTerm.get(term);
    if (known !== undefined) return known;
    const number = this.terms.push(term) - 1;
    this.byTerm.set(term, number);
    return number;
  }
}

/** The folded forms of a word, each once: "face-to-face" has "face" twice. */
function formsOf({ term, parts }: Pick<Word, 'term' | 'parts'>): string[] {
  return [...new Set([term, ...parts])];
}
