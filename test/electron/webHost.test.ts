import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveWeb } from '../../electron/webHost.ts';
import { temporaryFolder } from './temporaryFolder.ts';

async function served(): Promise<string> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'index.html'), 'Chapeau');
  const host = await serveWeb(folder, 0);
  onTestFinished(() => host.close());
  return host.address;
}

function statusOf(address: string, options: { method?: string; host?: string; path?: string }) {
  const { method = 'GET', host, path = '/' } = options;
  const headers = host === undefined ? {} : { host };
  return new Promise<number | undefined>((resolve, reject) => {
    request(address, { method, path, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    })
      .on('error', reject)
      .end();
  });
}

it('listens on this machine only, at a free port when asked for port 0', async () => {
  expect(await served()).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+\/$/);
});

it('serves the page, whatever stands behind the question mark', async () => {
  const address = await served();
  expect(await (await fetch(`${address}?a=/../b`)).text()).toBe('Chapeau');
});

it('refuses a request under a name that is not this machine', async () => {
  const address = await served();
  expect(await statusOf(address, { host: 'chapeau.example' })).toBe(403);
  expect(await statusOf(address, { host: '127.0.0.1.example:80' })).toBe(403);
  expect(await statusOf(address, { host: 'localhost:4270' })).toBe(200);
});

it('only gives out: every other method is refused', async () => {
  const address = await served();
  expect(await statusOf(address, { method: 'POST' })).toBe(405);
  expect(await statusOf(address, { method: 'HEAD' })).toBe(200);
});

it('refuses a path that climbs, as it stands in the request', async () => {
  expect(await statusOf(await served(), { path: '/../../package.json' })).toBe(400);
});

it('says so when the port is taken', async () => {
  const { port } = new URL(await served());
  await expect(serveWeb(temporaryFolder(), Number(port))).rejects.toThrow('EADDRINUSE');
});
