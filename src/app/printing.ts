import type { Desk } from './desk.ts';
import { fileName, titleOf } from './draftName.ts';

/** Shows the system's own dialog for printing, with the pages as the Word file has them. */
export async function printDraft(desk: Desk): Promise<void> {
  const { remove } = await pages(desk);
  // Some systems print after `print` has returned, and tell when they are done.
  window.addEventListener('afterprint', remove, { once: true });
  window.print();
}

/** Writes the same pages as a PDF file where the person chooses; a browser prints them into one. */
export async function exportToPdf(desk: Desk): Promise<void> {
  if (desk.bridge.host === 'browser') {
    desk.announcement.set('Choose “Save as PDF” where the printer is chosen.');
    await printDraft(desk);
    return;
  }
  const { remove } = await pages(desk);
  try {
    const exported = await desk.bridge.exportPdf(fileName(desk.doc, 'pdf'));
    if (exported) desk.announcement.set(`Exported to ${exported.name}.`);
  } finally {
    remove();
  }
}

/** How long after the start what draws the pages is loaded, so that the page comes first; in ms. */
const loading = 3000;

/**
 * Lets the pages be printed whoever asks for it, as the browser's own menu does, which waits for
 * nothing to be loaded. Returns how to stop.
 */
export function printsPages(desk: Desk): () => void {
  let draw: PrintView | null = null;
  const load = async () => {
    draw = (await import('./printView.ts')).printView;
  };
  // Where it cannot be had, the window is printed as it is shown, and Print says why.
  const begin = setTimeout(() => void load().catch(() => undefined), loading);
  const before = () => {
    if (!draw || isShown()) return;
    window.addEventListener('afterprint', shown(desk, draw).remove, { once: true });
  };
  window.addEventListener('beforeprint', before);
  return () => {
    clearTimeout(begin);
    window.removeEventListener('beforeprint', before);
  };
}

type PrintView = (doc: Desk['doc']) => HTMLElement;

let removeLast: (() => void) | null = null;

/** Whether the pages stand in the window. */
function isShown(): boolean {
  return removeLast !== null;
}

/** Puts the pages into the window, where only paper shows them, under the draft's own title. */
async function pages(desk: Desk): Promise<{ remove(): void }> {
  // Comes when it is wanted: nobody prints before they have typed.
  const { printView } = await import('./printView.ts');
  return shown(desk, printView);
}

function shown(desk: Desk, draw: PrintView): { remove(): void } {
  removeLast?.();
  const view = draw(desk.doc);
  const { title } = document;
  document.title = titleOf(desk);
  const remove = () => {
    view.remove();
    document.title = title;
    removeLast = null;
  };
  removeLast = remove;
  return { remove };
}
