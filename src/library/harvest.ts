import { Fragment, type Node } from 'prosemirror-model';
import { withoutComments } from '../document/comments.ts';
import { crossReferenceWords } from '../document/crossReference.ts';
import type { Draft } from '../document/draftFile.ts';
import { noteWords } from '../document/note.ts';
import { openingPhrase } from '../document/openingPhrase.ts';
import type { Outline, OutlineEntry } from '../document/outline.ts';
import { type PrintedDocument, type PrintedEntry, printed } from '../document/printed.ts';
import { accepted } from '../document/proposals.ts';
import { storedWords, textOf } from '../document/runs.ts';
import { schema } from '../document/schema.ts';
import type { Clause } from './clause.ts';
import { adoptionDate, bodyOf, sourceOf, standingOf, yearOf } from './source.ts';

/**
 * The clauses of a saved resolution in reading order: every preambular and operative paragraph
 * whole, and after it each of its subparagraphs by itself. Paragraphs without words are left out,
 * and so are annexes, whose paragraphs stand in no resolution's own text. Proposals are read as
 * accepted, comments stay behind.
 */
export function harvest({ doc, origin }: Draft): Clause[] {
  const read = { doc: withoutComments(accepted(doc)), origin };
  const page = printed(read.doc);
  const resolution = resolutionOf(read, page);
  return page.entries.flatMap(({ entry }, index) =>
    isUnit(entry) ? [clauseOf(entry, page, index, resolution)] : [],
  );
}

function isUnit({ kind, part, words }: OutlineEntry): boolean {
  const numbered = kind === 'paragraph' || kind === 'subparagraph';
  return numbered && part !== 'annex' && words.content.size > 0;
}

type Resolution = Pick<Clause, 'source' | 'title' | 'body' | 'date' | 'year' | 'standing'>;

function resolutionOf(draft: Draft, page: PrintedDocument): Resolution {
  return {
    source: sourceOf(draft),
    title: textOf(page.title),
    body: bodyOf(draft.doc),
    date: adoptionDate(draft.doc),
    year: yearOf(draft),
    standing: standingOf(draft.doc),
  };
}

function clauseOf(
  entry: OutlineEntry,
  page: PrintedDocument,
  index: number,
  resolution: Resolution,
): Clause {
  const opening =
    entry.kind === 'paragraph' ? openingPhrase(storedWords(entry.words), entry.part) : null;
  return {
    id: `${resolution.source}, ${entry.label}`,
    ...resolution,
    label: entry.label,
    part: entry.part,
    openingPhrase: opening?.text ?? '',
    words: linesWithin(entry, page.entries.slice(index)).join('\n'),
    citations: citationsIn(entry.node),
    node: selfContained(entry.node, entry.pos, page.outline),
  };
}

/** The printed words of an entry and of all that stands within its node. */
function linesWithin({ pos, node }: OutlineEntry, fromHere: readonly PrintedEntry[]): string[] {
  const end = pos + node.nodeSize;
  const after = fromHere.findIndex(({ entry }) => entry.pos >= end);
  return fromHere.slice(0, after < 0 ? undefined : after).map(({ runs }) => textOf(runs));
}

/** The node with its cross-references as words: what they point at stays behind. */
function selfContained(node: Node, pos: number, labels: Outline): Node {
  if (node.type.name === 'crossReference') {
    return schema.text(crossReferenceWords(labels, node.attrs.target, pos));
  }
  if (node.isLeaf) return node;
  const children: Node[] = [];
  node.forEach((child, offset) => {
    children.push(selfContained(child, pos + 1 + offset, labels));
  });
  const same = children.every((child, at) => child === node.child(at));
  return same ? node : node.type.create(node.attrs, Fragment.from(children), node.marks);
}

function citationsIn(paragraph: Node): string[] {
  const citations: string[] = [];
  paragraph.descendants((node) => {
    if (node.type.name === 'footnote') citations.push(noteWords(node));
    return node.type.name !== 'footnote';
  });
  return citations;
}
