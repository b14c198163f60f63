import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packed = fileURLToPath(
  new URL('../../../shared/real/corpus/paragraphs-json-3064.tar.xz', import.meta.url),
);

/**
 * The documents of the corpus as `[name, json]`, in the order of their names; null where the corpus
 * is not there. It is unpacked outside the project, and what was unpacked is taken away again.
 */
export function corpusDocuments() {
  if (!existsSync(packed)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    const { status, stderr } = spawnSync('tar', ['-xJf', packed, '-C', folder]);
    if (status !== 0) throw new Error(`tar: ${stderr}`);
    const inside = join(folder, 'paragraphs');
    return readdirSync(inside)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [name, readFileSync(join(inside, name), 'utf8')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
