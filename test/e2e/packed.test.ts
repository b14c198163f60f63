import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Desktop, standInFrom, temporaryPlace } from './desktopHost.ts';
import { root } from './launch.ts';

/*
 * The package that electron-builder makes with this repository's own settings, but for Electron's
 * program: an empty one takes its place, which nobody can start. What is inside is then run on the
 * stand-in. That shows that a package has all its parts, its locks set, and the same bytes each
 * time; it does not show that Electron runs it, nor anything of an installer.
 */

const place = join(root, 'dist/test-packed');
const electron = join(place, 'electron');
const packages = ['first', 'second'].map((name) => join(place, name, 'linux-unpacked'));
const [first = '', second = ''] = packages;
const inside = join(place, 'inside');

// Electron's documentation of fuses: this mark in the program, a version, a length, one sign each.
const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuses = [
  ...['run as Node', 'encrypted cookies', 'NODE_OPTIONS', 'inspect switches', 'archive checked'],
  ...['nothing but the archive', "the page's own snapshot", 'file addresses may do more'],
];

beforeAll(() => {
  rmSync(place, { recursive: true, force: true });
  makeElectron();
  run('npm', ['run', 'parts']);
  for (const folder of packages) pack(join(folder, '..'));
  extractAll(join(first, 'resources/app.asar'), inside);
}, 180_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('a package made without Electron’s program', () => {
  it('has each built file the program needs, as it was built, and no other', () => {
    const packed = filesOf(inside);
    const wanted = [
      ...['LICENSE', 'package.json', 'dist/parts.cdx.json', 'dist/electron/main.js'],
      ...['dist/electron/preload.cjs', ...sharedParts(), ...filesOf(join(root, 'dist/web'), root)],
    ];
    expect(packed).toEqual(wanted.sort());
    for (const path of packed.filter((one) => one !== 'package.json')) {
      expect(readFileSync(join(inside, path)).equals(readFileSync(join(root, path))), path).toBe(
        true,
      );
    }
    const { name, main } = JSON.parse(readFileSync(join(inside, 'package.json'), 'utf8'));
    expect({ name, main }).toEqual({ name: 'chapeau', main: 'dist/electron/main.js' });
  });

  it('comes out with the same bytes when it is made again', () => {
    const archives = packages.map((one) => readFileSync(join(one, 'resources/app.asar')));
    expect(archives[0]?.length).toBeGreaterThan(1_000_000);
    expect(archives[0]?.equals(archives[1] ?? Buffer.alloc(0))).toBe(true);
    expect(filesOf(second)).toEqual(filesOf(first));
  });

  it('has the fuses of electron-builder.yml set in the program, where the opposite was', () => {
    const program = readFileSync(join(first, 'chapeau'), 'latin1');
    const signs = program.slice(program.indexOf(mark) + mark.length + 2).slice(0, fuses.length);
    const burnt = Object.fromEntries(fuses.map((name, at) => [name, signs[at] === '1']));
    expect(burnt).toEqual({
      'run as Node': false,
      'encrypted cookies': true,
      NODE_OPTIONS: false,
      'inspect switches': false,
      'archive checked': true,
      'nothing but the archive': true,
      "the page's own snapshot": false,
      'file addresses may do more': false,
    });
  });

  it('carries the licences of all parts, and Electron’s own', () => {
    const names = listPackage(join(first, 'resources/app.asar'), { isPack: false });
    const parts = names.map((name) => name.split(sep).pop());
    expect(parts).toEqual(expect.arrayContaining(['LICENSE', 'licences.md', 'parts.cdx.json']));
    expect(readdirSync(first)).toEqual(
      expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
    );
  });

  it('opens a window, finds agreed language, and writes a draft and a Word file', async () => {
    const own = temporaryPlace();
    const desktop = await standInFrom(inside).start(own.folder);
    try {
      await typeAndSave(desktop, own.folder);
    } finally {
      await desktop.end();
      own.remove();
    }
  });
});

async function typeAndSave(desktop: Desktop, folder: string): Promise<void> {
  const { page } = desktop;
  await page.getByRole('textbox', { name: 'Draft' }).waitFor();
  await page.getByRole('searchbox', { name: 'Search agreed language' }).fill('sex tourism');
  await page.getByRole('option').first().waitFor();
  const answer = (name: string) =>
    desktop.answer({ canceled: false, filePath: join(folder, name) });
  await answer('own.chapeau');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await vi.waitUntil(() => existsSync(join(folder, 'own.chapeau')), 10_000);
  await answer('own.docx');
  await page.getByRole('button', { name: 'Export to Word' }).click();
  await vi.waitUntil(() => existsSync(join(folder, 'own.docx')), 20_000);
}

/** A distribution of Electron as electron-builder expects one, with every fuse the wrong way. */
function makeElectron(): void {
  mkdirSync(join(electron, 'resources'), { recursive: true });
  const wrong = Buffer.from(`${mark}\u0001\u0008${'10110011'}`, 'latin1');
  writeFileSync(join(electron, 'electron'), wrong);
  chmodSync(join(electron, 'electron'), 0o755);
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const texts = { version: devDependencies.electron, LICENSE: '', 'LICENSES.chromium.html': '' };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(electron, name), text);
}

function pack(output: string): void {
  const own = [`-c.electronDist=${electron}`, `-c.directories.output=${output}`];
  run(process.execPath, [
    join(root, 'node_modules/electron-builder/cli.js'),
    ...['--linux', 'dir', '--x64', '--publish', 'never', ...own],
  ]);
}

function run(program: string, words: readonly string[]): void {
  const shell = process.platform === 'win32' && program === 'npm';
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: root, shell });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stdout}${stderr}`);
}

/** The files that main shares with the other programs of dist/electron. */
function sharedParts(): string[] {
  const names = readdirSync(join(root, 'dist/electron'));
  return names.filter((name) => name.startsWith('shared-')).map((name) => `dist/electron/${name}`);
}

/** Every file under a folder, from `base`, in order. */
function filesOf(folder: string, base = folder): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
  return files.map((path) => relative(base, path).replaceAll(sep, '/')).sort();
}
