import { readFile } from 'node:fs/promises';
import { type Bridge, settingsIn } from '../src/bridge.ts';
import { atomicWrite } from './atomicWrite.ts';
import { unwrittenSentence } from './fileSentence.ts';

/** What the person chose, in the file at the path; as it comes where there is none. */
export function settingsFile(path: string): Pick<Bridge, 'settings' | 'keepSettings'> {
  return {
    async settings() {
      const text = await readFile(path, 'utf8').catch(() => '');
      return settingsIn(chosen(text));
    },
    async keepSettings(settings) {
      try {
        await atomicWrite(path, new TextEncoder().encode(JSON.stringify(settings)));
      } catch (error) {
        throw new Error(unwrittenSentence('The settings', error), { cause: error });
      }
    },
  };
}

function chosen(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
