/**
 * The built main process and preload in a process of their own, through the stand-in, with somebody
 * who types and saves until it is killed. What happens is told to the process that started it.
 * Called with the address of a browser, the folder of the program's data, the draft's file, the built
 * main process, and "refused" where the file cannot be written.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { app, machine } from '../electron/standIn.ts';
import { firstTitle, letterAt, typedIn } from './killedText.ts';

/** What the host tells, in its order. */
export type Told =
  /** The window is there; the title of its draft as it stands in the page. */
  | { readonly kind: 'ready'; readonly title: string }
  /** So many letters stand in the title; the last was typed at this time of the clock, in ms. */
  | { readonly kind: 'typed'; readonly count: number; readonly at: number }
  | { readonly kind: 'failed'; readonly why: string };

const [address = '', userData = '', path = '', main = '', refused = ''] = process.argv.slice(2);
const tell = (told: Told) => void process.send?.(told);

machine.browser = await chromium.connect(address);
machine.userData = userData;
app.on('window-all-closed', () => process.exit(0));
await import(/* @vite-ignore */ main);
process.on('message', (order) => {
  if (order === 'killPage') void killPage().then(work);
});
void work();

/** Types on where the title ends, and saves now and then, for good. */
async function work(): Promise<void> {
  try {
    const page = await shown();
    const title = await openedTitle(page);
    tell({ kind: 'ready', title });
    await toEndOfTitle(page);
    await typeOn(page, title.length - firstTitle.length);
  } catch (error) {
    // A page that was killed ends the work; anything else is told.
    if (!/closed|crashed/i.test(String(error))) tell({ kind: 'failed', why: String(error) });
  }
}

/** Of its last line: the key End goes to that of the line where the cursor is. */
async function toEndOfTitle(page: Page): Promise<void> {
  const title = page.locator('h1[data-node="title"]');
  await title.click();
  await title.evaluate((heading) => {
    getSelection()?.selectAllChildren(heading);
    getSelection()?.collapseToEnd();
  });
  await pause(100);
}

async function typeOn(page: Page, before: number): Promise<void> {
  for (let count = before; ; count += 1) {
    await page.keyboard.press(letterAt(count));
    tell({ kind: 'typed', count: count + 1, at: Date.now() });
    if (count % 10 === 9) await checkTitle(page, count + 1);
    if (Math.random() < 0.05) await save(page);
    await pause(Math.random() < 0.1 ? 300 * Math.random() : 30 * Math.random());
  }
}

/** Typing goes on meanwhile; where the file cannot be written, the window asks what to do. */
async function save(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s');
  if (!refused) return;
  const question = page.getByRole('alertdialog', { name: 'The draft was not saved' });
  await question.waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'hidden' });
}

/** Throws where letters went elsewhere than into the title, saying where the keyboard is. */
async function checkTitle(page: Page, count: number): Promise<void> {
  const found = await page.evaluate(() => ({
    title: document.querySelector('h1[data-node="title"]')?.textContent ?? '',
    keyboard: document.activeElement?.outerHTML.slice(0, 80),
    dialog: document.querySelector('#dialogs')?.textContent,
    first: document.querySelector('h1[data-node="title"] + * + *')?.textContent?.slice(0, 80),
    status: document.querySelector('.announcement')?.textContent,
  }));
  if (typedIn(found.title.trim()) !== count) {
    throw new RangeError(`${count} letters were typed, but: ${JSON.stringify(found)}`);
  }
}

async function shown(): Promise<Page> {
  const window = machine.windows[0];
  if (!window?.opened) throw new RangeError('the main process opened no window');
  const page = await window.opened;
  await page.getByRole('textbox', { name: 'Draft' }).waitFor();
  return page;
}

/** The title of the draft that the window goes on with; where it has none, of the file. */
async function openedTitle(page: Page): Promise<string> {
  const title = page.locator('h1[data-node="title"]');
  const text = (await title.innerText()).trim();
  if (text.startsWith(firstTitle)) return text;
  machine.answers.push({ canceled: false, filePaths: [path] });
  const items = machine.menu.flatMap(({ submenu }) => submenu ?? []);
  items.find(({ label }) => label === 'Open…')?.click?.();
  await title.filter({ hasText: firstTitle }).waitFor();
  return (await title.innerText()).trim();
}

/** Kills the processes of the browser's pages, and waits for the page that takes their place. */
async function killPage(): Promise<void> {
  const window = machine.windows[0];
  const before = window?.opened;
  const session = await window?.webContents.page?.context().newCDPSession(window.webContents.page);
  await session?.send('Page.crash').catch(() => undefined);
  while (window?.opened === before) await pause(20);
}
