import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDraftBytes } from '../../src/document/draftFile.ts';
import { outline } from '../../src/document/outline.ts';
import { deleted, inserted, mexico, p, run, tinyWord } from '../import/tinyWord.ts';
import { problemsOf } from './axe.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

// A colleague's Word file with tracked changes and a comment, by keyboard alone.
const decision = join(root, '../shared/real/docx/decision-with-tracked-changes.docx');
const skipped = !existsSync(decision);
if (skipped) console.warn(`${decision} is not here; opening it is not tested.`);

/** As long as a delegation's position may be. */
const position = `Why all? ${'My delegation holds that this paragraph goes too far. '.repeat(5).trim()}`;
const remark = `<w:comment w:id="3" w:author="Chile" w:date="2026-10-05T09:00:00Z">${p(run(position))}</w:comment>`;
const tracked = {
  name: 'tracked.docx',
  bytes: tinyWord(
    p(run('Urges ') + inserted(run('all ')) + deleted('some ', mexico) + run('States;'), {
      level: 0,
    }) +
      p(
        `${run('Decides ')}<w:commentRangeStart w:id="3"/>${run('to act')}<w:commentRangeEnd w:id="3"/>${run('.')}`,
        { level: 0 },
      ),
    { comments: remark },
  ),
};

let window: OpenWindow;
let page: Page;

beforeAll(async () => {
  window = await openWindow();
  page = window.page;
  await page.getByRole('textbox', { name: 'Draft' }).waitFor();
});
afterAll(() => window?.close());

const question = () => page.getByRole('alertdialog', { name: 'Tracked changes' });
const review = () => page.getByRole('dialog', { name: /^Read / });
const status = () => page.getByRole('status').first();
const choice = (name: string) => question().getByRole('button', { name });
const urges = () => page.locator('[data-node=operativeParagraph]').first().innerText();

async function open(file: Parameters<OpenWindow['files']['open']>[0]): Promise<void> {
  await window.files.open(file, () => page.keyboard.press('ControlOrMeta+o'));
  await question().waitFor();
}

