import { FileError } from '../document/fileError.ts';
import type { Clause } from './clause.ts';
import { ownOfClause, type StoredTexts, TextsWriter } from './clauseTexts.ts';
import { Kept } from './kept.ts';
import type { Lexicon } from './lexicon.ts';
import { checkSeal, seal, sealLength } from './seal.ts';
import { parts, type Segment, SegmentWriter, type SourceRow, segment } from './segment.ts';

// A segment as a file: its seal, a line of JSON that says where its columns lie, and the columns, each
// from a multiple of eight bytes on, numbers with the lowest byte first.

/** The columns of numbers and bytes, in the order of the file. */
const columns = [
  ['sourceAt', Uint32Array],
  ['labelAt', Uint32Array],
  ['partAt', Uint8Array],
  ['terms', Uint32Array],
  ['termStarts', Uint32Array],
  ['termClauses', Uint32Array],
  ['termCounts', Uint8Array],
  ['words', Uint32Array],
  ['starts', Uint32Array],
  ['order', Int32Array],
  ['texts', Uint8Array],
  ['textStarts', Uint32Array],
  ['newWords', Uint8Array],
] as const;

type Column = Uint8Array | Uint32Array | Int32Array;

type Columns = Readonly<Record<(typeof columns)[number][0], Column>>;

interface Head {
  readonly size: number;
  /** How many words the lexicon had before this segment's own. */
  readonly knownWords: number;
  readonly sources: readonly SourceRow[];
  readonly labels: readonly string[];
  /** For each column where it begins behind the head, and how many numbers it has. */
  readonly lies: readonly (readonly [from: number, count: number])[];
}

/** Words of a lexicon by their numbers; `to` is the one after the last. */
export interface WordStretch {
  readonly from: number;
  readonly to: number;
}

/** A segment, its file, and which words of the lexicon stand there. */
export interface WrittenSegment {
  readonly segment: Segment;
  readonly bytes: Uint8Array;
  readonly words: WordStretch;
}

/** Makes the file of a segment from clauses, which need not all be at hand at once. */
export class SegmentFileWriter {
  private readonly lexicon: Lexicon;
  private readonly knownWords: number;
  private readonly wordsTo: number | null;
  private readonly index: SegmentWriter;
  private readonly texts = new TextsWriter();

  /**
   * `lexicon` is that of the index which the segment will be held in. Its own words are those from
   * `own` on: the segments before it have the others. Without `to` they reach to the last one.
   */
  constructor(lexicon: Lexicon, own: Partial<WordStretch> = {}) {
    this.lexicon = lexicon;
    this.knownWords = own.from ?? lexicon.size;
    this.wordsTo = own.to ?? null;
    this.index = new SegmentWriter(lexicon);
  }

  get size(): number {
    return this.index.size;
  }

  add(clause: Clause): void {
    this.index.add(clause);
    this.texts.add(clause);
  }

  /** The segment, and its file. */
  written(): WrittenSegment {
    const texts = this.texts.written();
    const made = this.index.written(keptClauses((at) => clauseOf(made, texts, at)));
    const words = { from: this.knownWords, to: this.wordsTo ?? this.lexicon.size };
    const newWords = this.lexicon.written(words.from, words.to);
    const bytes = bytesOf(made, texts, this.knownWords, newWords);
    return { segment: made, bytes, words };
  }
}

function bytesOf(
  made: Segment,
  texts: StoredTexts,
  knownWords: number,
  newWords: string,
): Uint8Array {
  const { terms, starts: termStarts, clauses: termClauses, counts: termCounts } = made.postings;
  const { sourceAt, labelAt, partAt, words, starts, order } = made;
  const all: Columns = {
    ...{ sourceAt, labelAt, partAt, terms, termStarts, termClauses, termCounts },
    ...{ words, starts, order, texts: texts.bytes, textStarts: texts.starts },
    newWords: new TextEncoder().encode(newWords),
  };
  let length = 0;
  const lies = columns.map(([name]) => {
    const from = length;
    length = multipleOfEight(from + all[name].byteLength);
    return [from, all[name].length] as const;
  });
  const { size, sources, labels } = made;
  const line = headBytes({ size, knownWords, sources, labels, lies });
  const start = sealLength + line.length;
  const bytes = new Uint8Array(start + length);
  bytes.set(line, sealLength);
  columns.forEach(([name], at) => {
    const { buffer, byteOffset, byteLength } = all[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), start + (lies[at]?.[0] ?? 0));
  });
  seal(bytes);
  return bytes;
}

