import type { Node } from 'prosemirror-model';
import { readDraft } from '../document/draftFile.ts';
import { redline } from '../document/redline.ts';
import { redlineRows } from '../document/redlineRows.ts';
import { comparisonTableFile } from '../export/comparisonTable.ts';
import { redlineFile, wordFile } from '../export/wordFile.ts';
import type { MadeComparison, Making, SentDocument } from './making.ts';

/** What was asked for: the bytes of the Word file, or the comparison. Long work for long drafts. */
export function made(making: Making): Uint8Array | MadeComparison {
  switch (making.kind) {
    case 'word':
      return wordFile(arrived(making.doc), making.layout);
    case 'redline': {
      const doc = arrived(making.doc);
      return redlineFile(redline(arrived(making.base), doc, making.by), doc);
    }
    case 'table':
      return comparisonTableFile(making.title, making.names, making.rows);
    case 'comparison': {
      const nobody = { author: '', date: '' };
      const { document, summary } = redline(arrived(making.base), arrived(making.doc), nobody);
      return { summary, rows: redlineRows(document) };
    }
  }
}

function arrived(text: SentDocument): Node {
  return readDraft(text).doc;
}
