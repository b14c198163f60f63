import { describe, expect, it } from 'vitest';
import { ariaKeys, isPressed, keyNames } from '../../src/app/keys.ts';

const press = (key: string, held: string[] = []) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

describe('keys', () => {
  it('take Ctrl for Mod, on a Mac the command key', () => {
    expect(isPressed('Mod-k', press('k', ['ctrl']), false)).toBe(true);
    expect(isPressed('Mod-k', press('k', ['meta']), true)).toBe(true);
    expect(isPressed('Mod-k', press('k', ['ctrl']), true)).toBe(false);
  });

  it('are not pressed when another key is held with them', () => {
    expect(isPressed('Mod-s', press('S', ['ctrl', 'shift']), false)).toBe(false);
    expect(isPressed('Mod-Shift-s', press('S', ['ctrl', 'shift']), false)).toBe(true);
    expect(isPressed('F6', press('F6', ['shift']), false)).toBe(false);
  });

  it('are never pressed where there are none', () => {
    expect(isPressed('', press(''), false)).toBe(false);
  });

  it('read as they stand on the keyboard', () => {
    expect(keyNames('Mod-Shift-f', false)).toBe('Ctrl ⇧ F');
    expect(keyNames('Mod-Shift-f', true)).toBe('⌘ ⇧ F');
    expect(keyNames('Alt-ArrowUp', false)).toBe('Alt ↑');
    expect(keyNames('Shift-F6', true)).toBe('⇧ F6');
    expect(keyNames('', false)).toBe('');
  });

  it('are told to assistive technology in its own notation', () => {
    expect(ariaKeys('Mod-k', false)).toBe('Control+K');
    expect(ariaKeys('Mod-k', true)).toBe('Meta+K');
    expect(ariaKeys('Shift-Enter', false)).toBe('Shift+Enter');
    expect(ariaKeys('', false)).toBeUndefined();
  });
});
