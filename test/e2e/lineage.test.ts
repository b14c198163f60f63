import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLineageFile } from '../../src/library/lineageFile.ts';
import { problemsOf } from './axe.ts';
import { type OpenWindow, openResolution, openWindow } from './openWindow.ts';

// How a paragraph came to read as it does, and what a person says of it, by keyboard alone.
let window: OpenWindow;
let page: Page;

beforeAll(async () => {
  window = await openWindow({ width: 1440, height: 900 });
  page = window.page;
  await openResolution(window);
});
afterAll(() => window?.close());

const press = (keys: string) => page.keyboard.press(keys);
const strip = (label: string) =>
  page.getByRole('listbox', { name: `Lineage of ${label}, year by year` });
const names = async (label: string) =>
  (await strip(label).getByRole('option').allTextContents()).map((text) =>
    text.replace(/^\W?(\d+|Draft)[^,]*, /, '$1 '),
  );
const step = (name: string) => page.getByRole('region', { name: `${name}, compared` });
const announcement = () => page.getByRole('status').first().locator('.announcement').innerText();
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

async function toParagraph(label: string): Promise<void> {
  const row = page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: new RegExp(`^${label}\\b`) });
  await row.focus();
  await press('Enter');
}

async function tabTo(name: string): Promise<void> {
  for (let at = 0; at < 8 && !(await focused()).startsWith(name); at += 1) await press('Tab');
  expect(await focused()).toMatch(new RegExp(`^${name}`));
}

it('shows the years of the paragraph, and that Invites became Encourages', async () => {
  await toParagraph('OP37');
  await press('ControlOrMeta+Alt+y');
  await strip('OP37').waitFor();
  expect(await names('OP37')).toEqual([
    '2018 A/RES/73/146, OP37',
    '2024 A/RES/79/154, OP37, stronger: Invites to Encourages',
    'Draft OP37 of this draft',
  ]);
  const shown = step('A/RES/79/154, OP37');
  expect(await shown.innerText()).toContain('Stronger: Invites to Encourages');
  expect(await shown.locator('del').first().innerText()).toBe('Invites');
  expect(await shown.locator('ins').first().innerText()).toBe('Encourages');
});

it('goes through the years by arrows, and is heard', async () => {
  await expect.poll(() => strip('OP37').evaluate((e) => e === document.activeElement)).toBe(true);
  await press('ArrowLeft');
  await step('A/RES/73/146, OP37').waitFor();
  await expect.poll(announcement).toBe('The first wording that the library has.');
  const active = await strip('OP37').getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${active}"]`).textContent()).toContain('A/RES/73/146, OP37');
  await press('ArrowRight');
  await expect.poll(announcement).toMatch(/^\d changes from A\/RES\/73\/146, OP37\.$/);
});

it('has no barrier, in light and in the dark', async () => {
  expect(await problemsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await problemsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
});

it('is told that it is not from there, which holds at once', async () => {
  await tabTo('Not from there');
  await press('Enter');
  await expect
    .poll(announcement)
    .toBe('A/RES/79/154, OP37 is said not to come from A/RES/73/146, OP37.');
  await expect
    .poll(() => names('OP37'))
    .toEqual(['2024 A/RES/79/154, OP37', 'Draft OP37 of this draft']);
  expect(await problemsOf(page)).toEqual([]);
});

it('is told where it came from, by words and Enter', async () => {
  await press('Home');
  await step('A/RES/79/154, OP37').waitFor();
  await tabTo('It came from…');
  await press('Enter');
  await page.keyboard.type('2006 text OP21');
  const offered = page.getByRole('listbox', { name: 'Earlier paragraphs' }).getByRole('option');
  await expect.poll(() => offered.first().innerText()).toContain('2006 text, OP21');
  expect(await problemsOf(page)).toEqual([]);
  await press('Enter');
  await expect.poll(announcement).toBe('A/RES/79/154, OP37 came from 2006 text, OP21.');
  await expect.poll(() => names('OP37')).toHaveLength(3);
  expect((await names('OP37'))[0]).toMatch(/^2006 2006 text, OP21/);
});

it('keeps what was said as plain data, which is there again the next time', async () => {
  const pair = { later: 'A/RES/79/154, OP37' };
  const bytes = await window.files.written(() =>
    page.getByRole('button', { name: 'Save as a file…' }).press('Enter'),
  );
  expect(readLineageFile(new TextDecoder().decode(bytes))).toMatchObject({
    pairs: [{ ...pair, earlier: '2006 text, OP21', kind: 'reworded' }],
    apart: [{ ...pair, earlier: 'A/RES/73/146, OP37' }],
  });
  await page.waitForTimeout(1500);
  page = await window.comeBack();
  await openResolution(window);
  await toParagraph('OP37');
  await press('ControlOrMeta+Alt+y');
  await expect.poll(() => names('OP37')).toHaveLength(3);
  expect((await names('OP37'))[0]).toMatch(/^2006 2006 text, OP21/);
});

it('takes back what was said', async () => {
  await tabTo('Take back: 2006 text, OP21');
  await press('Enter');
  await expect.poll(() => names('OP37')).toHaveLength(2);
  await tabTo('Take back: not from A/RES/73/146, OP37');
  await press('Enter');
  await expect.poll(() => names('OP37')).toContain('2018 A/RES/73/146, OP37');
  await press('Escape');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Draft');
});

it('keeps where the paragraph of the draft came from, when told, for the next time', async () => {
  await press('ControlOrMeta+Alt+y');
  await press('End');
  await step('OP37 of this draft').waitFor();
  await tabTo('It came from…');
  await press('Enter');
  await page.keyboard.type('72/195 OP5');
  const offered = page.getByRole('listbox', { name: 'Earlier paragraphs' }).getByRole('option');
  await expect.poll(() => offered.first().innerText()).toContain('A/RES/72/195, OP5');
  await press('Enter');
  await expect.poll(announcement).toBe('OP37 of this draft came from A/RES/72/195, OP5.');
  await expect.poll(async () => (await names('OP37')).join()).toContain('A/RES/72/195, OP5');
  await page.waitForTimeout(1500);
  page = await window.comeBack();
  await openResolution(window);
  await toParagraph('OP37');
  await press('ControlOrMeta+Alt+y');
  await expect.poll(async () => (await names('OP37')).join()).toContain('A/RES/72/195, OP5');
  await press('End');
  await tabTo('Take back: A/RES/72/195, OP5');
  await press('Enter');
  await expect.poll(async () => (await names('OP37')).join()).toContain('A/RES/79/154, OP37');
  await press('Escape');
});

it('says so where nothing in the library is like the paragraph', async () => {
  await press('ControlOrMeta+End');
  await press('Enter');
  await page.keyboard.type('Thanks the lighthouse keepers of the northern coast');
  await press('ControlOrMeta+Alt+y');
  await expect
    .poll(() => page.getByRole('region', { name: 'Lineage' }).innerText())
    .toContain('Agreed language has nothing that OP53 came from.');
});
