import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordFile } from '../../src/export/wordFile.ts';
import { proposedDraft } from '../word/sampleDrafts.ts';
import { problemsOf } from './axe.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

let window: OpenWindow;

beforeAll(async () => {
  window = await openWindow();
  await draft().waitFor();
});
afterAll(() => window?.close());

const bytes = wordFile(proposedDraft());
const draft = () => window.page.getByRole('textbox', { name: 'Draft' });
const status = () => window.page.getByRole('status').first();

async function open(): Promise<void> {
  const { page } = window;
  await window.files.open({ name: 'from-capital.docx', bytes }, () =>
    page.keyboard.press('ControlOrMeta+o'),
  );
}

describe('a Word file with tracked changes', () => {
  it('is asked about before anything else, by keyboard and without a barrier', async () => {
    const { page } = window;
    await open();
    const question = page.getByRole('alertdialog', { name: 'Tracked changes' });
    await question.waitFor();
    expect(await question.innerText()).toContain('by ');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Keep as proposals');
    expect(await problemsOf(page)).toEqual([]);
    await page.screenshot({ path: `${root}/dist/trackedChanges.png` });
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await draft().locator('ins, del').count()).toBe(0);
  });

  it('is taken as a draft with its proposals and comments', async () => {
    const { page } = window;
    await open();
    await page.getByRole('alertdialog', { name: 'Tracked changes' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take as draft' }).click();
    await expect.poll(() => draft().locator('ins').count()).toBeGreaterThan(0);
    expect(await draft().locator('del').count()).toBeGreaterThan(0);
    expect(await problemsOf(page)).toEqual([]);
    await page.screenshot({ path: `${root}/dist/proposals.png` });
  });

  it('is decided on proposal by proposal with the keyboard, each told and undone', async () => {
    const { page } = window;
    await draft().focus();
    await page.keyboard.press('ControlOrMeta+Alt+n');
    await expect.poll(() => status().innerText()).toMatch(/\b1 of \d+\./);
    const before = await draft().innerHTML();
    await page.keyboard.press('ControlOrMeta+Alt+a');
    await expect.poll(() => status().innerText()).toMatch(/^Accepted |Accepted the /);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => draft().innerHTML()).toBe(before);
    await page.keyboard.press('ControlOrMeta+Alt+r');
    await expect.poll(() => status().innerText()).toMatch(/Rejected the /);
  });

  it('has its comments read aloud with their author', async () => {
    const { page } = window;
    await page.keyboard.press('ControlOrMeta+Alt+c');
    await expect.poll(() => status().innerText()).toMatch(/Comment.*1 of \d+\./s);
  });
});
