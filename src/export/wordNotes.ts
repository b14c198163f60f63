import type { PrintedFootnote } from '../document/footnotes.ts';
import { type PrintedDocument, runsInOrder } from '../document/printed.ts';
import { eachDone, type WorkDone } from '../document/workDone.ts';
import { wordNamespaces } from './wordPackage.ts';
import type { Layout } from './wordProperties.ts';
import { type Pointers, runsXml } from './wordRuns.ts';
import { paragraphXml, runXml, tabXml, wordsXml } from './wordText.ts';
import { element, sequence, type Xml } from './xml.ts';

/**
 * The number ends 72 twips before the words, which begin and wrap at the text's own margin
 * (un-style 7.2); a figure takes 58 twips. The template puts a tab before the number instead, but
 * LibreOffice leaves out the first tab of a note, so that the number would stand far from the words;
 * the space behind the number, which official notes have too, stays there.
 */
function noteLayout(marker: number): Layout {
  const figures = String(marker).length;
  return { style: 'FootnoteText', left: 1267, right: 1267, hanging: 72 + 58 * figures };
}

/** The ids of notes by their markers: in the order of their marks, in which LibreOffice takes them. */
export function noteIds(document: PrintedDocument): ReadonlyMap<number, number> {
  const ids = new Map<number, number>();
  for (const run of runsInOrder(document)) {
    if (run.kind === 'mark' && !ids.has(run.marker)) ids.set(run.marker, ids.size + 1);
  }
  return ids;
}

/** `word/footnotes.xml` */
export function notesPart(
  notes: readonly PrintedFootnote[],
  pointers: Pointers,
  done: WorkDone,
): Xml {
  const id = ({ marker }: PrintedFootnote) => pointers.noteIds.get(marker) ?? 0;
  const inOrder = notes.filter((note) => id(note) > 0).sort((a, b) => id(a) - id(b));
  return element(
    'w:footnotes',
    wordNamespaces,
    separatorXml('separator', -1),
    separatorXml('continuationSeparator', 0),
    sequence(eachDone(inOrder, done, (note) => noteXml(note, id(note), pointers))),
  );
}

function noteXml(note: PrintedFootnote, id: number, pointers: Pointers): Xml {
  const number = runXml(element('w:footnoteRef'), { style: 'FootnoteReference' });
  const words = runsXml(note.runs, pointers);
  return element(
    'w:footnote',
    { 'w:id': id },
    paragraphXml(noteLayout(note.marker), number, wordsXml(' '), tabXml(), words),
  );
}

/**
 * The official rule: eighteen underscores of 8 points, an inch long (un-style 7.2). LibreOffice
 * draws a rule only where it finds Word's own separator, which is there unseen.
 */
function separatorXml(type: 'separator' | 'continuationSeparator', id: number): Xml {
  const rule = wordsXml('_'.repeat(18), { size: 16 });
  const unseen = runXml(element(`w:${type}`), { hidden: true, color: 'FFFFFF', size: 2 });
  return element(
    'w:footnote',
    { 'w:type': type, 'w:id': id },
    paragraphXml({ style: 'Footer', after: 80, left: 792 }, rule, unseen),
  );
}
