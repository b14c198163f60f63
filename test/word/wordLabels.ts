import { letters, roman } from '../../src/document/label.ts';
import { all, at, type Tag, valueAt } from './wordXml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

interface List {
  readonly abstract: string;
  readonly levels: readonly Level[];
  /** Starts that hold where the list first comes to a level. */
  readonly overrides: Map<number, number>;
}

/**
 * Counts as Word does: lists made from one definition share its counters, a list's own start holds
 * the first time it comes to that level, and a number makes the deeper levels begin anew.
 */
export class WordLabels {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counters = new Map<string, number[]>();

  constructor(numbering: Tag) {
    const abstracts = new Map(
      all(numbering, 'w:abstractNum').map((abstract) => [
        abstract.attributes['w:abstractNumId'],
        all(abstract, 'w:lvl').map(readLevel),
      ]),
    );
    this.lists = new Map(
      all(numbering, 'w:num').map((num) => {
        const abstract = valueAt(num, 'w:abstractNumId') ?? '';
        const levels = abstracts.get(abstract) ?? [];
        return [num.attributes['w:numId'] ?? '', { abstract, levels, overrides: overrides(num) }];
      }),
    );
  }

  /** The label of the next paragraph, '' for one that is not in a list. */
  next(paragraph: Tag): string {
    const numbering = at(paragraph, 'w:pPr', 'w:numPr');
    if (!numbering) return '';
    const id = valueAt(numbering, 'w:numId') ?? '';
    // No list has this number: it takes a paragraph out of any (ECMA-376 17.9.18).
    if (id === '0') return '';
    const list = this.lists.get(id);
    if (!list) throw new RangeError(`There is no list ${id}`);
    return this.count(list, Number(valueAt(numbering, 'w:ilvl') ?? 0));
  }

  private count(list: List, level: number): string {
    const counts = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counts);
    const override = list.overrides.get(level);
    list.overrides.delete(level);
    const before = counts[level];
    counts[level] = override ?? (before === undefined ? startOf(list, level) : before + 1);
    counts.length = level + 1;
    return (list.levels[level]?.text ?? '').replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return formatted(list.levels[at]?.format ?? '', counts[at] ?? startOf(list, at));
    });
  }
}

function readLevel(tag: Tag): Level {
  return {
    start: Number(valueAt(tag, 'w:start')),
    format: valueAt(tag, 'w:numFmt') ?? '',
    text: valueAt(tag, 'w:lvlText') ?? '',
  };
}

function overrides(num: Tag): Map<number, number> {
  return new Map(
    all(num, 'w:lvlOverride').map((override) => [
      Number(override.attributes['w:ilvl']),
      Number(valueAt(override, 'w:startOverride')),
    ]),
  );
}

function startOf(list: List, level: number): number {
  return list.levels[level]?.start ?? 1;
}

function formatted(format: string, count: number): string {
  if (format === 'decimal') return String(count);
  if (format === 'lowerLetter') return letters(count);
  if (format === 'lowerRoman') return roman(count);
  throw new RangeError(`No labels in the format ${format}`);
}
