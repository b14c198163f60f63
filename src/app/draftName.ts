import { storedWords } from '../document/runs.ts';
import type { Desk } from './desk.ts';

/** The draft's title, or words that stand for it. */
export function titleOf({ doc }: Pick<Desk, 'doc'>): string {
  return storedWords(doc.child(1)).trim() || 'Untitled draft';
}

/** A file's name from the title, without signs that file systems refuse. */
export function fileName(doc: Desk['doc'], ending: string): string {
  const words = titleOf({ doc })
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ');
  return `${words.trim().slice(0, 80).trim() || 'Draft'}.${ending}`;
}
