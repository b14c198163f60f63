import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDraft } from '../../src/document/draftFile.ts';
import { doc, masthead, op, pp } from '../builders.ts';
import { problemsOf } from './axe.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

const real = join(root, '../shared/real/pdf');
const hasReal = existsSync(real);
if (!hasReal) console.warn(`${real} is not here; official PDFs are not added in the window.`);

const draft = (words: string) =>
  writeDraft({
    doc: doc([masthead({ documentSymbol: 'A/RES/81/5' }), pp('Recalling'), op(words)]),
    origin: null,
  });

let window: OpenWindow;
let folder = '';
const problems: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-own-'));
  window = await openWindow();
  watch(window.page);
});
afterAll(async () => {
  await window?.close();
  rmSync(folder, { recursive: true });
});

function watch(page: Page): void {
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
}

const file = (name: string, content: string | Buffer) => ({
  name,
  bytes: new Uint8Array(Buffer.from(content)),
});
const dialog = (name: string) => window.page.getByRole('dialog', { name });
const summary = () => dialog('Add to my clause library').getByRole('status');

async function command(words: string): Promise<void> {
  await window.page.getByRole('textbox', { name: 'Draft' }).waitFor();
  await window.page.keyboard.press('Control+k');
  await window.page.getByRole('combobox', { name: 'Command or paragraph' }).fill(words);
  await window.page.keyboard.press('Enter');
}

async function addFiles(...files: ReturnType<typeof file>[]): Promise<string> {
  await window.files.choose(files, () => command('Add files to my clause library'));
  return summary().innerText();
}

async function search(words: string): Promise<string> {
  const { page } = window;
  await page.getByRole('searchbox', { name: 'Search agreed language' }).fill(words);
  // Until the library is read, and until what is shown answers these words.
  await expect.poll(() => page.locator('.pane-note').innerText()).toMatch(/found|No agreed/);
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  return page.getByRole('listbox', { name: 'Agreed language' }).innerText();
}

describe('saved drafts', () => {
  it('are added, told apart as known and changed, and replaced only by a click', async () => {
    expect(await addFiles(file('one.chapeau', draft('Urges States to plant olive trees')))).toMatch(
      /^1 file: 1 read and added\./,
    );
    await window.page.keyboard.press('Enter');
    await dialog('Add to my clause library').waitFor({ state: 'detached' });
    await expect.poll(() => search('olive trees')).toMatch(/^A\/RES\/81\/5, OP1[\s\S]*my library/);
    const again = await addFiles(
      file('one.chapeau', draft('Urges States to plant olive trees')),
      file('other.chapeau', draft('Urges States to plant cherry trees')),
      file('broken.pdf', '%PDF-1.7 broken'),
    );
    expect(again).toBe(
      '3 files: 0 read and added, 1 already there, 1 with changed text, not taken, 1 refused.',
    );
    expect(await dialog('Add to my clause library').innerText()).toMatch(
      /broken\.pdf: This PDF is damaged/,
    );
    expect(await problemsOf(window.page)).toEqual([]);
    await window.page.getByRole('button', { name: 'Take this one instead: other.chapeau' }).click();
    await expect.poll(() => summary().innerText()).toContain('1 replaced');
    await window.page.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => search('cherry trees')).toContain('A/RES/81/5, OP1');
    await expect.poll(() => search('olive trees')).not.toContain('olive');
  });

  it('are listed, and gone once they are removed, also after a restart', async () => {
    await window.page.getByRole('button', { name: 'My library' }).click();
    const own = dialog('My clause library');
    await own.getByText('A/RES/81/5').waitFor();
    expect(await problemsOf(window.page)).toEqual([]);
    await own.getByRole('button', { name: 'Remove A/RES/81/5' }).click();
    await own.getByText('There is nothing in it yet.').waitFor();
    await window.page.keyboard.press('Escape');
    await window.comeBack(watch);
    await expect.poll(() => window.page.locator('.pane-note').innerText()).not.toMatch(/Reading/);
    await expect.poll(() => search('cherry trees')).not.toContain('A/RES/81/5');
  });
});

