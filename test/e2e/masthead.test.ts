import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenWindow, openWindow } from './openWindow.ts';

let window: OpenWindow;

beforeAll(async () => {
  window = await openWindow();
});
afterAll(() => window?.close());

it('the masthead’s form changes the masthead on the page, and one Undo takes it back', async () => {
  const { page } = window;
  const masthead = page.getByRole('group', { name: 'Masthead' });
  const before = await masthead.innerText();
  await page.keyboard.press('ControlOrMeta+Shift+m');
  const form = page.getByRole('dialog');
  await form.getByLabel('Session').fill('82');
  for (const sponsor of ['Philippines', 'Belarus']) {
    await form.getByLabel('Add a sponsor').fill(sponsor);
    await page.keyboard.press('Enter');
  }
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => masthead.innerText()).toContain('Eighty-second session');
  expect(await masthead.innerText()).toContain('Belarus and Philippines: draft resolution');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => masthead.innerText()).toBe(before);
});
