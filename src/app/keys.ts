/** What a key press tells of itself; a DOM keyboard event does. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether the press is the keys, in ProseMirror's notation: "Mod-Shift-f", "F6", "Alt-ArrowUp". */
export function isPressed(keys: string, press: KeyPress, mac: boolean): boolean {
  if (keys === '') return false;
  const { key, has } = read(keys);
  const mod = has('Mod');
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    press.ctrlKey === ((mod && !mac) || has('Ctrl')) &&
    press.metaKey === ((mod && mac) || has('Meta')) &&
    press.altKey === has('Alt') &&
    press.shiftKey === has('Shift')
  );
}

/** The keys as they are shown: "Ctrl ⇧ F", on a Mac "⌘ ⇧ F"; empty for no keys. */
export function keyNames(keys: string, mac: boolean): string {
  if (keys === '') return '';
  const names = mac ? macNames : otherNames;
  return split(keys)
    .map((part) => names[part] ?? signs[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}

/** The keys as `aria-keyshortcuts` wants them: "Control+Shift+F". */
export function ariaKeys(keys: string, mac: boolean): string | undefined {
  if (keys === '') return undefined;
  return split(keys)
    .map((part) => (part === 'Mod' ? (mac ? 'Meta' : 'Control') : part))
    .map((part) => (part === 'Ctrl' ? 'Control' : part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}

/** Whether this machine's keys are a Mac's. */
export const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

const macNames: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃', Meta: '⌘' };
const otherNames: Record<string, string> = { Mod: 'Ctrl', Shift: '⇧' };
const signs: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '⏎',
  Backspace: '⌫',
  Escape: 'Esc',
};

function read(keys: string): { key: string; has(modifier: string): boolean } {
  const parts = split(keys);
  const key = parts.at(-1) ?? '';
  return { key, has: (modifier) => parts.slice(0, -1).includes(modifier) };
}

/** "Mod--" is the minus key, so only a hyphen between two names parts them. */
function split(keys: string): string[] {
  return keys.split(/-(?=.)/);
}
