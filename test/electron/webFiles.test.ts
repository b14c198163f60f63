import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { webFile } from '../../electron/webFiles.ts';
import { temporaryFolder } from './temporaryFolder.ts';

function site(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'web/index.html'), '<title>Chapeau</title>');
  writeFileSync(join(folder, 'web/assets/a b-1.js'), 'export {};');
  writeFileSync(join(folder, 'web/notes.exe'), 'unknown');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'web/.hidden.html'), 'secret');
  return join(folder, 'web');
}

const text = (body: Uint8Array) => new TextDecoder().decode(body);

it('answers "/" with the index', async () => {
  const { status, headers, body } = await webFile(site(), '/');
  expect([status, headers['Content-Type'], text(body)]).toEqual([
    200,
    'text/html; charset=utf-8',
    '<title>Chapeau</title>',
  ]);
});

it('gives a script its type, and reads an encoded name', async () => {
  const { status, headers } = await webFile(site(), '/assets/a%20b-1.js');
  expect([status, headers['Content-Type']]).toEqual([200, 'text/javascript; charset=utf-8']);
});

it.each([
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/assets/..%2f..%2fsecret.html',
  '/assets\\..\\..\\secret.html',
  '/..%5csecret.html',
  '//secret.html',
  '/C:/secret.html',
  '/index.html%00',
  '/%ff',
  '/%',
  '/.hidden.html',
  'secret.html',
  '',
])('never leaves its folder: %j is refused', async (path) => {
  const { status, body } = await webFile(site(), path);
  expect(status).not.toBe(200);
  expect(text(body)).not.toContain('secret');
});

it('answers 404 for what is not there, for a folder, and for a kind it does not know', async () => {
  const root = site();
  for (const path of ['/none.js', '/assets', '/assets/', '/notes.exe']) {
    expect((await webFile(root, path)).status, path).not.toBe(200);
  }
});

it('sends the content policy with every answer, refusals too', async () => {
  for (const path of ['/', '/none.js', '/%']) {
    const { headers } = await webFile(site(), path);
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(headers['Cache-Control']).toBe('no-store');
  }
});
