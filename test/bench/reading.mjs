import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { quantile } from './keyToPaint.mjs';

const rounds = 5;
const refused = new Set();

/**
 * Prints how long each file of a folder of real documents takes to read, as whole processes:
 * `chapeau import`, which recognises paragraphs and notes, beside a program that takes out the words
 * only (pdftotext) or converts them (pandoc). The two take turns, so that both see the same machine.
 */
export function reading(root, folder) {
  if (!existsSync(folder)) {
    console.log(`\nNo files to read: ${folder} is not there.`);
    return;
  }
  const kinds = [
    { ending: 'pdf', other: 'pdftotext', args: (path) => ['-layout', path, '-'] },
    {
      ending: 'docx',
      other: 'pandoc',
      args: (path) => [path, '--track-changes=all', '-t', 'json'],
    },
  ];
  for (const kind of kinds) readKind(root, folder, kind);
}

function readKind(root, folder, { ending, other, args }) {
  const found = spawnSync(other, ['--version']).error === undefined;
  const files = readdirSync(join(folder, ending)).filter((name) => name.endsWith(`.${ending}`));
  console.log(
    `\nReading .${ending}, ms`.padEnd(34),
    `chapeau   ${found ? other : `no ${other} here`}`,
  );
  const own = [];
  const others = [];
  let pages = 0;
  for (const name of files) {
    const path = join(folder, ending, name);
    const [ours, theirs] = taken(
      () => process(root, 'node', [join(root, 'dist/cli.js'), 'import', path]),
      () => (found ? process(root, other, args(path)) : 0),
    );
    own.push(ours);
    others.push(theirs);
    if (ending === 'pdf') pages += pagesOf(path);
    row(refused.has(path) ? `${name} (refused)` : name, ours, found && theirs);
  }
  const all = [own, others].map((times) => times.reduce((sum, time) => sum + time, 0));
  row('all', all[0], found && all[1]);
  if (pages === 0) return;
  const rate = all.map((time) => `${Math.round((1000 * pages) / time)}`.padStart(8));
  console.log(`${'pages a second'.padEnd(32)} ${rate[0]}   ${found ? rate[1] : ''}`);
}

/** Medians of the two, run in turns. */
function taken(ours, theirs) {
  const samples = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    samples[0].push(ours());
    samples[1].push(theirs());
  }
  return samples.map((times) => quantile(times, 0.5));
}

function process(cwd, program, args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { cwd, maxBuffer: 2 ** 28 });
  // A file that holds no resolution is read before it is refused, and is told apart in the table.
  if (program === 'node' && status === 1) refused.add(args[args.length - 1]);
  else if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return performance.now() - start;
}

function pagesOf(path) {
  const { stdout } = spawnSync('pdfinfo', [path], { encoding: 'utf8' });
  return Number(/^Pages:\s+(\d+)/m.exec(stdout ?? '')?.[1] ?? 0);
}

function row(name, ours, theirs) {
  const cells = [ours, ...(theirs ? [theirs] : [])].map((ms) => ms.toFixed(0).padStart(8));
  const ratio = theirs ? `  ${(ours / theirs).toFixed(1)} times` : '';
  console.log(`${name.padEnd(32)} ${cells.join('   ')}${ratio}`);
}
