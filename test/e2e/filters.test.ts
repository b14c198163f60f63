import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemsOf } from './axe.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

// What a search in agreed language keeps to, by keyboard.
let window: OpenWindow;
let page: Page;

beforeAll(async () => {
  window = await openWindow({ width: 1440, height: 900 });
  page = window.page;
  await page.getByRole('searchbox', { name: 'Search agreed language' }).fill('trafficking');
  await options().first().waitFor();
});
afterAll(() => window?.close());

const options = () => page.getByRole('listbox', { name: 'Agreed language' }).getByRole('option');
const ids = () => options().locator('.card-head b').allInnerTexts();
const years = async () =>
  (await options().locator('.card-head .soft:nth-child(2)').allInnerTexts()).map(Number);
const openings = () => options().locator('.card-words').allInnerTexts();
const press = (keys: string) => page.keyboard.press(keys);

async function noBarrier(): Promise<void> {
  expect(await problemsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await problemsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

it('keeps to a resolution, and shows that it does', async () => {
  await page.getByRole('button', { name: 'Filters…' }).press('Enter');
  await page.getByLabel('Resolution').selectOption('A/RES/73/146');
  await expect
    .poll(async () => [...new Set((await ids()).map((id) => id.split(', ')[0]))])
    .toEqual(['A/RES/73/146']);
  await noBarrier();
  await page.getByRole('button', { name: 'Take out 73/146' }).press('Enter');
  await expect
    .poll(async () => new Set((await ids()).map((id) => id.split(', ')[0])).size)
    .not.toBe(1);
  expect(await page.getByLabel('Resolution').inputValue()).toBe('');
});

it('keeps to years', async () => {
  await page.getByLabel('From year').focus();
  await page.keyboard.type('2017');
  await press('Tab');
  await page.keyboard.type('2018');
  await page.getByRole('button', { name: 'Take out 2017–2018' }).waitFor();
  await expect
    .poll(async () => (await years()).every((year) => year === 2017 || year === 2018))
    .toBe(true);
  expect((await years()).length).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Take out 2017–2018' }).press('Enter');
  await expect.poll(() => page.getByLabel('From year').inputValue()).toBe('');
  await expect.poll(years).toContain(2024);
});

it('keeps to an opening phrase and to whom a paragraph asks', async () => {
  await page.getByLabel('Opening phrase').fill('Encourages');
  await page.getByLabel('Addressee').fill('Member States');
  await expect
    .poll(async () => {
      const all = await openings();
      return (
        all.length > 0 &&
        all.every((words) => /^(Also |Further )?encourages .*Member States/is.test(words))
      );
    })
    .toBe(true);
  await page.getByRole('button', { name: 'Take out asks Member States' }).waitFor();
  await page.getByRole('button', { name: 'Take out Encourages' }).press('Enter');
  await page.getByRole('button', { name: 'Take out asks Member States' }).press('Enter');
});

it('keeps to a body, and says so where nothing is found', async () => {
  await page.getByLabel('Body').selectOption('General Assembly');
  await expect.poll(() => options().count()).toBeGreaterThan(2);
  await page.getByLabel('Opening phrase').fill('Nobody says so');
  await expect
    .poll(() => page.getByRole('tabpanel').innerText())
    .toContain('No agreed language has these words within these filters.');
  await noBarrier();
  await page.getByLabel('Opening phrase').fill('');
});

it('goes away behind its button, and stays in force', async () => {
  await page.getByRole('button', { name: 'Operative', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Fewer filters' }).press('Enter');
  expect(await page.getByLabel('Resolution').count()).toBe(0);
  await page.getByRole('button', { name: 'Take out General Assembly' }).waitFor();
  await expect.poll(async () => (await ids()).every((id) => /, OP\d/.test(id))).toBe(true);
});

it('keeps suggestions to it as well', async () => {
  await page.getByRole('searchbox', { name: 'Search agreed language' }).fill('');
  await page.locator('[data-node=operativeParagraph]').first().click();
  await page.keyboard.type('Urges Governments to strengthen measures');
  await expect.poll(ids).toContain('A/RES/79/154, OP22');
  expect((await ids()).every((id) => /, OP\d/.test(id))).toBe(true);
});
