import { readFileSync } from 'node:fs';
import { quantile } from './keyToPaint.mjs';

/** How often each editor is started. */
const rounds = 7;

/**
 * Starts a browser with an empty profile, opens the editor and types a letter: the time until it
 * stands there, and the memory of the page's process once the text is opened. By turns for Chapeau
 * and for Quill, another complete editor of the web, on the same text.
 */
export async function coldStart({ launchChromium, address, draft, words, openDraft }) {
  const editors = [
    { name: 'Chapeau', path: 'web/index.html', open: (page) => openDraft(page, draft) },
    {
      name: 'Quill',
      path: 'bench/bare/quill.html',
      open: (page) => page.evaluate((text) => window.openQuill(text), words),
    },
  ];
  const samples = new Map(editors.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const editor of editors) {
      samples.get(editor.name).push(await started(editor, launchChromium, address));
    }
  }
  console.log('\nFrom a cold start, medians     typing ms   with 79/154 open, MB   of it heap');
  for (const [name, all] of samples) {
    const median = (key) =>
      quantile(
        all.map((sample) => sample[key]),
        0.5,
      );
    const cells = [
      median('typing').toFixed(0),
      median('memory').toFixed(0),
      median('heap').toFixed(1),
    ];
    console.log(
      `${name.padEnd(28)} ${cells[0].padStart(11)} ${cells[1].padStart(22)} ${cells[2].padStart(12)}`,
    );
  }
}

async function started({ path, open }, launchChromium, address) {
  const start = performance.now();
  const browser = await launchChromium();
  const typedIn = await opened(browser, `${address}/${path}`);
  const text = typedIn.getByRole('textbox', { name: 'Draft' });
  await text.pressSequentially('q');
  await text.getByText('q').first().waitFor();
  const typing = performance.now() - start;
  await typedIn.close({ runBeforeUnload: false });
  const page = await opened(browser, `${address}/${path}`);
  await open(page);
  await page.waitForTimeout(1500);
  const sample = { typing, ...(await memoryOf(browser, page)) };
  await browser.close();
  return sample;
}

/** A page with a storage of its own, in which nothing was done yet. */
async function opened(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  await page.addInitScript(() => {
    delete window.showOpenFilePicker;
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForLoadState('load');
  return page;
}

/** In MB: what the page's process has for itself, its share of what is shared, and its heap. */
async function memoryOf(browser, page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  const renderers = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => share(id));
  return { memory: Math.max(...renderers), heap: usedSize / 2 ** 20 };
}

/** The proportional memory of a process in MB, as Linux counts it; no other system tells it. */
function share(id) {
  const [, kilobytes] =
    /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
