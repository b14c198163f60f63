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

let removeLast: () => void = () => undefined;

/** Puts the pages into the window, where only paper shows them, under the draft's own title. */
async function pages(desk: Desk): Promise<{ remove(): void }> {
  // Comes when it is wanted: nobody prints before they have typed.
  const { printView } = await import('./printView.ts');
  removeLast();
  const view = printView(desk.doc);
  const { title } = document;
  document.title = titleOf(desk);
  const remove = () => {
    view.remove();
    document.title = title;
    removeLast = () => undefined;
  };
  removeLast = remove;
  return { remove };
}
