import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemsOf } from './axe.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

let window: OpenWindow;

beforeAll(async () => {
  window = await openWindow();
  await window.page.getByRole('textbox', { name: 'Draft' }).waitFor();
});
afterAll(() => window?.close());

const violations = () => problemsOf(window.page);

/** Where the focus is: the text itself, or the landmark around it. */
function nameOfPane(): string {
  const focused = document.activeElement;
  const landmark = focused?.closest('[role=textbox], nav, aside');
  return landmark?.getAttribute('aria-label') ?? landmark?.tagName ?? 'nowhere';
}

it('has no barrier in a new draft', async () => {
  expect(await violations()).toEqual([]);
});

it('has no barrier in a long resolution, with suggestions beside it', async () => {
  await window.files.open(`${root}/clause-library/79-154.json`, () =>
    window.page.getByRole('button', { name: 'Open', exact: true }).click(),
  );
  const found = window.page.getByRole('listbox', { name: 'Agreed language' });
  await found.getByRole('option').first().waitFor();
  expect(await violations()).toEqual([]);
});

it('has no barrier in the dark', async () => {
  await window.page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations()).toEqual([]);
  await window.page.emulateMedia({ colorScheme: 'light' });
});

it.each([
  ['the commands', 'Control+k'],
  ['the masthead form', 'Control+Shift+m'],
  ['the sheet of keys', 'Control+/'],
  ['the sheet of keys, by the key that every keyboard has for help', 'F1'],
])('has no barrier in %s', async (_, keys) => {
  await window.page.keyboard.press(keys);
  await window.page.getByRole('dialog').waitFor();
  expect(await violations()).toEqual([]);
  await window.page.keyboard.press('Escape');
  await window.page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('has no barrier in the ways to begin a new draft', async () => {
  await window.page.getByRole('button', { name: 'New draft' }).click();
  await window.page.getByRole('dialog').waitFor();
  expect(await violations()).toEqual([]);
});

it('goes round the panes with F6, the text among them', async () => {
  await window.page.keyboard.press('Escape');
  const reached = new Set<string>();
  for (let press = 0; press < 6; press += 1) {
    await window.page.keyboard.press('F6');
    reached.add(await window.page.evaluate(nameOfPane));
  }
  expect([...reached].sort()).toEqual(['Agreed language', 'Draft', 'Outline']);
});
