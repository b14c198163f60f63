import { blankMasthead, type Masthead } from '../document/masthead.ts';
import type { Doubts } from './doubts.ts';
import { plainWords } from './inlineMarkup.ts';
import { type MastheadReading, type MastheadRow, mastheadRows } from './mastheadRows.ts';
import type { Block } from './pages.ts';
import type { SourcePlace } from './sourcePlace.ts';
import type { AdoptionLine } from './starts.ts';

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
  /** What stands below the title of a resolution of the Security Council; null for others. */
  readonly adoption: AdoptionLine | null;
}

/** What the enacting words tell of the masthead: the organ, where a masthead has its name. */
export function organKnown(enactingWords: string): Partial<MastheadReading> {
  const organ = enactingWords.replace(/^The /, '');
  return organs.has(organ) ? { masthead: { ...blankMasthead, organ } } : {};
}

const organs: ReadonlySet<string> = new Set([
  'General Assembly',
  'Security Council',
  'Economic and Social Council',
  'Human Rights Council',
]);

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
      adoption: null,
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
    const { masthead, title, titleLine, adoptedOn, adoption } = this.reading;
    if (title.length === 0 && !isUntitled(masthead)) {
      this.doubts.add('', null, 'No title was found before the enacting words.', 'Left it empty.');
    }
    const { titlePlaces } = this;
    return { masthead, title: joinedTitle(title), titleLine, titlePlaces, adoptedOn, adoption };
  }

  /** How many lines from one on are recognised, alone or wrapped; 0 for none. */
  private recognisedLines(lines: readonly string[], at: number, block: Block): number {
    let words = '';
    for (let end = at; end < Math.min(lines.length, at + longestWrap); end += 1) {
      if (end > at && !this.mayEnd(words, lines[end] ?? '')) return 0;
      words = `${words} ${lines[end]}`.trimStart();
      const row = this.recognised(words, block);
      if (row?.goesOn) return this.goesOn(row, lines, at, block);
      if (row) return end - at + 1;
    }
    return 0;
  }

  /** Whether a line may go on what began before it: no row takes it, unless the beginning asks for it. */
  private mayEnd(words: string, line: string): boolean {
    if (this.rowOf(line)?.mayBeEnd !== false) return true;
    return mastheadRows.some(({ beginning }) => beginning?.test(words));
  }

  /** Takes the lines up to the next that is a row's; the number of them. */
  private goesOn(row: MastheadRow, lines: readonly string[], at: number, block: Block): number {
    const next = lines.findIndex((line, index) => index > at && this.rowOf(line));
    const end = next === -1 ? lines.length : next;
    const match = row.pattern.exec(lines.slice(at, end).join(' '));
    if (match) row.read(match.slice(1), this.reading);
    if (row.name === 'title') this.reading.titleLine = block.line;
    return end - at;
  }

  private recognised(words: string, block: Block): MastheadRow | null {
    const row = this.rowOf(words);
    const match = row?.pattern.exec(words);
    if (!row || !match || !row.read(match.slice(1), this.reading)) return null;
    this.after = row.name;
    if (row.name === 'title') {
      this.reading.titleLine = block.line;
      this.titlePlaces.push(...(block.places ?? []));
    }
    return row;
  }

  private rowOf(words: string): MastheadRow | undefined {
    return words.length < 4000
      ? mastheadRows.find(({ pattern }) => pattern.test(words))
      : undefined;
  }

  /** The lines that no row knows: the rest of a title, the agenda item's title, or a doubt. */
  private placeLoose(): void {
    const numbered = this.reading.title.length > 0;
    const last = this.loose.at(-1);
    for (const line of this.loose) {
      const isTitle =
        !this.titled && (numbered ? line.after === 'title' : line.block === last?.block);
      if (isTitle) this.addToTitle(line);
      else if (this.isPartOfOrgan(line)) continue;
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

  /** An organ's name may stand in two lines with what is said of distribution between them. */
  private isPartOfOrgan({ words, after }: LooseLine): boolean {
    const { organ } = this.reading.masthead;
    const isPart = organ.startsWith(`${words} `) || organ.endsWith(` ${words}`);
    return isPart && ['emblem', 'symbol', 'distribution', 'date', 'original'].includes(after);
  }

  private addToTitle(line: LooseLine): void {
    this.reading.title.push(line.words);
    this.reading.titleLine ??= line.block.line;
    this.titlePlaces.push(...(line.block.places ?? []));
  }

  private addToAgendaTitle(words: string): void {
    const { masthead } = this.reading;
    const agendaItemTitle = joinedTitle([masthead.agendaItemTitle, words]).trim();
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
    const unsaid = masthead.organ === 'Security Council' ? unsaidBySecurityCouncil : none;
    const missing = expectedFields
      .filter(([field]) => masthead[field] === '' || masthead[field] === null)
      .filter(([field]) => !unsaid.has(field))
      .map(([, name]) => name);
    if (missing.length === 0) return;
    this.doubts.add('', null, `The file does not state ${inWords(missing)}.`, 'Left it empty.');
  }
}

/** A draft of the Security Council has no title. */
function isUntitled({ organ, proposalKind }: Masthead): boolean {
  return organ === 'Security Council' && proposalKind !== '';
}

/** The lines of a title; one that ends with a hyphen goes on in the next. */
function joinedTitle(lines: readonly string[]): string {
  return lines.join(' ').replace(/(?<=\p{L}-) (?=\p{L})/gu, '');
}

const none: ReadonlySet<keyof Masthead> = new Set();
const unsaidBySecurityCouncil: ReadonlySet<keyof Masthead> = new Set(['session', 'agendaItem']);

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
