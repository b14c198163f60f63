import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { coldStart } from './coldStart.mjs';
import { keyToPaint, quantile } from './keyToPaint.mjs';
import { reading } from './reading.mjs';
import { redlining } from './redlining.mjs';
import { scaling } from './scaling.mjs';
import { searching } from './searching.mjs';

// How fast Chapeau is, beside a bare ProseMirror editor with the same text in the same run.
const root = fileURLToPath(new URL('../..', import.meta.url));
const draft = readFileSync(join(root, 'clause-library/79-154.json'), 'utf8');
const source = readFileSync(join(root, 'test/fixtures/sources/001_42894bb7dab20eb1.txt'), 'utf8');

await buildBench();
const work = await import(new URL('../../dist/bench/work/work.js', import.meta.url));
const ten = work.repeated(draft, 10);

const { launchChromium } = await import(
  new URL('../../dist/bench/work/launch.js', import.meta.url)
);
const served = await serve(join(root, 'dist'));
const browser = await launchChromium(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
console.log(`Chromium ${browser.version()}, Node ${process.version}\n`);
console.log(
  'Key to paint, ms               p50     p95   bare p50  bare p95  ratio p50  ratio p95',
);
for (const [name, text] of [
  ['79/154', draft],
  ['79/154 ten times', ten],
]) {
  await typing(name, text);
}
await ready();
await browser.close();
await coldStart({
  launchChromium,
  address: `http://127.0.0.1:${served.address().port}`,
  draft,
  words: work.paragraphWords(draft),
  openDraft,
});
served.close();
times('Import of 79/154', work.timeImport(source, 20));
times('Export of 79/154 to Word', work.timeExport(draft, 20));
times('Export of ten times 79/154', work.timeExport(ten, 5));
redlining(root, work, times);
reading(root, join(root, '../shared/real'));
await searching();
scaling(root);

async function typing(name, text) {
  const own = [];
  const bare = [];
  for (let round = 0; round < 3; round += 1) {
    own.push(...(await onPage('web/index.html', (page) => typeInChapeau(page, text))));
    bare.push(...(await onPage('bench/bare/bare.html', (page) => typeInBare(page, text))));
  }
  const row = [quantile(own, 0.5), quantile(own, 0.95), quantile(bare, 0.5), quantile(bare, 0.95)];
  const cells = [...row, row[0] / row[2], row[1] / row[3]].map((value) => value.toFixed(2));
  console.log(`${name.padEnd(26)} ${cells.map((cell) => cell.padStart(9)).join(' ')}`);
}

async function typeInChapeau(page, text) {
  await openDraft(page, text);
  return keyToPaint(page, page.locator('[data-node=chapeau]').nth(work.typedParagraph(text)));
}

async function typeInBare(page, text) {
  await page.evaluate((words) => window.openBare(words), work.paragraphWords(text));
  return keyToPaint(page, page.locator('#place p').nth(work.typedParagraph(text)));
}

async function openDraft(page, text) {
  await page.getByRole('textbox', { name: 'Draft' }).waitFor();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open' }).first().click();
  const file = { name: 'bench.chapeau', mimeType: 'application/json', buffer: Buffer.from(text) };
  await (await chosen).setFiles(file);
  await page.locator('[data-node=operativeParagraph]').nth(40).waitFor();
  await page.waitForTimeout(1500);
}

/** From asking for the page to the first moment that typing is taken. */
async function ready() {
  const samples = [];
  for (let round = 0; round < 5; round += 1) {
    await onPage('web/index.html', async (page) => {
      await page.getByRole('textbox', { name: 'Draft' }).waitFor();
      samples.push(await page.evaluate(() => performance.now()));
      return [];
    });
  }
  times('From opening the page to typing', samples);
}

async function onPage(path, measure) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  await page.addInitScript(() => {
    delete window.showOpenFilePicker;
  });
  await page.goto(`http://127.0.0.1:${served.address().port}/${path}`, { waitUntil: 'commit' });
  await page.waitForLoadState('load');
  const samples = await measure(page);
  await page.close({ runBeforeUnload: false });
  return samples;
}

function times(name, samples) {
  const at = (share) => quantile(samples, share).toFixed(1).padStart(8);
  console.log(`${name.padEnd(34)} median ${at(0.5)} ms   p95 ${at(0.95)} ms   n=${samples.length}`);
}

async function buildBench() {
  const quiet = { root, configFile: false, logLevel: 'warn' };
  await build({
    ...quiet,
    build: {
      ssr: true,
      outDir: 'dist/bench/work',
      rollupOptions: { input: { work: 'test/bench/work.ts', launch: 'test/e2e/launch.ts' } },
    },
  });
  await build({
    ...quiet,
    root: join(root, 'test/bench'),
    base: './',
    build: {
      outDir: join(root, 'dist/bench/bare'),
      emptyOutDir: true,
      rollupOptions: {
        input: ['bare', 'quill'].map((name) => join(root, `test/bench/${name}.html`)),
      },
    },
  });
}

function serve(folder) {
  const kinds = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://x').pathname);
    try {
      const body = readFileSync(join(folder, path));
      response.writeHead(200, { 'content-type': kinds[extname(path)] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done(server));
  });
}
