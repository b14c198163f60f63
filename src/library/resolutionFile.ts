import { lineageFileName } from './lineageFile.ts';

/** What the files of a personal clause library end in. */
const ending = '.json';

/** The longest name of a file without its ending; file systems take 255 bytes. */
const longestName = 80;

/** Names that Windows keeps for devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The name of a file for a symbol or a title: "A-RES-79-189.json". One that is `taken`, by whatever
 * capitals, gets a number. File systems of every kind accept it.
 */
export function resolutionFile(source: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const plain = plainName(source);
  let name = `${plain}${ending}`;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) {
    name = `${plain}-${number}${ending}`;
  }
  return name;
}

/** Corrections of lineage stand beside the resolutions. */
function isReserved(name: string): boolean {
  return name.toLowerCase() === lineageFileName;
}

/** Whether a file's name is one that `resolutionFile` could give, and leads nowhere else. */
export function isResolutionFile(name: string): boolean {
  return (
    !isReserved(name) &&
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*\.json$/iu.test(name) &&
    name.length <= 120
  );
}

function plainName(source: string): string {
  const name = source
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .slice(0, longestName)
    .replace(/^[^\p{L}\p{N}]+|[.-]+$/gu, '');
  if (name === '') return 'resolution';
  return devices.test(name) || isReserved(`${name}${ending}`) ? `text-${name}` : name;
}
