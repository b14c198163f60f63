import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveWeb } from '../../electron/webHost.ts';
import { launchChromium, root } from './launch.ts';

// The plain web build as an application: installed from a server, and used when there is none.
let browser: Browser;
let page: Page;
let host: Awaited<ReturnType<typeof serveWeb>>;

beforeAll(async () => {
  host = await serveWeb(join(root, 'dist/web'), 0);
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(host.address);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

it('can be installed, and opens drafts from the file manager', async () => {
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '').file_handlers).toEqual([
    { action: './', accept: { 'application/vnd.chapeau.draft+json': ['.chapeau'] } },
  ]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A test runs in a private window, from which nothing can be installed.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
});

it('opens without its server, with agreed language, spelling and the draft as it was left', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  const paragraph = page.locator('[data-node=preambularParagraph]').first();
  await paragraph.click();
  await page.keyboard.type('Recalling the traficking');
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).length))
    .toBeGreaterThan(0);
  await page.keyboard.type(' of persons');
  await page.waitForTimeout(1500);
  await host.close();
  await page.reload();
  await page.getByRole('textbox', { name: 'Draft' }).waitFor();
  await expect.poll(() => paragraph.innerText()).toContain('Recalling the traficking of persons');
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('misspelled') ?? [])].map(String)))
    .toEqual(['traficking']);
  await page.getByRole('searchbox', { name: 'Search agreed language' }).fill('sex tourism demand');
  await page
    .getByRole('option', { name: /^A\/RES\/79\/154/ })
    .first()
    .waitFor();
});

it('keeps every file that the window can ask for', async () => {
  const html = readFileSync(join(root, 'dist/web/index.html'), 'utf8');
  const asked = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+)"/g)].map(([, path]) => path);
  expect(asked.length).toBeGreaterThan(3);
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) =>
      new URL(url).pathname.slice(1),
    );
  });
  expect(kept).toEqual(expect.arrayContaining(asked));
  expect(kept.filter((path) => /[wW]orker-.*\.js$/.test(path)).length).toBeGreaterThanOrEqual(4);
});
