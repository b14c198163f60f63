import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { problemsOf } from './axe.ts';
import { root } from './launch.ts';
import { type TrustedWindow, trustedHosts } from './trustedHosts.ts';

// What a drafter trusts the window with: their text, somebody else's, and what was before. By keyboard.
const resolution = readFileSync(join(root, 'clause-library/79-154.json'), 'utf8');
const ours = (words: string) => resolution.replace('Recognizing', words);
const title = 'Trafficking in women and girls';

describe.each(trustedHosts())('in $name', ({ name: host, start }) => {
  let window: TrustedWindow;
  beforeEach(async () => {
    window = await start();
    await window.write(resolution);
    await window.open();
    await expect.poll(status).toBe('Opened draft.chapeau.');
  });
  afterEach(() => window?.close());

  const draft = () => window.page.getByRole('textbox', { name: 'Draft' });
  const dialog = () => window.page.locator('[role=dialog], [role=alertdialog]');
  const press = (keys: string) => window.page.keyboard.press(keys);
  const status = () => window.page.locator('.announcement').innerText();
  // Of paragraphs out of sight too, which are not laid out and so have no inner text.
  const words = () => draft().textContent();

  async function typeInTitle(typed: string): Promise<void> {
    await draft().getByText(title).first().click();
    await press('End');
    await window.page.keyboard.type(typed);
  }

  async function save(): Promise<void> {
    await press('ControlOrMeta+s');
    await expect.poll(status).toMatch(/^Saved as draft\.chapeau\./);
  }

  async function command(name: string): Promise<void> {
    await press('ControlOrMeta+k');
    await window.page.keyboard.type(name);
    await press('Enter');
  }

  /** Goes to the button by Tab and presses it. */
  async function choose(name: string, within = dialog()): Promise<void> {
    const button = within.getByRole('button', { name, exact: true });
    await button.waitFor();
    for (let tab = 0; tab < 12; tab += 1) {
      if (await button.evaluate((element) => element === document.activeElement)) break;
      await press('Tab');
    }
    await press('Enter');
  }

  const symbolField = () => dialog().getByLabel('Symbol', { exact: true });

  /** As from a share that answers late. */
  async function readSlowly(): Promise<void> {
    await window.page.evaluate(() => {
      const { getFile } = FileSystemFileHandle.prototype;
      FileSystemFileHandle.prototype.getFile = async function slow() {
        await new Promise((done) => setTimeout(done, 1500));
        return getFile.call(this);
      };
    });
  }

  async function noBarrier(view: string): Promise<void> {
    expect(await problemsOf(window.page)).toEqual([]);
    await window.page.emulateMedia({ colorScheme: 'dark' });
    expect(await problemsOf(window.page)).toEqual([]);
    await window.page.emulateMedia({ colorScheme: 'light' });
    const pictures = process.env.CHAPEAU_E2E_PICTURES;
    if (pictures) await window.page.screenshot({ path: join(pictures, `${view}.png`) });
  }

  it('writes nothing over what somebody else saved before the person has compared and decided', async () => {
    const theirs = resolution.replaceAll('trafficking', 'the trafficking');
    await typeInTitle(' mine');
    await window.write(theirs);
    await press('ControlOrMeta+s');
    await dialog().getByRole('heading').waitFor();
    expect(await dialog().innerText()).toContain('was changed by someone else');
    await noBarrier('changed');
    await choose('Compare');
    await expect.poll(() => dialog().getByRole('status').innerText()).toMatch(/\d+ changed/);
    expect(await dialog().innerText()).toContain('The title and the footnotes differ too.');
    await noBarrier('changed-compared');
    expect(await window.read()).toBe(theirs);
    await choose('Keep mine');
    await expect.poll(status).toMatch(/^Saved as/);
    expect(await window.read()).toContain(`${title} mine`);
    // Theirs is not lost.
    await press('ControlOrMeta+Alt+v');
    const versions = dialog().getByRole('listbox').getByRole('option');
    await expect.poll(() => versions.allInnerTexts()).toHaveLength(3);
    expect(await versions.nth(1).innerText()).toContain('In the file before it was saved over');
  });

  it('takes theirs as one step, which Undo takes back', async () => {
    await typeInTitle(' mine');
    const mine = await words();
    await window.write(ours('Somebody else recognizing'));
    await press('ControlOrMeta+s');
    await choose('Take theirs');
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(words).toContain('Somebody else recognizing');
    await expect.poll(words).not.toContain(`${title} mine`);
    await draft().focus();
    await press('ControlOrMeta+z');
    await expect.poll(words).toBe(mine);
    await save();
    expect(readDraft(await window.read()).doc.child(1).textContent).toBe(`${title} mine`);
  });

  it.runIf(host.includes('browser'))(
    'asks about a file on a slow share when the form that was opened meanwhile is closed',
    async () => {
      await typeInTitle(' mine');
      await window.write(ours('Somebody else'));
      await readSlowly();
      await press('ControlOrMeta+s');
      await press('ControlOrMeta+Shift+m');
      const field = symbolField();
      await field.fill('A/C.3/80/L.99');
      await window.page.waitForTimeout(2500);
      expect(await field.inputValue()).toBe('A/C.3/80/L.99');
      await dialog()
        .getByRole('button', { name: /^Apply/ })
        .click();
      await dialog().getByText('was changed by someone else').waitFor();
      await choose('Cancel');
      await dialog().waitFor({ state: 'detached' });
      expect(await window.page.getByText('A/C.3/80/L.99').count()).toBeGreaterThan(0);
    },
  );

  it.runIf(host.includes('browser'))(
    'opens a file from a slow share when the form that was opened meanwhile is closed',
    async () => {
      await window.write(ours('Another text'));
      await readSlowly();
      await press('ControlOrMeta+o');
      await press('ControlOrMeta+Shift+m');
      await symbolField().fill('A/C.3/80/L.99');
      await window.page.waitForTimeout(2500);
      expect(await words()).not.toContain('Another text');
      await dialog()
        .getByRole('button', { name: /^Apply/ })
        .click();
      // What the form states is for the draft that it was opened over, and is asked about.
      await dialog().getByText('Save this draft first?').waitFor();
      expect(await words()).toContain('A/C.3/80/L.99');
      await choose('Don’t save');
      await expect.poll(words).toContain('Another text');
      expect(await words()).not.toContain('A/C.3/80/L.99');
    },
  );

  it('leaves the file and the text alone when the person cancels', async () => {
    await typeInTitle(' mine');
    await window.write(ours('Somebody else'));
    await press('ControlOrMeta+s');
    await dialog().getByRole('heading').waitFor();
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await words()).toContain(`${title} mine`);
    expect(await window.read()).toContain('Somebody else');
  });

  it('says what it recovered after a crash, and compares it with the file', async () => {
    await typeInTitle(' not saved');
    await window.page.waitForTimeout(1000);
    await window.crash();
    const panel = window.page.getByRole('region', { name: 'Recovered work' });
    await panel.getByText('The file has the text as it was saved before.').waitFor();
    expect(await words()).toContain(`${title} not saved`);
    expect(await panel.innerText()).toContain('Recovered “draft.chapeau” as it was at ');
    await noBarrier('recovered');
    await command('Recovered work');
    await choose('Compare with the file', panel);
    await expect
      .poll(() => dialog().getByRole('status').innerText())
      .toContain('The title differs too.');
    await noBarrier('recovered-compared');
    await choose('Take the file instead', dialog());
    await expect.poll(words).not.toContain('not saved');
    expect(await panel.count()).toBe(0);
    await draft().focus();
    await press('ControlOrMeta+z');
    await expect.poll(words).toContain(`${title} not saved`);
    await save();
  });

  it('says nothing of a recovery where the file had everything', async () => {
    await typeInTitle(' saved');
    await save();
    await window.crash();
    await expect.poll(words).toContain(`${title} saved`);
    await window.page.waitForTimeout(300);
    expect(await window.page.getByRole('region', { name: 'Recovered work' }).count()).toBe(0);
    expect(await window.page.title()).not.toContain('•');
  });

  it('shows the file as it is where somebody changed it while the program was closed', async () => {
    await typeInTitle(' saved');
    await save();
    await window.write(ours('Somebody else'));
    await window.crash();
    await expect.poll(words).toContain('Somebody else');
    await expect.poll(status).toContain('was changed since');
  });

  it('lists versions, compares one with the draft, and restores it as one step', async () => {
    const opened = await words();
    await typeInTitle(' first');
    await save();
    await command('Name this version');
    await dialog().getByLabel('Name').fill('As sent to the group');
    await press('Enter');
    await expect.poll(status).toContain('Kept this version');
    await typeInTitle(' second');
    await save();
    const now = await words();
    await press('ControlOrMeta+Alt+v');
    const versions = dialog().getByRole('listbox', { name: 'Version' });
    await versions.waitFor();
    expect(
      (await versions.getByRole('option').allInnerTexts()).map((text) => text.slice(5)),
    ).toEqual([' · Saved', ' · “As sent to the group”', ' · Saved', ' · Opened']);
    // Keys reach the list once it has the focus.
    await expect
      .poll(() => versions.evaluate((list) => list.contains(document.activeElement)))
      .toBe(true);
    await press('End');
    await expect
      .poll(() => versions.getByRole('option', { selected: true }).innerText())
      .toContain('Opened');
    await expect
      .poll(() => dialog().getByRole('status').innerText())
      .toContain('The title differs too.');
    await noBarrier('versions');
    await choose('Restore this version');
    await expect.poll(words).toBe(opened);
    await expect.poll(status).toContain('Undo brings back what stood before.');
    await press('ControlOrMeta+z');
    await expect.poll(words).toBe(now);
  });

  it('saves by itself only where that is switched on, also at the next start', async () => {
    await typeInTitle(' by hand');
    await window.page.waitForTimeout(3000);
    expect(await window.read()).toBe(resolution);
    await command('Save by itself');
    await expect.poll(status).toContain('as you type');
    await typeInTitle(' by itself');
    await expect.poll(() => window.read(), { timeout: 8000 }).toContain('by itself');
    await window.crash();
    await typeInTitle(' once more');
    await expect.poll(() => window.read(), { timeout: 8000 }).toContain('once more');
  });

  it('puts the text before a large change into the history', async () => {
    await typeInTitle(' typed');
    await press('ControlOrMeta+a');
    await press('Delete');
    await window.page.waitForTimeout(2000);
    await press('ControlOrMeta+Alt+v');
    const first = dialog().getByRole('option').first();
    await expect.poll(() => first.innerText()).toContain('Before a large change');
    await choose('Restore this version');
    await expect.poll(words).toContain(`${title} typed`);
  });
});

it('has a version as it is written', () => {
  expect(writeDraft(readDraft(resolution))).toBe(resolution);
});
