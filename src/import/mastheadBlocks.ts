import { blankMasthead, type Masthead } from '../document/masthead.ts';
import type { Doubts } from './doubts.ts';
import { plainWords } from './inlineMarkup.ts';
import { type MastheadReading, type MastheadRow, mastheadRows } from './mastheadRows.ts';
import type { Block } from './pages.ts';
import type { SourcePlace } from './sourcePlace.ts';

/** What stands before the enacting words. */
export interface Opening {
  readonly masthead: Masthead;
  /** The title with its markup, without the resolution's number. */
  readonly title: string;
  /** Line of the title; null when there is none. */
  readonly titleLine: number | null;
  /** Where the title stands. */
  readonly titlePlaces: readonly SourcePlace[];
  /** "17 December 2024" of "Resolution adopted by … on 17 December 2024"; empty without it. */
  readonly adoptedOn: string;
}

/** A list of sponsors takes up to so many lines. */
const longestWrap = 40;

/**
 * Reads the blocks before the enacting words. What fits nowhere is told in a doubt, word for word.
 * `known` is what the source says by other means than the words of these blocks.
 */
export function readOpening(
  blocks: readonly Block[],
  doubts: Doubts,
  known: Partial<MastheadReading> = {},
): Opening {
  const reader = new OpeningReader(doubts, known);
  for (const block of blocks) reader.block(block);
  return reader.finish();
}

interface LooseLine {
  readonly block: Block;
  readonly words: string;
  readonly after: string;
}

class OpeningReader {
  private readonly reading: MastheadReading;
  private readonly loose: LooseLine[] = [];
  private readonly doubts: Doubts;
  /** Whether the title is known, so that no line is a part of it. */
  private readonly titled: boolean;
  private readonly titlePlaces: SourcePlace[] = [];
  private after = '';

  constructor(doubts: Doubts, known: Partial<MastheadReading>) {
    this.doubts = doubts;
    this.titled = known.title !== undefined;
    this.reading = {
      masthead: blankMasthead,
      title: [],
      titleLine: null,
      number: '',
      adoptedOn: '',
      ...known,
    };
  }

  block(block: Block): void {
    const lines = block.lines.map((line) => plainWords(line).trim());
    let at = 0;
    while (at < lines.length) {
      // A title's last line may be the name of an organ.
      const inTitle = at > 0 && this.after === 'title';
      const taken = inTitle ? 0 : this.recognisedLines(lines, at, block);
      if (taken === 0) this.loose.push({ block, words: lines[at] ?? '', after: this.after });
      at += Math.max(1, taken);
    }
  }

  finish(): Opening {
    this.placeLoose();
    this.symbolFromNumber();
    this.tellMissing();
    const { masthead, title, titleLine, adoptedOn } = this.reading;
    if (title.length === 0) {
      this.doubts.add('', null, 'No title was found before the enacting words.', 'Left it empty.');
    }
    const { titlePlaces } = this;
    return { masthead, title: title.join(' '), titleLine, titlePlaces, adoptedOn };
  }

  /** How many lines from one on are recognised, alone or wrapped; 0 for none. */
  private recognisedLines(lines: readonly string[], at: number, block: Block): number {
    let words = '';
    for (let end = at; end < Math.min(lines.length, at + longestWrap); end += 1) {
      if (end > at && this.rowOf(lines[end] ?? '')?.mayBeEnd === false) return 0;
      words = `${words} ${lines[end]}`.trimStart();
      if (this.recognised(words, block)) return end - at + 1;
    }
    return 0;
  }

  private recognised(words: string, block: Block): boolean {
    const row = this.rowOf(words);
    const match = row?.pattern.exec(words);
    if (!row || !match || !row.read(match.slice(1), this.reading)) return false;
    this.after = row.name;
    if (row.name === 'title') {
      this.reading.titleLine = block.line;
      this.titlePlaces.push(...(block.places ?? []));
    }
    return true;
  }

  private rowOf(words: string): MastheadRow | undefined {
    return words.length < 4000
      ? mastheadRows.find(({ pattern }) => pattern.test(words))
      : undefined;
  }

  /** The lines that no row knows: the rest of a title, the agenda item's title, or a doubt. */
  private placeLoose(): void {
    const numbered = this.reading.number !== '';
    const last = this.loose.at(-1);
    for (const line of this.loose) {
      const isTitle =
        !this.titled && (numbered ? line.after === 'title' : line.block === last?.block);
      if (isTitle) this.addToTitle(line);
      else if (line.after === 'agenda item') this.addToAgendaTitle(line.words);
      else {
        this.doubts.add(
          '',
          line.block.line,
          `This line before the enacting words fits no part of a masthead: “${line.words}”`,
          'Left it out of the document; its words are kept here.',
        );
      }
    }
  }

  private addToTitle(line: LooseLine): void {
    this.reading.title.push(line.words);
    this.reading.titleLine ??= line.block.line;
    this.titlePlaces.push(...(line.block.places ?? []));
  }

  private addToAgendaTitle(words: string): void {
    const { masthead } = this.reading;
    const agendaItemTitle = `${masthead.agendaItemTitle} ${words}`.trim();
    this.reading.masthead = { ...masthead, agendaItemTitle };
  }

  private symbolFromNumber(): void {
    const { masthead, number, titleLine } = this.reading;
    const prefix = symbolPrefixes.get(masthead.organ);
    if (masthead.documentSymbol !== '' || number === '' || prefix === undefined) return;
    const documentSymbol = prefix + number.replace(' ', '');
    this.reading.masthead = { ...masthead, documentSymbol };
    this.doubts.add(
      '',
      titleLine,
      `The file prints no document symbol; its title has the number ${number}.`,
      `Took ${documentSymbol} as the symbol.`,
    );
  }

  private tellMissing(): void {
    const { masthead } = this.reading;
    const missing = expectedFields
      .filter(([field]) => masthead[field] === '' || masthead[field] === null)
      .map(([, name]) => name);
    if (missing.length === 0) return;
    this.doubts.add('', null, `The file does not state ${inWords(missing)}.`, 'Left it empty.');
  }
}

const symbolPrefixes: ReadonlyMap<string, string> = new Map([
  ['General Assembly', 'A/RES/'],
  ['Human Rights Council', 'A/HRC/RES/'],
  ['Economic and Social Council', 'E/RES/'],
]);

const expectedFields: readonly (readonly [keyof Masthead, string])[] = [
  ['documentSymbol', 'a document symbol'],
  ['distribution', 'a distribution'],
  ['date', 'a date of its own'],
  ['session', 'a session'],
  ['agendaItem', 'an agenda item'],
];

function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
