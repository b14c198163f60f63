import type { KeptDraft } from '../bridge.ts';
import { compactDraft } from '../document/compactDraft.ts';
import { type Draft, readDraft } from '../document/draftFile.ts';
import { type Later, later } from '../editor/later.ts';
import type { Desk, FileState } from './desk.ts';
import { FileText } from './fileText.ts';

/**
 * How long typing rests before the draft is kept, and how long it is not kept at most, in ms: what
 * is left of a second is for an idle moment and the way to the disk.
 */
const waiting = { quiet: 120, atMost: 300 };

/** The draft in work as the machine keeps it; null while a person has done nothing to it. */
export function keptDraft(desk: Pick<Desk, 'doc' | 'file' | 'unsaved'>): KeptDraft | null {
  const { name, handle, origin, key, stamp } = desk.file.get();
  if (!desk.unsaved && name === '') return null;
  const text = compactDraft({ doc: desk.doc, origin });
  return { text, name, handle, stamp, unsaved: desk.unsaved, key, at: Date.now() };
}

/** A kept draft as it goes on. Throws `FileError` when it cannot be read. */
export function resumed(kept: KeptDraft): { draft: Draft; file: FileState } {
  const draft = readDraft(kept.text);
  const { origin } = draft;
  const { name, handle, key, stamp } = kept;
  const saved = kept.unsaved ? null : new FileText(draft.doc);
  return { draft, file: { name, handle, key, stamp, origin, saved, savedAt: '' } };
}

/**
 * Keeps the draft as it is typed, and before the page is hidden or left. A draft that another one
 * followed is forgotten: it was saved, or the person chose to lose it.
 */
export function keeping(desk: Desk): Later {
  let last = desk.file.get().key;
  const keep = later(() => {
    const { key } = desk.file.get();
    const tasks = [kept(desk)];
    if (last !== key) tasks.push(desk.bridge.forget(last));
    last = key;
    Promise.all(tasks).catch((error: unknown) => {
      desk.announcement.set(`The draft is not kept as you type: ${wordsOf(error)} Save it.`);
    });
  }, waiting);
  const hidden = () => {
    if (document.visibilityState === 'hidden') keep.now();
  };
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', keep.now);
  return keep;
}

function kept(desk: Desk): Promise<void> {
  const draft = keptDraft(desk);
  return draft ? desk.bridge.keep(draft) : desk.bridge.forget(desk.file.get().key);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