/** Presses Tab until a choice has the focus, at most once for each. */
async function choose(name: string): Promise<void> {
  for (let press = 0; press < 4; press += 1) {
    if (await choice(name).evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await question().waitFor({ state: 'detached' });
}

async function takeAsDraft(): Promise<void> {
  await review().waitFor();
  await page.keyboard.press('ControlOrMeta+Enter');
  await review().waitFor({ state: 'detached' });
}

async function operativeWords(): Promise<string[]> {
  const bytes = await window.files.written(() => page.keyboard.press('ControlOrMeta+s'));
  const { entries } = outline(readDraftBytes(bytes).doc);
  return entries.filter(({ part }) => part === 'operative').map(({ words }) => words.textContent);
}

describe('a Word file with tracked changes', () => {
  it('asks first how they are read, and reads the question out', async () => {
    await open(tracked);
    expect(await question().getByRole('button').allInnerTexts()).toEqual([
      'Keep as proposals',
      'Accept all',
      'Reject all',
      'Cancel',
    ]);
    const described = await question().getAttribute('aria-describedby');
    const sentence = await page.locator(`[id="${described}"]`).innerText();
    expect(sentence).toContain('1 insertion and 1 deletion');
    expect(sentence).toContain('by Kenya (1) and Mexico (1)');
    expect(await problemsOf(page)).toEqual([]);
  });

  it('is not opened at all when Escape is pressed', async () => {
    await page.keyboard.press('Escape');
    await question().waitFor({ state: 'detached' });
    expect(await review().count()).toBe(0);
  });

  it.each([
    ['Accept all', 'Urges all States;'],
    ['Reject all', 'Urges some States;'],
  ])('reads as asked for: %s', async (name, words) => {
    await open(tracked);
    await choose(name);
    await review().waitFor();
    await review().getByText(words.replace('Urges ', '')).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await review().waitFor({ state: 'detached' });
  });
});

describe('proposals in a draft', () => {
  it('stand in the review and in the draft, and are counted', async () => {
    await open(tracked);
    await choose('Keep as proposals');
    await review().waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await takeAsDraft();
    await expect.poll(() => status().innerText()).toContain('2 proposals');
    expect(await status().innerText()).toContain('1 comment');
    expect(await urges()).toContain('all some');
    expect(await problemsOf(page)).toEqual([]);
  });

  it('are gone through by key, each read out with its author and date', async () => {
    await page.getByRole('textbox', { name: 'Draft' }).focus();
    await page.keyboard.press('ControlOrMeta+Alt+n');
    await expect
      .poll(() => status().innerText())
      .toContain('Insertion proposed by Kenya on 2 October 2026: “all”. 1 of 2.');
    await page.keyboard.press('ControlOrMeta+Alt+n');
    await expect
      .poll(() => status().innerText())
      .toContain('Deletion proposed by Mexico on 3 October 2026: “some”. 2 of 2.');
  });

  it('are decided on one by one, and Undo brings them back', async () => {
    await page.keyboard.press('ControlOrMeta+Alt+a');
    await expect.poll(() => status().innerText()).toContain('Accepted the deletion');
    await expect.poll(() => status().innerText()).toContain('1 proposal');
    expect(await urges()).not.toContain('some');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => status().innerText()).toContain('2 proposals');
    expect(await urges()).toContain('all some');
    await page.keyboard.press('ControlOrMeta+Alt+r');
    await expect.poll(() => status().innerText()).toContain('Rejected the deletion');
    await page.keyboard.press('ControlOrMeta+Alt+n');
    await page.keyboard.press('ControlOrMeta+Alt+r');
    await expect.poll(() => status().innerText()).toContain('None is left.');
    expect(await operativeWords()).toEqual(['Urges some States', 'Decides to act']);
  });

  it('have comments beside them, which are read by key and by pointer', async () => {
    await page.keyboard.press('ControlOrMeta+Alt+c');
    const words = `Comment by Chile on 5 October 2026: ${position}`;
    await expect.poll(() => status().innerText()).toContain(`${words} 1 of 1.`);
    expect(await page.locator('.page [data-remark=comment]').getAttribute('title')).toBe(words);
    // However long it is, the rest of the line stays where it is.
    const [zoom, language] = await Promise.all(
      ['100 %', 'British English (-ize)'].map((text) =>
        page.getByText(text, { exact: true }).boundingBox(),
      ),
    );
    expect(Math.abs((zoom?.y ?? 0) - (language?.y ?? 99))).toBeLessThan(6);
    await page.screenshot({ path: `${root}/dist/comment.png` });
  });
});

describe.skipIf(skipped)('a negotiated text of ninety proposals', () => {
  beforeEach(async () => {
    await page.keyboard.press('Escape');
  });

  it('is opened, kept as proposals and read with its comments, without barriers', async () => {
    await open(decision);
    expect(await question().innerText()).toContain('46 insertions and 45 deletions');
    await choose('Keep as proposals');
    await review().waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await takeAsDraft();
    // By the file itself 24 insertions of the text and 20 of its notes stand beside a deletion of one hand.
    await expect.poll(() => status().innerText()).toContain('47 proposals');
    expect(await status().innerText()).toContain('94 comments');
    await page.getByRole('textbox', { name: 'Draft' }).focus();
    await page.keyboard.press('ControlOrMeta+Alt+n');
    await expect.poll(() => status().innerText()).toMatch(/proposed by .* 1 of 47\./);
    await page.keyboard.press('ControlOrMeta+Alt+a');
    await expect.poll(() => status().innerText()).toContain('46 proposals');
    await page.keyboard.press('ControlOrMeta+Alt+c');
    await expect.poll(() => status().innerText()).toMatch(/Comment by .* of 94\./);
    expect(await problemsOf(page)).toEqual([]);
  });
});
