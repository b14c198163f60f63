import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { commentsIn } from '../../src/document/comments.ts';
import { crossReferenceWords } from '../../src/document/crossReference.ts';
import { footnotes } from '../../src/document/footnotes.ts';
import type { Masthead } from '../../src/document/masthead.ts';
import { sponsorsInOrder } from '../../src/document/mastheadLines.ts';
import { openingPhrase } from '../../src/document/openingPhrase.ts';
import { type OutlineEntry, outline } from '../../src/document/outline.ts';
import { printed } from '../../src/document/printed.ts';
import { printedWithProposals } from '../../src/document/printedProposals.ts';
import { isDeleted } from '../../src/document/proposals.ts';
import { joinRuns, type Run, storedWords } from '../../src/document/runs.ts';
import { schema } from '../../src/document/schema.ts';
import { supersededLength } from '../../src/document/terminalMark.ts';

/** The document with cross-references as the words that they print: all, or those to nothing. */
function withReferencesAsWords(doc: Node, all: boolean): Node {
  const labels = outline(doc);
  const ids = new Set(labels.entries.map(({ id }) => id));
  const visit = (node: Node, pos: number): Node => {
    const { target } = node.attrs;
    if (node.type.name === 'crossReference' && (all || !ids.has(target))) {
      return schema.text(crossReferenceWords(labels, target, pos), node.marks);
    }
    if (node.isText || node.isLeaf) return node;
    const children: Node[] = [];
    node.forEach((child, offset) => {
      children.push(visit(child, pos + 1 + offset));
    });
    return node.type.create(node.attrs, children, node.marks);
  };
  return visit(doc, -1);
}

/** All that a document prints, for comparing two of them; ids are left aside. */
export function printedOf(doc: Node): unknown {
  const { masthead, title, enactingBody, entries, tables, notes } = printed(doc);
  const faces = (runs: Parameters<typeof joinRuns>[0]) =>
    joinRuns(runs.map((run) => ({ ...run, target: undefined }) as typeof run));
  return {
    // Without a committee nothing stands above the session.
    masthead: { ...masthead, committeeFirst: masthead.committee !== '' && masthead.committeeFirst },
    title: faces(title),
    enactingBody: faces(enactingBody),
    entries: entries.map(({ entry, runs }) => [entry.kind, entry.part, entry.printed, faces(runs)]),
    tables: tables.map(({ table, headerRows, rows }) => [
      table.entriesBefore,
      table.part,
      headerRows,
      rows.map((cells) =>
        cells.map(({ paragraphs, ...place }) => [
          place,
          paragraphs.map((runs) => faces(place.header ? inRoman(runs) : runs)),
        ]),
      ),
    ]),
    notes: notes.map(({ marker, runs }) => [marker, joinRuns(runs)]),
  };
}

/** Heads print in italics, with emphasis or without it. */
function inRoman(runs: readonly Run[]): Run[] {
  return runs.map((run) => (run.kind === 'text' ? { ...run, italic: false } : run));
}

/**
 * A document as the words of a Word file tell it to anyone, where another program dropped what Chapeau
 * keeps beside them, and of paragraphs with proposals also where it did not. A file of ours that
 * nobody changed gives back the rest exactly (`exactly`). One form stands for what no paper shows:
 * - ids are counted, provenance, locked and writtenInFull left aside: they print nothing;
 * - marks at the end of a paragraph's words and white space around these go: the computed mark
 *   prints in their place, and a space at the end of a line is not seen;
 * - an opening phrase is emphasised, and emphasis in the heads of a table goes: both print in italics
 *   with it and without it;
 * - a heading without a sign is one of the third level: all such headings look alike;
 * - given numbers that change nothing, and `numbering`: the printed numbers are compared;
 * - a cross-reference to a paragraph that is gone is its words, "[paragraph deleted]", which lead
 *   nowhere; with `referencesAsWords` any is, where numbers restart otherwise than in the file;
 * - comments are numbered as they come, as Word numbers them;
 * - the policy for footnotes counts only where a mark is repeated;
 * - sponsors stand in the order that they print in; an adopted text prints no language, committee,
 *   sponsors or kind of proposal, so it has none.
 */
