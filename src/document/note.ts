import type { Node } from 'prosemirror-model';
import type { Citation } from './citation.ts';
import { parseCitation } from './citationParse.ts';
import { printBeginning } from './citationPrint.ts';
import { wordsOf } from './citationRow.ts';
import { citedSources } from './citedSources.ts';
import { heldByIbid } from './ibid.ts';
import { endsSentence, leadWords, printedNote } from './printedNote.ts';
import type { TextRun } from './runs.ts';
import { schema } from './schema.ts';

/** What `parseNoteAfter` read. */
export interface NoteAfter {
  /** Content for a `footnote` node. */
  readonly content: Node[];
  /** True when a printed "Ibid." was replaced by the citation it stands for. */
  readonly resolvedIbid: boolean;
  /** True when a printed "Ibid." could not be resolved and stays as text. */
  readonly unresolved: boolean;
}

/** A note printed in full, never with Ibid., with its final full stop. */
export function noteRuns(footnote: Node): TextRun[] {
  return [...printedNote(footnote, null).runs];
}

/** Kept because under the legacy policy every keystroke asks for those of all notes. */
const knownWords = new WeakMap<Node, string>();

/** The words of a note printed in full. */
export function noteWords(footnote: Node): string {
  let words = knownWords.get(footnote);
  if (words === undefined) {
    words = wordsOf(noteRuns(footnote));
    knownWords.set(footnote, words);
  }
  return words;
}

/** Whether two notes say the same, so that the legacy policy gives them one number. */
export function sameNote(a: Node, b: Node): boolean {
  return a === b || noteKey(a) === noteKey(b);
}

const knownKeys = new WeakMap<Node, string>();

/** What equal notes have in common: their words, whatever white space and full stop is with them. */
export function noteKey(footnote: Node): string {
  let key = knownKeys.get(footnote);
  if (key === undefined) {
    key = noteWords(footnote).replace(/\s+/g, ' ').replace(/ ?\.$/, '').trim();
    knownKeys.set(footnote, key);
  }
  return key;
}

/**
 * Content for a `footnote` node from a note as printed or typed, with or without its final full
 * stop. Citations are recognised where they print back to the same words; what is not recognised
 * stays text with its emphasis. A printed "Ibid." stays text: `parseNoteAfter` resolves it.
 */
export function parseNote(note: readonly TextRun[] | string): Node[] {
  const runs = trimmed(note);
  const read = citations(wordsOf(runs));
  if (!read) return texts(runs);
  const content = [...read.content, ...texts(slice(runs, read.length))];
  const asText = texts(runs);
  const same = sameNote(footnoteOf(content), footnoteOf(asText));
  return same ? content : asText;
}

/**
 * As `parseNote`, for a note printed after the `footnote` node `previous`: "Ibid." becomes the
 * citation that it stands for, with the "See" that it carries on without printing it.
 */
export function parseNoteAfter(
  note: readonly TextRun[] | string,
  previous: Node | null,
): NoteAfter {
  const runs = trimmed(note);
  const ibid = /^Ibid(?:\.|$)/.exec(wordsOf(runs));
  if (!ibid) return { content: parseNote(runs), resolvedIbid: false, unresolved: false };
  const content = previous && resolved(slice(runs, ibid[0].length), previous);
  if (!content) return { content: texts(inRoman(runs)), resolvedIbid: false, unresolved: true };
  return { content, resolvedIbid: true, unresolved: false };
}

/** The content of a note whose words after "Ibid." are `rest`; null when they do not fit. */
function resolved(rest: readonly TextRun[], previous: Node): Node[] | null {
  const cited = citedSources(previous);
  if (rest.length === 0) return cited.length > 0 ? [...previous.children] : null;
  const [citation, another] = cited;
  if (!citation || another) return null;
  const lead = previous.firstChild?.text === 'See ' ? 'See ' : '';
  const words = wordsOf(rest);
  const held = words.startsWith(', ') ? heldByIbid(citation, words.slice(2)) : undefined;
  const beginning = wordsOf(printBeginning(citation, held, lead === ''));
  const taken = lead.length + beginning.length;
  const read = citations(`${lead}${beginning}${words.startsWith(' ') ? '.' : ''}${words}`);
  return read && read.length >= taken
    ? [...read.content, ...texts(slice(rest, read.length - taken))]
    : null;
}

interface Read {
  readonly content: Node[];
  /** How many characters of the words the content takes. */
  readonly length: number;
}

/** What joins two sources of a note, with the lead of the second (un-style 4.4.1). */
const joiner = /^(?:; and|;|, and| and|,)(?: see(?: also)?)? |^\. (?:See(?: also)? )?/;

/** What may follow a citation that is not joined to another. */
const proseAfter = /^(?:$|; |\. |, and )/;

/** The citations with their leads and joiners that the words begin with; null when none. */
function citations(words: string): Read | null {
  const lead = leadWords.exec(words)?.[0] ?? '';
  const first = parseCitation(words.slice(lead.length));
  if (!first) return null;
  const content = [...textOrNone(lead), citationNode(first.citation)];
  let length = lead.length + first.length;
  for (;;) {
    const join = joiner.exec(words.slice(length))?.[0] ?? '';
    const next = join && parseCitation(words.slice(length + join.length));
    if (!next) break;
    content.push(schema.text(join), citationNode(next.citation));
    length += join.length + next.length;
  }
  return proseAfter.test(words.slice(length)) ? { content, length } : null;
}

/** The note without outer spaces and without the full stop that is computed. */
function trimmed(note: readonly TextRun[] | string): readonly TextRun[] {
  const runs: readonly TextRun[] =
    typeof note === 'string' ? [{ kind: 'text', text: note, italic: false }] : note;
  const words = wordsOf(runs);
  const end = words.trimEnd().length;
  const stopless = words.slice(0, end - 1);
  const computed = words[end - 1] === '.' && !endsSentence(stopless);
  return slice(runs, words.length - words.trimStart().length, computed ? end - 1 : end);
}

/** The part of the runs from and to an offset in their words. */
function slice(runs: readonly TextRun[], from: number, to = Number.POSITIVE_INFINITY): TextRun[] {
  const kept: TextRun[] = [];
  let start = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== '') kept.push({ ...run, text });
    start += run.text.length;
  }
  return kept;
}

function inRoman(runs: readonly TextRun[]): TextRun[] {
  return runs.map((run) => ({ ...run, italic: false }));
}

function texts(runs: readonly TextRun[]): Node[] {
  return runs.map((run) => schema.text(run.text, run.italic ? [schema.mark('emphasis')] : []));
}

function textOrNone(text: string): Node[] {
  return text === '' ? [] : [schema.text(text)];
}

function citationNode(citation: Citation): Node {
  return schema.node('citation', { citation });
}

function footnoteOf(content: readonly Node[]): Node {
  return schema.node('footnote', null, content);
}
