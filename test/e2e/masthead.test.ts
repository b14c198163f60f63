import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemsOf } from './axe.ts';
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
  await form.getByLabel('Session', { exact: true }).fill('82');
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

it('has the rare fields too, closed while nothing stands in them, without a barrier', async () => {
  const { page } = window;
  const masthead = page.getByRole('group', { name: 'Masthead' });
  await page.keyboard.press('ControlOrMeta+Shift+m');
  const form = page.getByRole('dialog');
  expect(await form.getByLabel('Notes about sponsors').isVisible()).toBe(false);
  await form.getByText('More fields').click();
  expect(await problemsOf(page)).toEqual([]);
  await form.getByLabel('Dates of the session').fill('19 June–14 July 2023');
  await form.getByLabel('Notes about sponsors').fill('* On behalf of the Group of 77 and China.\n');
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => masthead.innerText()).toContain('19 June–14 July 2023');
  expect(await page.locator('.page').innerText()).toContain('On behalf of the Group of 77');
  await page.keyboard.press('ControlOrMeta+Shift+m');
  expect(await form.getByLabel('Notes about sponsors').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
});
