import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { keyToPaint, quantile } from '../bench/keyToPaint.mjs';
import { built } from './built.mjs';

// The window over a personal library of many texts, in a browser that keeps its store on disk: from
// opening the page to typing and to the first answer of a search, typing while the texts are read,
// the longest tasks of the window's thread, and memory; the first time, when all are read, and the
// next. Needs dist/web, and a FOLDER of saved drafts as `corpusLibrary.mjs` makes it. With --intake
// the texts are added by the window itself, as files of a folder, and otherwise put into its store.
//   node test/measure/windowLibrary.mjs FOLDER [COUNT] [--intake]
const intake = process.argv.includes('--intake');
const [folder, count = '300'] = process.argv.slice(2).filter((word) => word !== '--intake');
if (!folder) {
  console.log('node test/measure/windowLibrary.mjs FOLDER [COUNT] [--intake]');
  process.exit(2);
}
const { findChromium, serveWeb } = await built('dist/measure/windowLibrary', [
  'test/findPrograms.ts',
  'electron/webHost.ts',
]);
const host = await serveWeb(fileURLToPath(new URL('../../dist/web', import.meta.url)), 0);
const profile = mkdtempSync(join(tmpdir(), 'window-library-'));
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .slice(0, Number(count));
let context = await opened();
let page = await watched();

if (intake) await addAll();
else await putAll();
for (const time of intake ? ['next'] : ['first', 'next']) await measure(time);
tellKeys('typing afterwards', await keyToPaint(page, paragraph()));
await context.close();
await host.close();
rmSync(profile, { recursive: true });

/** A browser over the profile. */
function opened() {
  return chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...['--disable-frame-rate-limit', '--disable-gpu-vsync'],
    ],
    viewport: { width: 1400, height: 900 },
  });
}

/** A page that notes its long tasks, the ways of choosing files taken from it. */
async function watched() {
  const made = await context.newPage();
  // A chooser that opens before anybody listens is lost.
  made.on('filechooser', () => undefined);
  await made.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    window.longTasks = [];
    new PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries());
    }).observe({ type: 'longtask', buffered: true });
  });
  await made.goto(host.address);
  await made.locator('[data-node=preambularParagraph]').first().waitFor();
  await made.evaluate(() => {
    window.stood = performance.now();
  });
  return made;
}

async function putAll() {
  await page.waitForTimeout(3000);
  for (let at = 0; at < names.length; at += 50) {
    const some = names.slice(at, at + 50);
    const texts = some.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    await page.evaluate(put, texts);
  }
}

/** Adds the texts as a person does. */
async function addAll() {
  await page.getByRole('textbox', { name: 'Draft' }).waitFor();
  await page.keyboard.press('Control+k');
  const commands = page.getByRole('combobox', { name: 'Command or paragraph' });
  await commands.fill('Add files to my clause library');
  await page.getByRole('option', { name: /Add files to my/ }).waitFor();
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(names.map((name) => join(folder, name)));
  const start = performance.now();
  const summary = page
    .getByRole('dialog', { name: 'Add to my clause library' })
    .getByRole('status');
  await summary.waitFor({ timeout: 3_600_000 });
  console.log(`added after ${since(start)} s: ${await summary.innerText()}`);
  await tellRest();
}

async function measure(time) {
  await context.close();
  context = await opened();
  const start = performance.now();
  page = await watched();
  const typing = since(start);
  const search = page.getByRole('searchbox', { name: 'Search agreed language' });
  await search.fill('organ removal');
  await page.getByText(/\d found, best first/).waitFor();
  console.log(
    `${names.length} texts, ${time} time: typing ${typing} s, first answer ${since(start)} s`,
  );
  await search.fill('');
  const keys = await keyToPaint(page, paragraph(), 'and recalling that '.repeat(4));
  tellKeys(`typing meanwhile, ${time} time`, keys);
  await page.getByRole('button', { name: 'My library' }).click();
  const line = page.getByText(/^Reading (text \d|agreed)/);
  let waited = 0;
  while ((await line.count()) > 0) {
    await page.waitForTimeout(500);
    waited += 1;
    if (waited === 20) await page.keyboard.press('Escape').then(askMeanwhile);
  }
  console.log(`all read after ${since(start)} s`);
  await tellRest();
  await page.keyboard.press('Escape');
}

/** How long a search takes while texts are read. */
async function askMeanwhile() {
  const search = page.getByRole('searchbox', { name: 'Search agreed language' });
  const times = [];
  for (const words of [
    'safe houses',
    'border guards',
    'debt bondage',
    'organ removal',
    'orphans',
  ]) {
    const before = performance.now();
    await search.fill(words);
    await page.getByText(/\d found, best first|No agreed language has/).waitFor();
    times.push(Math.round(performance.now() - before));
    await search.fill('');
  }
  console.log(`searches meanwhile: ${times.join(', ')} ms`);
  await page.getByRole('button', { name: 'My library' }).click();
}

/** The long tasks of the window's thread, and what its process has had of memory at once. */
async function tellRest() {
  const [before, after] = await page.evaluate(() =>
    [true, false].map((isBefore) =>
      window.longTasks
        .filter(({ startTime }) => startTime < window.stood === isBefore)
        .map(
          ({ startTime, duration }) =>
            `${Math.round(duration)} at ${(startTime / 1000).toFixed(1)} s`,
        ),
    ),
  );
  const session = await context.newCDPSession(page);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const own = Math.round(usedSize / 1024 / 1024);
  console.log(
    `  long tasks (ms) until the page stood: ${before.join(', ')}; after that: ${after.join(', ') || 'none'}`,
  );
  console.log(`  the window's own heap ${own} MB, its process at most ${await mostMemory()} MB`);
}

/** The most memory that a page's process has had, in megabytes. */
async function mostMemory() {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
  return Math.round(Math.max(...sizes.map(Number)) / 1024);
}

function paragraph() {
  return page.locator('[data-node=preambularParagraph]').first();
}

function since(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}

function tellKeys(what, samples) {
  const at = (share) => quantile(samples, share).toFixed(1);
  console.log(`${what}: key to paint ${at(0.5)} ms, p95 ${at(0.95)} ms, n ${samples.length}`);
}

/** Puts texts into the window's store, as files that it has not read. */
function put(texts) {
  return new Promise((done, failed) => {
    const request = indexedDB.open('chapeau');
    request.onsuccess = () => {
      const transaction = request.result.transaction(['library', 'stamps'], 'readwrite');
      for (const [name, text] of texts) {
        transaction.objectStore('library').put(new TextEncoder().encode(text), name);
        transaction.objectStore('stamps').put(`${text.length}`, name);
      }
      transaction.oncomplete = () => done(request.result.close());
      transaction.onerror = failed;
    };
    request.onerror = failed;
  });
}
