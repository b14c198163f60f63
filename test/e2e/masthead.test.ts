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
