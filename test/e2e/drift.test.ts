import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDraftBytes } from '../../src/document/draftFile.ts';
import { problemsOf } from './axe.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

// What becomes of adopted words, by keyboard alone.
let window: OpenWindow;
let page: Page;

beforeAll(async () => {
  window = await openWindow({ width: 1360, height: 860 });
  page = window.page;
});
afterAll(() => window?.close());

const adopted =
  'Recognizing the crucial importance of the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children';

const draft = () => page.getByRole('textbox', { name: 'Draft' });
const status = () => page.getByRole('status').first();
const card = () => page.getByRole('region', { name: 'Words as adopted: A/RES/79/154, PP3' });
const changes = () => card().locator('.changed-words').first().getByRole('button');
const marked = () => page.locator('.page .departs').allInnerTexts();
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
const press = (keys: string) => page.keyboard.press(keys);
const picture = (name: string) => page.screenshot({ path: `${root}/dist/drift-${name}.png` });

/** Selects the characters of these words in the first paragraph, and types others. */
async function retype(words: string, others: string): Promise<void> {
  const paragraph = page.locator('[data-node=preambularParagraph] [data-node=chapeau]').first();
  const at = ((await paragraph.textContent()) ?? '').indexOf(words);
  expect(at).toBeGreaterThanOrEqual(0);
  const isThere = () =>
    paragraph.evaluate((node) => node.contains(document.getSelection()?.anchorNode ?? null));
  await press('ControlOrMeta+Home');
  for (let line = 0; line < 9 && !(await isThere()); line += 1) await press('ArrowDown');
  await press('Home');
  for (let step = 0; step < at; step += 1) await press('ArrowRight');
  for (let step = 0; step < words.length; step += 1) await press('Shift+ArrowRight');
  if (others === '') await press('Delete');
  else await page.keyboard.type(others);
}

describe('a delegate at the keyboard', { timeout: 90_000 }, () => {
  it('inserts PP3 of 79/154, which is told as adopted', async () => {
    await page.getByRole('button', { name: 'New draft' }).press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Third Committee draft/ })
      .press('Enter');
    await expect.poll(() => status().innerText()).toContain('1 preambular · 1 operative');
    await press('ControlOrMeta+l');
    await page.keyboard.type('79/154 PP3');
    await page
      .getByRole('option', { name: /^A\/RES\/79\/154, PP3\b/ })
      .first()
      .waitFor();
    await press('Enter');
    await press('Escape');
    await card().waitFor();
    expect(await card().innerText()).toContain('As adopted');
    expect(await marked()).toEqual([]);
    expect(await problemsOf(page)).toEqual([]);
    await picture('as-adopted');
  });

  it('changes three words, and sees each marked in the text and told in the card', async () => {
    await retype('crucial', 'vital');
    await retype('provides', 'gives');
    await retype('aimed', 'directed');
    await expect.poll(() => changes().count()).toBe(3);
    expect(await marked()).toEqual(['vital', 'gives', 'directed']);
    expect(await card().innerText()).toContain('3 changes');
    const names = await changes().evaluateAll((all) => all.map((one) => one.textContent));
    expect(names[0]).toBe('Restore crucial in place of vital');
    expect(await problemsOf(page)).toEqual([]);
    await picture('changes');
  });

  it('goes to the card by key, restores one, and hears it', async () => {
    await press('ControlOrMeta+Alt+d');
    await expect.poll(focused).toBe('Restore crucial in place of vital');
    await press('Tab');
    await press('Enter');
    await expect.poll(() => marked()).toEqual(['vital', 'directed']);
    await expect.poll(() => status().innerText()).toContain('“provides” is restored.');
    // The keyboard stays in the card.
    await expect.poll(focused).toBe('Restore aimed in place of directed');
  });

  it('takes it back with Undo in the card', async () => {
    await press('ControlOrMeta+z');
    await expect.poll(() => marked()).toEqual(['vital', 'gives', 'directed']);
  });

  it('restores all from the text, in one step', async () => {
    await press('Escape');
    await press('ControlOrMeta+Shift+Backspace');
    await expect.poll(() => marked()).toEqual([]);
    expect(await draft().textContent()).toContain(adopted);
    await expect
      .poll(() => status().innerText())
      .toMatch(/PP1 reads as adopted in A\/RES\/79\/154, PP3/);
    await press('ControlOrMeta+z');
    await expect.poll(() => marked()).toEqual(['vital', 'gives', 'directed']);
  });

  it('says that the changes are deliberate, and why', async () => {
    await press('ControlOrMeta+Alt+k');
    await page.keyboard.type('Asked for by the group');
    await picture('reason');
    expect(await problemsOf(page)).toEqual([]);
    await press('Enter');
    await expect.poll(() => card().innerText()).toContain('Reason: Asked for by the group');
    await expect.poll(() => marked()).toEqual([]);
    await press('Escape');
    await retype('agreed ', '');
    await expect.poll(() => card().innerText()).toContain('Deliberate, 1 change since');
    expect(await problemsOf(page)).toEqual([]);
    await picture('deliberate');
  });

  it('finds all of it again in the saved draft', async () => {
    const saved = await window.files.written(() => press('ControlOrMeta+s'));
    const { provenance } = readDraftBytes(saved).doc.child(3).attrs;
    expect(provenance).toMatchObject({
      source: 'A/RES/79/154',
      label: 'PP3',
      deliberate: { reason: 'Asked for by the group' },
    });
    await page.waitForTimeout(1500);
    page = await window.comeBack();
    await window.files.open({ name: 'draft.chapeau', bytes: saved }, () =>
      press('ControlOrMeta+o'),
    );
    await card().waitFor();
    await expect.poll(() => card().innerText()).toContain('Reason: Asked for by the group');
    await expect.poll(() => card().innerText()).toContain('1 change since');
  });

  it('takes back that they were deliberate', async () => {
    await press('ControlOrMeta+Alt+d');
    await card().getByRole('button', { name: 'Take back' }).press('Enter');
    await expect.poll(() => card().innerText()).toContain('4 changes');
  });
});

describe('a paragraph of an earlier resolution', { timeout: 60_000 }, () => {
  it('takes the newest wording, after seeing what it changes', async () => {
    await press('ControlOrMeta+l');
    await press('ControlOrMeta+a');
    await page.keyboard.type('73/146 PP4');
    await page
      .getByRole('option', { name: /^A\/RES\/73\/146, PP4\b/ })
      .first()
      .waitFor();
    await press('Enter');
    await press('Escape');
    const newer = page.getByRole('region', { name: /^Words as adopted: A\/RES\/73\/146/ });
    await newer.waitFor();
    await picture('newest');
    await press('ControlOrMeta+Alt+u');
    await press('Enter');
    await expect.poll(() => status().innerText()).toContain('now has the wording of A/RES/79/154');
    expect(await problemsOf(page)).toEqual([]);
  });
});
