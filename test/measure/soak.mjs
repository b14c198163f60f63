import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keyToPaint, quantile } from '../bench/keyToPaint.mjs';
import { built } from './built.mjs';
import { workerHeaps } from './workerHeaps.mjs';

// An hour of scripted drafting on the longest draft, ten times 79/154: is memory flat, and are keys
// as quick at the end as at the start? Needs dist/web.
//   node test/measure/soak.mjs [MINUTES]
// Memory is the heap of the page and those of its workers after their garbage was collected, and the
// page's elements; keys as in the bench.
const minutes = Number(process.argv[2] ?? 60);
const root = fileURLToPath(new URL('../..', import.meta.url));
const { launchChromium, repeated, serveWeb } = await built('dist/measure/soak', [
  'electron/webHost.ts',
  'test/e2e/launch.ts',
  'test/bench/work.ts',
]);
const host = await serveWeb(join(root, 'dist/web'), 0);
const browser = await launchChromium(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
const errors = [];
page.on('pageerror', (error) => errors.push(error.message));
await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
await page.goto(host.address);
await open(repeated(readFileSync(join(root, 'clause-library/79-154.json'), 'utf8'), 10));
const session = await page.context().newCDPSession(page);
const ofWorkers = await workerHeaps(session);

console.log('minute  rounds    heap MB  workers MB  elements  key p50  key p95');
const begun = Date.now();
let rounds = 0;
// A round first, so that everything is loaded that will be; then once through the whole draft, since
// what is known of a paragraph's words is kept with it from when the cursor was there.
await round();
await readThrough();
await tell();
for (let next = 1; next <= 4; next += 1) {
  while (Date.now() - begun < (minutes * 60_000 * next) / 4) await round();
  await tell();
}
console.log(errors.length === 0 ? 'No error.' : `${errors.length} errors, as: ${errors[0]}`);
await browser.close();
await host.close();

/** What a drafter does in a minute: types, corrects, moves, nests, splits, inserts, undoes. */
async function round() {
  rounds += 1;
  const keys = page.keyboard;
  const before = await marks();
  const paragraphs = page.locator('[data-node=operativeParagraph]');
  const count = await paragraphs.count();
  const place = paragraphs.nth((rounds * 37) % count);
  await place.scrollIntoViewIfNeeded();
  await place.click({ position: { x: 200, y: 8 } });
  await keys.press('End');
  await keys.type(' and the traficking of persons, ', { delay: 5 });
  for (const key of ['Enter', 'Tab', 'Shift+Tab', 'Alt+ArrowUp', 'Alt+ArrowDown']) {
    await keys.press(key);
  }
  await keys.type('Encourages Member States to promote gender equality', { delay: 5 });
  await keys.press('ControlOrMeta+Shift+f');
  await keys.type('Resolution 70/1.');
  await keys.press('Escape');
  await page.getByRole('searchbox', { name: 'Search agreed language' }).fill('demand sex tourism');
  await page.getByRole('option').first().waitFor();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await page.waitForTimeout(300);
  // All of it undone, so that the draft stays as long as it was.
  await page.getByRole('textbox', { name: 'Draft' }).focus();
  for (let step = 0; step < 80 && (await marks()) !== before; step += 1) {
    await keys.press('ControlOrMeta+z');
  }
  if ((await marks()) !== before) throw new Error('Undo did not bring the draft back.');
}

/** Puts the cursor into every paragraph that a round may change, one after another. */
async function readThrough() {
  const places = page.locator('[data-node=operativeParagraph]');
  for (let at = 0; at < (await places.count()); at += 1) {
    await places.nth(at).scrollIntoViewIfNeeded();
    await places.nth(at).click({ position: { x: 200, y: 8 } });
    await page.waitForTimeout(150);
  }
}

/** How many paragraphs, notes and letters stand in the draft; cheap enough to ask often. */
function marks() {
  return page.evaluate(() => {
    const count = (what) => document.querySelectorAll(what).length;
    const letters = document.querySelector('.page').textContent.length;
    return `${count('.page section')} ${count('.page [data-node=footnote]')} ${letters}`;
  });
}

async function tell() {
  await session.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(1000);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const samples = await keyToPaint(page, page.locator('[data-node=chapeau]').nth(60));
  for (let step = 0; step < 40; step += 1) await page.keyboard.press('ControlOrMeta+z');
  const cells = [
    ((Date.now() - begun) / 60_000).toFixed(1).padStart(6),
    String(rounds).padStart(7),
    (usedSize / 2 ** 20).toFixed(1).padStart(10),
    ((await ofWorkers()) / 2 ** 20).toFixed(1).padStart(11),
    String(elements).padStart(9),
    quantile(samples, 0.5).toFixed(1).padStart(8),
    quantile(samples, 0.95).toFixed(1).padStart(8),
  ];
  console.log(cells.join(' '));
}

async function open(text) {
  await page.getByRole('textbox', { name: 'Draft' }).waitFor();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open' }).first().click();
  const file = { name: 'long.chapeau', mimeType: 'application/json', buffer: Buffer.from(text) };
  await (await chosen).setFiles(file);
  await page.locator('[data-node=operativeParagraph]').nth(400).waitFor({ state: 'attached' });
  await page.waitForTimeout(2000);
}