/** A line, filled up with spaces to a multiple of eight bytes. */
function headBytes(head: Head): Uint8Array {
  const encoded = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(multipleOfEight(encoded.length + 1)).fill(0x20);
  bytes.set(encoded);
  bytes[bytes.length - 1] = newLine;
  return bytes;
}

const newLine = 0x0a;

function multipleOfEight(length: number): number {
  return Math.ceil(length / 8) * 8;
}

/**
 * The segment that a file holds, its new words taken into the lexicon, which must have had the same
 * words when the file was made. The bytes stay in use: those given, or a copy where they lie askew. Throws `FileError` for anything else.
 */
export function readSegment(given: Uint8Array, lexicon: Lexicon): WrittenSegment {
  // Numbers are read where they lie, which must be a multiple of their size.
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  checkSeal(bytes);
  const end = bytes.indexOf(newLine, sealLength);
  const { lies, knownWords, ...head } = headIn(bytes.subarray(sealLength, Math.max(0, end)));
  if (knownWords !== lexicon.size) throw notAnIndex();
  const read = columnsIn(bytes, end + 1, lies);
  if (!lexicon.takeWritten(new TextDecoder().decode(read.newWords as Uint8Array))) {
    throw new FileError('This index was made by other rules of reading. Make it again.');
  }
  const texts = { bytes: read.texts as Uint8Array, starts: read.textStarts as Uint32Array };
  const made = segment({
    ...head,
    clause: keptClauses((at) => clauseOf(made, texts, at)),
    sourceAt: read.sourceAt as Uint32Array,
    labelAt: read.labelAt as Uint32Array,
    partAt: read.partAt as Uint8Array,
    postings: {
      terms: read.terms as Uint32Array,
      starts: read.termStarts as Uint32Array,
      clauses: read.termClauses as Uint32Array,
      counts: read.termCounts as Uint8Array,
    },
    words: read.words as Uint32Array,
    starts: read.starts as Uint32Array,
    order: read.order as Int32Array,
    termsAt: (word) => lexicon.termsAt(word),
    foldAt: (word) => lexicon.foldAt(word),
    lexiconSize: lexicon.size,
  });
  return { segment: made, bytes, words: { from: knownWords, to: lexicon.size } };
}

function headIn(bytes: Uint8Array): Head {
  try {
    const head = JSON.parse(new TextDecoder().decode(bytes)) as Head;
    if (head.lies.length === columns.length) return head;
  } catch {
    // It is told as what it is for the person: no index.
  }
  throw notAnIndex();
}

function columnsIn(bytes: Uint8Array, start: number, lies: Head['lies']): Columns {
  const found: [string, Column][] = columns.map(([name, Kind], at) => {
    const [from, count] = lies[at] ?? [0, 0];
    const begin = start + from;
    if (begin + count * Kind.BYTES_PER_ELEMENT > bytes.length) throw notAnIndex();
    return [name, new Kind(bytes.buffer as ArrayBuffer, bytes.byteOffset + begin, count)];
  });
  return Object.fromEntries(found) as Columns;
}

function notAnIndex(): FileError {
  return new FileError('This is not an index of a clause library. Make the index again.');
}

/** Clauses that were looked at are at hand for a while: those of one draft come up again and again. */
function keptClauses(make: (at: number) => Clause): (at: number) => Clause {
  const made = new Kept<number, Clause>(mostKept);
  return (at) => made.of(at, () => make(at));
}

const mostKept = 5000;

/** A clause again, of its row, its columns and its text. */
function clauseOf(made: Segment, texts: StoredTexts, at: number): Clause {
  const row = made.sources[made.sourceAt[at] as number] as SourceRow;
  const label = made.labels[made.labelAt[at] as number] ?? '';
  const own = ownOfClause(texts, at, label);
  return Object.defineProperties(
    { id: `${row.source}, ${label}`, ...row, label, part: parts[made.partAt[at] as number] },
    Object.getOwnPropertyDescriptors(own),
  ) as Clause;
}
