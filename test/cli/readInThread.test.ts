import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { threadReader } from '../../src/cli/readInThread.ts';
import { FileError } from '../../src/document/fileError.ts';

// Programs that stand for what a hostile file could make of the importer.
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-thread-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = { bytes: new Uint8Array([1]), name: 'hostile.pdf' };
const hear = "require('node:worker_threads').parentPort.on('message', () => {";

function program(name: string, does: string): string {
  const path = join(folder, `${name}.cjs`);
  writeFileSync(path, `${hear} ${does} });`);
  return pathToFileURL(path).href;
}

it('kills a thread that goes on for ever', async () => {
  const own = threadReader(program('loop', 'for (;;) {}'), (_, task) => {
    const timer = setTimeout(task, 300);
    return () => clearTimeout(timer);
  });
  const reading = own.read(file);
  await expect(reading).rejects.toThrow(/takes too long to read/);
  await expect(reading).rejects.toBeInstanceOf(FileError);
});

it.each([
  ['values', 'const all = []; for (;;) all.push(new Array(1e5).fill(0.5));'],
  ['bytes', 'const all = []; for (;;) all.push(new Uint8Array(1 << 24).fill(1));'],
])('ends a thread that fills the memory with %s in a sentence', async (name, does) => {
  const reading = threadReader(program(name, does)).read(file);
  await expect(reading).rejects.toThrow(/needs too much memory/);
  await expect(reading).rejects.toBeInstanceOf(FileError);
});

it('calls a thread that breaks down a mistake of ours', async () => {
  const reading = threadReader(program('broken', "throw new TypeError('x')")).read(file);
  await expect(reading).rejects.toBeInstanceOf(TypeError);
});
