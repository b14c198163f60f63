/**
 * Everything the window may ask of the machine it runs on. Electron's preload and the browser host
 * each provide one; the window knows no other way out.
 */
export interface Bridge {
  readonly host: 'electron' | 'browser';

  /** Lets the person choose a file; null when they cancel. */
  openFile(): Promise<OpenedFile | null>;

  /**
   * Writes a draft: to `handle` when it is one the machine gave before, otherwise where the person
   * chooses. Null when they cancel. Nothing is half-written. Rejects with a sentence for the person.
   */
  saveFile(file: FileToSave): Promise<SavedFile | null>;

  /** Writes an export where the person chooses; null when they cancel. */
  exportFile(file: FileToExport): Promise<SavedFile | null>;

  /**
   * Lets the person choose several files, or a folder with all readable files in it and in its
   * folders; null when they cancel. Nothing is read yet.
   */
  openFiles(choice: 'files' | 'folder'): Promise<ChosenFiles | null>;

  /** Reads a file that was chosen before. Rejects with a sentence for the person. */
  readFile(handle: FileHandle): Promise<OpenedFile>;

  /** The files of the person's own clause library, which the machine keeps. */
  libraryFiles(): Promise<readonly LibraryEntry[]>;

  /** The content of one of them. */
  readLibraryFile(name: string): Promise<Uint8Array>;

  /** Writes one, new or in the place of an old one, and gives its stamp; nothing is half-written. */
  writeLibraryFile(file: LibraryFile): Promise<string>;

  /** Removes one for good; one that is not there is no error. */
  removeLibraryFile(name: string): Promise<void>;

  /** The words that the person added to the dictionaries. */
  ownWords(): Promise<readonly string[]>;

  /** Keeps these as the person's own words, and no others. Rejects with a sentence for the person. */
  keepOwnWords(words: readonly string[]): Promise<void>;

  /** The draft kept from the last time, as `keep` was given it; null when there is none. */
  kept(): Promise<KeptDraft | null>;

  /** Keeps the draft as it is typed, apart from the person's file. Null forgets it. */
  keep(draft: KeptDraft | null): Promise<void>;

  /** Calls the listener when a native menu item is chosen; returns how to stop listening. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;

  /** Tells the machine whether unsaved work would be lost on closing, and the document's name. */
  setWindowState(state: WindowState): void;
}

/** A name for a file that only the machine can resolve; the window never sees a path. */
export type FileHandle = string;

/** A file the person chose. */
export interface OpenedFile {
  readonly name: string;
  readonly handle: FileHandle;
  /** Size in bytes of the whole file. */
  readonly size: number;
  /** Its content; empty when `size` is above `largestFile`, so that nothing hangs. */
  readonly bytes: Uint8Array;
}

/** Files that the person chose to add to their clause library. */
export interface ChosenFiles {
  /** In the order of their names; those of a folder with the path within it. */
  readonly files: readonly Pick<OpenedFile, 'name' | 'handle'>[];
  /** How many files of the folder are of kinds that are not read. */
  readonly others: number;
}

/** A file of the person's own clause library, without its content. */
export interface LibraryEntry {
  readonly name: string;
  /** Another one when the file was written again, as its size and time. */
  readonly stamp: string;
}

/** A file of the person's own clause library. */
export interface LibraryFile {
  /** Without a folder: "A-RES-79-189.json". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file of the clause library may be called; a name cannot lead anywhere else. */
export const libraryName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]{0,114}\.json$/iu;

/** The kinds of files that are read, by the ends of their names. */
export const readableEndings = [
  'pdf',
  'docx',
  'doc',
  'txt',
  'text',
  'md',
  'chapeau',
  'json',
] as const;

/** The largest file that a host reads into memory, in bytes. */
export const largestFile = 64 * 1024 * 1024;

/** A draft on its way to disk. */
export interface FileToSave {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null to ask where. */
  readonly handle: FileHandle | null;
}

/** A Word file, a text or JSON on its way to disk, told apart by the ending of its name. */
export interface FileToExport {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a file came to stand. */
export interface SavedFile {
  readonly name: string;
  readonly handle: FileHandle;
}

/** The draft in work, with what is needed to go on with it. */
export interface KeptDraft {
  /** The text of the draft file. */
  readonly text: string;
  readonly name: string;
  readonly handle: FileHandle | null;
  /** False when the person's own file already has all of it. */
  readonly unsaved: boolean;
}

/** What the native menu can ask of the window. */
export type MenuCommand =
  | 'newDraft'
  | 'open'
  | 'save'
  | 'saveAs'
  | 'exportToWord'
  | 'exportToText'
  | 'redline'
  | 'takeChanges'
  | 'compare'
  | 'agreedReport'
  | 'addFilesToLibrary'
  | 'addFolderToLibrary'
  | 'ownLibrary'
  | 'undo'
  | 'redo'
  | 'commands'
  | 'searchAgreedLanguage'
  | 'insertFootnote'
  | 'editMasthead'
  | 'nextMisspelled'
  | 'ownWords';

/** What the machine shows or asks about the window. */
export interface WindowState {
  readonly name: string;
  readonly unsaved: boolean;
}
