import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built } from './built.mjs';
import { corpusDocuments } from './corpusFolder.mjs';

// The whole corpus as a personal library in FOLDER, which is made where it is not there, and what the
// command takes to index it, to open the index, and to take in a text more: in seconds, with the
// clock and the processor, and the most memory at once. Needs dist/cli.js.
//   node test/measure/corpusLibrary.mjs FOLDER
const [folder] = process.argv.slice(2);
if (!folder) {
  console.log('node test/measure/corpusLibrary.mjs FOLDER');
  process.exit(2);
}
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
if (!existsSync(folder) && !(await makeLibrary(folder))) {
  console.log('The corpus is not there: nothing is measured at scale.');
  process.exit(0);
}
rmSync(join(folder, '.index'), { recursive: true, force: true });
const one = join(folder, 'A-RES-73-146.json');
const bundled = fileURLToPath(new URL('../../clause-library/73-146.json', import.meta.url));
rmSync(one, { force: true });

run('made', 'search', 'organ removal');
console.log(`index on disk ${megabytes(sizeOf(join(folder, '.index')))} MB`);
run('opened: words', 'search', 'organ removal');
run('opened: a paragraph', 'lineage', 'A/RES/72/1', 'OP1');
run('a text added', 'library', 'add', bundled);
run('opened again', 'search', 'organ removal');

async function makeLibrary(path) {
  const documents = corpusDocuments();
  if (!documents) return false;
  const { corpusClauses, corpusDraft } = await built('dist/measure/corpusLibrary', [
    'test/measure/corpusClauses.ts',
    'test/measure/corpusDraft.ts',
  ]);
  mkdirSync(path, { recursive: true });
  let count = 0;
  for (const [name, json] of documents) {
    const clauses = corpusClauses(name, json, 'everything');
    if (clauses.length === 0) continue;
    count += clauses.length;
    writeFileSync(join(path, name.replace(/[^a-z0-9.-]+/gi, '-')), corpusDraft(clauses));
  }
  console.log(`${documents.length} drafts, ${count} paragraphs`);
  return true;
}

/** Runs a command over the library and prints what it took. */
function run(what, ...args) {
  const report = `data:text/javascript,${encodeURIComponent(
    `process.on('exit', () => {
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
      process.stderr.write('took ' + JSON.stringify([performance.now(), (userCPUTime + systemCPUTime) / 1000, maxRSS / 1024]));
    })`,
  )}`;
  const { stderr, stdout } = spawnSync(
    process.execPath,
    ['--import', report, cli, ...args, '--dir', folder],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const took = /took (\[.*\])/.exec(stderr);
  const [clock, processor, memory] = took ? JSON.parse(took[1]) : [0, 0, 0];
  const seconds = (time) => (time / 1000).toFixed(2).padStart(8);
  console.log(
    `${what.padEnd(22)}${seconds(clock)} s, processor ${seconds(processor)} s, ${memory.toFixed(0)} MB`,
  );
  const said = stderr.replace(/took .*/, '').trim();
  if (said) console.log(`  ${said}`);
  if (!stdout) console.log('  It answered nothing.');
}

function sizeOf(path) {
  return readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
}

function megabytes(bytes) {
  return (bytes / 1024 / 1024).toFixed(0);
}
