import { FileError } from '../document/fileError.ts';
import { importPdf } from './importPdf.ts';
import { importBytes } from './importText.ts';
import { importWord } from './importWord.ts';
import type { Imported } from './recognise.ts';
import type { ChangesRead } from './wordChanges.ts';
import { locked } from './wordZip.ts';

interface Kind {
  /** Whether a file that begins so is of the kind. */
  readonly is: (bytes: Uint8Array) => boolean;
  readonly read: (bytes: Uint8Array, options: ImportOptions) => Imported | Promise<Imported>;
}

/** What may be asked of an import besides its file. */
export interface ImportOptions {
  /** How tracked changes of a Word file are read; as accepted where it is not given. */
  readonly changes?: ChangesRead;
  /** Hears after each page how many of how many are read; of files without pages nothing. */
  onProgress?(page: number, pages: number): void;
}

/** Kinds of files by their first bytes; what is of none of them is read as text. */
const kinds: readonly Kind[] = [
  { is: isPdf, read: (bytes, { onProgress }) => importPdf(bytes, onProgress) },
  { is: begins(0x50, 0x4b, 0x03, 0x04), read: readWord },
  { is: begins(0xd0, 0xcf, 0x11, 0xe0), read: refuseOldOffice },
  { is: begins(0x7b, 0x5c, 0x72, 0x74, 0x66), read: () => refused(richText) },
];

/** Kinds that a file's name promises and its bytes then are not. */
const promised: readonly (readonly [RegExp, string])[] = [
  [/\.pdf$/i, 'This file is called a PDF but holds none'],
  [/\.docx?$/i, 'This file is called a Word file but holds none'],
];

/**
 * Reads a resolution or draft resolution from a file of any kind that Chapeau imports: an official
 * PDF, a Word file, or text. What the file holds decides, not its name. Throws `FileError` for one
 * that cannot be read.
 */
export async function importFile(
  bytes: Uint8Array,
  name: string,
  options: ImportOptions = {},
): Promise<Imported> {
  const kind = kinds.find(({ is }) => is(bytes));
  if (kind) return kind.read(bytes, options);
  const broken = promised.find(([ending]) => ending.test(name));
  if (broken && bytes.length > 0) {
    throw new FileError(
      `${broken[1]}, so it cannot be read. Nothing was changed. Download it or ask for it again.`,
    );
  }
  return importBytes(bytes);
}

/** A PDF says so within its first 1,024 bytes. */
function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}

function begins(...signature: readonly number[]): (bytes: Uint8Array) => boolean {
  return (bytes) => signature.every((byte, at) => bytes[at] === byte);
}

function readWord(bytes: Uint8Array, { changes = 'accepted' }: ImportOptions): Imported {
  return importWord(bytes, { changes });
}

/** Old files of Office, .doc among them, and .docx files with a password are packed in the same way. */
function refuseOldOffice(bytes: Uint8Array): never {
  if (includes(bytes, encryptedPart)) return refused(locked);
  return refused(includes(bytes, oldWordPart) ? oldWord : oldOffice);
}

function refused(sentence: string): never {
  throw new FileError(sentence);
}

const oldWord =
  'This is a file of an old Word (.doc), which cannot be read. Nothing was changed. Open it in Word, save it as .docx and import that.';

const oldOffice =
  'This is a file of an old Office program, such as Word (.doc), Excel (.xls) or Outlook (.msg), which cannot be read. Nothing was changed. Open it in that program, save it as .docx and import that, or paste its words into a new draft.';

const richText =
  'This is a file in rich text (.rtf), which cannot be read. Nothing was changed. Open it in Word, save it as .docx and import that.';

/** Name of the part that a file with a password keeps its contents in, in UTF-16. */
const encryptedPart = inUtf16('EncryptedPackage');

/** Name of the part that holds the text of an old Word file. */
const oldWordPart = inUtf16('WordDocument');

function inUtf16(name: string): number[] {
  return [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
}

function includes(bytes: Uint8Array, sought: readonly number[]): boolean {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
