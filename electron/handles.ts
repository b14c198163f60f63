import { randomUUID } from 'node:crypto';
import type { DraftKey, FileHandle } from '../src/bridge.ts';

/** The paths behind the names that the window has for files. They last as long as the program. */
export interface Handles {
  /** The file's handle; the same one each time. `key` is that of the draft in it. */
  handleOf(path: string, key?: DraftKey): FileHandle;
  /** Null for a handle that was not given out since the program started. */
  pathOf(handle: FileHandle): string | null;
  /** The file of a draft; null where none was named with its key. */
  pathOfDraft(key: DraftKey): string | null;
}

/** An empty table of handles. */
export function fileHandles(): Handles {
  const paths = new Map<FileHandle, string>();
  const handles = new Map<string, FileHandle>();
  const drafts = new Map<DraftKey, string>();
  return {
    handleOf(path, key) {
      if (key !== undefined) drafts.set(key, path);
      const handle = handles.get(path) ?? randomUUID();
      handles.set(path, handle);
      paths.set(handle, path);
      return handle;
    },
    pathOf: (handle) => paths.get(handle) ?? null,
    pathOfDraft: (key) => drafts.get(key) ?? null,
  };
}
