import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsOf } from './axe.ts';
import { root } from './launch.ts';
import { palettePng } from './palettePng.ts';
import { type TrustedWindow, trustedHosts } from './trustedHosts.ts';

/**
 * Every main view, in light and in dark: without a barrier, and as a picture where
 * CHAPEAU_E2E_VIEWS is set, for `views/README.md` beside this file.
 */
const folder = process.env.CHAPEAU_E2E_VIEWS ? join(root, 'test/e2e/views') : null;
const resolution = readFileSync(join(root, 'clause-library/79-154.json'), 'utf8');

describe('the views', () => {
  let window: TrustedWindow;
  beforeAll(async () => {
    if (folder) mkdirSync(folder, { recursive: true });
    const [browser] = trustedHosts();
    if (!browser) throw new Error('there is always a browser');
    window = await browser.start();
    await window.write(resolution);
    await window.page.setViewportSize({ width: 1240, height: 800 });
  });
  afterAll(() => window?.close());

  const press = (keys: string) => window.page.keyboard.press(keys);
  const draft = () => window.page.getByRole('textbox', { name: 'Draft' });
  const dialog = () => window.page.locator('[role=dialog], [role=alertdialog]');

  async function command(name: string): Promise<void> {
    await press('ControlOrMeta+k');
    await window.page.keyboard.type(name);
    await window.page.getByRole('option', { name }).first().waitFor();
    await press('Enter');
  }

  async function shown(name: string): Promise<void> {
    const { page } = window;
    // What comes a moment later: cards, underlines, what moves into its place.
    await page.waitForTimeout(1200);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await problemsOf(page), `${name} in ${colorScheme}`).toEqual([]);
      if (!folder) continue;
      const png = palettePng(await page.screenshot());
      writeFileSync(join(folder, `${name}-${colorScheme}.png`), png);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }

  async function leave(): Promise<void> {
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
  }

  it('the first start', async () => {
    await window.page.getByRole('region', { name: 'Ways to start' }).waitFor();
    await shown('start');
  });

  it('a draft with agreed language beside it', async () => {
    await window.open();
    await window.page.getByText('Opened draft.chapeau.').waitFor();
    await draft().getByText('Recognizing the crucial importance').click();
    await shown('draft');
  });

  it('a note open for writing', async () => {
    await draft().getByText('Recognizing the crucial importance').click();
    await press('End');
    await press('ControlOrMeta+Shift+f');
    await window.page.getByRole('textbox', { name: /^Footnote/ }).waitFor();
    await window.page.keyboard.type('See A/79/263');
    await shown('note');
    await press('Enter');
    await window.page.keyboard.type(' of all its parts');
  });

  it.each([
    ['commands', 'ControlOrMeta+k'],
    ['keys', 'ControlOrMeta+/'],
    ['masthead', 'ControlOrMeta+Shift+m'],
    ['recent', 'ControlOrMeta+Shift+o'],
    ['compare', 'ControlOrMeta+Alt+m'],
    ['redline', 'ControlOrMeta+Alt+e'],
    ['versions', 'ControlOrMeta+Alt+v'],
  ])('the dialog of %s', async (name, keys) => {
    await press(keys);
    await dialog().getByRole('heading').or(dialog().getByRole('searchbox')).first().waitFor();
    await shown(name);
    await leave();
  });

  it('the start from last cycle’s resolution', async () => {
    await command('New draft…');
    await dialog().getByRole('heading').first().waitFor();
    await shown('new-draft');
    await leave();
  });

  it('agreed words, and where those at the cursor stand', async () => {
    await press('ControlOrMeta+Shift+l');
    await draft().getByText('Reiterating its strong').click();
    await shown('agreed-words');
    await press('ControlOrMeta+Shift+l');
  });

  it('the lineage of a paragraph', async () => {
    await press('ControlOrMeta+Alt+y');
    await shown('lineage');
    await window.page.getByRole('tab', { name: 'Agreed language' }).click();
  });

  it('a word that no dictionary knows', async () => {
    await command('Next spelling mistake');
    const menu = window.page.getByRole('menu', { name: /^Spelling of/ });
    await menu.waitFor();
    // Also from the palette, when the page has not the keyboard, the word is brought into sight.
    await expect.poll(async () => (await menu.boundingBox())?.y ?? -1).toBeGreaterThan(0);
    await expect.poll(async () => (await menu.boundingBox())?.y ?? 900).toBeLessThan(700);
    await shown('spelling');
    await press('Escape');
  });

  it('what somebody else changed in the file', async () => {
    await window.write(resolution.replace('Recognizing', 'Somebody else recognizing'));
    await press('ControlOrMeta+s');
    await dialog().getByRole('heading').waitFor();
    await shown('changed');
    await leave();
  });

  it('what was recovered after a crash', async () => {
    await window.page.waitForTimeout(1000);
    await window.crash();
    await window.page.setViewportSize({ width: 1240, height: 800 });
    await window.page.getByRole('region', { name: 'Recovered work' }).waitFor();
    await shown('recovered');
  });

  it('a narrow window', async () => {
    await window.page.getByRole('button', { name: 'Go on with the recovered text' }).click();
    await window.page.setViewportSize({ width: 700, height: 900 });
    await shown('narrow');
  });
});
