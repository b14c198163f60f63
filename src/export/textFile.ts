import type { Draft } from '../document/draftFile.ts';
import { keptOf } from '../document/kept.ts';
import { keptLines } from '../document/keptLines.ts';
import { asItReads } from '../document/proposals.ts';
import { firstLine, keptFence, notesLine } from '../document/textForm.ts';
import { told } from '../document/told.ts';
import { textBlocks } from './textBlocks.ts';
import { textHead } from './textHead.ts';
import { textWords } from './textWords.ts';

/**
 * The plain text of a draft, see `src/document/textForm.ts`: everything that the paper shows, for
 * reading and mailing, and below it what the words do not tell, so that the importer reads the same
 * draft. Proposals stand as accepted, comments are left out: see `textLeavesOut`. Pure: the same draft
 * gives the same text.
 */
export function textFile({ doc: stored, origin }: Draft): string {
  const doc = asItReads(stored);
  const ofText = told(doc);
  const [title, enactingBody] = ofText.units;
  if (!title || !enactingBody) throw new RangeError('A document without title');
  const notes = ofText.notes.map(({ words }, index) =>
    `[${index + 1}] ${textWords(words)}`.trimEnd(),
  );
  const blocks = [
    firstLine,
    textHead(doc, textWords(title.words)),
    ...textBlocks(doc, ofText),
    ...(notes.length > 0 ? [notesLine, ...notes] : []),
    [keptFence.start, ...keptLines(keptOf({ doc, origin }, 'fields')), keptFence.end].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** What to tell the person of a draft that is more than its text; '' where the text is all of it. */
export function textLeavesOut({ doc }: Draft): string {
  return asItReads(doc) === doc
    ? ''
    : 'A plain text holds no proposals and no comments: proposals are written as accepted, comments are left out. A Word file keeps both.';
}
