import { type KeptRead, readKeptLines } from '../document/keptLines.ts';
import { type Restored, restored } from '../document/restored.ts';
import type { FootnotePolicy } from '../document/schema.ts';
import { parseAdoption } from '../document/toldMasthead.ts';
import { readCanonicalBody } from './canonicalBody.ts';
import { buildCanonical } from './canonicalBuild.ts';
import { readHead } from './canonicalHead.ts';
import { bindCanonicalNotes, readCanonicalNotes } from './canonicalNotes.ts';
import { type CanonicalParts, canonicalParts } from './canonicalParts.ts';
import { type CanonicalRead, canonicalDoubts, canonicalPlaces } from './canonicalPlaces.ts';
import { canonicalWords } from './canonicalWords.ts';
import { Doubts } from './doubts.ts';
import { checkBlocks, checkMarks } from './limits.ts';
import type { Imported } from './recognise.ts';
import { settledNotes } from './settleNotes.ts';

/**
 * Reads a text in the form of `src/document/textForm.ts`, which a person may have edited and a mail
 * program broken into other lines. Null for a text that does not begin in this form, or that is not
 * enough of one. A text as it was written has no doubts.
 */
export function canonicalText(text: string): Imported | null {
  const parts = canonicalParts(text);
  if (!parts || parts.body.length === 0) return null;
  checkBlocks(parts.body.length + parts.notes.length);
  const doubts = new Doubts();
  const read = readParts(parts, doubts);
  if (!read) return null;
  const kept = readKeptLines(parts.kept?.lines ?? []);
  const result = restored(read.doc, kept.kept, 'fields');
  const asWritten = isAsWritten(result, kept, parts);
  if (!asWritten) tellKept(result, kept, parts, doubts);
  return {
    doc: result.doc,
    origin: result.origin,
    doubts: asWritten ? [] : canonicalDoubts(doubts, read, result),
    places: canonicalPlaces(read, result),
    printed: new Map(),
  };
}

/** Whether a text begins in the form. */
export function isCanonical(text: string): boolean {
  return canonicalParts(text) !== null;
}

function readParts(parts: CanonicalParts, doubts: Doubts): CanonicalRead | null {
  const head = readHead(parts.head, doubts);
  const { enacting, blocks } = enactingApart(parts, doubts);
  const body = readCanonicalBody(blocks, doubts);
  if (body.paragraphs.length === 0) return null;
  const notes = readCanonicalNotes(parts.notes, doubts);
  const title = canonicalWords(head.title);
  const marks = bindCanonicalNotes(title, body, notes, doubts);
  checkMarks(marks.length);
  const policy: FootnotePolicy = new Set(marks).size < marks.length ? 'legacy' : 'current';
  const adoption = body.adoption === null ? null : parseAdoption(body.adoption);
  const document = {
    ...{ masthead: head.masthead, title, body, adoption, policy },
    enacting,
  };
  const { doc } = settledNotes((note) => buildCanonical(document, note), notes, doubts);
  return { doc, body, notes };
}

/** The enacting words and the blocks after them; a label tells that they are missing. */
function enactingApart({ body }: CanonicalParts, doubts: Doubts) {
  const [first, ...others] = body;
  if (first && !/^(?:\d{1,9}\. |#)/.test(first.text))
    return { enacting: first.text, blocks: others };
  const reason = 'The text has no enacting words, such as “The General Assembly,”.';
  doubts.add('', first?.line ?? null, reason, 'Left them empty.');
  return { enacting: '', blocks: body };
}

/** Whether everything that was written is there and nothing else, so that nothing is unsure. */
function isAsWritten({ unused }: Restored, { damaged }: KeptRead, parts: CanonicalParts): boolean {
  const whole = parts.kept?.ended === true && damaged === 0 && unused === 0;
  return whole && parts.before.length === 0 && parts.after.length === 0;
}

function tellKept(
  { unused }: Restored,
  { damaged }: KeptRead,
  parts: CanonicalParts,
  doubts: Doubts,
): void {
  tellOutside(parts.before, 'before', doubts);
  tellOutside(parts.after, 'after', doubts);
  if (!parts.kept) {
    const reason = 'The lines for Chapeau at the end are not there.';
    doubts.add('', null, reason, 'Read what the words tell: references are words now.');
  } else if (damaged > 0 || !parts.kept.ended) {
    const reason = 'The lines for Chapeau at the end are damaged.';
    doubts.add('', parts.kept.line, reason, 'Took what is sound and read the rest from the words.');
  } else if (unused > 0) {
    const reason = `The words were changed in ${unused === 1 ? 'one place' : `${unused} places`} after Chapeau wrote this text.`;
    doubts.add('', null, reason, 'Took the words as they stand now.');
  }
}

function tellOutside(lines: readonly string[], where: string, doubts: Doubts): void {
  if (lines.length === 0) return;
  const told = lines.map((line) => `“${line}”`).join(', ');
  doubts.add('', null, `These lines stand ${where} the resolution: ${told}.`, 'Left them out.');
}
