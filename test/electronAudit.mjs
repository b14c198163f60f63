import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run audit:electron`: Doyensec's Electronegativity reads the built main process, preload and
// page. It is fetched for the occasion: it brings half as much as all the other packages together.
const root = fileURLToPath(new URL('..', import.meta.url));
const version = '1.10.3';

/** What it asks people to review, and what the review found. Anything else is a failure. */
const reviewed = {
  CUSTOM_ARGUMENTS_JS_CHECK: {
    sample: 'host-resolver-rules',
    why: 'the one switch takes a right away: no name of the outside world is looked up',
  },
  PRELOAD_JS_CHECK: {
    sample: 'preload.cjs',
    why: 'the preload gives the page the Bridge and nothing else, one channel for each function',
  },
  CSP_GLOBAL_CHECK: {
    sample: "default-src 'none'; script-src 'self';",
    why: "'self' is a scheme of our own (webFiles.ts), which gives out the built files and nothing else",
  },
};

const folder = mkdtempSync(join(tmpdir(), 'chapeau-audit-'));
for (const [from, to] of [
  ['dist/electron', 'electron'],
  ['dist/web/index.html', 'index.html'],
  ['package.json', 'package.json'],
]) {
  cpSync(join(root, from), join(folder, to), { recursive: true });
}
const report = join(folder, 'report.csv');
const { status, error } = spawnSync(
  'npx',
  [
    ...['--yes', `--package=@doyensec/electronegativity@${version}`, 'electronegativity'],
    ...['--input', folder, '--output', report],
  ],
  { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
);
if (error || status !== 0) {
  console.error(`The audit did not run${error ? `: ${error.message}` : ''}.`);
  process.exit(1);
}
const [, ...lines] = readFileSync(report, 'utf8').trim().split(/\r?\n/);
rmSync(folder, { recursive: true, force: true });

const open = lines.filter((line) => !reviewOf(line));
for (const line of lines) {
  console.log(reviewOf(line) ? `reviewed: ${reviewOf(line).why}` : `FOUND: ${line}`);
}
console.log(`Electronegativity ${version}: ${lines.length} to review, ${open.length} found.`);
process.exit(open.length > 0 ? 1 : 0);

function reviewOf(line) {
  const found = Object.entries(reviewed).find(
    ([name, { sample }]) =>
      line.includes(sample) && (line.startsWith(name) || name === 'CSP_GLOBAL_CHECK'),
  );
  return found?.[1];
}
