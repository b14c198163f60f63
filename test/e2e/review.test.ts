import { existsSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDraftBytes } from '../../src/document/draftFile.ts';
import { outline } from '../../src/document/outline.ts';
import { content, tinyPdf } from '../import/tinyPdf.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

// The review of what was read, by keyboard, beside its source.
const pdf = join(root, '../shared/real/pdf/A_C.3_80_L.29.pdf');
const skipped = !existsSync(pdf);
if (skipped) console.warn(`${pdf} is not here; its review is not tested.`);

/** (ii) is missing, and a line without an opening phrase stands among the paragraphs. */
const unsure = `
General Assembly

The General Assembly,

Recalling its resolutions on the matter,

Noting a report,

1. Urges States:

(a) To act;

(c) To report;

2. Decides to remain seized of the matter.
`;

let window: OpenWindow;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  window = await openWindow({ width: 1440, height: 900 });
  page = window.page;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
});
afterAll(() => window?.close());
beforeEach(() => problems.splice(0));

const review = () => page.getByRole('dialog', { name: /^Read / });
const current = () => review().locator('li[aria-current]');
const said = () => review().getByRole('status').innerText();
const counts = () => review().locator('.review-counts').innerText();

async function open(file: Parameters<OpenWindow['files']['open']>[0]): Promise<void> {
  // What a failed test left open would fail all that follow.
  if (await review().isVisible()) await leave();
  const opening = () => page.getByRole('button', { name: 'Open', exact: true }).click();
  await window.files.open(file, opening);
  await current().waitFor();
}

