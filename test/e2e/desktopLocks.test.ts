import { copyFileSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

  it('opens a draft that a second start was given, in this window', async () => {
    const path = join(place.folder, 'from outside.chapeau');
    copyFileSync(join(root, 'clause-library/79-154.json'), path);
    electron.app.emit('second-instance', {}, ['chapeau', path], place.folder);
    const draft = desktop.page.getByRole('textbox', { name: 'Draft' });
    await draft.getByText('Trafficking in women and girls').first().waitFor();
    expect(electron.machine.dialogs).toEqual([]);
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
