import { letters, roman } from '../document/label.ts';
import { type NumberingPlace, placeOf, type WordStyles } from './wordStyles.ts';
import { at, type Tag, tagsIn, valueAt, wholeNumber } from './wordXml.ts';

/** The label that Word's numbering prints before a paragraph. */
export interface WordLabel {
  /** As printed: "12.", "(a)", "I.". */
  readonly text: string;
  /** `w:numFmt` of its own level: "decimal", "lowerLetter". */
  readonly format: string;
  /** `w:ilvl`, from 0. */
  readonly level: number;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** "(%2)": a per cent sign and a figure stand for the number of that level, from 1. */
  readonly text: string;
  /** The level after whose numbers this one begins anew, from 1; 0 for never. */
  readonly restart: number | undefined;
  /** Id of the paragraph style that is numbered so. */
  readonly style: string | undefined;
  /** Whether all numbers in the text are Arabic ("legal" numbering). */
  readonly legal: boolean;
}

interface List {
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Counts Word's own numbering, paragraph after paragraph. */
export class WordLabels {
  private readonly styles: WordStyles;
  private readonly abstracts = new Map<string, ReadonlyMap<number, Level>>();
  private readonly links = new Map<string, string>();
  private readonly lists = new Map<string, List>();
  /** Numbers by abstract numbering, then by level; lists with one abstract numbering go on. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(part: Tag | null, styles: WordStyles) {
    this.styles = styles;
    for (const tag of part ? tagsIn(part) : []) {
      const id = tag.attributes.get('w:abstractNumId') ?? '';
      if (tag.name === 'w:abstractNum') {
        this.abstracts.set(id, levelsIn(tag));
        const link = valueAt(tag, 'w:numStyleLink');
        if (link !== undefined) this.links.set(id, link);
      }
      if (tag.name === 'w:num') this.lists.set(tag.attributes.get('w:numId') ?? '', listOf(tag));
    }
  }

  /**
   * The label of the next paragraph with this style and these properties; null for none. One that
   * does not count, as it is proposed to be deleted, leaves its number to the next.
   */
  next(style: string | undefined, properties: Tag | undefined, takes = true): WordLabel | null {
    const place = this.placeOf(style, properties);
    const list = this.lists.get(place?.list ?? '0');
    if (!place || !list) return null;
    const abstract = this.abstractOf(list);
    const levels = this.abstracts.get(abstract);
    const levelOf = (index: number) => list.levels.get(index) ?? levels?.get(index);
    const index = Math.min(8, Math.max(0, place.level ?? 0));
    const level = levelOf(index);
    if (!level || level.format === 'none') return null;
    const startOf = (at: number) => list.starts.get(at) ?? levelOf(at)?.start ?? 1;
    const kept = takes ? null : this.kept(abstract);
    const counts = this.counted(abstract, place.list ?? '', index, list, startOf);
    this.restart(counts, index, levelOf);
    const text = level.text.replace(/%([1-9])/g, (_sign, figure: string) => {
      const at = Number(figure) - 1;
      const format = level.legal ? 'decimal' : (levelOf(at)?.format ?? 'decimal');
      return figureOf(counts[at] ?? startOf(at), format);
    });
    kept?.();
    return { text: text.trim(), format: level.format, level: index };
  }

  /** Keeps the counts of an abstract numbering; returns how to bring them back. */
  private kept(abstract: string): () => void {
    const counts = [...(this.counts.get(abstract) ?? [])];
    const begun = this.begun.size;
    return () => {
      this.counts.set(abstract, counts);
      const last = [...this.begun].at(-1);
      if (this.begun.size > begun && last !== undefined) this.begun.delete(last);
    };
  }

  private placeOf(style: string | undefined, properties: Tag | undefined): NumberingPlace | null {
    const own = at(properties, 'w:numPr');
    const given = style === undefined ? null : this.styles.numbering(style);
    const direct = own && placeOf(own);
    const list = direct?.list ?? given?.place.list;
    if (list === undefined || list === '0') return null;
    return { list, level: direct?.level ?? given?.place.level ?? this.linked(list, given?.style) };
  }

  /** The level that is linked to a style. */
  private linked(list: string, style: string | undefined): number | undefined {
    const abstract = this.lists.get(list)?.abstract ?? '';
    for (const [index, level] of this.abstracts.get(abstract) ?? []) {
      if (style !== undefined && level.style === style) return index;
    }
    return undefined;
  }

  /** The abstract numbering of a list, by way of the numbering style that it may point at. */
  private abstractOf({ abstract }: List): string {
    const link = this.links.get(abstract);
    if (link === undefined) return abstract;
    const list = this.styles.numbering(link)?.place.list;
    return this.lists.get(list ?? '')?.abstract ?? abstract;
  }

  private counted(
    abstract: string,
    id: string,
    index: number,
    list: List,
    startOf: (at: number) => number,
  ): (number | undefined)[] {
    const counts = this.counts.get(abstract) ?? [];
    this.counts.set(abstract, counts);
    const begin = `${id}/${index}`;
    const begins = list.starts.has(index) && !this.begun.has(begin);
    this.begun.add(begin);
    for (let at = 0; at < index; at += 1) counts[at] ??= startOf(at);
    const before = begins ? undefined : counts[index];
    counts[index] = before === undefined ? startOf(index) : before + 1;
    return counts;
  }

  private restart(
    counts: (number | undefined)[],
    index: number,
    levelOf: (at: number) => Level | undefined,
  ): void {
    for (let at = index + 1; at < 9; at += 1) {
      const restart = levelOf(at)?.restart;
      if (restart === undefined || (restart > 0 && index < restart)) counts[at] = undefined;
    }
  }
}

function levelsIn(tag: Tag): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const child of tagsIn(tag)) {
    if (child.name !== 'w:lvl') continue;
    levels.set(wholeNumber(child.attributes.get('w:ilvl')) ?? 0, levelOf(child));
  }
  return levels;
}

function levelOf(tag: Tag): Level {
  return {
    start: wholeNumber(valueAt(tag, 'w:start')) ?? 0,
    format: valueAt(tag, 'w:numFmt') ?? 'decimal',
    text: valueAt(tag, 'w:lvlText') ?? '',
    restart: wholeNumber(valueAt(tag, 'w:lvlRestart')),
    style: valueAt(tag, 'w:pStyle'),
    legal: at(tag, 'w:isLgl') !== undefined,
  };
}

function listOf(tag: Tag): List {
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const child of tagsIn(tag)) {
    if (child.name !== 'w:lvlOverride') continue;
    const index = wholeNumber(child.attributes.get('w:ilvl')) ?? 0;
    const start = wholeNumber(valueAt(child, 'w:startOverride'));
    if (start !== undefined) starts.set(index, start);
    const level = at(child, 'w:lvl');
    if (level) levels.set(index, levelOf(level));
  }
  return { abstract: valueAt(tag, 'w:abstractNumId') ?? '', starts, levels };
}

/** A number in one of Word's formats; one that is not in the table is written in figures. */
function figureOf(count: number, format: string): string {
  return count < 1 ? String(count) : (formats[format]?.(count) ?? String(count));
}

/** Letters beyond these are a made-up file's. */
const mostLetters = 2600;

const formats: Readonly<Record<string, (count: number) => string>> = {
  lowerLetter: (count) => (count > mostLetters ? String(count) : letters(count)),
  upperLetter: (count) => (count > mostLetters ? String(count) : letters(count).toUpperCase()),
  lowerRoman: roman,
  upperRoman: (count) => roman(count).toUpperCase(),
  decimalZero: (count) => String(count).padStart(2, '0'),
};
