import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDraftBytes } from '../../src/document/draftFile.ts';
import { outline } from '../../src/document/outline.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

// Fingers are quicker than frames: what is typed must stand in the file as it was typed.
let window: OpenWindow;
let page: Page;

beforeAll(async () => {
  window = await openWindow();
  page = window.page;
});
afterAll(() => window?.close());

async function newDraft(): Promise<void> {
  await page.getByRole('button', { name: 'New draft' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Third Committee draft/ })
    .click();
  await page.locator('[data-node=preambularParagraph]').first().click();
}

/** The words of every paragraph in the file that Save writes, without its blank ones. */
async function savedWords(): Promise<string[]> {
  const bytes = await window.files.written(() => page.keyboard.press('ControlOrMeta+s'));
  const { entries } = outline(readDraftBytes(bytes).doc);
  return entries.map(({ words }) => words.textContent).filter((words) => words !== '');
}

const preamble = [
  'Recalling its resolutions 73/146 of 17 December 2018 and 75/158 of 16 December 2020',
  'Reaffirming the Charter of the United Nations',
  'Re-examining the matter',
  'Taking into account the report of the Secretary-General',
];
const operative = [
  'Requests the Secretary-General to submit a report',
  'Encourages States to act',
  'Notes',
  'Decides to remain seized of the matter',
];

describe('quick typing', { timeout: 60_000 }, () => {
  it.each([1, 2, 3, 4, 5, 6])('loses and moves no letter, time %i', async () => {
    await newDraft();
    for (const words of preamble) {
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Enter');
    for (const words of operative) {
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    }
    expect(await savedWords()).toEqual([...preamble, ...operative]);
  });

  it('makes a paragraph where the cursor just went', async () => {
    await newDraft();
    const words: string[] = [];
    for (let time = 1; time <= 12; time += 1) {
      words.push(`Guided by principle ${time}`);
      await page.keyboard.type(`Guided by principle ${time}`);
      await page.keyboard.press('Home');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
    }
    expect(await savedWords()).toEqual(words);
  });

  it('writes at the browser’s cursor where it moved without a word', async () => {
    await newDraft();
    await page.keyboard.type('States');
    await page.evaluate(moveCursorWithNextKey);
    await page.keyboard.type('All ');
    expect(await savedWords()).toEqual(['All States']);
  });

  it('writes what comes by other ways than keys, and what is no letter of one code', async () => {
    await newDraft();
    await page.keyboard.type('Recalling ');
    await page.keyboard.insertText('São Tomé 🕊');
    await page.keyboard.type(' 🕊 ½');
    expect(await savedWords()).toEqual(['Recalling São Tomé 🕊 🕊 ½']);
  });

  it('keeps the cursor in sight while the page grows below the window', async () => {
    await newDraft();
    for (let time = 1; time <= 40; time += 1) {
      await page.keyboard.type(`Recalling the principle of day ${time}`);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('Noting');
    expect(await distanceOutOfSight()).toBe(0);
    await page.mouse.wheel(0, -5000);
    // The wheel turns a moment later than it was asked to.
    await expect.poll(distanceOutOfSight).toBeGreaterThan(0);
    await page.keyboard.type(' that');
    expect(await distanceOutOfSight()).toBe(0);
  });
});

/** As a screen reader may do it: the page hears of it after the key. */
function moveCursorWithNextKey(): void {
  addEventListener(
    'keydown',
    () => document.getSelection()?.modify('move', 'backward', 'lineboundary'),
    {
      capture: true,
      once: true,
    },
  );
}

/** How far the cursor stands above or below what the pane shows, in px. */
function distanceOutOfSight(): Promise<number> {
  return page.evaluate(() => {
    const caret = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    const sight = document.querySelector('.page-scroll')?.getBoundingClientRect();
    if (!caret || !sight) throw new RangeError('No cursor');
    return Math.max(0, sight.top - caret.top, caret.bottom - sight.bottom);
  });
}
