import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from '../findPrograms.ts';
import { absent } from './absent.ts';

/** The name of poppler's pdftotext, or null where it does not start. */
function findPdfToText(): string | null {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return 'pdftotext';
  } catch {
    return null;
  }
}

/** Whether the tests that look at a PDF must be left out; says why. */
export function pdfTestsAbsent(): boolean {
  const office = findLibreOffice();
  return (
    absent(office, 'LibreOffice', 'Install it, or set SOFFICE_PATH to its program.') ||
    absent(findPdfToText(), 'pdftotext', 'Install poppler (poppler-utils).')
  );
}

/** The text of the PDF that LibreOffice makes of a Word file, in the order in which it is drawn. */
export function pdfText(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'chapeau-word-'));
  try {
    const file = join(folder, 'draft.docx');
    writeFileSync(file, bytes);
    convert(file, folder);
    const pdf = join(folder, 'draft.pdf');
    const text = join(folder, 'draft.txt');
    execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', pdf, text]);
    return readFileSync(text, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each conversion has a profile of its own: two that share one wait for each other, or fail. */
function convert(file: string, folder: string): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const settings = [`-env:UserInstallation=${profile}`, '--headless', '--norestore'];
  execFileSync(
    findLibreOffice() ?? 'soffice',
    [...settings, '--convert-to', 'pdf', '--outdir', folder, file],
    { stdio: 'pipe', timeout: 100_000 },
  );
}
