import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemsOf } from './axe.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

// Spelling with the dictionaries that come with the window: seen, corrected, learnt, by keyboard.
let window: OpenWindow;
const problems: string[] = [];

beforeAll(async () => {
  window = await openWindow();
  window.page.on('pageerror', (error) => problems.push(error.message));
});
afterAll(() => window?.close());

const page = () => window.page;
/** The underlined words, which are painted over the page. */
const underlined = () =>
  page().evaluate(() =>
    [...(CSS.highlights.get('misspelled') ?? [])].map((range) => (range as Range).toString()),
  );
/** A click with the right button on an underlined word. */
async function clickOn(word: string): Promise<void> {
  const place = await page().evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get('misspelled') ?? [])] as Range[];
    const range = ranges.find((each) => each.toString() === wanted);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = range?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, word);
  if (!place) throw new RangeError(`${word} is not underlined`);
  await page().mouse.click(place.x, place.y, { button: 'right' });
}
const menu = () => page().getByRole('menu', { name: /^Spelling of/ });
const paragraph = () => page().locator('[data-node=preambularParagraph]').first();

it('underlines what no dictionary knows, in the house’s spelling, and not the word being typed', async () => {
  await paragraph().click();
  await page().keyboard.type('Recalling the organisation of traficking victms');
  await expect.poll(underlined).toEqual(['organisation', 'traficking']);
  await page().keyboard.type(' and the programme “Trafiking” of UNODC');
  await expect.poll(underlined).toEqual(['organisation', 'traficking', 'victms']);
});

it('goes from one to the next by F7, tells what may be meant, and corrects it in one step', async () => {
  await page().keyboard.press('Control+Home');
  await page().keyboard.press('F7');
  await menu().getByRole('menuitem', { name: 'organization', exact: true }).waitFor();
  expect(await problemsOf(page())).toEqual([]);
  await page().screenshot({ path: join(root, 'dist/spellingMenu.png') });
  await page().keyboard.press('Enter');
  await expect.poll(() => paragraph().innerText()).toContain('the organization of traficking');
  await expect
    .poll(() => page().getByRole('status').first().innerText())
    .toContain('“organisation” is now “organization”.');
  await expect.poll(underlined).toEqual(['traficking', 'victms']);
  await page().keyboard.press('ControlOrMeta+z');
  await expect.poll(() => paragraph().innerText()).toContain('the organisation of traficking');
});

it('leaves the page as it is when the menu is left by Escape', async () => {
  await page().keyboard.press('F7');
  await menu().waitFor();
  await page().keyboard.press('Escape');
  await menu().waitFor({ state: 'detached' });
  await page().waitForFunction(() => document.activeElement?.ariaLabel === 'Draft');
  // The word is selected still, and typing goes on there.
  await page().keyboard.press('ArrowRight');
  await page().waitForFunction(() => getSelection()?.isCollapsed);
  await page().keyboard.type('!');
  await expect.poll(() => paragraph().innerText()).toMatch(/traficking!/);
  await page().keyboard.press('Backspace');
  await page().keyboard.press('ArrowRight');
});

it('offers the same under the mouse, and learns a word for good', async () => {
  await expect.poll(underlined).toEqual(['organisation', 'traficking', 'victms']);
  await clickOn('victms');
  await menu().getByRole('menuitem', { name: 'victims', exact: true }).waitFor();
  await menu().getByRole('menuitem', { name: 'Add “victms” to my words' }).click();
  await expect.poll(underlined).toEqual(['organisation', 'traficking']);
  await window.comeBack();
  await expect.poll(underlined, { timeout: 20_000 }).toEqual(['organisation', 'traficking']);
});

it('lists the drafter’s own words, and takes one out again', async () => {
  await page().keyboard.press('ControlOrMeta+k');
  await page().keyboard.type('My words');
  await page().keyboard.press('Enter');
  const dialog = page().getByRole('dialog', { name: 'My words' });
  await dialog.getByRole('button', { name: 'Remove victms' }).click();
  await dialog.getByText('There are none yet.').waitFor();
  expect(await problemsOf(page())).toEqual([]);
  await page().keyboard.press('Escape');
  await expect.poll(underlined).toEqual(['organisation', 'traficking', 'victms']);
});

it('knows the names of the clause library', async () => {
  await paragraph().click();
  await page().keyboard.press('End');
  await page().keyboard.type(' of Zanzuria,');
  await expect.poll(underlined).toEqual(['organisation', 'traficking', 'victms', 'Zanzuria']);
  await page().keyboard.press('ControlOrMeta+k');
  await page().keyboard.type('Add this draft to my clause library');
  await page().keyboard.press('Enter');
  const report = page().getByRole('dialog', { name: 'Add to my clause library' });
  await report.getByRole('button', { name: 'Done' }).click();
  await expect.poll(underlined).toEqual(['organisation', 'traficking', 'victms']);
});

it('underlines the words of notes too, in the field and when it is left, and not in quoted titles', async () => {
  await paragraph().click();
  await page().keyboard.press('End');
  await page().keyboard.press('ControlOrMeta+Shift+f');
  const field = page().getByRole('textbox', { name: 'Footnote 1' });
  await field.waitFor();
  await page().keyboard.type('A persnal note on “Trafiking” and the wrod');
  const inText = ['organisation', 'traficking', 'victms'];
  await expect.poll(underlined).toEqual([...inText, 'persnal']);
  await page().keyboard.press('Enter');
  await expect.poll(underlined).toEqual([...inText, 'persnal', 'wrod']);
  await clickOn('wrod');
  await menu().getByRole('menuitem', { name: 'word', exact: true }).click();
  await expect.poll(underlined).toEqual([...inText, 'persnal']);
  await expect.poll(() => field.innerText()).toContain('and the word');
  await page().waitForFunction(() => document.activeElement?.ariaLabel === 'Footnote 1');
  await page().keyboard.press('Escape');
});

it('goes into notes by F7, and corrects there by keyboard', async () => {
  await page().getByRole('textbox', { name: 'Draft' }).focus();
  await page().keyboard.press('Control+Home');
  for (const word of ['organisation', 'traficking', 'victms', 'persnal']) {
    await page().keyboard.press('F7');
    await page()
      .getByRole('menu', { name: `Spelling of “${word}”` })
      .waitFor();
    if (word === 'persnal') {
      await menu().getByRole('menuitem', { name: 'personal', exact: true }).waitFor();
      expect(await problemsOf(page())).toEqual([]);
      await page().keyboard.press('Enter');
    } else await page().keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
  }
  const field = page().getByRole('textbox', { name: 'Footnote 1' });
  await expect.poll(() => field.innerText()).toMatch(/^A personal note/);
  await expect.poll(underlined).toEqual(['organisation', 'traficking', 'victms']);
  await page().waitForFunction(() => document.activeElement?.ariaLabel === 'Footnote 1');
  await page().keyboard.press('Escape');
});

it('finds one word of A/RES/79/154 wrong, as adopted, and changes nothing by itself', async () => {
  const bytes = readFileSync(join(root, 'clause-library/79-154.json'));
  await window.files.open({ name: '79-154.json', bytes }, async () => {
    await page().keyboard.press('ControlOrMeta+o');
    await page().getByRole('button', { name: 'Don’t save' }).click();
  });
  await page().locator('[data-node=operativeParagraph]').nth(51).waitFor();
  await expect.poll(underlined).toEqual(['programs']);
  await clickOn('programs');
  await menu().getByRole('menuitem', { name: 'programmes', exact: true }).waitFor();
  await page().keyboard.press('Escape');
  expect(problems).toEqual([]);
});
