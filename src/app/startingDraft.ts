import type { Bridge, KeptDraft } from '../bridge.ts';
import type { Draft } from '../document/draftFile.ts';
import { type FileState, newFile } from './desk.ts';
import { resumed } from './keptDraft.ts';
import { type Recovered, recoveredFrom } from './recovery.ts';
import { draftFromTemplate, firstTemplate } from './templates.ts';

/** What the window begins with. */
export interface Start {
  readonly draft: Draft;
  readonly file: FileState;
  /** For the status line; empty when there is nothing to say. */
  readonly message: string;
  /** Null where there is nothing that a person has to see to. */
  readonly recovered: Recovered | null;
}

/** The newest draft kept from the last time, so that nothing typed is lost; else the first template. */
export async function startingDraft(bridge: Pick<Bridge, 'kept' | 'forget'>): Promise<Start> {
  const draft = draftFromTemplate(firstTemplate);
  const fresh = { draft, file: newFile(draft), message: '' };
  try {
    const { read, message } = readKept(await bridge.kept());
    const [first, ...others] = read;
    // Their files have all of these, and the window goes on with another draft.
    for (const { kept } of others) if (!kept.unsaved) void bridge.forget(kept.key);
    const unsaved = others.map(({ kept }) => kept).filter((kept) => kept.unsaved);
    const recovered = recoveredFrom(first?.kept ?? null, unsaved);
    const { kept, ...start } = first ?? { kept: null, ...fresh };
    return { ...start, message, recovered };
  } catch (error) {
    return { ...fresh, message: unreadWords(error), recovered: null };
  }
}

/** The kept drafts that can be read; the others stay where they are kept. */
function readKept(all: readonly KeptDraft[]) {
  let message = '';
  const read = all.flatMap((kept) => {
    try {
      return [{ kept, ...resumed(kept) }];
    } catch (error) {
      message = unreadWords(error);
      return [];
    }
  });
  return { read, message };
}

function unreadWords(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `A draft kept from last time cannot be read. ${reason}`;
}
