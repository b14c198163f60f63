import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronProgram } from './electronProgram.ts';
import { openWebHost } from './openWebHost.ts';

/** A window that ends with an error this soon never opened. */
const tooSoon = 5_000;

// Terminals of editors made with Electron set this; it would make Electron a plain Node.
const { ELECTRON_RUN_AS_NODE: _, ...asElectron } = process.env;

const program = await electronProgram();
if ('missing' in program) {
  console.log(
    `Electron's program could not be had here (${program.missing}); opening the browser host instead.`,
  );
  process.exitCode = await openWebHost();
} else {
  process.exitCode = await startElectron(program.path);
}

function startElectron(path: string): Promise<number> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(path, [join(import.meta.dirname, '..', '..'), ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: asElectron,
    });
    child.on('error', ({ message }) => resolve(insteadOfElectron(message)));
    child.on('close', (code, signal) => {
      const failed = code !== 0 && performance.now() - started < tooSoon;
      resolve(failed ? insteadOfElectron(`it ended with ${code ?? signal}`) : (code ?? 1));
    });
  });
}

function insteadOfElectron(why: string): Promise<number> {
  console.log(`Electron could not start here (${why}); opening the browser host instead.`);
  return openWebHost();
}
