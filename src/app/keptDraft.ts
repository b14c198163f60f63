import type { KeptDraft } from '../bridge.ts';
import { compactDraft } from '../document/compactDraft.ts';
import { type Draft, readDraft } from '../document/draftFile.ts';
import type { Desk, FileState } from './desk.ts';
import { type Later, later } from './later.ts';

/** How long typing rests before the draft is kept, and how long it is not kept at most, in ms. */
const waiting = { quiet: 300, atMost: 1000 };

/** The draft in work as the machine keeps it; null while a person has done nothing to it. */
export function keptDraft(desk: Pick<Desk, 'doc' | 'file' | 'unsaved'>): KeptDraft | null {
  const { name, handle, origin } = desk.file.get();
  if (!desk.unsaved && name === '') return null;
  const text = compactDraft({ doc: desk.doc, origin });
  return { text, name, handle, unsaved: desk.unsaved };
}

/** A kept draft as it goes on. Throws `FileError` when it cannot be read. */
export function resumed(kept: KeptDraft): { draft: Draft; file: FileState } {
  const draft = readDraft(kept.text);
  const saved = kept.unsaved ? null : draft.doc;
  const { name, handle } = kept;
  return { draft, file: { name, handle, origin: draft.origin, saved, savedAt: '' } };
}

/** Keeps the draft as it is typed, and before the page is hidden or left. */
export function keeping(desk: Desk): Later {
  const keep = later(() => {
    desk.bridge.keep(keptDraft(desk)).catch((error: unknown) => {
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

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
