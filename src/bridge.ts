/**
 * Everything the window may ask of the machine it runs on. Electron's preload and the browser host
 * each provide one; the window knows no other way out.
 */
export interface Bridge {
  readonly host: 'electron' | 'browser';

  /** Opens another window beside this one, with a draft of its own. */
  newWindow(): Promise<void>;

  /**
   * Lets the person choose a file, as a draft to go on with or as a text to look at; null when they
   * cancel. Null too where another window has the draft: that one comes to the front. A browser
   * cannot do that and rejects with a sentence.
   */
  openFile(purpose: OpeningPurpose): Promise<OpenedFile | null>;

  /** The drafts that were opened or saved in their files last, the newest first; ten at most. */
  recent(): Promise<readonly RecentFile[]>;

  /**
   * Opens one of them, as `openFile` does a draft. One that is gone leaves the list: rejects with a
   * sentence that says so.
   */
  openRecent(handle: FileHandle): Promise<OpenedFile | null>;

  /** Empties the list; the files stay. */
  clearRecent(): Promise<void>;

  /**
   * Writes a draft: to `handle` when it is one the machine gave before, otherwise where the person
   * chooses. Done when it is on the disk under its name; what stood there before is in the local
   * history first. Null when they cancel. Where the file is not as `over` says, nothing is written
   * and the answer is what stands there. Rejects with a sentence for the person.
   */
  saveFile(file: FileToSave): Promise<SavedFile | ChangedFile | null>;

  /** Writes an export where the person chooses; null when they cancel. */
  exportFile(file: FileToExport): Promise<Pick<SavedFile, 'name'> | null>;

  /**
   * Writes what the window shows on paper as a PDF file where the person chooses; null when they
   * cancel, and in browsers, which can only print.
   */
  exportPdf(name: string): Promise<Pick<SavedFile, 'name'> | null>;

  /**
   * Lets the person choose several files, or a folder with all readable files in it and in its
   * folders; null when they cancel. Nothing is read yet.
   */
  openFiles(choice: 'files' | 'folder'): Promise<ChosenFiles | null>;

  /** Reads a file that was chosen before. Rejects with a sentence for the person. */
  readFile(handle: FileHandle): Promise<FileContent>;

  /**
   * Reads the file of a kept draft once more, to compare. Null when it is no longer there or, in a
   * browser, may not be read. Rejects with a sentence for the person.
   */
  readDraft(handle: FileHandle): Promise<OpenedFile | null>;

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

  /** The drafts kept from the last time that no other window has open, the newest first. */
  kept(): Promise<readonly KeptDraft[]>;

  /** Keeps a draft as it is typed, apart from the person's file; done when it is on the disk. */
  keep(draft: KeptDraft): Promise<void>;

  /** Forgets a kept draft: its file has all of it, or the person chose to lose it. */
  forget(key: DraftKey): Promise<void>;

  /** The local history of a draft, the newest version first. */
  versions(key: DraftKey): Promise<readonly Version[]>;

  /** What a version holds: the bytes of a draft file. Rejects with a sentence for the person. */
  readVersion(version: VersionName): Promise<Uint8Array>;

  /** Adds what a draft is now; not again what the newest version holds, unless it is named. */
  addVersion(version: VersionToAdd): Promise<void>;

  /** Removes a version for good; one that is not there is no error. */
  removeVersion(version: VersionName): Promise<void>;

  /** What the person chose of the program on this machine. */
  settings(): Promise<Settings>;

  /** Keeps what they chose. */
  keepSettings(settings: Settings): Promise<void>;

  /** Calls the listener when a native menu item is chosen; returns how to stop listening. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;

  /** Tells the machine whether unsaved work would be lost on closing, and the document's name. */
  setWindowState(state: WindowState): void;
}

/** What a file is opened for. */
export type OpeningPurpose = 'draft' | 'text';

/** A name for a file that only the machine can resolve; the window never sees a path. */
export type FileHandle = string;

