import type { Bridge } from '../bridge.ts';
import type { Draft } from '../document/draftFile.ts';
import { type FileState, newFile } from './desk.ts';
import { resumed } from './keptDraft.ts';
import { draftFromTemplate, firstTemplate } from './templates.ts';

/** What the window begins with. */
export interface Start {
  readonly draft: Draft;
  readonly file: FileState;
  /** For the status line; empty when there is nothing to say. */
  readonly message: string;
}

/** The draft kept from the last time, so that nothing typed is lost; otherwise the first template. */
export async function startingDraft(bridge: Pick<Bridge, 'kept'>): Promise<Start> {
  const draft = draftFromTemplate(firstTemplate);
  const fresh = { draft, file: newFile(draft), message: '' };
  try {
    const kept = await bridge.kept();
    return kept ? { ...resumed(kept), message: '' } : fresh;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...fresh, message: `The draft kept from last time cannot be read. ${reason}` };
  }
}
