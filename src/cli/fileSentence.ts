import { FileError } from '../document/fileError.ts';

const unread: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file. Check its name and folder.',
  ENOTDIR: 'There is no such file: a part of its path is a file, not a folder.',
  EISDIR: 'This is a folder. Name a file in it.',
  EACCES: 'This account may not read it. Ask its owner for access, or use a copy.',
  EPERM: 'This account may not read it. Ask its owner for access, or use a copy.',
  ELOOP: 'It is a link that leads to itself.',
  ENAMETOOLONG: 'The name is too long for a file.',
};

const unwritten: Readonly<Record<string, string>> = {
  ENOENT: 'The folder for it does not exist. Make it first, or name another.',
  ENOTDIR: 'The folder for it does not exist: a part of its path is a file.',
  EISDIR: 'This is a folder. Give the file a name in it.',
  EACCES: 'This account may not write there. Name another folder.',
  EPERM: 'This account may not write there. Name another folder.',
  EROFS: 'The disk cannot be written to. Name another folder.',
  ENOSPC: 'The disk is full. Free some space, or name another disk.',
  EDQUOT: "This account's share of the disk is full. Free some space, or name another disk.",
  EBUSY: 'Another program holds it. Close it there and try again.',
  ENAMETOOLONG: 'The name is too long for a file.',
};

/** Node's error on reading a file, in plain words; other errors as they are. */
export function readingError(error: unknown): unknown {
  return inWords(error, unread, 'It cannot be read');
}

/** Node's error on writing a file, in plain words; what stood there before still does. */
export function writingError(error: unknown): unknown {
  return inWords(error, unwritten, 'It cannot be written');
}

function inWords(
  error: unknown,
  sentences: Readonly<Record<string, string>>,
  otherwise: string,
): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === '' ? error : new FileError(sentences[code] ?? `${otherwise} (${code}).`);
}
