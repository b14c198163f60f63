import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Prints how long the agreed runs of one paragraph take to find, in milliseconds, p50, p95 and the
 * longest, among 330 clauses and all of the corpus; then what the command takes to index the corpus, to
 * open the index, and to take in a text more. Each in a process of its own, which tells its memory too.
 */
export function scaling(root) {
  for (const clauses of ['330', '212100']) {
    console.log(`\nSpans of a paragraph, ${clauses} clauses, ms`);
    run(root, 'scaleSpeed.mjs', '--clauses', clauses, '--only', 'spans');
  }
  console.log('\nThe corpus as a library of one’s own');
  const place = mkdtempSync(join(tmpdir(), 'chapeau-bench-'));
  try {
    run(root, 'corpusLibrary.mjs', join(place, 'library'));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function run(root, name, ...args) {
  const script = join(root, 'test/measure', name);
  const { status, error } = spawnSync(process.execPath, ['--expose-gc', script, ...args], {
    stdio: 'inherit',
  });
  if (error || status !== 0) throw new Error(`${name} did not end well`, { cause: error });
}
