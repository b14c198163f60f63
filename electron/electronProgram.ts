import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Electron's program on this machine, or why there is none, in a few words. */
export type ElectronProgram = { readonly path: string } | { readonly missing: string };

const longestFetch = 3 * 60_000;

/** Finds Electron's program; where it was not fetched yet, lets Electron fetch it once. */
export async function electronProgram(): Promise<ElectronProgram> {
  const folder = packageFolder();
  if (!folder) return { missing: 'the electron package is not installed' };
  const found = programIn(folder);
  if (found) return { path: found };
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) {
    return { missing: 'ELECTRON_SKIP_BINARY_DOWNLOAD is set' };
  }
  console.log("Fetching Electron's program, once, for three minutes at most.");
  const problem = await fetchProgram(folder);
  const fetched = programIn(folder);
  return fetched ? { path: fetched } : { missing: problem };
}

// Requiring electron outside of Electron starts a download without a time limit; its package file
// only says where it is.
function packageFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

function programIn(folder: string): string | null {
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  const program = join(dist, readFileSync(name, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Resolves to why it failed, in a few words; without meaning when it did not. */
function fetchProgram(folder: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill();
    }, longestFetch);
    child.on('error', ({ message }) => resolve(message));
    child.on('close', () => {
      clearTimeout(timer);
      resolve(late ? 'fetching it took more than three minutes' : reason(said));
    });
  });
}

function reason(said: string): string {
  const line = said.split('\n').find((text) => /error/i.test(text)) ?? '';
  const words = line.replace(/^\s*\w*Error:\s*/, '').trim();
  return words ? `its download failed: ${words}` : 'its download failed';
}
