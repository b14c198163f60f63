import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import { content, tinyPdf } from '../import/tinyPdf.ts';
import { root } from './launch.ts';

const program = join(root, 'dist/cli.js');
const real = join(root, '../shared/real/pdf');
const hasReal = existsSync(real);
if (!hasReal) console.warn(`${real} is not here; official PDFs are not added to a library.`);

let folder = '';
const at = (...names: string[]) => join(folder, ...names);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-library-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(...args: string[]) {
  const child = spawn(process.execPath, [program, 'library', ...args]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const ended = new Promise<{ status: number | null; out: string; err: string }>((done) =>
    child.on('close', (status) => done({ status, out, err })),
  );
  return { child, ended };
}

describe.skipIf(!hasReal)('official PDFs and a broken one', () => {
  it('are added once, found, and the broken one refused in a line', async () => {
    mkdirSync(at('in'));
    for (const name of ['A_RES_79_154', 'A_RES_79_189', 'A_C.3_80_L.29']) {
      copyFileSync(join(real, `${name}.pdf`), at('in', `${name}.pdf`));
    }
    const broken = readFileSync(join(real, 'A_RES_79_132.pdf')).subarray(0, 20_000);
    writeFileSync(at('in/broken.pdf'), broken);
    const files = ['A-C.3-80-L.29.json', 'A-RES-79-154.json', 'A-RES-79-189.json'];
    for (const counted of ['3 read and added', '0 read and added, 3 already there']) {
      const { status, out, err } = await start('add', at('in'), '--dir', at('mine')).ended;
      expect([status, err]).toEqual([1, '']);
      expect(out).toContain(`4 files: ${counted}`);
      expect(out).toMatch(/Refused:\n {2}\S*broken\.pdf: This PDF is damaged/);
      expect(readdirSync(at('mine')).filter((name) => !name.startsWith('.'))).toEqual(files);
    }
    const saved = readDraft(readFileSync(at('mine/A-RES-79-189.json'), 'utf8'));
    expect(saved.origin?.note).toBe('Read from A_RES_79_189.pdf.');
  });
});

it('ends cleanly with Ctrl-C: what was added stays, and nothing is half-written', async () => {
  const lines = [{ x: 147, y: 600, words: 'The General Assembly,' }].concat(
    Array.from({ length: 50 }, (_, line) => ({
      x: 147,
      y: 580 - 10 * line,
      words: `Requests report ${line} on what fills the pages of this long file;`,
    })),
  );
  mkdirSync(at('long'));
  for (let file = 0; file < 40; file += 1) {
    const pages = Array.from({ length: 60 }, () => content(lines));
    writeFileSync(at('long', `${file + 100}.pdf`), tinyPdf(pages));
  }
  const { child, ended } = start('add', at('long'), '--dir', at('cut'));
  await expect
    .poll(() => (existsSync(at('cut')) ? readdirSync(at('cut')).length : 0), { timeout: 20_000 })
    .toBeGreaterThan(0);
  child.kill('SIGINT');
  const { status, out, err } = await ended;
  expect([status, err]).toEqual([1, expect.stringContaining('Cancelled. What was added stays')]);
  expect(out).toContain('not looked at, for it was cancelled');
  for (const name of readdirSync(at('cut')).filter((one) => one !== '.index')) {
    expect(name).toMatch(/^\w.*\.json$/);
    readDraft(readFileSync(at('cut', name), 'utf8'));
  }
});
