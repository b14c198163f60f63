import type { Node } from 'prosemirror-model';
import {
  type FileHandle,
  type FileStamp,
  type KeptDraft,
  largestFile,
  type OpenedFile,
  type RecentFile,
} from '../bridge.ts';
import { type Draft, readDraftBytes, tooLarge } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import { lostReferencesSentence } from '../document/lostReferences.ts';
import { outline } from '../document/outline.ts';
import type { FileLayout } from '../export/fileLayout.ts';
import { textFile, textLeavesOut } from '../export/textFile.ts';
import { isDraftFile } from '../library/takeIn.ts';
import { readChosen } from './browserFiles.ts';
import { readAsChosen } from './changesFlow.ts';
import { type Desk, type FileState, newFile } from './desk.ts';
import type { Reviewed } from './dialogs.ts';
import { newKey } from './draftKey.ts';
import { fileName, titleOf } from './draftName.ts';
import { failureQuestion } from './failure.ts';
import { FileText } from './fileText.ts';
import { addReviewedToLibrary } from './libraryIntake.ts';
import { sent } from './making.ts';
import { makeFile } from './makingFlow.ts';
import { showKept, stillFree } from './recovery.ts';
import { saveDraft } from './saving.ts';
import { addVersion } from './versions.ts';

/** Runs a flow; a failure is told in a dialog with the title `failed`, and the draft stays. */
export async function attempt(
  desk: Desk,
  failed: string,
  flow: () => Promise<void>,
): Promise<void> {
  try {
    await flow();
  } catch (error) {
    await desk.ask(failureQuestion(error, failed));
  }
}

/** Begins with a draft that no file holds yet, once the work in hand is settled. */
export async function beginDraft(desk: Desk, draft: Draft, announcement: string): Promise<void> {
  if (!(await settled(desk))) return;
  desk.load(draft.doc, newFile(draft));
  desk.starting.set(false);
  desk.announcement.set(announcement);
}

/** Opens a file that the person chooses: a draft, or another text after a look at its doubts. */
export async function openDraft(desk: Desk): Promise<void> {
  const left = await settled(desk);
  const opened = left && (await desk.bridge.openFile('draft'));
  if (opened) await take(desk, opened, left);
}

/** Opens a recent draft. Rejects with a sentence where it is gone. */
export async function openRecent(desk: Desk, { handle }: RecentFile): Promise<void> {
  const left = await settled(desk);
  const opened = left && (await desk.bridge.openRecent(handle));
  if (opened) await take(desk, opened, left);
}

/** Opens a recovered draft in the place of the one in the page. */
export async function openKept(desk: Desk, kept: KeptDraft): Promise<void> {
  const left = await settled(desk);
  if (!left) return;
  await stillFree(desk, kept);
  if (await settledSince(desk, left)) showKept(desk, kept);
}

/** Opens a file that was dropped on the window, as `openDraft` does one that is chosen. */
export async function openDropped(desk: Desk, file: File): Promise<void> {
  const left = await settled(desk);
  if (!left) return;
  // The machine gave no handle for it, so saving asks where.
  const given = { handle: null, key: newKey('file'), stamp: null };
  await take(desk, { ...(await readChosen(file)), ...given }, left);
}

/** Writes the Word file where the person chooses, in the form that its masthead asks for or in `form`. */
export async function exportToWord(desk: Desk, form?: FileLayout): Promise<void> {
  const { doc } = desk;
  const bytes = await makeFile(desk, { kind: 'word', doc: sent(doc), layout: form });
  if (!bytes) return;
  const exported = await desk.bridge.exportFile({ name: fileName(doc, 'docx'), bytes });
  const lost = lostReferencesSentence(outline(doc));
  if (exported) desk.announcement.set(`Exported to ${exported.name}. ${lost}`.trim());
}

