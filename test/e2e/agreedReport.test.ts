import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wordParts } from '../word/wordXml.ts';
import { problemsOf } from './axe.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

// Which words are agreed: the card at the cursor, and the report.
let window: OpenWindow;
let page: Page;

beforeAll(async () => {
  window = await openWindow({ width: 1440, height: 900 });
  page = window.page;
  await page.getByRole('button', { name: 'New draft' }).press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Third Committee draft/ })
    .press('Enter');
  await page.locator('[data-node=operativeParagraph]').first().click();
  await page.keyboard.type(
    'Urges Governments to strengthen measures to eliminate brand-new demand, especially for children',
  );
});
afterAll(() => window?.close());

const press = (keys: string) => page.keyboard.press(keys);
const card = () => page.getByRole('region', { name: /^Words at the cursor/ });
const announcement = () => page.getByRole('status').first().locator('.announcement').innerText();
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** Puts the cursor behind so many characters of the operative paragraph. */
async function toLength(length: number): Promise<void> {
  const paragraph = page.locator('[data-node=operativeParagraph]').first();
  const isThere = () =>
    paragraph.evaluate((node) => node.contains(document.getSelection()?.anchorNode ?? null));
  await press('ControlOrMeta+Home');
  for (let line = 0; line < 15 && !(await isThere()); line += 1) await press('ArrowDown');
  await press('Home');
  for (let step = 0; step < length; step += 1) await press('ArrowRight');
}

async function noBarrier(): Promise<void> {
  expect(await problemsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await problemsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

it('the key shows agreed words, and leads to where those at the cursor stand', async () => {
  await toLength(8);
  await press('ControlOrMeta+Alt+w');
  await expect
    .poll(focused)
    .toMatch(/^Words at the cursor: \d+ words agreed, .* in adopted texts$/);
  await expect
    .poll(() => card().innerText())
    .toContain('Urges Governments to strengthen measures to eliminate');
  expect(await card().getByRole('listitem').first().innerText()).toMatch(/A\/RES\/.*, [PO]P\d+/);
  await noBarrier();
});

it('Escape leads back to the text, and the card follows the cursor', async () => {
  await press('Escape');
  await expect.poll(focused).toBe('Draft');
  const before = 'Urges Governments to strengthen measures to eliminate brand';
  await toLength(before.length);
  await expect.poll(() => card().getByRole('heading').innerText()).toMatch(/near agreed ones$/);
  expect(await card().locator('ins').allInnerTexts()).toEqual(['brand-new']);
  await noBarrier();
});

it('looks at the paragraph that the words stand in', async () => {
  await press('ControlOrMeta+Alt+w');
  await expect.poll(focused).toMatch(/near agreed ones$/);
  const look = card()
    .getByRole('button', { name: /^Look at / })
    .first();
  const id = (await look.innerText()).replace(/^Look\s+at /, '');
  await press('Tab');
  expect(await look.evaluate((button) => button === document.activeElement)).toBe(true);
  await press('Enter');
  const options = page.getByRole('listbox', { name: 'Agreed language' }).getByRole('option');
  await expect.poll(() => options.first().innerText()).toMatch(new RegExp(`^${id}\\b`));
  await press('Escape');
});

it('takes the adopted words in the place of near ones, which is heard', async () => {
  await card().getByRole('button', { name: /^Take/ }).press('Enter');
  await expect.poll(announcement).toMatch(/as adopted|taken out/);
  const text = () => page.locator('[data-node=operativeParagraph]').first().innerText();
  await expect.poll(text).not.toContain('brand-new');
  await press('ControlOrMeta+z');
  await expect.poll(text).toContain('brand-new');
});

it('the report tells the share of each paragraph', async () => {
  await press('ControlOrMeta+k');
  await page.keyboard.type('report of agreed');
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Agreed words of this draft' });
  await dialog.waitFor();
  expect(await dialog.innerText()).toMatch(/\d+ % of the words are agreed, \d+ % near\./);
  const row = dialog.getByRole('row', { name: /^OP/ });
  expect(await row.innerText()).toMatch(/\d+ %\s+\d+ %\s+\d+\s+A\/RES\/.*\(20\d\d\)/);
  await noBarrier();
  await page.screenshot({ path: `${root}/dist/agreedReport.png` });
});

it('is exported as JSON with symbol, paragraph, year and how often', async () => {
  const dialog = page.getByRole('dialog', { name: 'Agreed words of this draft' });
  const bytes = await window.files.written(() =>
    dialog.getByRole('button', { name: 'Export as JSON…' }).press('Enter'),
  );
  const { words, paragraphs } = JSON.parse(new TextDecoder().decode(bytes));
  expect(words.near).toBeGreaterThan(0);
  const spans = paragraphs.find(({ label }: { label: string }) => label.startsWith('OP')).spans;
  expect(spans[0]).toMatchObject({ kind: 'exact', text: expect.stringContaining('Governments') });
  expect(spans[0].times).toBeGreaterThan(0);
  expect(spans[0].clauses[0]).toMatchObject({
    symbol: expect.stringMatching(/^A\/RES\//),
    label: expect.stringMatching(/^OP/),
    year: expect.any(Number),
  });
  await expect.poll(announcement).toMatch(/^The report of agreed words is in .+\.$/);
});

it('is exported as a Word file', async () => {
  await press('ControlOrMeta+k');
  await page.keyboard.type('report of agreed');
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Agreed words of this draft' });
  const bytes = await window.files.written(() =>
    dialog.getByRole('button', { name: 'Export to Word…' }).press('Enter'),
  );
  expect([...wordParts(bytes).keys()]).toContain('word/document.xml');
});
