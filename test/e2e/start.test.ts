import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findElectron } from '../findPrograms.ts';
import { root } from './launch.ts';

/** Starts a built program; what it printed so far, and how it ended. */
function started(name: string, environment: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, [join(root, 'dist/electron', name)], {
    env: { ...process.env, ...environment },
  });
  onTestFinished(() => void child.kill());
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text) => {
      said += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { said: () => said, ended };
}

async function addressIn(said: () => string): Promise<string> {
  const address = /http:\/\/127\.0\.0\.1:\d+\//;
  await expect.poll(said, { timeout: 10_000 }).toMatch(address);
  return address.exec(said())?.[0] ?? '';
}

it('npm run web prints its address and serves the window there', async () => {
  const { said } = started('web.js', { PORT: '0' });
  const answer = await fetch(await addressIn(said));
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await answer.text()).toContain('<title>');
});

it('npm run web refuses a port that is not one, or that is taken, in one line', async () => {
  const wrong = started('web.js', { PORT: 'eighty' });
  expect(await wrong.ended).toBe(2);
  expect(wrong.said()).toBe('PORT is "eighty"; it must be a number from 0 to 65535.\n');

  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const taken = started('web.js', { PORT: port });
  expect(await taken.ended).toBe(1);
  expect(taken.said()).toMatch(new RegExp(`^Port ${port} cannot be had: .*\\n$`));
});

it.skipIf(findElectron(root))(
  "npm start opens the browser host where Electron's program cannot be had, and says so",
  async () => {
    const { said } = started('start.js', { PORT: '0', ELECTRON_SKIP_BINARY_DOWNLOAD: '1' });
    const answer = await fetch(await addressIn(said));
    expect(answer.status).toBe(200);
    expect(said().split('\n')[0]).toBe(
      "Electron's program could not be had here (ELECTRON_SKIP_BINARY_DOWNLOAD is set); opening the browser host instead.",
    );
  },
);
