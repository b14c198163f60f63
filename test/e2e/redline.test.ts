import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import { printed } from '../../src/document/printed.ts';
import { textOf } from '../../src/document/runs.ts';
import { importWord } from '../../src/import/importWord.ts';
import { problemsOf } from './axe.ts';
import { root } from './launch.ts';
import { type OpenWindow, openResolution, openWindow } from './openWindow.ts';

// A draft held against the text that it is based on, and exported with every change tracked.
let window: OpenWindow;
let page: Page;

beforeAll(async () => {
  window = await openWindow({ width: 1440, height: 900 });
  page = window.page;
  await openResolution(window);
});
afterAll(() => window?.close());

const dialog = () => page.getByRole('dialog', { name: 'Redline of this draft' });
// The words that find a text are a field of their own.
const base = () => dialog().getByLabel('Base', { exact: true });
const summary = async () => (await dialog().getByRole('status').textContent()) ?? '';
const rows = () => dialog().getByRole('region', { name: 'Paragraphs' }).getByRole('listitem');
const resolution = (name: string) =>
  readDraft(readFileSync(`${root}/clause-library/${name}.json`, 'utf8')).doc;

/** The words of a Word file, its changes accepted or rejected. */
function wordsOf(bytes: Uint8Array, changes: 'accepted' | 'rejected') {
  return printedWords(importWord(bytes, { changes }).doc);
}

function printedWords(doc: ReturnType<typeof resolution>) {
  return printed(doc).entries.map(({ entry, runs }) => `${entry.printed} ${textOf(runs)}`);
}

async function noBarrier(): Promise<void> {
  expect(await problemsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await problemsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function picture(name: string): Promise<void> {
  const folder = process.env.CHAPEAU_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

it('shows what became of each paragraph of the base, inline', async () => {
  await page.keyboard.press('ControlOrMeta+Alt+e');
  await dialog().getByLabel('Base').selectOption('A/RES/73/146');
  await expect.poll(summary).toMatch(/^\d+ kept, \d+ changed, \d+ moved, \d+ new, \d+ dropped$/);
  const row = rows().filter({ hasText: 'OP37' }).first();
  expect(await row.locator('del').first().innerText()).toBe('Invites');
  expect(await row.locator('ins').first().innerText()).toBe('Encourages');
  await picture('redline-inline');
  await noBarrier();
});

it('shows the words of the notes of what changed, those of a new one as put in', async () => {
  const { entries, notes } = printed(resolution('79-154'));
  const forum = 'the convening of the first International Migration Review Forum';
  const entry = entries.find(({ runs }) => textOf(runs).includes(forum));
  const mark = entry?.runs.find((run) => run.kind === 'mark');
  const note = notes.find(({ marker }) => marker === mark?.marker);
  const row = rows().filter({ hasText: forum });
  const words = (await row.locator('.note-below ins').allInnerTexts()).join('');
  expect(words).toBe(`${note?.marker} ${textOf(note?.runs ?? [])}`);
});

it('shows base and draft side by side, and only what changed', async () => {
  const all = await rows().count();
  await dialog().getByRole('button', { name: 'Side by side' }).press('Enter');
  const row = rows().filter({ hasText: 'OP37' }).first();
  expect(await row.locator('p').nth(0).innerText()).toMatch(/^Invites/);
  expect(await row.locator('p').nth(1).innerText()).toMatch(/^Encourages/);
  await picture('redline-sides');
  await dialog().getByRole('button', { name: 'Changes only' }).press('Enter');
  const kept = Number.parseInt(await summary(), 10);
  // The title is kept too, and no paragraph.
  expect(await rows().count()).toBe(all - kept - 1);
  await noBarrier();
});

it('exports a Word file that reads as the base or the draft, by whom and when it says', async () => {
  await dialog().getByLabel('Author').fill('Philippines');
  await dialog().getByLabel('Date').fill('2026-10-05');
  const bytes = await window.files.written(() =>
    dialog().getByRole('button', { name: 'Export redline…' }).press('Enter'),
  );
  await dialog().waitFor({ state: 'detached' });
  expect(wordsOf(bytes, 'accepted')).toEqual(printedWords(resolution('79-154')));
  expect(wordsOf(bytes, 'rejected')).toEqual(printedWords(resolution('73-146')));
  const { doubts } = importWord(bytes);
  expect(doubts.map(({ reason }) => reason).join(' ')).toMatch(/by Philippines \(\d+\)/);
});

it('takes a base from a file, and keeps what was stated and chosen', async () => {
  await page.keyboard.press('ControlOrMeta+Alt+e');
  expect(await base().inputValue()).toBe('A/RES/73/146');
  await window.files.open(`${root}/clause-library/72-195.json`, () =>
    dialog().getByRole('button', { name: 'From a file…' }).click(),
  );
  await expect.poll(() => base().inputValue()).toBe(' file');
  expect(await dialog().getByLabel('Author').inputValue()).toBe('Philippines');
  expect(await dialog().getByLabel('Date').inputValue()).toBe('2026-10-05');
  await expect.poll(summary).toMatch(/kept/);
});

it('tells of a file that is none, and is as it was when that is closed by Enter', async () => {
  const sides = dialog().getByRole('button', { name: 'Side by side' });
  await sides.press('Enter');
  const file = { name: 'broken.docx', bytes: new TextEncoder().encode('no Word file') };
  await window.files.open(file, () =>
    dialog().getByRole('button', { name: 'From a file…' }).click(),
  );
  const told = page.getByRole('alertdialog', { name: 'The base was not read' });
  await told.waitFor();
  await noBarrier();
  await page.keyboard.press('Enter');
  await told.waitFor({ state: 'detached' });
  expect(await sides.getAttribute('aria-pressed')).toBe('true');
  expect(await base().inputValue()).toBe(' file');
  await expect.poll(summary).toMatch(/kept/);
});

it('exports the comparison as a table, of what changed alone where only that is shown', async () => {
  const changesOnly = dialog().getByRole('button', { name: 'Changes only' });
  if ((await changesOnly.getAttribute('aria-pressed')) === 'false') await changesOnly.click();
  const bytes = await window.files.written(() =>
    dialog().getByRole('button', { name: 'Export as table…' }).press('Enter'),
  );
  await dialog().waitFor({ state: 'detached' });
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('Paragraphs that did not change are left out.');
});

it('goes on with a base from a file, and begins anew with another draft', async () => {
  await page.keyboard.press('ControlOrMeta+Alt+e');
  await expect.poll(summary).toMatch(/kept/);
  expect(await base().inputValue()).toBe(' file');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await openResolution(window);
  await page.keyboard.press('ControlOrMeta+Alt+e');
  await expect.poll(summary).toMatch(/kept/);
  expect(await base().inputValue()).not.toBe(' file');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
});

it('has room at 200 %', async () => {
  await page.setViewportSize({ width: 720, height: 450 });
  await page.keyboard.press('ControlOrMeta+Alt+e');
  await expect.poll(summary).toMatch(/kept/);
  const box = await dialog().getByRole('region', { name: 'Paragraphs' }).boundingBox();
  expect(box?.height).toBeGreaterThan(100);
  await picture('redline-small');
  await noBarrier();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
});
