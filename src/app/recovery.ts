import type { KeptDraft, OpenedFile } from '../bridge.ts';
import { FileError } from '../document/fileError.ts';
import type { Desk } from './desk.ts';
import type { Question } from './dialogs.ts';
import { titleOf } from './draftName.ts';
import { FileText } from './fileText.ts';
import { resumed } from './keptDraft.ts';
import { readable, takeFile } from './saving.ts';

/** What was recovered at the start, for the person to see to. */
export interface Recovered {
  /** The draft that the window goes on with, where no file has all of it; else null. */
  readonly current: KeptDraft | null;
  /** Its file as it is now, once that was read; null where there is none. */
  readonly file: OpenedFile | null;
  /** Other drafts that no file has all of, the newest first. */
  readonly others: readonly KeptDraft[];
}

/** What there is to see to; null for nothing. */
export function recoveredFrom(
  first: KeptDraft | null,
  others: readonly KeptDraft[],
): Recovered | null {
  const current = first?.unsaved ? first : null;
  return current || others.length > 0 ? { current, file: null, others } : null;
}

/**
 * Looks at the file of the draft that the window goes on with: what the file has is saved, and a
 * file that was changed while the program was closed is shown as it is now. Never rejects.
 */
export async function recover(desk: Desk): Promise<void> {
  await lookAtFile(desk);
  const current = desk.recovered.get()?.current;
  if (!current) return;
  desk.announcement.set(`Recovered “${keptName(current)}”. See “Recovered work” in Commands.`);
}

async function lookAtFile(desk: Desk): Promise<void> {
  const { handle, stamp, key } = desk.file.get();
  if (!handle) return;
  const file = await desk.bridge.readDraft(handle).catch(() => null);
  const draft = file && readable(file);
  const state = desk.file.get();
  if (state.key !== key || state.stamp !== stamp) return;
  if (!file || !draft) return lostFile(desk);
  const recovered = desk.recovered.get();
  if (draft.doc.eq(desk.doc)) {
    desk.file.set({ ...state, stamp: file.stamp, saved: new FileText(draft.doc) });
    desk.recovered.set(recovered && forgotten({ ...recovered, current: null }));
  } else if (recovered?.current) desk.recovered.set({ ...recovered, file });
  else if (!desk.unsaved && file.stamp !== stamp) {
    if (!desk.dialog.isFree) {
      // A form states something for the text that it was opened over.
      await desk.dialog.untilFree();
      return lookAtFile(desk);
    }
    const { doc, origin } = draft;
    desk.load(doc, { ...state, stamp: file.stamp, origin, saved: new FileText(doc) });
    desk.announcement.set(`“${file.name}” was changed since. This is the file as it is now.`);
  }
}

/** The text goes on all the same; a browser may only not have been allowed to look. */
function lostFile(desk: Desk): void {
  if (desk.bridge.host === 'browser' || desk.unsaved) return;
  const state = desk.file.get();
  desk.file.set({ ...state, saved: null });
  desk.announcement.set(`“${state.name}” cannot be read where it was. Its text is here: save it.`);
}

/** Shows the recovered text beside the file's, and does as the person decides. */
export async function compareRecovered(desk: Desk, file: OpenedFile): Promise<void> {
  const draft = readable(file);
  if (!draft) return;
  const answer = await desk.askComparing({
    title: 'The recovered text and the file',
    earlier: { name: `“${file.name}” as it is in the file`, draft },
    later: { name: 'The recovered text', draft: { doc: desk.doc, origin: desk.file.get().origin } },
    choices: [
      { id: 'keep', words: 'Go on with the recovered text' },
      { id: 'take', words: 'Take the file instead' },
      { id: 'cancel', words: 'Close' },
    ],
  });
  if (answer === 'keep') seenTo(desk);
  if (answer === 'take') await takeInstead(desk, file);
}

/** Takes the file in the place of the recovered text, which stays in the history. */
export async function takeInstead(desk: Desk, file: OpenedFile): Promise<void> {
  const draft = readable(file);
  if (!draft) return;
  seenTo(desk);
  await takeFile(desk, file, draft);
}

/** The person goes on with the recovered text. */
export function seenTo(desk: Desk): void {
  const recovered = desk.recovered.get();
  desk.recovered.set(recovered && forgotten({ ...recovered, current: null }));
}

/** Once the recovered text is saved, or another draft is in the page, there is nothing to see to. */
export function dropRecovered(desk: Desk): void {
  const current = desk.recovered.get()?.current;
  if (current && (!desk.unsaved || desk.file.get().key !== current.key)) seenTo(desk);
}

/** Shows another recovered draft; what stands in the page is settled by now. */
export function showKept(desk: Desk, kept: KeptDraft): void {
  const { draft, file } = resumed(kept);
  desk.load(draft.doc, file);
  const { others = [] } = desk.recovered.get() ?? {};
  const left = others.filter((each) => each !== kept);
  desk.recovered.set({ current: kept, file: null, others: left });
  void recover(desk);
}

/** The recovered draft as it is kept now. Throws `FileError` where another window has it by now. */
export async function stillFree(desk: Desk, kept: KeptDraft): Promise<KeptDraft> {
  const now = (await desk.bridge.kept()).find(({ key }) => key === kept.key);
  if (now) return now;
  throw new FileError(`“${keptName(kept)}” is open in another window by now. Go on there.`);
}

/**
 * Forgets another recovered draft: the versions of its file have its text. That of one without a file
 * would be gone for good, which is asked about first.
 */
export async function discardKept(desk: Desk, kept: KeptDraft): Promise<void> {
  if (!kept.handle && (await desk.ask(discardQuestion(kept))) !== 'discard') return;
  const { key, text, handle } = await stillFree(desk, kept);
  // Where its file was opened in this window, what is kept by now is the page's text.
  const isInPage = key === desk.file.get().key;
  const bytes = new TextEncoder().encode(isInPage ? kept.text : text);
  const words = 'Discarded what was recovered';
  if (handle) await desk.bridge.addVersion({ key, reason: 'before', words, bytes });
  if (!isInPage) await desk.bridge.forget(key);
  desk.announcement.set(discardedSentence(kept));
  const recovered = desk.recovered.get();
  const others = recovered?.others.filter((each) => each !== kept) ?? [];
  desk.recovered.set(recovered && forgotten({ ...recovered, others }));
}

function discardQuestion(kept: KeptDraft): Question {
  return {
    title: 'Discard this draft for good?',
    sentence: `“${keptName(kept)}” is in no file. Once it is discarded, nothing brings its text back.`,
    choices: [
      { id: 'cancel', words: 'Leave it' },
      { id: 'discard', words: 'Discard' },
    ],
  };
}

function discardedSentence(kept: KeptDraft): string {
  const where = kept.handle ? ' Its text is in the versions of that file.' : '';
  return `Discarded “${keptName(kept)}”.${where}`;
}

/** The name of a kept draft: its file's, or its title. */
export function keptName(kept: KeptDraft): string {
  return kept.name || titleOf(resumed(kept).draft);
}

function forgotten(recovered: Recovered): Recovered | null {
  return recovered.current || recovered.others.length > 0 ? recovered : null;
}
