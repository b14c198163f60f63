import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from './launch.ts';
import { type TrustedWindow, trustedHosts } from './trustedHosts.ts';

// Tabs of the browser host beside each other, on one store and one file.
const resolution = readFileSync(join(root, 'clause-library/79-154.json'), 'utf8');
let window: TrustedWindow;
beforeEach(async () => {
  const [browser] = trustedHosts();
  if (!browser) throw new Error('there is always a browser');
  window = await browser.start();
  await window.write(resolution);
});
afterEach(() => window?.close());

const draft = (page: Page) => page.getByRole('textbox', { name: 'Draft' });
const status = (page: Page) => page.locator('.announcement').innerText();

async function newTab(): Promise<Page> {
  const { page } = window;
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('New window');
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.keyboard.press('Enter'),
  ]);
  await draft(tab).waitFor();
  return tab;
}

it('gives a new tab a draft of its own, kept by itself', async () => {
  await draft(window.page).locator('[data-node=preambularParagraph]').first().click();
  await window.page.keyboard.type('Recalling the first tab');
  await window.page.waitForTimeout(1500);
  const tab = await newTab();
  expect(await draft(tab).textContent()).not.toContain('the first tab');
  await draft(tab).locator('[data-node=preambularParagraph]').first().click();
  await tab.keyboard.type('Recalling the second tab');
  await tab.waitForTimeout(1500);
  await tab.reload();
  await draft(tab).getByText('the second tab').first().waitFor();
  await window.page.reload();
  await draft(window.page).getByText('the first tab').first().waitFor();
});

it('says that a file is open in another tab, and opens it there no second time', async () => {
  await window.open();
  await expect.poll(() => status(window.page)).toBe('Opened draft.chapeau.');
  const tab = await newTab();
  await tab.getByRole('button', { name: 'Open', exact: true }).click();
  await tab.getByText('“draft.chapeau” is open in another tab').waitFor();
  expect(await draft(tab).textContent()).not.toContain('Reiterating its strong condemnation');
  await tab.keyboard.press('Enter');
  // Nor does it save over it.
  await draft(tab).locator('[data-node=preambularParagraph]').first().click();
  await tab.keyboard.type('Recalling');
  await tab.keyboard.press('ControlOrMeta+s');
  await tab.getByText('“draft.chapeau” is open in another tab').waitFor();
  expect(await window.read()).toBe(resolution);
});
