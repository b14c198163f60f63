import { FileError } from '../document/fileError.ts';
import type { Desk } from './desk.ts';
import { attempt, openDropped } from './fileFlows.ts';

/** What a drop tells of one thing that was dropped; `DataTransferItem` does. */
export interface DroppedItem {
  readonly kind: string;
  getAsFile(): File | null;
  webkitGetAsEntry?(): { readonly isDirectory: boolean } | null;
}

/** Lets a file be dropped anywhere on the window, which opens it. Returns how to stop. */
export function fileDrop(desk: Desk): () => void {
  const listeners: readonly (readonly [string, (event: DragEvent) => void])[] = [
    ['dragover', (event) => over(desk, event)],
    ['dragleave', (event) => event.relatedTarget === null && desk.dragging.set(false)],
    ['drop', (event) => dropped(desk, event)],
  ];
  // Before the page, which would take a file for a paragraph that is moved.
  for (const [name, listen] of listeners) {
    window.addEventListener(name, listen as EventListener, true);
  }
  return () => {
    for (const [name, listen] of listeners) {
      window.removeEventListener(name, listen as EventListener, true);
    }
  };
}

/**
 * The one file that was dropped. Throws `FileError` for several, for a folder and for what is no
 * file.
 */
export function droppedFile(items: readonly DroppedItem[]): File {
  const files = items.filter(({ kind }) => kind === 'file');
  if (files.length > 1) throw new FileError(several(files.length));
  if (files[0]?.webkitGetAsEntry?.()?.isDirectory) throw new FileError(folder);
  const file = files[0]?.getAsFile();
  if (!file) throw new FileError(noFile);
  return file;
}

const several = (count: number) =>
  `You dropped ${count} files, and one is opened at a time. Nothing was changed. Drop the one that you want to work on.`;
const folder =
  'You dropped a folder, which cannot be opened. Nothing was changed. Drop one of its files.';
const noFile =
  'What you dropped is no file, so it cannot be opened. Nothing was changed. Save it as a file first, and drop that.';

function over(desk: Desk, event: DragEvent): void {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  event.stopPropagation();
  const isFree = desk.dialog.get() === null;
  if (event.dataTransfer) event.dataTransfer.dropEffect = isFree ? 'copy' : 'none';
  desk.dragging.set(isFree);
}

function dropped(desk: Desk, event: DragEvent): void {
  desk.dragging.set(false);
  if (!bringsFiles(event)) return;
  // Otherwise the browser would leave the window for the file.
  event.preventDefault();
  event.stopPropagation();
  if (desk.dialog.get()) return;
  // What was dropped can be asked only now, before anything is waited for.
  const items = [...(event.dataTransfer?.items ?? [])];
  void attempt(desk, 'The file was not opened', async () => openDropped(desk, droppedFile(items)));
}

/** A picture dragged from a web page comes with its address as well, and belongs to the text. */
function bringsFiles({ dataTransfer }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  return types.includes('Files') && !types.includes('text/html');
}
