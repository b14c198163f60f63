import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenWindow, openWindow } from './launch.ts';

let window: OpenWindow;
const errors: string[] = [];

beforeAll(async () => {
  window = await openWindow();
  window.page.on('pageerror', (error) => errors.push(error.message));
});
afterAll(() => window?.close());

it('leaves an empty note at the end of the words without an error, and types on there', async () => {
  const { page } = window;
  const paragraph = page.locator('[data-node=preambularParagraph]').first();
  await paragraph.click();
  await page.keyboard.type('Recalling the Protocol');
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await expect.poll(() => page.locator('.note').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.note').count()).toBe(0);
  await page.keyboard.type(' again');
  await expect.poll(() => paragraph.innerText()).toContain('Recalling the Protocol again');
  expect(errors).toEqual([]);
});
