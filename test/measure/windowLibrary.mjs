import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keyToPaint, quantile } from '../bench/keyToPaint.mjs';
import { built } from './built.mjs';

// The window over a personal library of many texts: how long it reads them the first time and the
// next, the longest tasks of its thread meanwhile, typing and searching. Needs dist/web, and a FOLDER
// of saved drafts as `corpusLibrary.mjs` makes it.
//   node test/measure/windowLibrary.mjs FOLDER [COUNT]
const [folder, count = '300'] = process.argv.slice(2);
if (!folder) {
  console.log('node test/measure/windowLibrary.mjs FOLDER [COUNT]');
  process.exit(2);
}
const { launchChromium, serveWeb } = await built('dist/measure/windowLibrary', [
  'test/e2e/launch.ts',
  'electron/webHost.ts',
]);
const host = await serveWeb(fileURLToPath(new URL('../../dist/web', import.meta.url)), 0);
const browser = await launchChromium();
const page = await (await browser.newContext()).newPage();
await page.addInitScript(() => {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(Math.round(duration));
  }).observe({ type: 'longtask', buffered: true });
});
await page.goto(host.address);
await page.waitForTimeout(3000);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const some = names.slice(0, Number(count));
for (const name of some) await page.evaluate(put, [name, readFileSync(join(folder, name), 'utf8')]);
for (const time of ['first', 'second']) {
  await page.goto('about:blank');
  await page.goto(host.address);
  const start = performance.now();
  const paragraph = page.locator('[data-node=preambularParagraph]').first();
  await paragraph.waitFor();
  const keys = await keyToPaint(page, paragraph, 'and recalling that '.repeat(4));
  tellKeys(`typing while the texts are read, ${time} time`, keys);
  await page.getByRole('button', { name: 'My library' }).click();
  const line = page.getByText(/^Reading (text \d|agreed)/);
  while ((await line.count()) > 0) await page.waitForTimeout(200);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const tasks = await page.evaluate(() => window.longTasks.sort((a, b) => b - a).slice(0, 5));
  console.log(`${some.length} texts read, ${time} time: ${seconds} s, longest tasks ${tasks} ms`);
}
await page.keyboard.press('Escape');
const after = await keyToPaint(page, page.locator('[data-node=preambularParagraph]').first());
tellKeys('typing over them', after);
await browser.close();
await host.close();

function tellKeys(what, samples) {
  const at = (share) => quantile(samples, share).toFixed(1);
  console.log(`${what}: key to paint ${at(0.5)} ms, p95 ${at(0.95)} ms, n ${samples.length}`);
}

function put([name, text]) {
  return new Promise((done, failed) => {
    const request = indexedDB.open('chapeau');
    request.onsuccess = () => {
      const transaction = request.result.transaction('library', 'readwrite');
      transaction.objectStore('library').put(new TextEncoder().encode(text), name);
      transaction.oncomplete = () => done(request.result.close());
      transaction.onerror = failed;
    };
    request.onerror = failed;
  });
}
