import type { Node } from 'prosemirror-model';
import { readDraft } from '../document/draftFile.ts';
import { redline, redlineEffort } from '../document/redline.ts';
import { redlineRows } from '../document/redlineRows.ts';
import { stages, unwatched, type WorkDone } from '../document/workDone.ts';
import { agreedReportFile } from '../export/agreedReport.ts';
import { comparisonTableFile } from '../export/comparisonTable.ts';
import { redlineFile, wordFile } from '../export/wordFile.ts';
import type { MadeComparison, Making, SentDocument } from './making.ts';

/**
 * What was asked for: the bytes of the Word file, or the comparison. Long work for long drafts: `done`
 * is told how far it is.
 */
export function made(making: Making, done: WorkDone = unwatched): Uint8Array | MadeComparison {
  switch (making.kind) {
    case 'word':
      return wordFile(arrived(making.doc), making.layout, done);
    case 'redline': {
      const [base, doc] = [arrived(making.base), arrived(making.doc)];
      const work = stages(done, { redline: redlineEffort(base.childCount), file: writing });
      return redlineFile(redline(base, doc, making.by, work.redline), doc, work.file);
    }
    case 'table':
      return comparisonTableFile(making.title, making.names, making.rows, making.extent, done);
    case 'report':
      return agreedReportFile(making.title, making.account, done);
    case 'comparison': {
      const nobody = { author: '', date: '' };
      const { document, summary } = redline(
        arrived(making.base),
        arrived(making.doc),
        nobody,
        done,
      );
      return { summary, rows: redlineRows(document) };
    }
  }
}

/** The effort that a paragraph takes to be written into a Word file, as `redlineEffort` counts it. */
const writing = 1500;

function arrived(text: SentDocument): Node {
  return readDraft(text).doc;
}
