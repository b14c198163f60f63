import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import { outline } from '../../src/document/outline.ts';
import { importWord } from '../../src/import/importWord.ts';
import { repeated } from '../bench/work.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

// Work on a draft ten times as long as A/RES/79/154, which takes seconds: the window goes on meanwhile.
let window: OpenWindow;
let page: Page;

const long = repeated(readFileSync(join(root, 'clause-library/79-154.json'), 'utf8'), 10);

beforeAll(async () => {
  window = await openWindow({ width: 1440, height: 900 });
  page = window.page;
  const file = { name: 'long.chapeau', bytes: new TextEncoder().encode(long) };
  await window.files.open(file, () =>
    page.getByRole('button', { name: 'Open', exact: true }).click(),
  );
  await page.locator('[data-node="operativeParagraph"]').nth(519).waitFor({ state: 'attached' });
}, 60_000);
afterAll(() => window?.close());

const making = () => page.getByRole('dialog', { name: 'Making the Word file' });
const redline = () => page.getByRole('dialog', { name: 'Redline of this draft' });
const summary = () => redline().getByRole('status').textContent();
const exportRedline = () => redline().getByRole('button', { name: 'Export redline…' });

it('leaves a comparison that goes on, at once', async () => {
  await page.keyboard.press('ControlOrMeta+Alt+e');
  await redline().getByLabel('Base').selectOption('A/RES/73/146');
  expect(await summary()).toBe('Comparing, paragraph by paragraph…');
  await page.keyboard.press('Escape');
  await redline().waitFor({ state: 'hidden' });
});

it('shows that a Word file is made, and lets the person cancel', { timeout: 90_000 }, async () => {
  await page.keyboard.press('ControlOrMeta+Alt+e');
  await expect.poll(summary, { timeout: 60_000 }).toMatch(/^\d+ kept/);
  await exportRedline().press('Enter');
  await making().getByRole('button', { name: 'Cancel' }).press('Enter');
  // Back where the export was asked for, with nothing written.
  await redline().waitFor();
  await page.keyboard.press('Escape');
});

it('makes the whole Word file', { timeout: 60_000 }, async () => {
  const bytes = await window.files.written(() =>
    page.getByRole('button', { name: 'Export to Word' }).click(),
  );
  const { preambularCount, operativeCount } = outline(importWord(bytes).doc);
  const drafted = outline(readDraft(long).doc);
  expect([preambularCount, operativeCount]).toEqual([
    drafted.preambularCount,
    drafted.operativeCount,
  ]);
  expect([preambularCount, operativeCount]).toEqual([380, 520]);
});
