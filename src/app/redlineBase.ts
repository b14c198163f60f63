import type { Node } from 'prosemirror-model';
import { largestFile } from '../bridge.ts';
import { readDraftBytes, tooLarge } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import type { ToldByFile } from '../document/returned.ts';
import type { ChangesRead } from '../import/wordChanges.ts';
import { isDraftFile } from '../library/takeIn.ts';
import type { Desk } from './desk.ts';
import { readShown } from './readingFlow.ts';

/** A text that somebody chose from a file. */
export interface ChosenText extends ToldByFile {
  readonly name: string;
  readonly doc: Node;
}

/** Lets the person choose a file of any kind that is read; null when they cancel. */
export async function chooseText(desk: Desk, changes: ChangesRead): Promise<ChosenText | null> {
  const opened = await desk.bridge.openFile('text');
  if (!opened) return null;
  const { name, bytes, size } = opened;
  if (size > largestFile) throw new FileError(tooLarge(size));
  if (isDraftFile(name, bytes)) return { name, doc: readDraftBytes(bytes).doc };
  const read = await readShown(desk, bytes, name, changes);
  if (!read) return null;
  const { doc, sent, opening = [] } = read;
  return { name, doc, opening, ...(sent ? { sent } : {}) };
}
