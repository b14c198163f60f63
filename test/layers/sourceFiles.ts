import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The text of every TypeScript file in the folders, by its path from the root with "/". */
export function sourceFiles(root: string, folders: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    if (!existsSync(join(root, folder))) continue;
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.[cm]?tsx?$/.test(name)) continue;
      const path = `${folder}/${name.split(sep).join('/')}`;
      files.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return files;
}
