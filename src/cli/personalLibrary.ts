import { access, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Draft, largestDraft, readDraftBytes, tooLarge } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import {
  type LineageCorrections,
  lineageFileName,
  noCorrections,
  readLineageFile,
} from '../library/lineageFile.ts';
import { isResolutionFile } from '../library/resolutionFile.ts';
import { sourceOf } from '../library/source.ts';
import { readingError, writingError } from './fileSentence.ts';
import { readWhole } from './files.ts';
import { naming } from './naming.ts';

/** A resolution of a personal clause library. */
export interface KeptResolution {
  /** The file's name in the library's folder. */
  readonly file: string;
  readonly draft: Draft;
}

/** What a folder of saved drafts holds. */
export interface PersonalLibrary {
  /** In the order of their names. */
  readonly kept: readonly KeptResolution[];
  /** What the account says of which paragraph came from which: `lineage.json` in the folder. */
  readonly corrections: LineageCorrections;
  /** They stay as they are. */
  readonly unreadable: readonly Unreadable[];
}

/** A file that cannot be read, with the reason. */
export interface Unreadable {
  readonly file: string;
  readonly why: string;
}

/** Where this account's clause library is kept unless a command says otherwise. */
export function usualLibraryFolder(
  platform: NodeJS.Platform,
  variables: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'darwin') return join(home, 'Library/Application Support/Chapeau/library');
  const data =
    platform === 'win32'
      ? variables.APPDATA || join(home, 'AppData/Roaming')
      : variables.XDG_DATA_HOME || join(home, '.local/share');
  return join(data, 'Chapeau', 'library');
}

/**
 * The resolutions kept in a folder; none in a folder that is not there, unless it was `asked` for by
 * name: then a `FileError`.
 */
export async function personalLibrary(folder: string, asked: boolean): Promise<PersonalLibrary> {
  const kept: KeptResolution[] = [];
  const unreadable: Unreadable[] = [];
  for (const file of await libraryFiles(folder, asked)) {
    try {
      const bytes = await readWhole(join(folder, file), largestDraft, tooLarge);
      kept.push({ file, draft: readDraftBytes(bytes) });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      unreadable.push({ file, why: error.message });
    }
  }
  const { corrections, unreadable: wrong } = await ownCorrections(folder);
  return { kept, corrections, unreadable: [...unreadable, ...wrong] };
}

/** What the account says of lineage in a folder; none where it cannot be read. */
export async function ownCorrections(
  folder: string,
): Promise<Pick<PersonalLibrary, 'corrections' | 'unreadable'>> {
  const path = join(folder, lineageFileName);
  const none = { corrections: noCorrections, unreadable: [] };
  try {
    await access(path);
  } catch {
    return none;
  }
  try {
    const bytes = await readWhole(path, largestDraft, tooLarge);
    return { ...none, corrections: readLineageFile(new TextDecoder().decode(bytes)) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { ...none, unreadable: [{ file: lineageFileName, why: error.message }] };
  }
}

/** The names of the resolutions in a folder, in order. Throws as `personalLibrary`. */
export async function libraryFiles(folder: string, asked: boolean): Promise<string[]> {
  try {
    return (await readdir(folder)).filter(isResolutionFile).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !asked) return [];
    const why =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? new FileError('There is no such folder. Check its name.')
        : readingError(error);
    return naming(folder, () => Promise.reject(why));
  }
}

/** Makes the folder where it is not there yet. Throws `FileError` when that cannot be done. */
export async function makeLibraryFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'EEXIST'
        ? new FileError('This is a file, not a folder. Name a folder for the library.')
        : writingError(error);
    await naming(folder, () => Promise.reject(why));
  }
}

/** The resolutions offered: one's own, and those that come with Chapeau unless one's own is theirs. */
export function offered(bundled: readonly Draft[], own: readonly KeptResolution[]): Draft[] {
  const sources = new Set(own.map(({ draft }) => sourceOf(draft)));
  return [
    ...bundled.filter((draft) => !sources.has(sourceOf(draft))),
    ...own.map(({ draft }) => draft),
  ];
}
