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

// Work on a draft twenty times as long as A/RES/79/154, which takes seconds: the window goes on meanwhile.
let window: OpenWindow;
let page: Page;

const long = repeated(readFileSync(join(root, 'clause-library/79-154.json'), 'utf8'), 20);

beforeAll(async () => {
  window = await openWindow({ width: 1440, height: 900 });
  page = window.page;
  const file = { name: 'long.chapeau', bytes: new TextEncoder().encode(long) };
  await window.files.open(file, () =>
    page.getByRole('button', { name: 'Open', exact: true }).click(),
  );
  await page.locator('[data-node="operativeParagraph"]').nth(1039).waitFor({ state: 'attached' });
}, 60_000);
afterAll(() => window?.close());

const making = () => page.getByRole('dialog', { name: 'Making the Word file' });
const redline = () => page.getByRole('dialog', { name: 'Redline of this draft' });
const summary = () => redline().getByRole('status').textContent();
const exportRedline = () => redline().getByRole('button', { name: 'Export redline…' });

/**
 * The shares that the bar was given while something was done. Each is taken when it is given, not when
 * it is painted: a busy machine paints few of them.
 */
async function sharesWhile(work: () => Promise<unknown>): Promise<number[]> {
  const watching = await page.evaluateHandle(() => {
    const shares: number[] = [];
    const look = () => {
      const bar = document.querySelector('progress');
      if (bar && shares.at(-1) !== bar.value) shares.push(bar.value);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributeFilter: ['value'] });
    return { shares, observer };
  });
  await work();
  return watching.evaluate(({ shares, observer }) => {
    observer.disconnect();
    return shares;
  });
}

/**
 * Does something while workers tell how far they are, but their answers do not come: however quick the
 * machine is, and however slow the test, the work goes on until it is left.
 */
async function whileWorkGoesOn(work: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    Worker.prototype.addEventListener = function (type: string, listen: unknown) {
      const heard = ({ data }: { data?: unknown }) => data instanceof Object && 'answer' in data;
      EventTarget.prototype.addEventListener.call(this, type, (event) => {
        if (!heard(event as MessageEvent)) (listen as (event: Event) => void)(event);
      });
    };
  });
  await work();
  await page.evaluate(() => Reflect.deleteProperty(Worker.prototype, 'addEventListener'));
}

/** Shares between nothing and all, each more than the one before; how many depends on the machine. */
function expectToRise(shares: readonly number[]): void {
  expect(shares.filter((share) => share > 0 && share < 1).length).toBeGreaterThan(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
}

it('leaves a comparison that goes on, at once', async () => {
  await whileWorkGoesOn(async () => {
    await page.keyboard.press('ControlOrMeta+Alt+e');
    await redline().getByLabel('Base').selectOption('A/RES/73/146');
    expect(await summary()).toBe('Comparing, paragraph by paragraph…');
    await page.keyboard.press('Escape');
    await redline().waitFor({ state: 'hidden' });
  });
});

it('tells how much of a comparison is done', { timeout: 90_000 }, async () => {
  const shares = await sharesWhile(async () => {
    await page.keyboard.press('ControlOrMeta+Alt+e');
    await expect.poll(summary, { timeout: 60_000 }).toMatch(/^\d+ kept/);
  });
  expectToRise(shares);
  expect(await redline().getByRole('progressbar').count()).toBe(0);
});

it('shows how much of a Word file is made, and lets the person cancel', async () => {
  await whileWorkGoesOn(async () => {
    await exportRedline().press('Enter');
    await making().waitFor();
    await expect
      .poll(() => making().innerText())
      .toMatch(/Paragraph by paragraph, [1-9]\d* % done/);
    await making().getByRole('button', { name: 'Cancel' }).press('Enter');
    await making().waitFor({ state: 'hidden' });
  });
  // Back where the export was asked for, with nothing written.
  await redline().waitFor();
  await page.keyboard.press('Escape');
});

it('makes the whole Word file', { timeout: 60_000 }, async () => {
  let bytes: Uint8Array = new Uint8Array();
  const shares = await sharesWhile(async () => {
    bytes = await window.files.written(() =>
      page.getByRole('button', { name: 'Export to Word' }).click(),
    );
  });
  expectToRise(shares);
  const { preambularCount, operativeCount } = outline(importWord(bytes).doc);
  const drafted = outline(readDraft(long).doc);
  expect([preambularCount, operativeCount]).toEqual([
    drafted.preambularCount,
    drafted.operativeCount,
  ]);
  expect([preambularCount, operativeCount]).toEqual([760, 1040]);
});
