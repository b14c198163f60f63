import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { mounted } from '../electron/mounted.ts';

/** What keeps every save from its file: a full disk, one that is read only, a file that is held. */
export const troubles = ['full', 'readOnly', 'held'] as const;
export type Trouble = (typeof troubles)[number];

/** A folder for the draft on a small disk of its own, and what takes the disk away. */
export function ownDisk(place: string): { folder: string; end: () => void } {
  const folder = join(place, 'disk');
  mkdirSync(folder);
  return { folder, end: mounted('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder) };
}

/** Begins the trouble for a file that stands on a disk of its own; returns what ends it. */
export function begin(trouble: Trouble, folder: string, file: string): () => void {
  // A file cannot be moved over one that something is mounted on.
  if (trouble === 'held') return mounted('--bind', file, file);
  if (trouble === 'full') fill(folder);
  else mounted('-o', 'remount,ro', folder);
  return () => undefined;
}

/** Puts a file of somebody else's on a disk, to its last free block. */
function fill(folder: string): void {
  const block = Buffer.alloc(4096);
  const other = join(folder, 'other');
  try {
    for (;;) appendFileSync(other, block);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
