import type { Node } from 'prosemirror-model';
import { largestFile } from '../bridge.ts';
import type { AsSent } from '../document/asSent.ts';
import { readDraftBytes, tooLarge } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import type { ChangesRead } from '../import/wordChanges.ts';
import { isDraftFile } from '../library/takeIn.ts';
import type { Desk } from './desk.ts';
import { readShown } from './readingFlow.ts';

/** A text that somebody chose from a file. */
export interface ChosenText {
  readonly name: string;
  readonly doc: Node;
  /** What a Word file tells of its text as it was sent. */
  readonly sent?: AsSent;
}

/** Lets the person choose a file of any kind that is read; null when they cancel. */
export async function chooseText(desk: Desk, changes: ChangesRead): Promise<ChosenText | null> {
  const opened = await desk.bridge.openFile('text');
  if (!opened) return null;
  const { name, bytes, size } = opened;
  if (size > largestFile) throw new FileError(tooLarge(size));
  if (isDraftFile(name, bytes)) return { name, doc: readDraftBytes(bytes).doc };
  const read = await readShown(desk, bytes, name, changes);
  return read && { name, doc: read.doc, ...(read.sent ? { sent: read.sent } : {}) };
}