export function asRead(stored: Node, referencesAsWords: boolean): unknown {
  const doc = withReferencesAsWords(withPhrases(stored), referencesAsWords);
  const ids = new Map<string, string>();
  doc.descendants((node) => {
    if (typeof node.attrs.id === 'string') ids.set(node.attrs.id, `p${ids.size + 1}`);
  });
  const comments = new Map(commentsIn(doc).map(({ id }, index) => [id, `c${index}`]));
  const ends = new Map<Node, { entry: OutlineEntry; mark: string }>();
  for (const { entry, mark } of printedWithProposals(doc).entries) {
    ends.set(entry.words, { entry, mark });
  }
  const adopted = doc.children.some(({ type }) => type.name === 'adoptionLine');
  const visit = (node: Node, inHead = false): Record<string, unknown> => {
    const attrs: Record<string, unknown> = { ...node.attrs };
    for (const name of ['provenance', 'locked', 'writtenInFull', 'startAt', 'numbering']) {
      delete attrs[name];
    }
    if ('id' in attrs) attrs.id = ids.get(node.attrs.id);
    if ('target' in attrs) attrs.target = ids.get(node.attrs.target);
    if (node.type.name === 'masthead') Object.assign(attrs, mastheadAsRead(attrs, adopted));
    if (node.type.name === 'doc' && !repeatsMarks(node)) attrs.footnotePolicy = 'current';
    if (node.type.name === 'adoptionLine' && !attrs.meeting) attrs.meetingKind = 'plenary meeting';
    if (node.type.name === 'heading' && (!attrs.numbered || attrs.level === 3)) {
      Object.assign(attrs, { level: 3, numbered: false });
    }
    const own = node.isTextblock ? inlineAsRead(node, ends.get(node)) : node.children;
    const inner = inHead ? withoutEmphasis(own) : own;
    return {
      type: node.type.name,
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(node.isText ? { text: node.text } : {}),
      ...(node.isInline ? { marks: node.marks.map((mark) => markAsRead(mark, comments)) } : {}),
      content: inner.map((child) => visit(child, node.attrs.header === true)),
    };
  };
  return visit(doc);
}

function markAsRead(mark: Mark, comments: ReadonlyMap<string, string>): unknown {
  if (mark.type.name !== 'comment') return [mark.type.name, mark.attrs];
  return [mark.type.name, { ...mark.attrs, id: comments.get(mark.attrs.id) }];
}

function mastheadAsRead(attrs: Record<string, unknown>, adopted: boolean): object {
  const masthead = attrs as unknown as Masthead;
  if (!adopted) return { sponsors: sponsorsInOrder(masthead.sponsors) };
  return { originalLanguage: '', committee: '', sponsors: [], proposalKind: '' };
}

function repeatsMarks(doc: Node): boolean {
  return [...footnotes(doc).marks.values()].some(({ first }) => !first);
}

function inlineAsRead(
  block: Node,
  end: { entry: OutlineEntry; mark: string } | undefined,
): readonly Node[] {
  const kept = end && end.mark !== '' ? withoutEnd(block.children, end.mark) : [...block.children];
  return schema.node('chapeau', null, withoutSpaceAround(kept)).children;
}

function withoutEnd(nodes: readonly Node[], mark: string): Node[] {
  const kept = [...nodes];
  let gone = '';
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const node = kept[index];
    const text = node?.text;
    const isReference = node?.type.name === 'crossReference';
    if (!node || isDeleted(node) || (text === undefined && !isReference)) {
      gone = '';
      continue;
    }
    const length = text === undefined ? 0 : supersededLength(text, mark as ',');
    if (text !== undefined) {
      const left = text.slice(0, text.length - length);
      gone = text.slice(left.length) + gone;
      kept.splice(index, 1, ...(left === '' ? [] : [schema.text(left, node.marks)]));
      if (left === '') continue;
    }
    // What gives way to the mark goes with deleted words that follow it.
    const next = kept[index + 1];
    if (gone !== '' && next && next.type.name !== 'footnote' && isDeleted(next)) {
      kept.splice(index + 1, 0, schema.text(gone, next.marks));
    }
    break;
  }
  return kept;
}

function withoutSpaceAround(nodes: readonly Node[]): Node[] {
  const counts = (node: Node) => node.type.name !== 'footnote' && !isDeleted(node);
  const last = nodes.findLastIndex(counts);
  return nodes.flatMap((node, index) => {
    let text = node.text;
    if (text === undefined || isDeleted(node)) return [node];
    if (index === 0) text = text.trimStart();
    if (index === last && !nodes.slice(index).some(isDeleted)) text = text.trimEnd();
    return text === '' ? [] : [schema.text(text, node.marks)];
  });
}

function withoutEmphasis(nodes: readonly Node[]): readonly Node[] {
  return schema.node(
    'chapeau',
    null,
    nodes.map((node) => node.mark([])),
  ).children;
}

/** With opening phrases emphasised, as they print. */
function withPhrases(doc: Node): Node {
  const phrases = new Map<number, number>();
  for (const { entry } of printedWithProposals(doc).entries) {
    const { kind, words, wordsPos, part } = entry;
    const phrase = kind === 'paragraph' ? openingPhrase(storedWords(words), part) : null;
    if (phrase) phrases.set(wordsPos, phrase.text.length);
  }
  const visit = (node: Node, pos: number): Node => {
    if (node.isTextblock) return node.copy(emphasised(node, phrases.get(pos) ?? 0));
    const children: Node[] = [];
    node.forEach((child, offset) => {
      children.push(visit(child, pos + 1 + offset));
    });
    return node.copy(Fragment.from(children));
  };
  return visit(doc, -1);
}

/** The content of a textblock with its first words emphasised. */
function emphasised({ children }: Node, length: number): Fragment {
  let left = length;
  const parts = children.flatMap((node) => {
    const { text } = node;
    if (text === undefined || left === 0 || isDeleted(node)) return [node];
    const taken = Math.min(left, text.length);
    left -= taken;
    const marks = schema.mark('emphasis').addToSet(node.marks);
    const phrase = schema.text(text.slice(0, taken), marks);
    return taken === text.length ? [phrase] : [phrase, node.cut(taken)];
  });
  return schema.node('chapeau', null, parts).content;
}
