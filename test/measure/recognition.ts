import { FileError } from '../../src/document/fileError.ts';
import { openingPhrase } from '../../src/document/openingPhrase.ts';
import { type OutlineEntry, outline } from '../../src/document/outline.ts';
import { storedWords } from '../../src/document/runs.ts';
import { importText } from '../../src/import/importText.ts';
import { type Cause, causeOf, type Departure, type Kind } from './causes.ts';
import type { Labelled, LabelledDocument } from './labelled.ts';

/** How a paragraph's reading departs from its label. */
export interface Disagreement {
  readonly kind: Kind;
  readonly document: string;
  /** Its words as printed, the first 160 characters. */
  readonly words: string;
  readonly label: string;
  readonly reading: string;
  /** Whether the importer told of a doubt at the paragraph. */
  readonly doubted: boolean;
  /** The class whose rule it falls under; null where it has to be judged by itself. */
  readonly cause: Cause['name'] | null;
}

/** What came of reading one document. */
export interface Recognition {
  readonly paragraphs: number;
  readonly disagreements: readonly Disagreement[];
  /** Why it was refused; empty when it was read. */
  readonly refused: string;
}

/** Reads the bare words of a document and holds each paragraph against its label. */
export function recognition(document: LabelledDocument): Recognition {
  const paragraphs = document.paragraphs.length;
  try {
    const reading = readingOf(document.text);
    const disagreements = document.paragraphs.flatMap((paragraph) =>
      compared(paragraph, reading).map(({ kind, label, entry, doubted }) => {
        const departure = departureOf(document, paragraph, reading, kind, entry);
        const words = paragraph.printed.slice(0, 160);
        const cause = causeOf(departure)?.name ?? null;
        const told = entry ? readingIn(kind, entry, paragraph) : 'none';
        return { kind, document: document.name, words, label, reading: told, doubted, cause };
      }),
    );
    return { paragraphs, disagreements, refused: '' };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { paragraphs, disagreements: [], refused: error.message };
  }
}

/** A document as it was read. */
interface Reading {
  /** The entries that are left to be found, by their words. */
  readonly byWords: Map<string, OutlineEntry[]>;
  /** The words of every entry, comparable. */
  readonly all: readonly string[];
  readonly doubted: ReadonlySet<string>;
}

function readingOf(text: string): Reading {
  const { doc, doubts } = importText(text);
  const { entries } = outline(doc);
  const byWords = new Map<string, OutlineEntry[]>();
  const all = entries.map((entry) => {
    const key = comparable(storedWords(entry.words));
    byWords.set(key, [...(byWords.get(key) ?? []), entry]);
    return key;
  });
  return { byWords, all, doubted: new Set(doubts.map(({ place }) => place)) };
}

/** Words without what differs by intent: apostrophes, spaces, the mark at the end. */
function comparable(words: string): string {
  return words
    .normalize('NFC')
    .replace(/['‘’*_\\]/g, '')
    .replace(/\s+/g, '')
    .replace(/[,;:.]+$/, '')
    .replace(/[,;:.](?:and|or)$/, '');
}

interface Found {
  readonly kind: Kind;
  readonly label: string;
  readonly entry: OutlineEntry | null;
  readonly doubted: boolean;
}

function compared(label: Labelled, { byWords, doubted }: Reading): Found[] {
  // An item with a dash keeps it: it is part of its words.
  const entry =
    byWords.get(comparable(label.words))?.shift() ??
    byWords.get(comparable(label.printed))?.shift();
  if (!entry) {
    return [{ kind: 'paragraph', label: label.printed.slice(0, 20), entry: null, doubted: false }];
  }
  const at = { entry, doubted: doubted.has(entry.label) };
  const found: Found[] = [];
  if (entry.part !== label.part) found.push({ kind: 'part', label: label.part, ...at });
  if (entry.depth !== label.depth) found.push({ kind: 'level', label: String(label.depth), ...at });
  const phrase = phraseOf(label);
  if (label.verb && label.depth === 0 && !opens(phrase, label.verb)) {
    found.push({ kind: 'opening phrase', label: label.verb, ...at });
  }
  return found;
}

function readingIn(kind: Kind, entry: OutlineEntry, label: Labelled): string {
  if (kind === 'part') return entry.part;
  return kind === 'level' ? `${entry.depth} ${entry.kind}` : phraseOf(label);
}

function phraseOf({ words, part }: Labelled): string {
  return openingPhrase(words, part)?.text ?? '';
}

function opens(phrase: string, verb: string): boolean {
  const inOxford = (words: string) => words.toLowerCase().replace(/is(?=e[sd]?\b|ing\b)/g, 'iz');
  const sought = inOxford(verb).replace(/,$/, '');
  return ` ${inOxford(phrase)} `.includes(` ${sought} `);
}

function departureOf(
  { blocks }: LabelledDocument,
  label: Labelled,
  { all }: Reading,
  kind: Kind,
  entry: OutlineEntry | null,
): Departure {
  const key = comparable(label.words);
  return {
    kind,
    label,
    entry,
    isInside: key !== '' && all.some((words) => words.length > key.length && words.includes(key)),
    above: blocks.slice(0, label.at),
    below: blocks.slice(label.at + 1),
  };
}
