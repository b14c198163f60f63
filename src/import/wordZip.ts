import { Inflate } from 'fflate';
import { FileError } from '../document/fileError.ts';

/** The largest Word file that is read, in bytes: one with many pictures. */
const largestFile = 64 * 1024 * 1024;

/** The largest part that is read, in bytes; the longest resolutions have a tenth of it. */
const largestPart = 16 * 1024 * 1024;

/** All parts that are read, in bytes. */
const largestTotal = 32 * 1024 * 1024;

/** A part beyond this many bytes may not be more than `largestRatio` times its packed size. */
const packable = 1024 * 1024;
const largestRatio = 250;

/** How many bytes are unpacked at a time: one step makes at most a thousand times as many. */
const step = 4096;

const mostEntries = 5000;

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** The parts of a zip file, unpacked when asked for. */
export interface WordZip {
  /** Whether the file has a part of this name. */
  has(name: string): boolean;
  /** Bytes of a part; null where there is none. Throws `FileError` for a damaged or too large one. */
  bytes(name: string): Uint8Array | null;
}

/**
 * Opens a zip file by its list of contents. Sizes are checked against the list before anything is
 * unpacked, and again while unpacking. Throws `FileError` for a damaged, locked or too large file.
 */
export function wordZip(file: Uint8Array): WordZip {
  if (file.length > largestFile) throw tooLarge(file.length);
  const entries = listed(file);
  let total = 0;
  const bytes = (name: string): Uint8Array | null => {
    const entry = entries.get(name);
    if (!entry) return null;
    checkEntry(entry);
    total += entry.size;
    if (total > largestTotal) throw tooLarge(total);
    return unpacked(file, entry);
  };
  return { has: (name) => entries.has(name), bytes };
}

/** What is said of a Word file that is cut off, changed on its way or made up. */
export const damaged =
  'This Word file is damaged: its parts cannot be read. Nothing was changed. Ask for it again, or open it in Word and save it as a new .docx.';

/** What is said of a Word file with a password. */
export const locked =
  'This Word file is protected with a password, so it cannot be read. Nothing was changed. Open it in Word, take the protection off and save it as .docx.';

function tooLarge(size: number): FileError {
  const megabytes = Math.ceil(size / 1024 / 1024);
  return new FileError(
    `This Word file unpacks to ${megabytes} MB or more, too much for a resolution. It was not read and nothing was changed. Check that it is the right file.`,
  );
}

function checkEntry({ encrypted, packed, size }: Entry): void {
  if (encrypted) throw new FileError(locked);
  if (size > largestPart) throw tooLarge(size);
  if (size > packable && size > packed * largestRatio) throw tooLarge(size);
}

/** The list of contents at the end of the file. */
function listed(file: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOfList(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new FileError(damaged);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new FileError(damaged);
    const named = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + named));
    if (!entries.has(name)) entries.set(name, entryAt(view, at));
    at += 46 + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(view: DataView, at: number): Entry {
  return {
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** The list's end is the last thing in the file but for a comment of up to 65,535 bytes. */
function endOfList(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new FileError(damaged);
}

function unpacked(file: Uint8Array, { method, packed, size, offset }: Entry): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (offset + 30 > file.length || view.getUint32(offset, true) !== 0x04034b50) {
    throw new FileError(damaged);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const stored = file.subarray(start, start + packed);
  if (stored.length !== packed) throw new FileError(damaged);
  if (method === 0 && packed === size) return stored;
  if (method !== 8) throw new FileError(damaged);
  return inflated(stored, size);
}

/** Unpacks in small steps, so that a part that is longer than the list says is given up early. */
function inflated(stored: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new FileError(damaged);
    bytes.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < stored.length; at += step) {
      inflate.push(stored.subarray(at, at + step), at + step >= stored.length);
    }
  } catch {
    throw new FileError(damaged);
  }
  if (filled !== size) throw new FileError(damaged);
  return bytes;
}
