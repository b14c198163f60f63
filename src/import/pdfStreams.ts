import { Unzlib } from 'fflate';
import { checkPdfContent } from './limits.ts';

/** So many bytes are inflated at once: they become at most a thousand times as many. */
const piece = 16 * 1024;

const filters = /\/Filter\s*\[[^\]]{0,500}(?:Fl|LZW)[^\]]{0,500}(?:Fl|LZW|R(?:un)?L)/;

/**
 * Throws `FileError` for a PDF whose compressed parts hold more than a resolution does, however
 * small the file is: pdf.js would unpack them whole. A part packed twice is never a resolution's.
 */
export function checkStreams(bytes: Uint8Array): void {
  const text = new TextDecoder('latin1').decode(bytes);
  let size = 0;
  for (const { index, 0: word } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const from = index + word.length;
    const end = text.indexOf('endstream', from);
    if (filters.test(text.slice(Math.max(0, index - 1000), index))) {
      checkPdfContent(Number.POSITIVE_INFINITY);
    }
    size = inflated(bytes.subarray(from, end === -1 ? bytes.length : end), size);
  }
}

/** The size so far with that of the packed bytes; those not packed, or damaged, count nothing. */
function inflated(packed: Uint8Array, before: number): number {
  const [first = 0, second = 0] = packed;
  if ((first & 15) !== 8 || (first * 256 + second) % 31 !== 0) return before;
  let size = before;
  const unpacking = new Unzlib((part) => {
    size += part.length;
  });
  for (let at = 0; at < packed.length; at += piece) {
    try {
      unpacking.push(packed.subarray(at, at + piece), false);
    } catch {
      return size;
    }
    checkPdfContent(size);
  }
  return size;
}
