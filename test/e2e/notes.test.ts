import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

let window: OpenWindow;
const errors: string[] = [];

beforeAll(async () => {
  window = await openWindow();
  window.page.on('pageerror', (error) => errors.push(error.message));
});
afterAll(() => window?.close());

it('leaves an empty note at the end of the words without an error, and types on there', async () => {
  const { page } = window;
  const paragraph = page.locator('[data-node=preambularParagraph]').first();
  await paragraph.click();
  await page.keyboard.type('Recalling the Protocol');
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await expect.poll(() => page.locator('.note').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.note').count()).toBe(0);
  await page.keyboard.type(' again');
  await expect.poll(() => paragraph.innerText()).toContain('Recalling the Protocol again');
  expect(errors).toEqual([]);
});

it('shows the whole ring around a note that is written in', async () => {
  const { page } = window;
  await page.keyboard.press('ControlOrMeta+Shift+f');
  const field = page.locator('.note-field');
  await field.waitFor();
  const ring = await field.boundingBox();
  const list = await page.locator('.notes').boundingBox();
  if (!ring || !list) throw new RangeError('No note is open');
  // The list is painted within its edges; the ring stands 3px out.
  expect(list.x + list.width - (ring.x + ring.width)).toBeGreaterThanOrEqual(3);
  expect(list.y + list.height - (ring.y + ring.height)).toBeGreaterThanOrEqual(3);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.note').count()).toBe(0);
});

it('offers to keep the footnotes that an insertion left out, by button, key and palette', async () => {
  const { page } = window;
  const status = page.getByRole('status').first();
  const notes = page.locator('.note');
  const keep = page.getByRole('button', { name: 'Keep 2 repeated footnotes' });
  const search = page.getByRole('searchbox', { name: 'Search agreed language' });
  const insert = async (words: string) => {
    await search.fill(words);
    const option = page.getByRole('option', {
      name: new RegExp(`^A/RES/${words.replace(' ', ', ')}\\b`),
    });
    await option.first().waitFor();
    await search.press('Enter');
  };
  await insert('79/154 PP2');
  await expect.poll(() => notes.count()).toBe(8);
  expect(await keep.count()).toBe(0);
  await insert('73/146 OP4');
  await expect.poll(() => status.innerText()).toContain('2 sources were already cited');
  expect(await notes.count()).toBe(8);
  await page.screenshot({ path: `${root}/dist/keepNotes.png` });
  await keep.click();
  await expect.poll(() => notes.count()).toBe(10);
  await expect.poll(() => status.innerText()).toContain('2 repeated footnotes are kept.');
  await expect.poll(() => keep.count()).toBe(0);
  // The keyboard is still in the search, where the insertion was made.
  await search.press('ControlOrMeta+z');
  await expect.poll(() => notes.count()).toBe(8);
  await search.press('ControlOrMeta+z');
  await insert('73/146 OP4');
  await keep.waitFor();
  await search.press('ControlOrMeta+Shift+k');
  await expect.poll(() => notes.count()).toBe(10);
  await search.press('ControlOrMeta+z');
  await search.press('ControlOrMeta+z');
  await insert('73/146 OP4');
  await keep.waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Command or paragraph' }).fill('keep repeated');
  await page
    .getByRole('option', { name: /^Keep repeated footnotes of the last insertion/ })
    .click();
  await expect.poll(() => notes.count()).toBe(10);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Command or paragraph' }).fill('keep repeated');
  await expect
    .poll(() => page.getByRole('option', { name: /^Keep repeated footnotes/ }).count())
    .toBe(0);
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);
});

it('gives a note to the next mention when its first one is deleted, and Undo takes it back', async () => {
  const { page } = window;
  const notes = page.locator('.note');
  const marks = page.locator('[data-node=operativeParagraph] [data-node=footnote]');
  const status = page.getByRole('status').first();
  // The repeated footnotes are taken back first, so that the clause only mentions.
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => marks.count()).toBe(0);
  await page.locator('[data-node=preambularParagraph]', { hasText: 'Protocol to Prevent' }).click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Command or paragraph' }).fill('delete paragraph');
  await page.getByRole('option', { name: /^Delete paragraph/ }).click();
  await expect.poll(() => marks.count()).toBe(2);
  await expect
    .poll(() => status.innerText())
    .toMatch(/2 notes now stand where their sources are first mentioned: OP\d\./);
  await page.screenshot({ path: `${root}/dist/nextMention.png` });
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => notes.count()).toBe(8);
  await expect.poll(() => marks.count()).toBe(0);
  expect(errors).toEqual([]);
});

it('no longer listens to the selection once a note is closed', async () => {
  const { page } = window;
  const listening = (): Promise<number> =>
    page.evaluate(() => Reflect.get(globalThis, 'selectionListeners'));
  await page.evaluate(countSelectionListeners);
  const openAndClose = async () => {
    await page.locator('.note .note-words').first().click();
    await page.locator('.note-field').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.note-field').waitFor({ state: 'detached' });
  };
  await openAndClose();
  const before = await listening();
  for (let time = 0; time < 6; time += 1) await openAndClose();
  // The page itself listens, and now and then not for a moment; six closed notes do not.
  expect(await listening()).toBeLessThanOrEqual(before + 2);
});

/** From now on tells how many more listen to the document's selection, in `selectionListeners`. */
function countSelectionListeners(): void {
  const listeners = new Set<unknown>();
  const { addEventListener, removeEventListener } = document;
  const tell = () => Reflect.set(globalThis, 'selectionListeners', listeners.size);
  document.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    if (args[0] === 'selectionchange') listeners.add(args[1]);
    tell();
    addEventListener.apply(document, args);
  };
  document.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    if (args[0] === 'selectionchange') listeners.delete(args[1]);
    tell();
    removeEventListener.apply(document, args);
  };
}
