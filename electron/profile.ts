import { join } from 'node:path';
import { app } from 'electron';
import { fileHandles, type Handles } from './handles.ts';
import { type History, history } from './history.ts';
import { type KeptDrafts, keptDrafts } from './keptDrafts.ts';
import { libraryFiles, libraryFolder } from './libraryFiles.ts';
import { ownWords } from './ownWords.ts';
import { settingsFile } from './settingsFile.ts';

/** What the program keeps for this account. Every window works on the same. */
export interface Profile {
  readonly handles: Handles;
  readonly versions: History;
  readonly drafts: KeptDrafts;
  readonly library: ReturnType<typeof libraryFiles>;
  readonly words: ReturnType<typeof ownWords>;
  readonly settings: ReturnType<typeof settingsFile>;
}

/** The profile in Electron's own folder; `tell` hears what a person has to know of it. */
export function ownProfile(tell: (sentence: string) => void): Profile {
  const userData = app.getPath('userData');
  const handles = fileHandles();
  const versions = history(join(userData, 'history'));
  return {
    handles,
    versions,
    drafts: keptDrafts(join(userData, 'kept-drafts'), handles, {
      tell,
      setAside: (key, text) =>
        versions.addVersion({
          key,
          reason: 'before',
          words: 'Unsaved work, as it was kept',
          bytes: new TextEncoder().encode(text),
        }),
    }),
    library: libraryFiles(
      libraryFolder(userData, app.commandLine.hasSwitch('user-data-dir'), app.getPath('home')),
    ),
    words: ownWords(userData),
    settings: settingsFile(join(userData, 'settings.json')),
  };
}
