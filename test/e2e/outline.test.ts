import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { withIds, writeDraft } from '../../src/document/draftFile.ts';
import { doc, op, pp, sub } from '../builders.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

// The rows of the outline, dragged and moved by keys.
let window: OpenWindow;
let page: Page;

const draft = doc([
  pp('Recalling the Convention'),
  pp('Noting the report'),
  op('Urges States', sub('to act')),
  op('Invites the Secretariat to report'),
  op('Decides to remain seized of the matter'),
]);

beforeAll(async () => {
  window = await openWindow();
  page = window.page;
  const bytes = new TextEncoder().encode(writeDraft({ doc: withIds(draft), origin: null }));
  await window.files.open({ name: 'five.chapeau', bytes }, () =>
    page.getByRole('button', { name: 'Open', exact: true }).click(),
  );
  await rows().nth(4).waitFor();
});
afterAll(() => window?.close());
afterEach(async () => {
  while (JSON.stringify(await names()) !== JSON.stringify(asOpened)) {
    await page.keyboard.press('ControlOrMeta+z');
    await page.waitForTimeout(100);
  }
});

const outline = () => page.getByRole('navigation', { name: 'Outline' });
const rows = () => outline().locator('[data-row]');
const row = (label: string) => rows().filter({ hasText: label });
const names = async () =>
  (await rows().allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').slice(0, 9));
const said = () => page.locator('.announcement').innerText();
const asOpened = ['PP1 Recal', 'PP2 Notin', 'OP1 Urges', 'OP2 Invit', 'OP3 Decid'];

/** Holds a row with the mouse over another, at a share of its height. */
async function dragOver(from: string, to: string, height: number): Promise<void> {
  const [start, end] = [await row(from).boundingBox(), await row(to).boundingBox()];
  if (!start || !end) throw new RangeError(`No rows ${from} and ${to}`);
  await page.mouse.move(start.x + 60, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 70, end.y + end.height * 0.5, { steps: 5 });
  await page.mouse.move(end.x + 70, end.y + end.height * height, { steps: 3 });
}

const drops = () => outline().locator('[data-drop]');

it('a row that is dragged below another moves its paragraph there, as one step, and is heard', async () => {
  await dragOver('OP1', 'OP3', 0.8);
  expect(await drops().getAttribute('data-drop')).toBe('after');
  await page.screenshot({ path: `${root}/dist/outlineDrag.png` });
  await page.mouse.up();
  await expect
    .poll(names)
    .toEqual([...asOpened.slice(0, 2), 'OP1 Invit', 'OP2 Decid', 'OP3 Urges']);
  expect(await said()).toBe('OP1 is now OP3.');
  expect(await drops().count()).toBe(0);
  expect(await page.locator('[data-node=subparagraph]').innerText()).toContain('to act');

  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(names).toEqual(asOpened);
});

it('keys go on moving the paragraph from its row', async () => {
  await dragOver('OP3', 'OP1', 0.2);
  expect(await drops().getAttribute('data-drop')).toBe('before');
  await page.mouse.up();
  await expect
    .poll(names)
    .toEqual([...asOpened.slice(0, 2), 'OP1 Decid', 'OP2 Urges', 'OP3 Invit']);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Decides');
  await page.keyboard.press('Alt+ArrowDown');
  await expect
    .poll(names)
    .toEqual([...asOpened.slice(0, 2), 'OP1 Urges', 'OP2 Decid', 'OP3 Invit']);
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(names)
    .toEqual([...asOpened.slice(0, 2), 'OP1 Decid', 'OP2 Urges', 'OP3 Invit']);
});

it('a paragraph is not dropped in another part', async () => {
  await dragOver('PP1', 'OP2', 0.8);
  expect(await drops().count()).toBe(0);
  await page.mouse.up();
  expect(await names()).toEqual(asOpened);
});

it('a row that is dragged to the page moves its paragraph as the paragraph’s own name does', async () => {
  const target = page.locator('[data-node=operativeParagraph]').first();
  const [start, end] = [await row('OP3').boundingBox(), await target.boundingBox()];
  if (!start || !end) throw new RangeError('No row or paragraph');
  await page.mouse.move(start.x + 60, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 100, end.y + 30, { steps: 5 });
  await page.mouse.move(end.x + 100, end.y + 2, { steps: 5 });
  await page.mouse.up();
  await expect
    .poll(names)
    .toEqual([...asOpened.slice(0, 2), 'OP1 Decid', 'OP2 Urges', 'OP3 Invit']);
});
