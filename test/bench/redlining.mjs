import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const rounds = 10;
const other = 'pandoc';

/**
 * Prints how long the redline of 79/154 against 73/146 takes (goal: under 500 ms), the file read back,
 * and the clean file as a whole process beside pandoc, which writes the same text.
 */
export function redlining(root, work, times) {
  const saved = (name) => readFileSync(join(root, 'clause-library', name), 'utf8');
  const [base, draft] = [saved('73-146.json'), saved('79-154.json')];
  times('Redline of 79/154 against 73/146', work.timeRedline(base, draft, rounds));
  times('Word file of 79/154 read back', work.timeReadingBack(draft, rounds));
  besidePandoc(root, work.wordBytes(draft), times);
}

function besidePandoc(root, bytes, times) {
  if (spawnSync(other, ['--version']).error) {
    console.log('No pandoc here to write the same text.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'chapeau-bench-'));
  try {
    const at = (name) => join(folder, name);
    writeFileSync(at('text.docx'), bytes);
    run(other, [at('text.docx'), '-t', 'native', '-o', at('text.native')]);
    const cli = join(root, 'dist/cli.js');
    const draft = join(root, 'clause-library/79-154.json');
    const samples = { chapeau: [], pandoc: [] };
    for (let round = 0; round < rounds; round += 1) {
      samples.chapeau.push(run('node', [cli, 'export', draft, '--out', at('own.docx')]));
      samples.pandoc.push(run(other, ['-f', 'native', at('text.native'), '-o', at('other.docx')]));
    }
    times('Whole process: chapeau export', samples.chapeau);
    times('Whole process: pandoc to docx', samples.pandoc);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of a process. */
function run(program, args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return performance.now() - start;
}
