import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDraftBytes } from '../../src/document/draftFile.ts';
import { printed } from '../../src/document/printed.ts';
import { tableWords } from '../../src/document/printedTable.ts';
import { textOf } from '../../src/document/runs.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

let window: OpenWindow;
let page: Page;

beforeAll(async () => {
  window = await openWindow();
  page = window.page;
  await page.getByRole('textbox', { name: 'Draft' }).waitFor();
});
afterAll(() => window?.close());

/** Takes a command by its name. */
async function command(name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const dialog = page.getByRole('dialog', { name: 'Commands' });
  await dialog.getByRole('combobox').fill(name);
  await dialog.getByRole('option', { name }).first().click();
  await dialog.waitFor({ state: 'detached' });
}

/** The tables, paragraphs of annexes and notes in the file that Save writes. */
async function saved() {
  const saving = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+s');
  const { doc } = readDraftBytes(new Uint8Array(readFileSync(await (await saving).path())));
  const { tables, entries, notes } = printed(doc);
  return {
    tables: tables.map(tableWords),
    annex: entries.flatMap(({ entry, runs }) => (entry.part === 'annex' ? [textOf(runs)] : [])),
    notes: notes.map(({ runs }) => textOf(runs)),
  };
}

const shares = [
  ['Member State', '2025', '2026'],
  ['Belarus', '0.041', '0.043'],
  ['Philippines', '0.212', '0.220'],
];

describe('a table of an annex', { timeout: 60_000 }, () => {
  it('is inserted and typed into from the keyboard, cell by cell', async () => {
    await page.locator('[data-node=preambularParagraph]').first().click();
    await command('Insert annex');
    await page.keyboard.type('Scale');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The shares are as follows:');
    await command('Insert table');
    for (const [at, words] of shares.flat().entries()) {
      if (at > 0) await page.keyboard.press('Tab');
      await page.keyboard.type(words);
    }
    expect(await saved()).toEqual({
      tables: [shares],
      annex: ['Scale', 'The shares are as follows:'],
      notes: [],
    });
  });

  it('is a table with heads to a screen reader', async () => {
    const table = page.getByRole('table', { name: 'Table 1' });
    await expect.poll(() => table.getByRole('columnheader').allInnerTexts()).toEqual(shares[0]);
    expect(await table.getByRole('row').count()).toBe(3);
  });

  it('takes another row with Tab, another paragraph with Enter, a column from the commands', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.type('Both');
    await page.keyboard.press('Enter');
    await page.keyboard.type('of them');
    await command('Add column to the right');
    const grid = (await saved()).tables[0];
    expect(grid?.[3]).toEqual(['Both\nof them', '', '', '']);
    expect(grid?.[0]).toEqual(['Member State', '', '2025', '2026']);
    await page.keyboard.press('ControlOrMeta+z');
    expect((await saved()).tables[0]?.[0]).toEqual(shares[0]);
  });

  it('has notes in its cells, numbered where they are read', async () => {
    await page.getByRole('cell', { name: '0.043' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('ControlOrMeta+Shift+f');
    await page.keyboard.type('Paid in full');
    await page.keyboard.press('Escape');
    expect((await saved()).notes).toEqual(['Paid in full.']);
  });

  it('lets the cursor out with the arrows where there is a paragraph, by a key where there is none', async () => {
    await page.getByRole('cell', { name: 'Both' }).click();
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.keyboard.type('They apply from 2025');
    expect((await saved()).annex.at(-1)).toBe('They apply from 2025.');
    await page.getByRole('columnheader', { name: 'Member State' }).click();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type(' So');
    expect((await saved()).annex[1]).toContain(' So');
    await page.keyboard.press('ControlOrMeta+z');
  });

  it('offers the commands of tables in tables only', async () => {
    await page.locator('[data-node=preambularParagraph]').first().click();
    await page.keyboard.press('ControlOrMeta+k');
    const dialog = page.getByRole('dialog', { name: 'Commands' });
    await dialog.getByRole('combobox').fill('Delete column');
    expect(await dialog.getByRole('option', { name: 'Delete column' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('is copied and pasted whole', async () => {
    await page.getByRole('columnheader', { name: 'Member State' }).click();
    // A drag that begins here right after it would be a double click, which selects words.
    await page.waitForTimeout(700);
    const box = await page.getByRole('cell', { name: '0.220' }).boundingBox();
    const start = await page.getByRole('columnheader', { name: 'Member State' }).boundingBox();
    if (!box || !start) throw new Error('The cells have no place');
    await page.mouse.move(start.x + 5, start.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => page.locator('.selectedCell').count()).toBe(9);
    await page.keyboard.press('ControlOrMeta+c');
    await page.getByRole('textbox', { name: 'Draft' }).getByText('They apply').click();
    await expect.poll(() => page.locator('.selectedCell').count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+v');
    const { tables } = await saved();
    expect(tables).toHaveLength(2);
    expect(tables[1]).toEqual(shares);
    await page.keyboard.press('ControlOrMeta+z');
    expect((await saved()).tables).toHaveLength(1);
  });

  it('has no barrier', async () => {
    await page.getByRole('cell', { name: 'Belarus' }).click();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
    );
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
  });
});
