import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../shared/real/pdf');

/** Whether the official PDFs are beside the repository, to which they do not belong. */
export const hasRealFiles = existsSync(folder);

if (!hasRealFiles) console.warn(`${folder} is not here; official PDFs are not tested.`);

/** The path of an official PDF by its name without ending. */
export function realPath(name: string): string {
  return join(folder, `${name}.pdf`);
}

/** The bytes of an official PDF. */
export function realBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(realPath(name)));
}
