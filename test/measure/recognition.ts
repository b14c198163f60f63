import { FileError } from '../../src/document/fileError.ts';
import { openingPhrase } from '../../src/document/openingPhrase.ts';
import { type OutlineEntry, outline } from '../../src/document/outline.ts';
import { storedWords } from '../../src/document/runs.ts';
import { importText } from '../../src/import/importText.ts';
import type { Labelled, LabelledDocument } from './labelled.ts';

/** How a paragraph's reading departs from its label. */
export interface Disagreement {
  readonly kind: 'paragraph' | 'part' | 'level' | 'opening phrase';
  readonly document: string;
  /** Its words as printed, the first 160 characters. */
  readonly words: string;
  readonly label: string;
  readonly reading: string;
  /** Whether the importer told of a doubt at the paragraph. */
  readonly doubted: boolean;
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
    const { doc, doubts } = importText(document.text);
    const { entries } = outline(doc);
    const doubted = new Set(doubts.map(({ place }) => place));
    const byWords = entriesByWords(entries);
    const disagreements = document.paragraphs.flatMap((paragraph) =>
      compared(paragraph, byWords, doubted).map((found) => ({
        ...found,
        document: document.name,
        words: paragraph.printed.slice(0, 160),
      })),
    );
    return { paragraphs, disagreements, refused: '' };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { paragraphs, disagreements: [], refused: error.message };
  }
}

type Entries = Map<string, OutlineEntry[]>;

function entriesByWords(entries: readonly OutlineEntry[]): Entries {
  const found: Entries = new Map();
  for (const entry of entries) {
    const key = comparable(storedWords(entry.words));
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return found;
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

function compared(
  label: Labelled,
  byWords: Entries,
  doubted: ReadonlySet<string>,
): Omit<Disagreement, 'document' | 'words'>[] {
  const entry = byWords.get(comparable(label.words))?.shift();
  if (!entry) {
    return [
      { kind: 'paragraph', label: label.printed.slice(0, 20), reading: 'none', doubted: false },
    ];
  }
  const at = { doubted: doubted.has(entry.label) };
  const found: Omit<Disagreement, 'document' | 'words'>[] = [];
  if (entry.part !== label.part) {
    found.push({ kind: 'part', label: label.part, reading: entry.part, ...at });
  }
  if (entry.depth !== label.depth) {
    found.push({
      kind: 'level',
      label: String(label.depth),
      reading: `${entry.depth} ${entry.kind}`,
      ...at,
    });
  }
  const phrase = openingPhrase(label.words, label.part)?.text ?? '';
  if (label.verb && label.depth === 0 && !opens(phrase, label.verb)) {
    found.push({ kind: 'opening phrase', label: label.verb, reading: phrase, ...at });
  }
  return found;
}

function opens(phrase: string, verb: string): boolean {
  const sought = verb.toLowerCase().replace(/,$/, '');
  return ` ${phrase.toLowerCase()} `.includes(` ${sought} `);
}
