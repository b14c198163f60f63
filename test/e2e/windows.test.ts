import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desktop, type DesktopHost, desktopHosts, temporaryPlace } from './desktopHost.ts';
import { root } from './launch.ts';

const title = 'Trafficking in women and girls';
const press = (button: 'Save' | "Don't save" | 'Cancel') => ({
  response: ['Save', "Don't save", 'Cancel'].indexOf(button),
});

describe.each(desktopHosts())('several windows in $name', (host: DesktopHost) => {
  let place: ReturnType<typeof temporaryPlace>;
  let desktop: Desktop;
  beforeEach(async () => {
    place = temporaryPlace();
    desktop = await host.start(place.folder);
    await draft(desktop.page).waitFor();
  });
  afterEach(async () => {
    await desktop?.end();
    place.remove();
  });

  const draft = (page: Page) => page.getByRole('textbox', { name: 'Draft' });
  const count = async () => (await desktop.pages()).length;

  /** A draft of the person's own under the name, with other words in its title. */
  function file(name: string, words: string): string {
    const path = join(place.folder, name);
    copyFileSync(join(root, 'clause-library/79-154.json'), path);
    writeFileSync(path, readFileSync(path, 'utf8').replace(title, words));
    return path;
  }

  /** The page of the window that was opened as this one, counted from 1. */
  async function pageAt(which: number): Promise<Page> {
    await expect.poll(count).toBe(which);
    const page = (await desktop.pages())[which - 1];
    if (!page) throw new RangeError(`no window ${which}`);
    await draft(page).waitFor();
    return page;
  }

  async function shows(page: Page, words: string): Promise<void> {
    await draft(page).getByText(words).first().waitFor();
  }

  /** Lets the page of a window crash, counted from 0; the page that comes in its place. */
  async function crashed(at: number): Promise<Page> {
    const before = (await desktop.pages())[at];
    if (!before) throw new RangeError(`no window ${at}`);
    const session = await before.context().newCDPSession(before);
    void session.send('Page.crash').catch(() => undefined);
    await expect.poll(async () => (await desktop.pages())[at] !== before).toBe(true);
    const after = (await desktop.pages())[at];
    if (!after) throw new RangeError(`no window ${at} any more`);
    return after;
  }

  async function command(page: Page, name: string): Promise<void> {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog').getByRole('combobox').fill(name);
    await page.getByRole('option', { name }).first().click();
  }

  async function type(page: Page, after: string, words: string): Promise<void> {
    await draft(page).getByText(after).first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(words);
    await expect.poll(() => page.evaluate(() => window.chapeau?.kept())).not.toEqual([]);
    await page.waitForTimeout(600);
  }

  it('opens a file from outside in an untouched window, the next one in a window of its own', async () => {
    await desktop.secondStart(file('one.chapeau', 'Draft one'));
    await shows(desktop.page, 'Draft one');
    expect(await count()).toBe(1);
    await desktop.secondStart(file('two.chapeau', 'Draft two'));
    await shows(await pageAt(2), 'Draft two');
    await shows(desktop.page, 'Draft one');
  });

  it('leaves a window alone in which something was typed', async () => {
    await desktop.page.locator('[data-node=preambularParagraph]').first().click();
    await desktop.page.keyboard.type('Recalling what was typed');
    await desktop.page.waitForTimeout(600);
    await desktop.secondStart(file('one.chapeau', 'Draft one'));
    await shows(await pageAt(2), 'Draft one');
    await shows(desktop.page, 'Recalling what was typed');
  });

  it('leaves a window alone that asks something', async () => {
    await desktop.page.keyboard.press('ControlOrMeta+k');
    const palette = desktop.page.getByRole('dialog');
    await palette.waitFor();
    await desktop.secondStart(file('one.chapeau', 'Draft one'));
    await shows(await pageAt(2), 'Draft one');
    expect(await palette.isVisible()).toBe(true);
  });

  it('opens a file once: a second time, and by Open in another window, its window comes to the front', async () => {
    const path = file('one.chapeau', 'Draft one');
    await desktop.secondStart(path);
    await shows(desktop.page, 'Draft one');
    await desktop.secondStart(path);
    await desktop.chooseMenu('New window');
    const second = await pageAt(2);
    await desktop.answer({ canceled: false, filePaths: [path] });
    await second.bringToFront();
    await second.keyboard.press('ControlOrMeta+o');
    await second.waitForTimeout(800);
    expect(await draft(second).textContent()).not.toContain('Draft one');
    expect(await count()).toBe(2);
  });

  it('refuses to save over a file that another window has open', async () => {
    const path = file('one.chapeau', 'Draft one');
    const before = readFileSync(path, 'utf8');
    await desktop.secondStart(path);
    await shows(desktop.page, 'Draft one');
    await desktop.page.keyboard.press('ControlOrMeta+Shift+n');
    const second = await pageAt(2);
    await desktop.answer({ canceled: false, filePath: path });
    await second.keyboard.press('ControlOrMeta+s');
    await second.getByText('is open in another window').waitFor();
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('keeps the draft of each window by itself, and offers all of them at the next start', async () => {
    await desktop.secondStart(file('one.chapeau', 'Draft one'));
    await shows(desktop.page, 'Draft one');
    await type(desktop.page, 'Draft one', ' typed in the first');
    await desktop.secondStart(file('two.chapeau', 'Draft two'));
    const second = await pageAt(2);
    await shows(second, 'Draft two');
    await type(second, 'Draft two', ' typed in the second');
    await desktop.end();
    desktop = await host.start(place.folder);
    await shows(desktop.page, 'typed in the second');
    const panel = desktop.page.getByRole('region', { name: 'Recovered work' });
    expect(await panel.innerText()).toContain('“one.chapeau”');
    // Opened from its file in another window, it is the recovered text that is gone on with there.
    await desktop.secondStart(join(place.folder, 'one.chapeau'));
    const other = await pageAt(2);
    await shows(other, 'typed in the first');
    await other.getByRole('button', { name: 'Compare with the file' }).waitFor();
    await panel.getByRole('button', { name: 'Open “one.chapeau”' }).click();
    await desktop.page.getByRole('button', { name: 'Don’t save' }).click();
    await desktop.page.getByText('is open in another window by now').waitFor();
  });

  it('asks in each window on quitting, and stays where the person cancels', async () => {
    const one = file('one.chapeau', 'Draft one');
    const two = file('two.chapeau', 'Draft two');
    await desktop.secondStart(one);
    await shows(desktop.page, 'Draft one');
    await type(desktop.page, 'Draft one', ' not yet saved');
    await desktop.secondStart(two);
    const second = await pageAt(2);
    await shows(second, 'Draft two');
    await type(second, 'Draft two', ' saved on quitting');
    await desktop.answer(press('Save'), press('Cancel'));
    await desktop.quit();
    await expect.poll(count).toBe(1);
    expect(readFileSync(two, 'utf8')).toContain('saved on quitting');
    await desktop.page.waitForTimeout(300);
    expect(readFileSync(one, 'utf8')).not.toContain('not yet saved');
    await shows(desktop.page, 'not yet saved');
    await desktop.answer(press("Don't save"));
    await desktop.quit();
    await expect.poll(() => desktop.isClosed()).toBe(true);
  });

  it('gives up quitting where a dialog stands open, and opens at the next start nothing for that', async () => {
    const one = file('one.chapeau', 'Draft one');
    await desktop.secondStart(one);
    await shows(desktop.page, 'Draft one');
    await type(desktop.page, 'Draft one', ' saved later');
    await desktop.page.keyboard.press('ControlOrMeta+k');
    await desktop.page.getByRole('dialog').waitFor();
    await desktop.secondStart(file('two.chapeau', 'Draft two'));
    await shows(await pageAt(2), 'Draft two');
    await desktop.answer(press('Save'), { response: 0 });
    await desktop.quit();
    await expect.poll(count).toBe(1);
    await desktop.page.waitForTimeout(300);
    await desktop.page.keyboard.press('Escape');
    await desktop.page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => readFileSync(one, 'utf8')).toContain('saved later');
    await desktop.page.waitForTimeout(500);
    expect(await count()).toBe(1);
    await desktop.closeWindow();
    await expect.poll(count).toBe(0);
    expect(readFileSync(join(place.folder, 'last-open.json'), 'utf8')).toBe('[]');
  });

  it('opens after a quit what stood in the windows, and not what was closed before', async () => {
    for (const [at, name] of ['one', 'two', 'three'].entries()) {
      await desktop.secondStart(file(`${name}.chapeau`, `Draft ${name}`));
      await shows(await pageAt(at + 1), `Draft ${name}`);
    }
    await desktop.closeWindow();
    await expect.poll(count).toBe(2);
    await desktop.quit();
    await expect.poll(count).toBe(0);
    desktop = await host.start(place.folder);
    await pageAt(2);
    const shown = async () => {
      const texts = (await desktop.pages()).map((page) => draft(page).innerText());
      return (await Promise.all(texts)).map((text) => /Draft \w+/.exec(text)?.[0]).sort();
    };
    await expect.poll(shown).toEqual(['Draft three', 'Draft two']);
    await desktop.page.waitForTimeout(500);
    expect(await count()).toBe(2);
  });

  it('finds in one window what another one added to the clause library', async () => {
    await desktop.chooseMenu('New window');
    const second = await pageAt(2);
    await desktop.secondStart(file('two.chapeau', 'Draft two'));
    await shows(second, 'Draft two');
    await second.bringToFront();
    await command(second, 'Add this draft to my clause library');
    await second.getByRole('button', { name: 'Done', exact: true }).click();
    await desktop.page.bringToFront();
    const own = async () => {
      await desktop.page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await command(desktop.page, 'My clause library…');
      const text = await desktop.page.getByRole('dialog').innerText();
      await desktop.page.keyboard.press('Escape');
      return text;
    };
    await expect.poll(own, { timeout: 15_000 }).toContain('Draft two');
  });

  it('begins a new window with a draft of its own, whose page comes back with it', async () => {
    await desktop.secondStart(file('one.chapeau', 'Draft one'));
    await shows(desktop.page, 'Draft one');
    await desktop.chooseMenu('New window');
    const second = await pageAt(2);
    expect(await draft(second).textContent()).not.toContain('Draft one');
    await draft(second).locator('[data-node=preambularParagraph]').first().click();
    await second.keyboard.type('Recalling the second window');
    await second.waitForTimeout(1000);
    await shows(await crashed(1), 'Recalling the second window');
    await shows(await crashed(0), 'Draft one');
  });
});
