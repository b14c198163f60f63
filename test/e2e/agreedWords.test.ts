import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemsOf } from './axe.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

let window: OpenWindow;

beforeAll(async () => {
  window = await openWindow();
  await window.page.getByRole('textbox', { name: 'Draft' }).waitFor();
});
afterAll(() => window?.close());

const status = () => window.page.getByRole('status').first();
const options = () =>
  window.page.getByRole('listbox', { name: 'Agreed language' }).getByRole('option');

it('offers what may come first before a word is typed, and what comes next after it', async () => {
  const { page } = window;
  await page.locator('[data-node=preambularParagraph]').first().click();
  await expect.poll(() => options().first().innerText()).toMatch(/, PP1\b/);
  await page.keyboard.press('ControlOrMeta+l');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.keyboard.press('ControlOrMeta+End');
  await page.locator('[data-node=preambularParagraph]').last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(() => options().first().innerText()).toMatch(/PP2\b/);
});

it('shows one card for a wording of several years, the newest first', async () => {
  const { page } = window;
  await page.getByRole('searchbox', { name: 'Search agreed language' }).fill('sex tourism demand');
  await expect.poll(() => options().first().innerText()).toMatch(/^A\/RES\/79\/154, OP22/);
  expect(await options().first().innerText()).toMatch(/2018 OP22.*2024 OP22/s);
  await page.keyboard.press('Escape');
});

it('finds the formal words for everyday ones', async () => {
  const { page } = window;
  await page.getByRole('searchbox', { name: 'Search agreed language' }).fill('CSW');
  await expect
    .poll(() => options().first().innerText())
    .toContain('Commission on the Status of Women');
  await page.keyboard.press('Escape');
});

it('counts the agreed words, and shows by key which they are, without a barrier', async () => {
  const { page } = window;
  await page.locator('[data-node=operativeParagraph]').first().click();
  await page.keyboard.type(
    'Urges Governments to strengthen measures to eliminate brand-new demand, especially for children, and to sail',
  );
  await expect.poll(() => status().innerText()).toMatch(/\d+ % agreed, \d+ % near/);
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect
    .poll(() => page.locator('.page .agreed-near').allInnerTexts())
    .toContain('brand-new');
  expect(await status().innerText()).toMatch(/Shown\. \d+ % of the words are agreed/);
  expect(await page.locator('p[data-agreed=exact]').count()).toBeGreaterThan(0);
  expect(await problemsOf(page)).toEqual([]);
  await page.screenshot({ path: `${root}/dist/agreedWords.png` });
  await page.keyboard.type(' all the seas of the moon');
  await expect
    .poll(async () => (await page.locator('.page .agreed-new').allInnerTexts()).join(' '))
    .toContain('seas of the moon');
  const undone = page.locator('.page .agreed-near');
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect.poll(() => undone.count()).toBe(0);
});
