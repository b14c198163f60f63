import { join } from 'node:path';
import { app } from 'electron';
import { fileHandles, type Handles } from './handles.ts';
import { type History, history } from './history.ts';
import { type KeptDrafts, keptDrafts } from './keptDrafts.ts';
import { type LastOpen, lastOpen } from './lastOpen.ts';
import { libraryFiles, libraryFolder } from './libraryFiles.ts';
import { ownWords } from './ownWords.ts';
import { type RecentFiles, type RecentPath, recentFiles } from './recentFiles.ts';
import { settingsFile } from './settingsFile.ts';

/** What the program keeps for this account. Every window works on the same. */
export interface Profile {
  readonly handles: Handles;
  readonly versions: History;
  readonly drafts: KeptDrafts;
  readonly library: ReturnType<typeof libraryFiles>;
  readonly words: ReturnType<typeof ownWords>;
  readonly settings: ReturnType<typeof settingsFile>;
  readonly recent: RecentFiles;
  readonly lastOpen: LastOpen;
  /** The file in which the last window's place is kept. */
  readonly placeFile: string;
}

/** Who hears of what the profile keeps. */
export interface ProfileEvents {
  /** Something that the person has to know. */
  tell(sentence: string): void;
  /** The recent drafts are these now. */
  recentChanged(paths: readonly RecentPath[]): void;
}

/** The profile in Electron's own folder. */
export function ownProfile({ tell, recentChanged }: ProfileEvents): Profile {
  const userData = app.getPath('userData');
  const handles = fileHandles();
  const versions = history(join(userData, 'history'));
  const recent = recentFiles(join(userData, 'recent.json'), handles, {
    added: (path) => app.addRecentDocument(path),
    changed(paths) {
      if (paths.length === 0) app.clearRecentDocuments();
      recentChanged(paths);
    },
  });
  void recent.paths().then(recentChanged);
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
    recent,
    lastOpen: lastOpen(join(userData, 'last-open.json')),
    placeFile: join(userData, 'window.json'),
  };
}
