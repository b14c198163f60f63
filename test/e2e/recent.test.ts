import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemsOf } from './axe.ts';
import { root } from './launch.ts';
import { type TrustedWindow, trustedHosts } from './trustedHosts.ts';

const resolution = readFileSync(join(root, 'clause-library/79-154.json'), 'utf8');

describe.each(trustedHosts())('recent drafts in $name', ({ start }) => {
  let window: TrustedWindow;
  beforeEach(async () => {
    window = await start();
    await window.write(resolution);
    await window.open();
    await expect.poll(status).toBe('Opened draft.chapeau.');
  });
  afterEach(() => window?.close());

  const status = () => window.page.locator('.announcement').innerText();
  const dialog = () => window.page.getByRole('dialog');
  const recent = () => dialog().getByRole('button', { name: /^draft\.chapeau today$/ });
  const press = (keys: string) => window.page.keyboard.press(keys);

  it('are listed with the day, and opened again by keyboard', async () => {
    await press('ControlOrMeta+Shift+o');
    await recent().waitFor();
    expect(await problemsOf(window.page)).toEqual([]);
    await press('Escape');
    await window.write(resolution.replace('Recognizing', 'Meanwhile recognizing'));
    await press('ControlOrMeta+Shift+o');
    await recent().waitFor();
    await press('Enter');
    await window.page.getByText('Meanwhile recognizing').first().waitFor();
  });

  it('are offered at the next start', async () => {
    await window.page.waitForTimeout(1000);
    await window.crash();
    const ways = window.page.getByRole('region', { name: 'Ways to start' });
    await ways.getByRole('button', { name: /^draft\.chapeau today$/ }).waitFor();
    expect(await problemsOf(window.page)).toEqual([]);
  });

  it('leave the list when their file is gone, and say so', async () => {
    await press('ControlOrMeta+Shift+o');
    await recent().waitFor();
    await window.remove();
    await press('Enter');
    const told = window.page.getByRole('alertdialog');
    await told.getByText(/is no longer where it was, and has left the list/).waitFor();
    await press('Enter');
    await press('ControlOrMeta+Shift+o');
    await dialog().getByText('There is none yet').waitFor();
  });

  it('are forgotten when the list is cleared; the file stays', async () => {
    await press('ControlOrMeta+Shift+o');
    await dialog().getByRole('button', { name: 'Clear the list' }).click();
    await dialog().getByText('There is none yet').waitFor();
    expect(await window.read()).toBe(resolution);
  });

  it('the size of the page is kept too', async () => {
    await window.page.getByRole('button', { name: 'Larger page' }).click();
    await window.page.getByText('110 %').waitFor();
    await window.page.waitForTimeout(1000);
    await window.crash();
    await window.page.getByText('110 %').waitFor();
  });
});