/**
 * A name for a draft on this machine, by which it is kept and has its history: the same whenever its
 * file is opened; of one without a file, made by the window.
 */
export type DraftKey = string;

/** What a key may be; it cannot lead anywhere else. */
export const draftKey = /^[a-z]{3,4}-[0-9a-f-]{8,64}$/;

/** The keys of drafts that no file of the person's has. */
export const draftOfNoFile = /^new-/;

/** What a file held, in a form that only the machine reads: its size and a digest. */
export type FileStamp = string;

/** A file the person chose, as it is now. */
export interface OpenedFile extends FileContent {
  readonly key: DraftKey;
  readonly stamp: FileStamp;
}

/** The file of a draft that was opened or saved before. */
export interface RecentFile {
  readonly name: string;
  readonly handle: FileHandle;
  /** When it was, in milliseconds since 1970. */
  readonly at: number;
}

/** A file that was read. */
export interface FileContent {
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
  readonly key: DraftKey;
  /** What the file held when it was opened or last saved; null to write over whatever is there. */
  readonly over: FileStamp | null;
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
  /** Another one than before where the draft had no file, or another. Its history goes on in it. */
  readonly key: DraftKey;
  readonly stamp: FileStamp;
  /** Why its history lacks this version or the one before; empty when it has both. */
  readonly historyProblem: string;
}

/** What somebody else left where a draft was to be written. */
export interface ChangedFile {
  readonly changed: OpenedFile;
}

/** The draft in work, with what is needed to go on with it. */
export interface KeptDraft {
  /** The text of the draft file. */
  readonly text: string;
  readonly name: string;
  readonly handle: FileHandle | null;
  /** What the file held when it was opened or last saved; null while there is none. */
  readonly stamp: FileStamp | null;
  /** False when the person's own file already has all of it. */
  readonly unsaved: boolean;
  readonly key: DraftKey;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * Why a version was kept: "replaced" is what stood in the file before it was saved, "before" what
 * the draft was before a large change, "named" what the drafter gave a name.
 */
export const versionReasons = [
  'opened',
  'saved',
  'imported',
  'before',
  'named',
  'replaced',
] as const;

/** A version in the local history of a draft. */
export interface Version {
  readonly id: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
  readonly reason: (typeof versionReasons)[number];
  /** The name that the drafter gave it, or what came after it; may be empty. */
  readonly words: string;
}

/** What a version's id may be; it cannot lead anywhere else. */
export const versionId = /^\d{1,16}-[0-9a-f]{12}$/;

/** One version of one draft. */
export interface VersionName {
  readonly key: DraftKey;
  readonly id: string;
}

/** A version on its way into the history. */
export interface VersionToAdd extends Pick<Version, 'reason' | 'words'> {
  readonly key: DraftKey;
  readonly bytes: Uint8Array;
}

/** What a person chooses of the program. */
export interface Settings {
  /** Whether the draft is saved into the person's own file as it is typed. */
  readonly savesByItself: boolean;
  /** The size of the page on the screen, 1 for 100 %. */
  readonly zoom: number;
}

/** What holds before a person chose anything. */
export const firstSettings: Settings = { savesByItself: false, zoom: 1 };

/** The settings in what was kept of them; of the rest, what holds at first. */
export function settingsIn(kept: unknown): Settings {
  const { savesByItself, zoom } = Object(kept) as Partial<Settings>;
  const isZoom = typeof zoom === 'number' && zoom >= 0.25 && zoom <= 4;
  return { savesByItself: savesByItself === true, zoom: isZoom ? zoom : firstSettings.zoom };
}

/** What the native menu can ask of the window. */
export type MenuCommand =
  | 'newDraft'
  | 'open'
  | 'save'
  | 'saveAs'
  | 'versions'
  | 'nameVersion'
  | 'savesByItself'
  | 'exportToWord'
  | 'exportToText'
  | 'exportToPdf'
  | 'print'
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
  readonly key: DraftKey;
  /** Whether a dialog of its own stands before it, which no file from outside may interrupt. */
  readonly asks: boolean;
}
