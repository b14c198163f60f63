import { type Draft, readDraft } from '../document/draftFile.ts';
import { type Library, library } from '../library/library.ts';

/** The bundled resolutions and the agreed language harvested from them. */
export interface ClauseLibrary {
  readonly library: Library;
  readonly resolutions: readonly Draft[];
}

const files = import.meta.glob<string>('../../clause-library/*.json', {
  query: '?raw',
  import: 'default',
});

/** Reads the bundled resolutions one by one, with room for key presses in between. */
export async function readClauseLibrary(): Promise<ClauseLibrary> {
  const resolutions: Draft[] = [];
  for (const load of Object.values(files)) {
    const text = await load();
    await aPause();
    resolutions.push(readDraft(text));
  }
  await aPause();
  return { library: library(resolutions), resolutions };
}

function aPause(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done);
  });
}