it('the draft in work is added as it stands', async () => {
  const { page } = window;
  await command('Add this draft to my clause library');
  expect(await summary().innerText()).toBe('1 file: 1 read and added.');
  await page.getByRole('button', { name: 'My clause library' }).click();
  const own = dialog('My clause library');
  await own.getByText('Trafficking in women and girls').first().waitFor();
  expect(await own.innerText()).toContain('draft, not agreed');
  await page.keyboard.press('Escape');
});

describe.skipIf(!hasReal)('official PDFs', () => {
  const names = ['A_RES_79_154', 'A_RES_79_189', 'A_C.3_80_L.29'];
  const pdf = (name: string) => readFileSync(join(real, `${name}.pdf`));

  it('of a folder are added with a broken one refused, and stay after a restart', async () => {
    const { page } = window;
    mkdirSync(join(folder, 'in/deep'), { recursive: true });
    for (const name of names) writeFileSync(join(folder, 'in/deep', `${name}.pdf`), pdf(name));
    writeFileSync(join(folder, 'in/broken.pdf'), pdf('A_RES_79_132').subarray(0, 20_000));
    writeFileSync(join(folder, 'in/photo.jpg'), 'x');
    await window.files.choose(join(folder, 'in'), () =>
      command('Add a folder to my clause library'),
    );
    await dialog('Add to my clause library')
      .getByText(/^File \d of 4$/)
      .waitFor();
    expect(await summary().innerText()).toMatch(
      /^4 files: 3 read and added, .*1 refused\. 1 file of other kinds was left alone\.$/,
    );
    expect(await dialog('Add to my clause library').innerText()).toContain(
      'A/C.3/80/L.29: a draft, whose language is not agreed',
    );
    await page.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => search('transplant tourism registries')).toContain('A/RES/79/189, OP6');
    await window.comeBack(watch);
    await expect
      .poll(() => search('transplant tourism registries'), { timeout: 15_000 })
      .toMatch(/A\/RES\/79\/189, OP6[\s\S]*my library/);
    await expect.poll(() => search('A/C.3/80/L.29 OP2')).toContain('draft, not agreed');
    expect(problems).toEqual([]);
  });

  it('are given up by Cancel, with what was added kept', async () => {
    const { page } = window;
    const many = Array.from({ length: 6 }, (_, at) =>
      file(`${at}.pdf`, pdf(at === 0 ? 'A_RES_79_132' : 'A_RES_79_144')),
    );
    await window.files.choose(many, () => command('Add files to my clause library'));
    await dialog('Add to my clause library').getByText('File 2 of 6').waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    // How many are read by then is the machine's to say; what is told must be what was done.
    const told = await summary().innerText();
    const [, added, left] =
      /^6 files: (\d) read and added(?:, \d of these with doubts)?(?:, \d already there)?, (\d) not looked at, for it was cancelled\.$/.exec(
        told,
      ) ?? [];
    expect(Number(added), told).toBeGreaterThan(0);
    expect(Number(left), told).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'My library' }).click();
    await dialog('My clause library').getByText('A/RES/79/132').waitFor();
    const isThere = (await dialog('My clause library').innerText()).includes('A/RES/79/144');
    expect(isThere, told).toBe(Number(added) > 1);
  });
});

it('adds what was reviewed, and leaves the draft in work as it is', async () => {
  const { page } = window;
  await page.keyboard.press('Escape');
  const before = await page.getByRole('textbox', { name: 'Draft' }).textContent();
  const text =
    'Rest for delegates\n\nThe General Assembly,\n\nRecalling its resolutions,\n\n1. Urges every delegate to rest.\n';
  await window.files.open(file('reviewed.txt', text), () => page.keyboard.press('Control+o'));
  const add = { name: 'Add to my clause library' };
  await dialog('Read reviewed.txt').getByRole('button', add).click();
  await expect.poll(() => summary().innerText()).toMatch(/^1 file: 1 read and added/);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('textbox', { name: 'Draft' }).textContent()).toBe(before);
  await page.getByRole('button', { name: 'My library' }).click();
  await dialog('My clause library').getByText('Rest for delegates').waitFor();
  await page.keyboard.press('Escape');
});
