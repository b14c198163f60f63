import type { Node } from 'prosemirror-model';
import { parseNoteAfter } from './note.ts';
import { type PrintedDocument, type PrintedEntry, printed } from './printed.ts';
import type { PrintedTable } from './printedTable.ts';
import type { Run } from './runs.ts';
import { schema } from './schema.ts';
import type { TerminalMark } from './terminalMark.ts';
import { type ToldPiece, type ToldText, toldWords } from './toldWords.ts';
import { eachDone, unwatched, type WorkDone } from './workDone.ts';

/** The words of one paragraph, subparagraph, heading, title or paragraph of a cell, as the paper tells
 * them; a table is one without words, before those of its cells. */
export interface ToldUnit {
  /** The type of `node`. */
  readonly type: string;
  /** What is printed before the words: "", "12.", "(a)", "I", "Annex I". */
  readonly label: string;
  /** As `OutlineEntry.depth`. */
  readonly depth: number;
  /** The mark that ends the words; not in `words`. */
  readonly mark: TerminalMark;
  readonly words: readonly ToldPiece[];
  /** The node whose own words these are: a paragraph, a heading, the title. */
  readonly node: Node;
  /** Document position right before `node`. */
  readonly pos: number;
  /** Document position right before the node that holds the words. */
  readonly wordsPos: number;
}

/** What a text or Word file tells of a document to anyone who reads it. */
export interface Told {
  /** Title, enacting words, then in reading order one for each entry of the outline, for each table
   * and for each paragraph of a table's cells. */
  readonly units: readonly ToldUnit[];
  /** By marker from 1 at index 0. */
  readonly notes: readonly ToldNote[];
}

/** What a note at the foot of the page tells. */
export interface ToldNote {
  /** As printed, with its full stop. */
  readonly words: readonly ToldPiece[];
  /** What its words say, as a node; Ibid. is the citation that it stands for. */
  readonly node: Node;
}

/** What a document tells on paper, in the one form that all readers of it come to. */
export function told(doc: Node, done: WorkDone = unwatched): Told {
  const document = printed(doc);
  return {
    units: [
      ...openingUnits(doc, document),
      ...eachDone(document.entries, done, unitOf),
      ...document.tables.flatMap(tableUnits),
    ].sort((a, b) => a.pos - b.pos),
    notes: toldNotes(document.notes.map(({ runs }) => toldWords(runs, '', null))),
  };
}

function openingUnits(doc: Node, document: PrintedDocument): ToldUnit[] {
  const titlePos = doc.child(0).nodeSize;
  const bodyPos = titlePos + doc.child(1).nodeSize;
  const organ = document.enactingBody.filter((run) => run.kind === 'mark' || run.italic);
  return [
    bareUnit(doc.child(1), titlePos, toldWords(document.title, '', null)),
    bareUnit(doc.child(2), bodyPos, toldWords(inRoman(organ), '', null)),
  ];
}

/** Without the italics of what prints in them throughout. */
function inRoman(runs: readonly Run[]): Run[] {
  return runs.map((run) => (run.kind === 'text' ? { ...run, italic: false } : run));
}

function tableUnits({ table, rows }: PrintedTable): ToldUnit[] {
  const paragraphs = rows
    .flat()
    .flatMap(({ header, paragraphs: own }) => (header ? own.map(inRoman) : own));
  const units = [bareUnit(table.node, table.pos, [])];
  table.node.descendants((node, offset) => {
    if (!node.isTextblock) return true;
    const words = toldWords(paragraphs[units.length - 1] ?? [], '', null);
    units.push(bareUnit(node, table.pos + 1 + offset, words));
    return false;
  });
  return units;
}

/** A unit without label and mark. */
function bareUnit(node: Node, pos: number, words: readonly ToldPiece[]): ToldUnit {
  const type = node.type.name;
  return { type, label: '', depth: 0, mark: '', words, node, pos, wordsPos: pos };
}

function unitOf({ entry, runs, mark }: PrintedEntry): ToldUnit {
  const { node, pos, wordsPos, depth, kind, part } = entry;
  return {
    type: node.type.name,
    label: entry.printed,
    depth,
    mark,
    words: toldWords(runs, mark, kind === 'paragraph' ? part : null),
    node,
    pos,
    wordsPos,
  };
}

/** Longer notes are not searched for citations, so that time stays bounded. */
const longestNote = 8000;

/** The content of a textblock that the words of a unit tell, as JSON. */
export function toldContent({ words }: ToldUnit, { notes }: Told): readonly object[] {
  return words.map((piece) => {
    if (piece.kind === 'text') return textJson(piece);
    const note = notes[piece.marker - 1];
    if (!note) throw new RangeError(`No note ${piece.marker}`);
    return note.node.toJSON();
  });
}

function textJson(piece: ToldText): object {
  return textNode(piece).toJSON();
}

function textNode({ text, italic }: ToldText): Node {
  return schema.text(text, italic ? [schema.mark('emphasis')] : []);
}

function toldNotes(notes: readonly (readonly ToldPiece[])[]): ToldNote[] {
  let previous: Node | null = null;
  return notes.map((words) => {
    const runs = words.filter((piece) => piece.kind === 'text');
    const length = runs.reduce((sum, { text }) => sum + text.length, 0);
    const long = length > longestNote;
    const content = long ? runs.map(textNode) : parseNoteAfter(runs, previous).content;
    previous = schema.node('footnote', null, content);
    return { words, node: previous };
  });
}
