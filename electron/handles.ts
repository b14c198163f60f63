import { randomUUID } from 'node:crypto';
import type { FileHandle } from '../src/bridge.ts';

/** The paths behind the names that the window has for files. They last as long as the program. */
export interface Handles {
  /** The file's handle; the same one each time. */
  handleOf(path: string): FileHandle;
  /** Null for a handle that was not given out since the program started. */
  pathOf(handle: FileHandle): string | null;
}

/** An empty table of handles. */
export function fileHandles(): Handles {
  const paths = new Map<FileHandle, string>();
  const handles = new Map<string, FileHandle>();
  return {
    handleOf(path) {
      const handle = handles.get(path) ?? randomUUID();
      handles.set(path, handle);
      paths.set(handle, path);
      return handle;
    },
    pathOf: (handle) => paths.get(handle) ?? null,
  };
}
