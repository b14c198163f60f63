import { isMac, keyNames } from './keys.ts';

/** Keys beside what they do. Not read out: `aria-keyshortcuts` tells them. */
export function KeyHint({ keys }: { keys: string }) {
  const names = keyNames(keys, isMac);
  return names ? (
    <span className="key-hint" aria-hidden="true">
      {names}
    </span>
  ) : null;
}
