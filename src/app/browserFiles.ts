import { type FileContent, largestFile, readableEndings } from '../bridge.ts';

/** The part of the File System Access API that is used; not every browser has it. */
interface Pickers {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

/** What the browser's own dialogs offer to open. */
const endings = readableEndings.map((ending) => `.${ending}`);

/** A file the person chose, with its handle where the browser gives one. */
export interface ChosenFile {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

/** Lets the person choose a file; null when they cancel. */
export async function chooseFile(): Promise<ChosenFile | null> {
  const { showOpenFilePicker } = globalThis as Pickers;
  if (typeof showOpenFilePicker !== 'function') return chooseByInput();
  const [handle] = (await orNull(showOpenFilePicker({ id: 'chapeau', multiple: false }))) ?? [];
  return handle ? { file: await handle.getFile(), handle } : null;
}

/** The part of a browser that opens files from outside, as by a double click; few have it. */
interface Launches {
  readonly launchQueue?: {
    setConsumer(take: (launch: { readonly files?: readonly FileSystemHandle[] }) => void): void;
  };
}

/** Calls `take` with each file that the window is opened with from outside. */
export function openedWith(take: (handle: FileSystemFileHandle) => void): void {
  (globalThis as Launches).launchQueue?.setConsumer(({ files = [] }) => {
    const handle = files.find((file) => file instanceof FileSystemFileHandle);
    if (handle) take(handle);
  });
}

/** The file behind a handle. Rejects with a sentence for the person. */
export async function fileOf(handle: FileSystemFileHandle): Promise<ChosenFile> {
  try {
    return { file: await handle.getFile(), handle };
  } catch (error) {
    throw new Error(unread(handle.name, error));
  }
}

/** Lets the person choose where to write; null when they cancel. Undefined where browsers cannot. */
export async function choosePlace(name: string): Promise<FileSystemFileHandle | null | undefined> {
  const { showSaveFilePicker } = globalThis as Pickers;
  if (typeof showSaveFilePicker !== 'function') return undefined;
  return orNull(showSaveFilePicker({ id: 'chapeau', suggestedName: name }));
}

/** Writes the whole file or none of it: the browser swaps it in when it is complete. */
export async function write(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  let stream: FileSystemWritableFileStream | undefined;
  try {
    stream = await handle.createWritable();
    await stream.write(new Uint8Array(bytes));
    await stream.close();
  } catch (error) {
    await stream?.abort().catch(() => undefined);
    throw new Error(
      `The browser could not write “${handle.name}”, and the file is as it was. Your draft is still here: save it under another name. (${reason(error)})`,
    );
  }
}

/** Hands the bytes over as a download. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Reads a chosen file, unless it is too large to be read. */
export async function readChosen(file: File): Promise<Omit<FileContent, 'handle'>> {
  const { name, size } = file;
  try {
    const bytes = size > largestFile ? new ArrayBuffer(0) : await file.arrayBuffer();
    return { name, size, bytes: new Uint8Array(bytes) };
  } catch (error) {
    throw new Error(unread(name, error));
  }
}

function unread(name: string, error: unknown): string {
  return `The browser could not read “${name}”. Nothing was changed. Check that the file is still there. (${reason(error)})`;
}

/** Lets the person choose several files, or a folder with all it holds; null when they cancel. */
export function chooseFiles(choice: 'files' | 'folder'): Promise<File[] | null> {
  return filesByInput((input) => {
    if (choice === 'files') input.multiple = true;
    else input.webkitdirectory = true;
  });
}

/** A file's path within the folder that was chosen; its name where it was chosen by itself. */
export function nameWithin({ name, webkitRelativePath }: File): string {
  return webkitRelativePath.replace(/^[^/]*\//, '') || name;
}

async function chooseByInput(): Promise<ChosenFile | null> {
  const [file] = (await filesByInput(() => undefined)) ?? [];
  return file ? { file, handle: null } : null;
}

function filesByInput(ask: (input: HTMLInputElement) => void): Promise<File[] | null> {
  return new Promise((done) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = endings.join(',');
    input.hidden = true;
    ask(input);
    const answered = (files: File[] | null) => {
      input.remove();
      done(files);
    };
    input.addEventListener('cancel', () => answered(null));
    input.addEventListener('change', () => answered([...(input.files ?? [])]));
    // Browsers forget one that stands nowhere, at times before the person has chosen.
    document.body.append(input);
    input.click();
  });
}

function reason(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}

/** A picker rejects with AbortError when the person cancels. */
async function orNull<T>(picked: Promise<T>): Promise<T | null> {
  try {
    return await picked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
