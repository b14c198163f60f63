import { FileError } from '../document/fileError.ts';

// Every file of an index begins with a line of 32 bytes that says what it is and the sum of what
// follows, so that one that was cut off or damaged is never taken for a whole one.

/** What a file of an index leaves free at its beginning, in bytes, for `seal`. */
export const sealLength = 32;

/**
 * Raised when what is read of a text, how words are folded, or the files themselves become
 * different: an index of another version is made again.
 */
const kind = 'Chapeau index 4, ';

/** Fills in the first 32 bytes by what follows, whose length must be a multiple of four. */
export function seal(bytes: Uint8Array): void {
  bytes.set(new TextEncoder().encode(lineFor(bytes)));
}

/** The sum that sealed bytes state. */
export function sealOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(kind.length, sealLength)).trim();
}

/** Throws `FileError` for bytes that are not as they were sealed, or lie askew in their memory. */
export function checkSeal(bytes: Uint8Array): void {
  const line = new TextDecoder().decode(bytes.subarray(0, sealLength));
  if (!line.startsWith(kind)) {
    throw new FileError('This is not an index of this Chapeau. Make the index again.');
  }
  if (bytes.length % 4 !== 0 || line !== lineFor(bytes)) {
    throw new FileError('This index is damaged or stops in the middle. Make the index again.');
  }
}

function lineFor(bytes: Uint8Array): string {
  return `${`${kind}${sumOf(bytes).toString(16)}`.padEnd(sealLength - 1)}\n`;
}

/** A sum in which every bit and its place counts. */
function sumOf(bytes: Uint8Array): number {
  const count = (bytes.length - sealLength) / 4;
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset + sealLength, count);
  let one = count | 0;
  let other = 0;
  // Of hundreds of megabytes in a tenth of a second: turns and sums, no products.
  for (let at = 0; at < count; at += 1) {
    one = ((one << 5) | (one >>> 27)) ^ (numbers[at] as number);
    other = (other + one) | 0;
  }
  return (one >>> 0) * 2 ** 20 + ((other ^ (other >>> 12)) & 0xfffff);
}
