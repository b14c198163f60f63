import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenWindow, openWindow } from './openWindow.ts';

let window: OpenWindow;

beforeAll(async () => {
  window = await openWindow();
  await window.page.getByRole('textbox', { name: 'Draft' }).waitFor();
});
afterAll(() => window?.close());

const text = `General Assembly

The General Assembly,

Recalling its resolutions on the matter,

1. Decides to remain seized of the matter.
`;

/** Drags files over the page and drops them on it, as the browser tells of it. */
async function drop(...names: readonly string[]): Promise<void> {
  await window.page.evaluate(
    ({ names, text }) => {
      const target = document.querySelector('.page') ?? document.body;
      const dataTransfer = new DataTransfer();
      for (const name of names) dataTransfer.items.add(new File([text], name));
      for (const type of ['dragover', 'drop']) {
        target.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
      }
    },
    { names, text },
  );
}

it('opens a file that is dropped on the page, after a look at what was read', async () => {
  const { page } = window;
  await drop('last-year.txt');
  const review = page.getByRole('dialog', { name: 'Read last-year.txt' });
  await review.getByRole('button', { name: 'Take as draft' }).click();
  const draft = page.getByRole('textbox', { name: 'Draft' });
  await expect.poll(() => draft.textContent()).toContain('Recalling its resolutions on the matter');
});

it('settles unsaved work first, and stays with it when the person wants to', async () => {
  const { page } = window;
  await drop('another.txt');
  const question = page.getByRole('alertdialog', { name: 'Save this draft first?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await question.waitFor({ state: 'detached' });
  expect(await page.getByRole('dialog').count()).toBe(0);
});

it('says that it takes one file at a time', async () => {
  const { page } = window;
  await drop('a.pdf', 'b.pdf');
  const told = page.getByRole('alertdialog', { name: 'The file was not opened' });
  expect(await told.innerText()).toContain('You dropped 2 files, and one is opened at a time.');
  await told.getByRole('button', { name: 'Close' }).click();
});
