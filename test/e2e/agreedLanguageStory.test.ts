import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsOf } from './axe.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

// One paragraph from its first words to its years, by keyboard alone, as a screen reader tells it.
let window: OpenWindow;
let page: Page;

beforeAll(async () => {
  window = await openWindow({ width: 1440, height: 900 });
  page = window.page;
});
afterAll(() => window?.close());

const press = (keys: string) => page.keyboard.press(keys);
const heard = () => page.getByRole('status').first().locator('.announcement').innerText();
const inserted = () =>
  page.locator('[data-node=preambularParagraph] [data-node=chapeau]').filter({
    hasText: 'internationally',
  });
const search = () => page.getByRole('searchbox', { name: 'Search agreed language' });
const card = () => page.getByRole('region', { name: 'Words as adopted: A/RES/79/154, PP3' });
const strip = () => page.getByRole('listbox', { name: /^Lineage of PP\d, year by year$/ });

/** What has the keyboard, or what it says is active, as a screen reader names it. */
function active(): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const id = focused?.getAttribute('aria-activedescendant');
    const told = id ? document.getElementById(id) : focused;
    return (told?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** Puts other words in the place of these, by arrows and typing. */
async function retype(words: string, others: string): Promise<void> {
  const at = ((await inserted().textContent()) ?? '').indexOf(words);
  expect(at).toBeGreaterThanOrEqual(0);
  const isThere = () =>
    inserted().evaluate((node) => node.contains(document.getSelection()?.anchorNode ?? null));
  await press('ControlOrMeta+Home');
  for (let line = 0; line < 12 && !(await isThere()); line += 1) await press('ArrowDown');
  await press('Home');
  for (let step = 0; step < at; step += 1) await press('ArrowRight');
  for (let step = 0; step < words.length; step += 1) await press('Shift+ArrowRight');
  await page.keyboard.type(others);
}

async function noBarrier(): Promise<void> {
  expect(await problemsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await problemsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('agreed language at the keyboard', { timeout: 90_000 }, () => {
  it('after six words the precedent is the first suggestion', async () => {
    await page.getByRole('button', { name: 'New draft' }).press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Third Committee draft/ })
      .press('Enter');
    await expect
      .poll(() => page.getByRole('status').first().innerText())
      .toContain('1 preambular · 1 operative');
    await press('ControlOrMeta+Home');
    const isInFirst = () =>
      page
        .locator('[data-node=preambularParagraph]')
        .first()
        .evaluate((node) => node.contains(document.getSelection()?.anchorNode ?? null));
    for (let line = 0; line < 9 && !(await isInFirst()); line += 1) await press('ArrowDown');
    await page.keyboard.type('Recognizing the crucial importance of the');
    await expect
      .poll(() =>
        page
          .getByRole('listbox', { name: 'Agreed language' })
          .getByRole('option')
          .first()
          .innerText(),
      )
      .toMatch(/^A\/RES\/79\/154, PP3\b/);
  });

  it('the search has it as its active option, and Enter inserts it', async () => {
    await press('ControlOrMeta+l');
    await expect.poll(() => search().evaluate((e) => e === document.activeElement)).toBe(true);
    expect(await active()).toMatch(/^A\/RES\/79\/154, PP3 2024/);
    await noBarrier();
    await press('Enter');
    await expect.poll(() => inserted().count()).toBe(1);
    await expect.poll(heard).toMatch(/^Inserted .*PP\d/);
    await press('Escape');
    await card().waitFor();
    expect(await card().innerText()).toContain('As adopted');
  });

  it('three words are changed, and each change has a name', async () => {
    await retype('crucial', 'vital');
    await retype('provides', 'gives');
    await retype('aimed', 'directed');
    // The last letter is counted a moment after it was typed.
    const changes = card().locator('.changed-words').first().getByRole('button');
    await expect
      .poll(() => changes.allTextContents())
      .toEqual([
        'Restore crucial in place of vital',
        'Restore provides in place of gives',
        'Restore aimed in place of directed',
      ]);
    expect(await card().innerText()).toContain('3 changes');
    await noBarrier();
  });

  it('one is restored, and it is heard', async () => {
    await press('ControlOrMeta+Alt+d');
    await expect.poll(active).toBe('Restore crucial in place of vital');
    await press('Tab');
    await press('Enter');
    await expect.poll(heard).toContain('“provides” is restored.');
    await expect.poll(() => card().innerText()).toContain('2 changes');
    expect(await inserted().innerText()).toContain('provides an internationally agreed');
  });

  it('the years are a list of options that arrows go through, each heard with its changes', async () => {
    await press('ControlOrMeta+Alt+y');
    await strip().waitFor();
    await expect.poll(active).toMatch(/^Draft.*, PP\d of this draft$/);
    const draft = page.getByRole('region', { name: /^PP\d of this draft, compared$/ });
    expect(await draft.locator('ins').allInnerTexts()).toEqual(['vital', 'directed']);
    await press('ArrowLeft');
    await expect.poll(active).toMatch(/^2024.*, A\/RES\/79\/154, PP3$/);
    await expect.poll(heard).toMatch(/^\d changes? from A\/RES\/73\/146, PP3\.$/);
    await press('Home');
    await expect.poll(active).toMatch(/^20\d\d.*, .*, PP\d+$/);
    await expect.poll(heard).toBe('The first wording that the library has.');
    expect(await strip().getByRole('option', { selected: true }).count()).toBe(1);
    await noBarrier();
  });

  it('Escape leads back to the text, where Undo takes the restored word back', async () => {
    await press('Escape');
    await press('ControlOrMeta+z');
    await expect.poll(() => inserted().innerText()).toContain('gives an internationally agreed');
  });
});

describe('words selected in a card', { timeout: 30_000 }, () => {
  it('are inserted whole where the selection cuts through them', async () => {
    await page.locator('[data-node=operativeParagraph]').first().click();
    await press('ControlOrMeta+l');
    await search().fill('79/154 OP36');
    await page.getByRole('option', { name: /^A\/RES\/79\/154, OP36\b/ }).waitFor();
    await page.evaluate(selectInCard, 'priate, the enforcement of rel');
    await search().press('Alt+Enter');
    await expect.poll(heard).toBe('Words of A/RES/79/154, OP36 inserted.');
    const written = page.locator('[data-node=operativeParagraph]').first();
    expect(await written.innerText()).toMatch(/\bappropriate, the enforcement of relevant$/);
  });
});

/** To be run in the page. */
function selectInCard(words: string): void {
  const texts = [...document.querySelectorAll('.card-words')].flatMap((card) => {
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    const found: Node[] = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  });
  const text = texts.find((node) => node.textContent?.includes(words));
  if (!text) throw new Error(`No card says “${words}”`);
  const from = text.textContent?.indexOf(words) ?? 0;
  document.getSelection()?.setBaseAndExtent(text, from, text, from + words.length);
}
