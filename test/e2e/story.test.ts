import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDraftBytes } from '../../src/document/draftFile.ts';
import { expectedNotes, expectedParagraphs } from '../word/expected.ts';
import { readWordFile } from '../word/readWord.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

// The drafting loop on the real texts, as a delegate goes through it.
let window: OpenWindow;
let page: Page;

beforeAll(async () => {
  window = await openWindow({ width: 1360, height: 860 });
  page = window.page;
});
afterAll(() => window?.close());

const draft = () => page.getByRole('textbox', { name: 'Draft' });
const status = () => page.getByRole('status').first();
const notes = () => page.locator('.note');

/** Searches agreed language, checks which paragraph comes first, and inserts it. */
async function insert(words: string, first: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search agreed language' }).fill(words);
  const option = page
    .getByRole('listbox', { name: 'Agreed language' })
    .getByRole('option', { name: new RegExp(`^${first}\\b`) })
    .first();
  await option.click();
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
}

async function noteTexts(): Promise<string[]> {
  const texts = await notes().allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

describe('a delegate, on a fresh machine', { timeout: 90_000 }, () => {
  it('starts a Third Committee draft from the template', async () => {
    await page.getByRole('button', { name: 'New draft' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Third Committee draft/ })
      .click();
    await expect.poll(() => status().innerText()).toContain('1 preambular · 1 operative');
    await expect.poll(() => draft().textContent()).toContain('Eighty-first session');
  });

  it('types paragraphs, which name and number themselves', async () => {
    await page.locator('[data-node=preambularParagraph]').first().click();
    await page.keyboard.type('Gui');
    await page.keyboard.press('Enter');
    // The offered phrase came with its space; the one typed by habit is not a second.
    await page.keyboard.type(' by the purposes of the Charter');
    await expect
      .poll(() => draft().textContent())
      .toContain('Guided by the purposes of the Charter');
    await page.locator('[data-node=operativeParagraph]').first().click();
    await page.keyboard.type('Urges Governments to act');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Decides to continue its consideration of the question');
    await expect.poll(() => status().innerText()).toContain('1 preambular · 2 operative');
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await expect.poll(() => outline.innerText()).toMatch(/PP1[\s\S]*OP1[\s\S]*OP2/);
  });

  it('inserts agreed language of 79/154 with its footnotes, and Ibid. comes out right', async () => {
    await page.locator('[data-node=preambularParagraph]').first().click();
    await insert('79/154 PP2', 'A/RES/79/154, PP2');
    await expect.poll(() => notes().count()).toBe(8);
    expect((await noteTexts())[0]).toContain(
      'United Nations, Treaty Series, vol. 2225, No. 39574.',
    );
    expect((await noteTexts())[1]).toContain('Ibid., vol. 2237, No. 39574.');
    await insert('definition of trafficking protocol', 'A/RES/79/154, PP3');
    await expect.poll(() => status().innerText()).toContain('3 preambular');
  });

  it('is not given a source twice', async () => {
    await page.locator('[data-node=operativeParagraph]').first().click();
    await insert('73/146 OP4', 'A/RES/73/146, OP4');
    await expect.poll(() => status().innerText()).toContain('2 sources were already cited');
    expect(await notes().count()).toBe(8);
    const search = page.getByRole('searchbox', { name: 'Search agreed language' });
    await search.fill('definition of trafficking protocol');
    await page
      .getByRole('option', { name: /^A\/RES\/79\/154, PP3\b/ })
      .first()
      .waitFor();
    // The picture of the README is one of these.
    await page.screenshot({ path: `${root}/dist/story.png` });
  });

  it('takes an insertion back from the search field, where it was made', async () => {
    const search = page.getByRole('searchbox', { name: 'Search agreed language' });
    await search.fill('sex tourism demand');
    await search.press('Enter');
    await expect.poll(() => status().innerText()).toContain('3 preambular · 4 operative');
    await search.press('ControlOrMeta+z');
    await expect.poll(() => status().innerText()).toContain('3 preambular · 3 operative');
    expect(await search.inputValue()).toBe('sex tourism demand');
  });

  it('takes it all back with Undo, and once more forth', async () => {
    await draft().focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => status().innerText()).toContain('3 preambular · 2 operative');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(() => status().innerText()).toContain('3 preambular · 3 operative');
  });

  it('saves, reopens and exports the same resolution to Word', async () => {
    const press = (name: string) => () => page.getByRole('button', { name, exact: true }).click();
    const saved = await window.files.written(press('Save'));
    const before = await draft().textContent();
    // The browser keeps what is typed within a second, and with it that it is saved.
    await page.waitForTimeout(1500);
    page = await window.comeBack();
    await window.files.open({ name: 'draft.chapeau', bytes: saved }, press('Open'));
    await expect.poll(() => draft().textContent()).toBe(before);

    const read = readWordFile(await window.files.written(press('Export to Word')));
    const { doc } = readDraftBytes(saved);
    expect(read.paragraphs).toEqual(expectedParagraphs(doc));
    expect(read.notes).toEqual(expectedNotes(doc));
    expect(read.paragraphs.map(({ printed }) => printed)).toEqual(['', '', '', '1.', '2.', '3.']);
    expect(read.notes).toHaveLength(8);
  });
});
