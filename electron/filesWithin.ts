import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChosenFiles, readableEndings } from '../src/bridge.ts';
import { unreadSentence } from './fileSentence.ts';
import type { Handles } from './handles.ts';

/** The most files that a folder is asked for; resolutions of many years are a tenth of it. */
const mostFiles = 20_000;

const readable = new RegExp(`\\.(?:${readableEndings.join('|')})$`, 'i');

/**
 * The readable files of a folder and of the folders in it, by their paths within it. Hidden ones and
 * links to folders are left alone. Rejects with a sentence for the person.
 */
export async function filesWithin(folder: string, handles: Handles): Promise<ChosenFiles> {
  const files: ChosenFiles['files'][number][] = [];
  let others = 0;
  const walk = async (within: string): Promise<void> => {
    for (const entry of await entriesOf(folder, within)) {
      const name = within === '' ? entry.name : `${within}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) await walk(name);
      else if (readable.test(entry.name)) {
        files.push({ name, handle: handles.handleOf(join(folder, name)) });
      } else others += 1;
      if (files.length > mostFiles) throw new Error(tooMany);
    }
  };
  await walk('');
  return { files, others };
}

const tooMany = `The folder holds more than ${mostFiles.toLocaleString('en')} files to read. Nothing was changed. Choose a folder that has only resolutions.`;

async function entriesOf(folder: string, within: string) {
  try {
    const entries = await readdir(join(folder, within), { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new Error(unreadSentence(within || 'The folder', error), { cause: error });
  }
}
