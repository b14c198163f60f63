import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { content, tinyPdf } from '../import/tinyPdf.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

// An official PDF in the window, under its policy: nothing evaluated, nothing asked of the network.
const pdf = join(root, '../shared/real/pdf/A_RES_79_154.pdf');
const lines = Array.from({ length: 60 }, (_, at) => ({
  x: 72,
  y: 760 - 12 * at,
  words: 'Recalling words that fill many pages of a file that nobody needs',
}));
const skipped = !existsSync(pdf);
if (skipped) console.warn(`${pdf} is not here; reading it in the window is not tested.`);

let window: OpenWindow;
const problems: string[] = [];

beforeAll(async () => {
  window = await openWindow();
  window.page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  window.page.on('pageerror', (error) => problems.push(error.message));
});
afterAll(() => window?.close());

it('tells how far a long PDF is, and gives it up when it is cancelled', async () => {
  const { page } = window;
  const draft = page.getByRole('textbox', { name: 'Draft' });
  const before = await draft.innerText();
  // That of agreed language may start meanwhile, and stays.
  const reading = () => page.workers().filter((worker) => /readingWorker/.test(worker.url()));
  expect(reading()).toEqual([]);
  const bytes = tinyPdf(Array.from({ length: 900 }, () => content(lines)));
  const opening = () => page.keyboard.press('Control+o');
  await window.files.open({ name: 'long.pdf', bytes }, opening);
  await page
    .getByRole('dialog', { name: 'Reading long.pdf' })
    .getByText(/of 900/)
    .waitFor();
  expect(reading()).toHaveLength(1);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(reading).toEqual([]);
  expect(await draft.innerText()).toBe(before);
  expect(problems).toEqual([]);
});

it.skipIf(skipped)('opens an official PDF as a draft after a look at its doubts', async () => {
  const { page } = window;
  const asked: string[] = [];
  await window.files.open(pdf, async () => {
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
  });
  const review = page.getByRole('dialog', { name: /A_RES_79_154/ });
  await expect
    .poll(() => review.innerText())
    .toMatch(/38 preambular\s+52 operative\s+39 notes\s+39 marks/);
  await review.getByRole('group', { name: 'Doubt 1' }).getByText('as note 24').waitFor();
  await review.getByRole('button', { name: 'Take as draft' }).click();
  const draft = page.getByRole('textbox', { name: 'Draft' });
  await expect.poll(() => draft.innerText()).toContain('Trafficking in women and girls');
  expect(problems).toEqual([]);
  expect(new Set(asked)).toEqual(new Set([new URL(window.address).origin]));
});
