import { afterAll, beforeAll, expect, it } from 'vitest';
import { withIds, writeDraft } from '../../src/document/draftFile.ts';
import { adoptionLine, doc, masthead as mastheadNode, op, title, withAttrs } from '../builders.ts';
import { problemsOf } from './axe.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

let window: OpenWindow;

beforeAll(async () => {
  window = await openWindow();
});
afterAll(() => window?.close());

it('the masthead’s form changes the masthead on the page, and one Undo takes it back', async () => {
  const { page } = window;
  const masthead = page.getByRole('group', { name: 'Masthead' });
  const before = await masthead.innerText();
  await page.keyboard.press('ControlOrMeta+Shift+m');
  const form = page.getByRole('dialog');
  await form.getByLabel('Session').fill('82');
  for (const sponsor of ['Philippines', 'Belarus']) {
    await form.getByLabel('Add a sponsor').fill(sponsor);
    await page.keyboard.press('Enter');
  }
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => masthead.innerText()).toContain('Eighty-second session');
  expect(await masthead.innerText()).toContain('Belarus and Philippines: draft resolution');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => masthead.innerText()).toBe(before);
});

it('begins in its first field, and says what a date has to be without losing what was typed', async () => {
  const { page } = window;
  const form = page.getByRole('dialog', { name: 'Masthead' });
  const date = form.getByLabel('Date', { exact: true });
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
  await page.keyboard.press('ControlOrMeta+Shift+m');
  await form.waitFor();
  expect(await focused()).toBe('Organ');
  await date.fill('2 Octobr 2026');
  expect(await date.getAttribute('aria-invalid')).toBe(null);
  await date.press('Enter');
  const problem = '“2 Octobr 2026” is not a date as resolutions print it';
  await expect.poll(() => form.getByRole('alert').innerText()).toContain(problem);
  expect(await date.getAttribute('aria-invalid')).toBe('true');
  expect(await focused()).toBe('Date');
  const told = (await date.getAttribute('aria-describedby'))?.split(' ')[0] ?? '';
  expect(await page.locator(`[id="${told}"]`).innerText()).toContain(problem);
  expect(await problemsOf(page)).toEqual([]);
  await page.screenshot({ path: `${root}/dist/mastheadDate.png` });

  // Put right, nothing is said of it; wrong again and applied all the same, it stands as typed.
  await date.fill('2 October 2026');
  expect(await form.getByRole('alert').count()).toBe(0);
  await date.fill('2 Octobr 2026');
  await form.getByRole('button', { name: 'Apply all the same' }).click();
  await form.waitFor({ state: 'detached' });
  const masthead = page.getByRole('group', { name: 'Masthead' });
  await expect.poll(() => masthead.innerText()).toContain('2 Octobr 2026');

  await page.keyboard.press('ControlOrMeta+Shift+m');
  expect(await form.getByRole('alert').innerText()).toContain(problem);
  expect(await focused()).toBe('Date');
  await date.fill('2 October 2026');
  await form.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect.poll(() => masthead.innerText()).toContain('2 October 2026');
});

it('tells of a wrong date when the button is pressed, and when the field is left', async () => {
  const { page } = window;
  const form = page.getByRole('dialog', { name: 'Masthead' });
  const date = form.getByLabel('Date', { exact: true });
  for (const leave of ['the button', 'Tab'] as const) {
    await page.keyboard.press('ControlOrMeta+Shift+m');
    await date.fill('31 June 2026');
    if (leave === 'Tab') await date.press('Tab');
    else await form.getByRole('button', { name: 'Apply', exact: true }).click();
    await form.getByRole('alert').waitFor();
    expect(await date.inputValue()).toBe('31 June 2026');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  }
});

it('what few texts state is under More until it is stated, and prints where it belongs', async () => {
  const { page } = window;
  const form = page.getByRole('dialog', { name: 'Masthead' });
  const dates = form.getByLabel('Dates of the session');
  await page.keyboard.press('ControlOrMeta+Shift+m');
  await form.waitFor();
  expect(await dates.count()).toBe(0);
  expect(await form.getByLabel('Vote').count()).toBe(0);
  await form.getByText('More', { exact: true }).press('Enter');
  await dates.fill('19 June–14 July 2023');
  await form.getByLabel('Notes on sponsors').fill('* State not a member of the Council.\n');
  expect(await problemsOf(page)).toEqual([]);
  await page.screenshot({ path: `${root}/dist/masthead.png` });
  await dates.press('Enter');
  await form.waitFor({ state: 'detached' });
  const masthead = page.getByRole('group', { name: 'Masthead' });
  await expect.poll(() => masthead.innerText()).toContain('19 June–14 July 2023');
  expect(await masthead.innerText()).toContain('* State not a member of the Council.');

  await page.keyboard.press('ControlOrMeta+Shift+m');
  expect(await dates.isVisible()).toBe(true);
  expect(await form.getByLabel('Notes on sponsors').inputValue()).toBe(
    '* State not a member of the Council.',
  );
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
});

it('the vote of an adopted text is seen and changed in the form', async () => {
  const { page } = window;
  const adopted = doc([
    mastheadNode({ documentSymbol: 'A/HRC/RES/53/1', committee: 'Human Rights Council' }),
    title('Trafficking'),
    op('Decides'),
    withAttrs(adoptionLine('37th', '12 July 2023'), { vote: '[Adopted without a vote.]' }),
  ]);
  await window.files.open(
    {
      name: 'adopted.chapeau',
      bytes: new TextEncoder().encode(writeDraft({ doc: withIds(adopted), origin: null })),
    },
    async () => {
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await page.getByRole('button', { name: 'Don’t save' }).click();
    },
  );
  await page.locator('.adoption-line').click();
  const vote = page.getByRole('dialog', { name: 'Masthead' }).getByLabel('Vote');
  expect(await vote.inputValue()).toBe('[Adopted without a vote.]');
  await vote.fill('[Adopted by a recorded vote of 28 to 12.]');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect
    .poll(() => page.locator('.adoption-line').innerText())
    .toContain('[Adopted by a recorded vote of 28 to 12.]');
});
