import { FileError } from '../document/fileError.ts';
import { type Imported, importBytes } from './importText.ts';
import { importWord } from './importWord.ts';
import { locked } from './wordZip.ts';

interface Kind {
  /** The bytes that files of the kind begin with. */
  readonly signature: readonly number[];
  readonly read: (bytes: Uint8Array) => Imported | Promise<Imported>;
}

/** Kinds of files by their first bytes; what has none of these signatures is read as text. */
const kinds: readonly Kind[] = [
  { signature: [0x50, 0x4b, 0x03, 0x04], read: (bytes) => importWord(bytes) },
  { signature: [0xd0, 0xcf, 0x11, 0xe0], read: refuseOldWord },
];

/**
 * Reads a resolution or draft resolution from a file of any kind that is read. Throws `FileError` as
 * the readers of the kinds do.
 */
export async function importFile(bytes: Uint8Array): Promise<Imported> {
  const kind = kinds.find(({ signature }) => signature.every((byte, at) => bytes[at] === byte));
  return kind ? kind.read(bytes) : importBytes(bytes);
}

/** Old .doc files and .docx files with a password are packed in the same way. */
function refuseOldWord(bytes: Uint8Array): never {
  throw new FileError(includes(bytes, encryptedPart) ? locked : oldWord);
}

const oldWord =
  'This is a file of an old Word (.doc), which cannot be read. Nothing was changed. Open it in Word, save it as .docx and import that.';

/** Name of the part that a file with a password keeps its contents in, in UTF-16. */
const encryptedPart = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

function includes(bytes: Uint8Array, sought: readonly number[]): boolean {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
