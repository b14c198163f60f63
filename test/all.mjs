// `npm test`: every check there is, one after another, and one line at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// A loop without an end must not take a build machine's whole time.
const longestStep = 20 * 60_000;
const results = join(root, 'dist', 'test-results');
const strict = process.env.CI === 'true';
// In a log, every coloured letter of a difference is a line of signs.
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

const { findChromium, findElectron } = await from('test/findPrograms.ts');
const { findPostgres } = await from('test/shared-library/postgresServer.ts');
const { findLibreOffice, findPdfToText } = await from('test/word/libreOffice.ts');
const browser = findChromium();
const electron = findElectron(root);

const count = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const skips = [];

// Each run of the window's tests says itself in which host it is.
delete process.env.CHAPEAU_E2E_HOST;
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

check('types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']);
check('format and lint', '@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', ...plain, '.']);
check('unused code', 'knip/bin/knip.js', []);
check('build', join(root, 'vite.build.mjs'), []);
tests('unit');
if (browser) {
  const version = await versionOf(browser);
  tests('e2e');
  if (electron) tests('e2e-electron');
  const real = electron
    ? 'the window, main and preload in real Electron'
    : 'real Electron: not present, so nothing ran in it';
  const where = `${version} (browser host); Electron's main and preload through a stand-in; ${real}`;
  console.log(`\nend-to-end on: ${where}`);
} else {
  const remedy = 'install Chrome or Chromium, or set CHROMIUM_PATH';
  missing('the end-to-end tests of the window', 'a Chromium', remedy);
  tests('e2e', ['test/e2e/cli', 'test/e2e/start']);
}
if (!findPostgres()) {
  const remedy =
    'install PostgreSQL (postgresql), or set POSTGRES_BIN to the folder of its programs';
  missing('the shared library in PostgreSQL', 'PostgreSQL', remedy);
}
// Those that need no server run all the same.
tests('shared-library');
if (!findLibreOffice()) {
  missing('the Word files in LibreOffice', 'LibreOffice', 'install it, or set SOFFICE to its path');
} else if (!findPdfToText()) {
  missing('the Word files in LibreOffice', 'pdftotext', 'install poppler (poppler-utils)');
}
const documents = join(root, '../shared/real');
if (!existsSync(documents)) {
  skips.push(`Skipped the official PDFs and Word files: ${documents} is not here; put them there.`);
}
// Those that need neither run all the same.
tests('word');
close();

/** What a file in TypeScript exports; Node itself reads none before its version 22. */
async function from(path) {
  return (await runnerImport(join(root, path))).module;
}

/** Runs a program of a package, with its output in the open. */
function run(name, program, args) {
  console.log(`\n== ${name}`);
  const path = program.startsWith(root) ? program : join(root, 'node_modules', program);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [path, ...args], {
    cwd: root,
    stdio: 'inherit',
    timeout: longestStep,
    killSignal: 'SIGKILL',
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name}: ${status === 0 ? 'passed' : 'failed'} in ${seconds} s`);
  return status === 0;
}

function check(name, program, args) {
  const passed = run(name, program, args);
  count[passed ? 'passed' : 'failed'] += 1;
  if (!passed) failures.push(name);
}

/** A project of the tests, or some files of it; its own counts go into the sum. */
function tests(project, only = []) {
  const file = join(results, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const these = ['run', '--project', project, ...reporters, ...only];
  const passed = run(project, 'vitest/vitest.mjs', these);
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  count.passed += found?.numPassedTests ?? 0;
  count.skipped += (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0);
  // A file that cannot even be loaded has no failed test of its own.
  count.failed += passed ? 0 : Math.max(1, found?.numFailedTests ?? 0);
  if (!passed) failures.push(project);
}

function missing(what, program, remedy) {
  skips.push(`Skipped ${what}: there is no ${program.replace(/^a /, '')} here; ${remedy}.`);
  if (!strict) return;
  count.failed += 1;
  failures.push(`${what} (without ${program})`);
}

async function versionOf(executablePath) {
  const asRoot = process.platform === 'linux' && process.getuid() === 0;
  const opened = await chromium.launch({ executablePath, args: asRoot ? ['--no-sandbox'] : [] });
  const version = opened.version();
  await opened.close();
  return `Chromium ${version.split('.')[0]}`;
}

function close() {
  console.log('');
  if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}.`);
  for (const line of skips) console.log(line);
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
  process.exitCode = count.failed > 0 ? 1 : 0;
}
