import type { FileHandle } from '../bridge.ts';
import type { BrowserHandles } from './browserDrafts.ts';

/** Names for the files that the window was given. */
export function browserHandles(): BrowserHandles {
  const files = new Map<FileHandle, FileSystemFileHandle>();
  const names = new Map<FileSystemFileHandle, FileHandle>();
  return {
    remember(file) {
      // Every save looks at its own file again.
      const known = names.get(file);
      if (known) return known;
      const handle = `file ${files.size + 1}`;
      files.set(handle, file);
      names.set(file, handle);
      return handle;
    },
    fileOf: (handle) => files.get(handle) ?? null,
  };
}
