import type { DraftKey } from '../bridge.ts';

/** A key that no draft has yet: of a draft that is in no file, or of a file that was never met. */
export function newKey(kind: 'new' | 'file' = 'new'): DraftKey {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))];
  return `${kind}-${digits.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
