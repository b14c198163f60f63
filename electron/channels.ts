import {
  type Bridge,
  type DraftKey,
  draftKey,
  type FileToExport,
  type FileToSave,
  type KeptDraft,
  type LibraryFile,
  libraryName,
  type OpeningPurpose,
  type Settings,
  settingsIn,
  type VersionName,
  type VersionToAdd,
  versionId,
  versionReasons,
  type WindowState,
} from '../src/bridge.ts';

/** What the window asks and waits for: one channel each, named after the Bridge's own function. */
export type Asked = Omit<Bridge, 'host' | 'onMenuCommand' | 'setWindowState'>;

/** What the window tells without waiting. */
export type Told = Pick<Bridge, 'setWindowState'>;

/** The one channel from the machine to the window; carries a `MenuCommand`. */
export const menuChannel = 'menuCommand';

/** How an asked question is answered: a problem is a sentence for the person at the screen. */
export type Answer<T> = { readonly value: T } | { readonly problem: string };

/** Reads what the window asks with; throws RangeError for anything else than the type. */
export const questions: {
  readonly [Name in keyof Asked]: (argument: unknown) => Parameters<Asked[Name]>;
} = {
  newWindow: () => [],
  openFile: (argument) => [draftOrText(argument)],
  recent: () => [],
  openRecent: (argument) => [text(argument)],
  clearRecent: () => [],
  saveFile: (argument) => [fileToSave(argument)],
  exportFile: (argument) => [fileToExport(argument)],
  exportPdf: (argument) => [text(argument)],
  openFiles: (argument) => [filesOrFolder(argument)],
  readFile: (argument) => [text(argument)],
  libraryFiles: () => [],
  readLibraryFile: (argument) => [nameInLibrary(argument)],
  writeLibraryFile: (argument) => [libraryFile(argument)],
  removeLibraryFile: (argument) => [nameInLibrary(argument)],
  ownWords: () => [],
  keepOwnWords: (argument) => [words(argument)],
  readDraft: (argument) => [text(argument)],
  kept: () => [],
  keep: (argument) => [draftToKeep(argument)],
  forget: (argument) => [key(argument)],
  versions: (argument) => [key(argument)],
  readVersion: (argument) => [versionName(argument)],
  addVersion: (argument) => [versionToAdd(argument)],
  removeVersion: (argument) => [versionName(argument)],
  settings: () => [],
  keepSettings: (argument) => [settings(argument)],
};

/** Reads what the window tells, likewise. */
export const tidings: {
  readonly [Name in keyof Told]: (argument: unknown) => Parameters<Told[Name]>;
} = {
  setWindowState: (argument) => [windowState(argument)],
};

function fileToSave(value: unknown): FileToSave {
  const file = fields<FileToSave>(value);
  return {
    name: text(file.name),
    bytes: bytes(file.bytes),
    handle: textOrNull(file.handle),
    key: key(file.key),
    over: textOrNull(file.over),
  };
}

function fileToExport(value: unknown): FileToExport {
  const file = fields<FileToExport>(value);
  return { name: text(file.name), bytes: bytes(file.bytes) };
}

function draftOrText(value: unknown): OpeningPurpose {
  if (value !== 'draft' && value !== 'text') throw new RangeError(`nothing to open for: ${value}`);
  return value;
}

function filesOrFolder(value: unknown): 'files' | 'folder' {
  if (value !== 'files' && value !== 'folder') throw new RangeError(`nothing to choose: ${value}`);
  return value;
}

function libraryFile(value: unknown): LibraryFile {
  const file = fields<LibraryFile>(value);
  return { name: nameInLibrary(file.name), bytes: bytes(file.bytes) };
}

function nameInLibrary(value: unknown): string {
  const name = text(value);
  if (!libraryName.test(name)) throw new RangeError(`no name of the library: ${name}`);
  return name;
}

function words(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new RangeError(`no words: ${value}`);
  return value.map(text);
}

function draftToKeep(value: unknown): KeptDraft {
  const draft = fields<KeptDraft>(value);
  return {
    text: text(draft.text),
    name: text(draft.name),
    handle: textOrNull(draft.handle),
    stamp: textOrNull(draft.stamp),
    unsaved: yesOrNo(draft.unsaved),
    key: key(draft.key),
    at: moment(draft.at),
  };
}

function versionName(value: unknown): VersionName {
  const version = fields<VersionName>(value);
  const id = text(version.id);
  if (!versionId.test(id)) throw new RangeError(`no version: ${id}`);
  return { key: key(version.key), id };
}

function versionToAdd(value: unknown): VersionToAdd {
  const version = fields<VersionToAdd>(value);
  const reason = versionReasons.find((each) => each === version.reason);
  if (!reason) throw new RangeError(`no reason: ${version.reason}`);
  const words = text(version.words).slice(0, 200);
  return { key: key(version.key), reason, words, bytes: bytes(version.bytes) };
}

function settings(value: unknown): Settings {
  const { savesByItself, zoom } = fields<Settings>(value);
  if (typeof zoom !== 'number') throw new RangeError(`no zoom: ${zoom}`);
  return settingsIn({ savesByItself: yesOrNo(savesByItself), zoom });
}

function windowState(value: unknown): WindowState {
  const state = fields<WindowState>(value);
  return {
    name: text(state.name),
    unsaved: yesOrNo(state.unsaved),
    key: key(state.key),
    asks: yesOrNo(state.asks),
  };
}

function fields<T>(value: unknown): { readonly [Key in keyof T]?: unknown } {
  if (typeof value !== 'object' || value === null) throw new RangeError(`not a message: ${value}`);
  return value as { readonly [Key in keyof T]?: unknown };
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new RangeError(`not a text: ${value}`);
  return value;
}

function textOrNull(value: unknown): string | null {
  return value === null ? null : text(value);
}

function key(value: unknown): DraftKey {
  const given = text(value);
  if (!draftKey.test(given)) throw new RangeError(`no key of a draft: ${given}`);
  return given;
}

function moment(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`no time: ${value}`);
  return Number(value);
}

function yesOrNo(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new RangeError(`neither true nor false: ${value}`);
  return value;
}

function bytes(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new RangeError(`not bytes: ${value}`);
  return value;
}
