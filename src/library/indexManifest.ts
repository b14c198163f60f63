import { FileError } from '../document/fileError.ts';
import { checkSeal, seal, sealLength } from './seal.ts';
import type { SourceRow } from './segment.ts';

/** What an index consists of. */
export interface Manifest {
  /** In the order of their words: each was made with those of all before it. */
  readonly segments: readonly ManifestSegment[];
  readonly texts: readonly KeptText[];
}

/** A file of clauses. */
export interface ManifestSegment {
  readonly name: string;
  /** The sources whose clauses there do not count any more. */
  readonly removed: readonly string[];
}

/** A text that an index was made of. */
export interface KeptText extends Pick<SourceRow, 'title' | 'year' | 'standing'> {
  /** The name of its file. */
  readonly name: string;
  /** By which a file that changed is known: its size and time, or a sum. */
  readonly stamp: string;
  /** What it is listed under; null where the file cannot be read. */
  readonly source: string | null;
  /** By which the same text is known again (`shortKey`); empty where the file cannot be read. */
  readonly key: string;
  /** Why it cannot be read; empty where it can. */
  readonly why: string;
}

/** The bytes of a manifest. */
export function writeManifest(manifest: Manifest): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(manifest));
  const bytes = new Uint8Array(sealLength + Math.ceil(text.length / 4) * 4).fill(0x20);
  bytes.set(text, sealLength);
  seal(bytes);
  return bytes;
}

/** A manifest again. Throws `FileError` for anything but what `writeManifest` made. */
export function readManifest(bytes: Uint8Array): Manifest {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  checkSeal(aligned);
  try {
    return JSON.parse(new TextDecoder().decode(aligned.subarray(sealLength))) as Manifest;
  } catch (error) {
    throw new FileError('This index is damaged. Make the index again.', { cause: error });
  }
}
