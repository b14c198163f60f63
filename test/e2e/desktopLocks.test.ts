import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as StandIn from '../electron/standIn.ts';
import { type Desktop, desktopHosts, temporaryPlace } from './desktopHost.ts';
import { root } from './launch.ts';

describe('what the main process asks of Electron (a stand-in hears it)', () => {
  const place = temporaryPlace();
  let desktop: Desktop;
  let electron: typeof StandIn;

  beforeAll(async () => {
    const [standIn] = desktopHosts();
    if (!standIn) throw new Error('there is always a stand-in');
    desktop = await standIn.start(place.folder);
    electron = await import('../electron/standIn.ts');
    await desktop.page.getByRole('textbox', { name: 'Draft' }).waitFor();
  });
  afterAll(async () => {
    await desktop?.end();
    place.remove();
  });

  it('locks the page away from Node and from other pages', () => {
    expect(electron.app.sandboxed).toBe(true);
    expect(electron.machine.windows[0]?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    });
  });

  it('refuses every permission and the spelling dictionaries from the network', () => {
    const { permission, spellChecker } = electron.session.defaultSession;
    const granted: boolean[] = [];
    for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read']) {
      permission?.({}, name, (answer) => granted.push(answer));
    }
    expect(granted).toEqual([false, false, false, false]);
    expect(spellChecker).toBe(false);
  });

  it('refuses new windows and web views', () => {
    const contents = electron.machine.windows[0]?.webContents;
    expect(contents?.windowOpen?.()).toEqual({ action: 'deny' });
    let prevented = false;
    const event = {
      preventDefault() {
        prevented = true;
      },
    };
    contents?.emit('will-attach-webview', event);
    expect(prevented).toBe(true);
  });

  it.each([
    ['https://example.org/', false],
    ['http://127.0.0.1:4270/', false],
    ['ws://127.0.0.1:9/', false],
    ['file:///etc/passwd', false],
    ['app://elsewhere/index.html', false],
    ['app://chapeau.example/index.html', false],
    ['app://chapeau/index.html', true],
  ])('lets the page load %s: %j', (url, allowed) => {
    expect(electron.session.defaultSession.mayRequest(url)).toBe(allowed);
  });

  it('looks up no name, and let no request through until now', () => {
    expect(electron.app.switches).toContain('host-resolver-rules=MAP * ~NOTFOUND');
    expect(electron.machine.left).toEqual([]);
  });

  it('comes back where it stood, as large as it was, on a screen that is there', async () => {
    const [window] = electron.machine.windows;
    window?.maximize();
    window?.webContents.setZoomFactor(1.25);
    await desktop.closeWindow();
    await vi.waitFor(async () => expect(await desktop.isClosed()).toBe(true));
    await desktop.end();
    const [standIn] = desktopHosts();
    if (!standIn) throw new Error('there is always a stand-in');
    desktop = await standIn.start(place.folder);
    electron = await import('../electron/standIn.ts');
    const [next] = electron.machine.windows;
    expect(next?.options).toMatchObject({ x: 260, y: 90, width: 1400, height: 900 });
    await vi.waitFor(() => expect([next?.maximized, next?.webContents.zoom]).toEqual([true, 1.25]));
    await desktop.page.getByRole('textbox', { name: 'Draft' }).waitFor();
  });

  it('opens a draft that a second start was given, in this window', async () => {
    const path = join(place.folder, 'from outside.chapeau');
    copyFileSync(join(root, 'clause-library/79-154.json'), path);
    electron.app.emit('second-instance', {}, ['chapeau', path], place.folder);
    const draft = desktop.page.getByRole('textbox', { name: 'Draft' });
    await desktop.page.getByText('Opened from outside.chapeau.').waitFor();
    await draft.getByText('Trafficking in women and girls').first().waitFor();
    expect(electron.machine.dialogs).toEqual([]);
  });

  it('has the recent drafts in the menu, in the system’s own list, and opens one from there', async () => {
    const path = join(place.folder, 'recent & one.chapeau');
    copyFileSync(join(root, 'clause-library/79-154.json'), path);
    electron.app.emit('second-instance', {}, ['chapeau', path], place.folder);
    await vi.waitFor(() => expect(electron.machine.recent.at(-1)).toBe(path), 10_000);
    const [, second] = await desktop.pages();
    await second?.getByText('Opened recent & one.chapeau.').waitFor();
    const recent = () => {
      const file = electron.machine.menu.flatMap(({ submenu }) => submenu ?? []);
      return file.find(({ label }) => label === 'Open recent')?.submenu ?? [];
    };
    await vi.waitFor(() =>
      expect(recent().map(({ label }) => label)).toContain('recent && one.chapeau'),
    );
    rmSync(path);
    electron.machine.answers.push({ response: 0 });
    recent()[0]?.click?.();
    await vi.waitFor(() =>
      expect(recent().map(({ label }) => label)).not.toContain('recent && one.chapeau'),
    );
    expect(electron.machine.dialogs.pop()).toMatchObject({
      message: expect.stringMatching(/^“recent & one\.chapeau” is no longer where it was/),
    });
  });
});

it('the built preload is one CommonJS file that requires nothing but electron', () => {
  const text = readFileSync(join(root, 'dist/electron/preload.cjs'), 'utf8');
  expect([...text.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
  expect(text).not.toMatch(/^import /m);
});

it('the built main process needs no package, only Node and Electron', () => {
  const text = readFileSync(join(root, 'dist/electron/main.js'), 'utf8');
  const names = [...text.matchAll(/^import .* from "([^"]+)"/gm)].map(([, name = '']) => name);
  const foreign = names.filter(
    (name) =>
      !name.startsWith('./') &&
      name !== 'electron' &&
      !builtinModules.includes(name.replace('node:', '')),
  );
  expect(names).toContain('electron');
  expect(foreign).toEqual([]);
});
