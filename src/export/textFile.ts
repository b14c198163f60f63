import type { Draft } from '../document/draftFile.ts';
import { keptOf } from '../document/kept.ts';
import { keptLines } from '../document/keptLines.ts';
import { firstLine, keptFence, notesLine } from '../document/textForm.ts';
import { told } from '../document/told.ts';
import { textBlocks } from './textBlocks.ts';
import { textHead } from './textHead.ts';
import { textWords } from './textWords.ts';

/**
 * The plain text of a draft, see `src/document/textForm.ts`: everything that the paper shows, for
 * reading and mailing, and below it what the words do not tell, so that the importer reads the same
 * draft. Pure: the same draft gives the same text.
 */
export function textFile(draft: Draft): string {
  const ofText = told(draft.doc);
  const [title, enactingBody] = ofText.units;
  if (!title || !enactingBody) throw new RangeError('A document without title');
  const notes = ofText.notes.map(({ words }, index) =>
    `[${index + 1}] ${textWords(words)}`.trimEnd(),
  );
  const blocks = [
    firstLine,
    textHead(draft.doc, textWords(title.words)),
    ...textBlocks(draft.doc, ofText),
    ...(notes.length > 0 ? [notesLine, ...notes] : []),
    [keptFence.start, ...keptLines(keptOf(draft, 'fields')), keptFence.end].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}
