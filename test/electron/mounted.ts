import { execFileSync } from 'node:child_process';

/** Whether this account may mount disks, as root on Linux may where its machine allows it. */
export function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['-m', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Mounts as the words of the `mount` command say, whose last is the place; returns what ends it. */
export function mounted(...words: string[]): () => void {
  const place = words.at(-1) ?? '';
  execFileSync('mount', words);
  return () => void execFileSync('umount', [place]);
}