/** Writes the plain text where the person chooses; importing it gives the same draft. */
export async function exportToText(desk: Desk): Promise<void> {
  const { doc } = desk;
  const { origin } = desk.file.get();
  const draft = { doc, origin };
  const bytes = new TextEncoder().encode(textFile(draft));
  const exported = await desk.bridge.exportFile({ name: fileName(doc, 'txt'), bytes });
  if (exported)
    desk.announcement.set(`Exported to ${exported.name}. ${textLeavesOut(draft)}`.trim());
}

/**
 * The work in hand as it may be left: nothing of it unsaved, or the person has decided. Null where
 * they stay with it.
 */
async function settled(desk: Desk): Promise<Node | null> {
  if (!desk.unsaved) return desk.doc;
  const answer = await desk.ask({
    title: 'Save this draft first?',
    sentence: `“${titleOf(desk)}” has changes that are not in a file yet.`,
    choices: [
      { id: 'save', words: 'Save' },
      { id: 'drop', words: 'Don’t save' },
      { id: 'cancel', words: 'Cancel' },
    ],
  });
  if (answer === 'drop') return desk.doc;
  // Words typed while a slow disk wrote are asked about too.
  return answer === 'save' && (await saveDraft(desk)) ? settled(desk) : null;
}

/**
 * The same right before the page is replaced: words typed while a file was read are asked about, and
 * a form opened meanwhile comes first, since what it states is for the draft behind it.
 */
async function settledSince(desk: Desk, left: Node): Promise<Node | null> {
  // One dialog may open another as it closes.
  while (!desk.dialog.isFree) {
    desk.announcement.set('What you open comes when you have closed this dialog.');
    await desk.dialog.untilFree();
  }
  return left.eq(desk.doc) ? left : settled(desk);
}

/** A file with its content; without a handle it cannot be written again. */
type TakenFile = Omit<OpenedFile, 'handle' | 'stamp'> & {
  readonly handle: FileHandle | null;
  readonly stamp: FileStamp | null;
};

/** Shows the file in the place of the work in hand, which was to be left as it is in `left`. */
async function take(desk: Desk, opened: TakenFile, left: Node): Promise<void> {
  if (opened.size > largestFile) throw new FileError(tooLarge(opened.size));
  if (isDraftFile(opened.name, opened.bytes)) await takeDraft(desk, opened, left);
  else await takeImport(desk, opened, left);
}

async function takeDraft(desk: Desk, opened: TakenFile, left: Node): Promise<void> {
  const { name, handle, bytes, key, stamp } = opened;
  const draft = readDraftBytes(bytes);
  const { doc, origin } = draft;
  const now = await settledSince(desk, left);
  // Words typed since are saved in this very file by now, later than it was read.
  const isSavedSince = now !== left && desk.file.get().key === key && !desk.unsaved;
  if (!now || isSavedSince) return;
  show(desk, draft, { name, handle, key, stamp, origin, saved: new FileText(doc), savedAt: '' });
  desk.announcement.set(`Opened ${name}.`);
  void addVersion(desk, 'opened', name, bytes);
}

/** What comes from another text is nobody's file yet, so that saving never overwrites the source. */
async function takeImport(desk: Desk, { name, bytes }: TakenFile, left: Node): Promise<void> {
  const imported = await readAsChosen(desk, bytes, name);
  // Asked before the review, which nobody wants to do in vain; no words come during it.
  if (!imported || !(await settledSince(desk, left))) return;
  const reviewed = await desk.dialog.ask<Reviewed | null>((answer) => ({
    ...{ kind: 'review', name, bytes, imported, answer },
  }));
  if (!reviewed) return;
  const draft = { doc: reviewed.doc, origin: imported.origin };
  if (reviewed.into === 'library') {
    await addReviewedToLibrary(desk, name, { draft, doubts: reviewed.doubts });
    return;
  }
  show(desk, draft, { ...newFile(draft), saved: null });
  desk.announcement.set(`Read ${name} as a new draft.`);
  void addVersion(desk, 'imported', name);
}

function show(desk: Desk, draft: Draft, file: FileState): void {
  desk.load(draft.doc, file);
  desk.starting.set(false);
}
