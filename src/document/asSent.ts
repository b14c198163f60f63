import type { Node } from 'prosemirror-model';
import { commentsIn } from './comments.ts';
import { hasId } from './paragraphId.ts';
import { printedNote } from './printedNote.ts';
import { accepted, isDeleted, type Proposal, rejected } from './proposals.ts';
import { textOf } from './runs.ts';
import { shortCheck } from './shortCheck.ts';
import { fieldName, type StatedField, statedFields } from './statedFields.ts';
import { supersededLength } from './terminalMark.ts';

/**
 * What a Word file tells of its text as it was sent, beside the words that somebody may change: enough
 * to know whose a change is that both sides may have made, and no words.
 */
export interface AsSent {
  /** In reading order; the title has an empty id. */
  readonly checks: readonly SentCheck[];
  /** Of what it states beside words, by names; what says nothing is not told. Null where a file tells none. */
  readonly fields: readonly SentCheck[] | null;
  /** As `handCheck`, of who made the redline that was sent; empty where it was none. */
  readonly redline: string;
  /** Of its comments, their authors and words. */
  readonly comments: string;
}

/** The id of a paragraph, heading, annex or table, and as `sentCheck` its own words and notes. */
export type SentCheck = readonly [id: string, check: string];

/** What is told of a document that is sent. */
export function asSent(doc: Node, redline = ''): AsSent {
  const checks: SentCheck[] = [];
  doc.descendants((node) => {
    if (hasOwnWords(node)) checks.push([idOf(node), sentCheck(node)]);
    return !node.isTextblock && node.type.name !== 'table';
  });
  const said = commentsIn(doc).map(({ author, text }) => `${author}\n${text}`);
  const fields = statedFields(doc).map(fieldCheck);
  return { checks, fields, redline, comments: shortCheck(said.join('\n\n')) };
}

/** What a field is known by among those that were sent. */
export function fieldCheck(field: StatedField): SentCheck {
  return [fieldName(field), shortCheck(JSON.stringify(field.value))];
}

/** What is told, as one line of ASCII signs. */
export function sentLine({ redline, comments, checks, fields }: AsSent): string {
  const ofFields = fields ? [fields.flat().map(encodeURIComponent).join('/')] : [];
  return [redline, comments, ...ofFields, ...checks.flat()].map(encodeURIComponent).join('/');
}

/** Reads what `sentLine` wrote; undefined for anything else. */
export function readSentLine(line: string): AsSent | undefined {
  const [redline = '', comments = '', ...rest] = line.split('/').map(decoded);
  // Before them a file may tell of its fields, in one word.
  const [ofFields] = rest.length % 2 === 1 ? rest.splice(0, 1) : [];
  if (rest.length === 0) return undefined;
  const fields = ofFields === undefined ? null : inPairs(ofFields.split('/').map(decoded));
  return { checks: inPairs(rest), fields, redline, comments };
}

function inPairs(words: readonly string[]): SentCheck[] {
  return words.flatMap((id, at): SentCheck[] => (at % 2 === 0 ? [[id, words[at + 1] ?? '']] : []));
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

/** Whether a file is as it was written: whoever wrote it, nobody touched it since. */
export function isAsWritten(file: Node, sent: AsSent): boolean {
  const now = asSent(file);
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const asTheyWere = sent.fields === null || isSame(now.fields, sent.fields);
  return isSame(now.checks, sent.checks) && asTheyWere && now.comments === sent.comments;
}

/** Who proposes something, and in which minute, without the name. */
export function handCheck({ author, date }: Pick<Proposal, 'author' | 'date'>): string {
  return shortCheck(`${author}\n${date.slice(0, 16)}`);
}

/** Signs of a check of words without proposals, which come first. */
export const checkLength = 6;

/**
 * What words and notes are known by, as they read with proposals rejected and, where it differs, with
 * them accepted. White space and marks at the end do not count, as they are computed.
 */
export function sentCheck(node: Node): string {
  const [before, after] = [rejected, accepted].map((read) => {
    const isGone = read === accepted && isDeleted(node);
    return shortCheck(`${node.type.name}\n${isGone ? '' : spelled(node, read)}`);
  });
  return before === after ? `${before}` : `${before}${after}`;
}

/** Stands for a note among the words, where no text has any. */
const noteSign = '\u{e000}';

function spelled(node: Node, read: (node: Node) => Node): string {
  const isWhole = node.isTextblock || node.type.name === 'table';
  const [first, ...rest] = isWhole ? [bare(node)] : node.children;
  // What goes on a paragraph has no id of its own.
  const more = rest.filter(({ type }) => type.name === 'continuation');
  return [first, ...more]
    .flatMap((each) => (each ? spelledWords(node, read(each)) : []))
    .join('\n');
}

function spelledWords(around: Node, words: Node): string[] {
  const notes: string[] = [];
  let text = '';
  words.descendants((child) => {
    if (child.type.name === 'footnote') {
      text += noteSign;
      notes.push(textOf(printedNote(child, null).runs));
      return false;
    }
    if (child.isTextblock) text += '\n';
    else if (child.isLeaf) text += child.text ?? JSON.stringify(child.attrs);
    return true;
  });
  return [ended(around, words, text.replace(/\s+/g, ' ').trim()), ...notes];
}

/** Without what a person proposes of the whole: it says nothing of the words. */
function bare(node: Node): Node {
  return node.attrs.proposed
    ? node.type.create({ ...node.attrs, proposed: null }, node.content)
    : node;
}

/**
 * Words without what gives way to the mark that ends them, on either side of their last notes; a colon
 * counts, but for one before subparagraphs.
 */
function ended({ type, children }: Node, words: Node, line: string): string {
  if (!/paragraph/i.test(type.name)) return line;
  const end = /[\s,;:.\u{e000}]*$/u.exec(line)?.[0] ?? '';
  const notes = end.replace(/[^\u{e000}]/gu, '');
  const text = line.slice(0, line.length - end.length) + end.replace(/[\s\u{e000}]/gu, '');
  const superseded = supersededLength(text, ';');
  const parts = children.filter((child) => child.type.name === 'subparagraph');
  const isColon = text.slice(text.length - superseded).includes(':');
  const isComputed = parts.length > 0 && words.type.name === 'chapeau';
  const colon = isColon && !isComputed ? ':' : '';
  return text.slice(0, text.length - superseded).trimEnd() + colon + notes;
}

/** Whether a node is one whose own words are checked; what goes on a paragraph belongs to its. */
export function hasOwnWords({ type, isTextblock }: Node): boolean {
  const { name } = type;
  if (isTextblock) return name === 'title' || name === 'heading';
  return /paragraph$|^annex$|^table$/i.test(name);
}

/** The id of a paragraph, as its check has it. */
export function idOf(node: Node): string {
  return hasId(node) ? node.attrs.id : '';
}
