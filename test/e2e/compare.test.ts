import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemsOf } from './axe.ts';
import { type OpenWindow, openResolution, openWindow } from './openWindow.ts';

// Two texts compared paragraph by paragraph, by keyboard.
let window: OpenWindow;
let page: Page;

beforeAll(async () => {
  window = await openWindow({ width: 1440, height: 900 });
  page = window.page;
  await openResolution(window);
});
afterAll(() => window?.close());

const press = (keys: string) => page.keyboard.press(keys);
const dialog = () => page.getByRole('dialog', { name: 'Compare resolutions' });
const summary = async () => (await dialog().getByRole('status').textContent()) ?? '';
const rows = () => dialog().getByRole('region', { name: 'Paragraphs' }).getByRole('listitem');
const current = () => page.evaluate(() => document.activeElement?.textContent ?? '');

async function noBarrier(): Promise<void> {
  expect(await problemsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await problemsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

it('compares any two texts of the library, counted by what became of each paragraph', async () => {
  await press('ControlOrMeta+Alt+m');
  await dialog().getByLabel('Earlier').selectOption('A/RES/73/146');
  await dialog().getByLabel('Later').selectOption('A/RES/79/154');
  await expect.poll(summary).toMatch(/^\d+ paragraphs: \d+ kept, \d+ changed, .*\d+ dropped$/);
  const row = rows().filter({ hasText: 'OP37' }).first();
  expect(await row.innerText()).toContain('Stronger: Invites to Encourages');
  expect(await row.locator('del').first().innerText()).toBe('Invites');
  expect(await row.locator('ins').first().innerText()).toBe('Encourages');
  await noBarrier();
});

it('shows only what was dropped or is new, by keyboard', async () => {
  const dropped = dialog().getByRole('button', { name: /^\d+ dropped$/ });
  const count = Number.parseInt(await dropped.innerText(), 10);
  await dropped.press('Space');
  await expect.poll(summary).toMatch(new RegExp(`^${count} of \\d+ paragraphs shown`));
  expect(await rows().count()).toBe(count);
  expect(await dropped.getAttribute('aria-pressed')).toBe('true');
  await press('Tab');
  expect(await current()).toMatch(/^PP\d+dropped/);
  await press('ArrowDown');
  expect(await current()).toMatch(/^[PO]P\d+dropped/);
  await press('End');
  const last = await rows().last().textContent();
  expect(await current()).toBe(last);
  await dropped.press('Space');
  await expect.poll(summary).toMatch(/^\d+ paragraphs:/);
});

it('compares the draft with a text, and goes to a paragraph of it', async () => {
  await dialog().getByLabel('Later').selectOption({ label: 'This draft' });
  await expect.poll(summary).toMatch(/^\d+ paragraphs:/);
  await rows().filter({ hasText: 'OP37' }).first().click();
  await dialog().getByRole('button', { name: 'Go to the paragraph' }).press('Enter');
  await dialog().waitFor({ state: 'detached' });
  const row = page.getByRole('navigation', { name: 'Outline' }).locator('[aria-current]');
  await expect.poll(() => row.innerText()).toMatch(/^OP37/);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await expect.poll(focused).toBe('Draft');
});

it('inserts what the draft dropped', async () => {
  await press('ControlOrMeta+Alt+m');
  await dialog().getByLabel('Earlier').selectOption('A/RES/73/146');
  await dialog().getByLabel('Later').selectOption({ label: 'This draft' });
  await dialog()
    .getByRole('button', { name: /^\d+ dropped$/ })
    .press('Space');
  await expect.poll(summary).toMatch(/shown/);
  await rows().last().click();
  await dialog().getByRole('button', { name: 'Insert into the draft' }).press('Enter');
  await dialog().waitFor({ state: 'detached' });
  await expect
    .poll(() => page.getByRole('status').first().locator('.announcement').innerText())
    .toMatch(/^Inserted after OP37/);
});

it('changes the sides, and Escape leaves it', async () => {
  await press('ControlOrMeta+Alt+m');
  await dialog().getByLabel('Earlier').selectOption('2006 text');
  await dialog().getByLabel('Later').selectOption('A/RES/72/195');
  await dialog().getByRole('button', { name: 'Change sides' }).press('Enter');
  expect(await dialog().getByLabel('Earlier').inputValue()).toBe('A/RES/72/195');
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });
});

it('has room at 200 %', async () => {
  await page.setViewportSize({ width: 720, height: 450 });
  await press('ControlOrMeta+Alt+m');
  await expect.poll(summary).toMatch(/^\d+ paragraphs:/);
  const box = await dialog().getByRole('region', { name: 'Paragraphs' }).boundingBox();
  expect(box?.height).toBeGreaterThan(150);
  await noBarrier();
});