async function violations(): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<axe.AxeResults>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 120)}`),
  );
}

/**
 * How much of a page's canvas is not white, from 0 to 1. Read from a copy: the browser warns of a
 * canvas that is read again and again.
 */
function inked(number: number): Promise<number> {
  const canvas = review().getByRole('img', { name: `Page ${number} of the source` });
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    if (width === 0) return 0;
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(element as HTMLCanvasElement, 0, 0);
    const { data } = copy?.getImageData(0, 0, width, height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
    return dark / (width * height);
  });
}

describe.skipIf(skipped)('an official PDF under review', () => {
  it('stands beside its page, with what it counts above', async () => {
    await open(pdf);
    expect(await counts()).toMatch(/28 preambular\s+28 operative\s+36 notes\s+36 marks/);
    await expect.poll(() => inked(1)).toBeGreaterThan(0.01);
    expect(problems).toEqual([]);
  });

  it('outlines the place of the paragraph on its page', async () => {
    await review().getByText('Deeply concerned', { exact: true }).first().click();
    expect(await current().innerText()).toMatch(/^PP3/);
    const place = await review().locator('.source-place').first().boundingBox();
    const canvas = await review().getByRole('img', { name: 'Page 1 of the source' }).boundingBox();
    // `pdftotext -bbox-layout` puts its three lines from 577.9 to 612.9 of the page's 792 points.
    const points = (y: number) => ((y - (canvas?.y ?? 0)) / (canvas?.height ?? 1)) * 792;
    const top = points(place?.y ?? 0);
    expect(Math.abs(top - 577.9)).toBeLessThan(6);
    expect(Math.abs(top + points((canvas?.y ?? 0) + (place?.height ?? 0)) - 612.9)).toBeLessThan(6);
  });

  it('goes to every doubt with one key, and says which it is', async () => {
    const total = Number(/(\d+) doubts? left/.exec(await counts())?.[1]);
    expect(total).toBeGreaterThan(0);
    const heard = new Set<string>();
    for (let press = 0; press < total; press += 1) {
      await page.keyboard.press('n');
      heard.add(/^Doubt (\d+) of/.exec(await said())?.[1] ?? '');
    }
    expect([...heard].sort()).toEqual(Array.from({ length: total }, (_, at) => String(at + 1)));
  });

  it('settles each with one key until none is left, and takes it back with one', async () => {
    const before = await counts();
    const total = Number(/(\d+) doubts? left/.exec(before)?.[1]);
    for (let press = 0; press < total; press += 1) await page.keyboard.press('a');
    expect(await counts()).toContain('No doubt left');
    await page.keyboard.press('u');
    expect(await counts()).toContain('1 doubt left');
    await page.keyboard.press('a');
  });

  it('changes the part of a paragraph, takes it back and changes it again', async () => {
    await review().getByText('Deeply concerned', { exact: true }).first().click();
    await page.keyboard.press('c');
    expect(await current().innerText()).toMatch(/^OP1/);
    expect(await counts()).toMatch(/27 preambular\s+29 operative/);
    await page.keyboard.press('ControlOrMeta+z');
    expect(await current().innerText()).toMatch(/^PP3/);
    expect(await counts()).toMatch(/28 preambular\s+28 operative/);
    await page.keyboard.press('c');
  });

  it('stays when Escape is pressed by accident', async () => {
    await page.keyboard.press('Escape');
    const question = page.getByRole('alertdialog', { name: 'Leave without taking this text?' });
    await question.getByRole('button', { name: 'Go on reviewing' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await counts()).toMatch(/27 preambular\s+29 operative/);
    expect(await current().evaluate((row) => row === document.activeElement)).toBe(true);
  });

  it('becomes the draft as it was reviewed', async () => {
    await review().getByRole('button', { name: 'Take as draft' }).click();
    await review().waitFor({ state: 'detached' });
    const saving = () => page.getByRole('button', { name: 'Save', exact: true }).click();
    const { doc } = readDraftBytes(await window.files.written(saving));
    const { entries, preambularCount, operativeCount } = outline(doc);
    expect([preambularCount, operativeCount]).toEqual([27, 29]);
    const moved = entries.find(({ label }) => label === 'OP1');
    expect(moved?.words.textContent).toMatch(
      /^Deeply concerned at the grave human rights situation/,
    );
    expect(problems).toEqual([]);
  });
});

/** A resolution of one page, in a face that the file does not hold. */
const tiny = {
  name: 'tiny.pdf',
  bytes: tinyPdf([
    content([
      { x: 72, y: 740, words: 'General Assembly', face: 'bold', size: 14 },
      { x: 108, y: 700, words: 'The General Assembly,', face: 'italic' },
      { x: 108, y: 680, words: 'Recalling its resolutions on the matter,' },
      { x: 108, y: 660, words: '1. Decides to remain seized of the matter.' },
    ]),
  ]),
};

async function leave(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await review().waitFor({ state: 'detached' });
}

describe('a PDF that names faces and holds none', () => {
  it('is drawn with faces of our own, and nothing is asked of another address', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(tiny);
    await expect.poll(() => inked(1)).toBeGreaterThan(0.001);
    expect(asked.filter((url) => /\.pfb$/.test(url)).length).toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith(window.address))).toEqual([]);
    expect(problems).toEqual([]);
    await leave();
  });
});

describe('a PDF whose pages cannot be drawn', () => {
  it('is reviewed without them, and says so', async () => {
    await page.evaluate(withoutDrawing);
    await open({ ...tiny, name: 'undrawn.pdf' });
    await review().getByText('The pages of this PDF cannot be drawn.').waitFor();
    await page.keyboard.press('j');
    expect(await current().innerText()).toMatch(/^Title/);
    expect(problems).toEqual([]);
    await leave();
  });
});

describe('a text under review', () => {
  it('stands beside its lines, those of the paragraph marked', async () => {
    await open({ name: 'unsure.txt', bytes: new TextEncoder().encode(unsure) });
    await review().getByText('Noting', { exact: true }).click();
    const marked = review().locator('.source-lines .marked');
    expect(await marked.allInnerTexts()).toEqual([expect.stringContaining('Noting a report,')]);
  });

  it('has no barrier, by day and by night', async () => {
    expect(await violations()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('has a paragraph joined, split, moved and marked by keys', async () => {
    const names = async () => (await review().locator('.row-name').allInnerTexts()).slice(3);
    const begun = await names();
    await page.keyboard.press('b');
    expect(await current().innerText()).toMatch(/^PP1[\s\S]*matter[\s\S]*Noting a report/);
    await page.keyboard.press('u');
    await page.keyboard.press('s');
    await page.keyboard.press('Enter');
    expect((await names()).slice(0, 3).map((name) => name.slice(0, 3))).toEqual([
      'PP1',
      'PP2',
      'PP3',
    ]);
    await page.keyboard.press('u');
    await page.keyboard.press('h');
    expect(await current().innerText()).toMatch(/^Heading/);
    await page.keyboard.press('u');
    expect(await names()).toEqual(begun);
  });

  it('keeps letters that are typed elsewhere to themselves', async () => {
    const before = await counts();
    await review().getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('c');
    expect(await counts()).toBe(before);
  });

  it('is reached by Tab from its header to its tools', async () => {
    const reached: string[] = [];
    for (let press = 0; press < 6; press += 1) {
      reached.push(await page.evaluate(whereFocusIs));
      await page.keyboard.press('Tab');
    }
    expect(reached).toEqual(expect.arrayContaining(['Cancel', 'Take as draft', 'row', 'tools']));
  });

  it('keeps the doubts clear of the tools at 200 % in a small window', async () => {
    await page.setViewportSize({ width: 680, height: 430 });
    const list = await review().getByRole('region', { name: 'Recognised text' }).boundingBox();
    const tools = await review().locator('.review-tools').boundingBox();
    expect((list?.y ?? 0) + (list?.height ?? 999)).toBeLessThanOrEqual(tools?.y ?? 0);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('is left without a word when nothing was decided', async () => {
    await review().getByRole('button', { name: 'Cancel' }).click();
    await review().waitFor({ state: 'detached' });
  });
});

/** To be run in the page: the worker that draws cannot be had any more. */
function withoutDrawing(): void {
  const Whole = globalThis.Worker;
  globalThis.Worker = class extends Whole {
    constructor(address: string | URL, options?: WorkerOptions) {
      if (/pdf\.worker/.test(String(address))) throw new Error('There is none.');
      super(address, options);
    }
  };
}

/** To be run in the page. */
function whereFocusIs(): string {
  const focused = document.activeElement;
  if (focused?.closest('.review-toolbar')) return 'tools';
  if (focused?.matches('.review-row')) return 'row';
  if (focused?.matches('.source-lines')) return 'source';
  return (focused?.textContent ?? '').replace(/Ctrl.*$/, '');
}
