import type { Node } from 'prosemirror-model';
import { keptOf } from '../document/kept.ts';
import { keptLines, keptNamespace } from '../document/keptLines.ts';
import type { WorkDone } from '../document/workDone.ts';
import type { Part } from './wordPackage.ts';
import { characters, element } from './xml.ts';

/** Where the part stands in the file. */
export const keptPath = 'customXml/item1.xml';

/**
 * A part of data that Word keeps and does not show: what the words do not tell, so that the importer
 * reads the same document. It names no person, machine or time that the document does not.
 */
export function keptPart(doc: Node, done: WorkDone): Part {
  const lines = keptLines(keptOf({ doc, origin: null }, 'lines', done));
  const xml = element(
    'chapeau:kept',
    { 'xmlns:chapeau': keptNamespace },
    characters(lines.join(' ')),
  );
  return { path: keptPath, contentType: 'application/xml', xml };
}
