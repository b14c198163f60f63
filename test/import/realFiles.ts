import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../shared/real/pdf');

/** Whether the official PDFs are beside the repository; where they must be, they are. */
export const hasRealFiles = existsSync(folder) || process.env.CI === 'true';

if (!hasRealFiles) console.warn(`${folder} is not here; official PDFs are not tested.`);

/** The path of an official PDF by its name without ending. */
export function realPath(name: string): string {
  return join(folder, `${name}.pdf`);
}

/** The bytes of an official PDF. */
export function realBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(realPath(name)));
}
