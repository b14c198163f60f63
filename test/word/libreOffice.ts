import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { absent } from './absent.ts';

const usualPlaces = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
];

/**
 * The path of LibreOffice: SOFFICE of the environment, the search path, the usual places; or null.
 *
 * @public `npm test` asks too
 */
export function findLibreOffice(): string | null {
  return (
    process.env.SOFFICE ||
    (onSearchPath('soffice') ??
      onSearchPath('libreoffice') ??
      usualPlaces.find((place) => existsSync(place)) ??
      null)
  );
}

/**
 * The path of poppler's pdftotext, or null.
 *
 * @public `npm test` asks too
 */
export function findPdfToText(): string | null {
  return onSearchPath('pdftotext');
}

/** Whether the tests that look at a PDF must be left out; says why. */
export function pdfTestsAbsent(): boolean {
  const office = findLibreOffice();
  return (
    absent(office, 'LibreOffice', 'Install it, or set SOFFICE to its path.') ||
    absent(findPdfToText(), 'pdftotext', 'Install poppler (poppler-utils).')
  );
}

/** The text of the PDF that LibreOffice makes of a Word file, in the order in which it is drawn. */
export function pdfText(bytes: Uint8Array): string {
  return fromPdf(bytes, (pdf, folder) => {
    const text = join(folder, 'draft.txt');
    execFileSync(findPdfToText() ?? '', ['-raw', '-enc', 'UTF-8', pdf, text]);
    return readFileSync(text, 'utf8');
  });
}

/** The PDF that LibreOffice makes of a Word file. */
export function pdfBytes(bytes: Uint8Array): Uint8Array {
  return fromPdf(bytes, (pdf) => new Uint8Array(readFileSync(pdf)));
}

function fromPdf<Result>(bytes: Uint8Array, read: (pdf: string, folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'chapeau-word-'));
  try {
    const file = join(folder, 'draft.docx');
    writeFileSync(file, bytes);
    convert(file, folder);
    return read(join(folder, 'draft.pdf'), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each conversion has a profile of its own: two that share one wait for each other, or fail. */
function convert(file: string, folder: string): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const settings = [`-env:UserInstallation=${profile}`, '--headless', '--norestore'];
  execFileSync(
    findLibreOffice() ?? '',
    [...settings, '--convert-to', 'pdf', '--outdir', folder, file],
    { stdio: 'pipe', timeout: 100_000 },
  );
}

function onSearchPath(program: string): string | null {
  const endings = process.platform === 'win32' ? ['.exe', '.com'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = folders.flatMap((folder) => endings.map((end) => join(folder, program + end)));
  return paths.find((path) => existsSync(path)) ?? null;
}
