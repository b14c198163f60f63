import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bridge } from '../src/bridge.ts';
import { atomicWrite } from './atomicWrite.ts';
import { unreadSentence, unwrittenSentence } from './fileSentence.ts';

const name = 'own-words.txt';

/** The drafter's own words, one in a line of a text in `folder`. Rejects with a sentence for the person. */
export function ownWords(folder: string): Pick<Bridge, 'ownWords' | 'keepOwnWords'> {
  const path = join(folder, name);
  return {
    async ownWords() {
      try {
        return (await readFile(path, 'utf8')).split(/\r?\n/).filter((word) => word.trim() !== '');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw new Error(unreadSentence(name, error), { cause: error });
      }
    },
    async keepOwnWords(words) {
      try {
        await mkdir(folder, { recursive: true });
        await atomicWrite(
          path,
          new TextEncoder().encode(words.map((word) => `${word}\n`).join('')),
        );
      } catch (error) {
        throw new Error(unwrittenSentence(name, error), { cause: error });
      }
    },
  };
}
