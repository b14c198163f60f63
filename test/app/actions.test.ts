import { describe, expect, it } from 'vitest';
import { actionsFor, runAction } from '../../src/app/actions.ts';
import type { Desk } from '../../src/app/desk.ts';
import type { MenuCommand } from '../../src/bridge.ts';

const menuCommands: Record<MenuCommand, true> = {
  newDraft: true,
  open: true,
  save: true,
  saveAs: true,
  versions: true,
  nameVersion: true,
  savesByItself: true,
  exportToWord: true,
  exportToText: true,
  exportToPdf: true,
  print: true,
  redline: true,
  takeChanges: true,
  compare: true,
  agreedReport: true,
  addFilesToLibrary: true,
  addFolderToLibrary: true,
  ownLibrary: true,
  undo: true,
  redo: true,
  commands: true,
  searchAgreedLanguage: true,
  insertFootnote: true,
  editMasthead: true,
  nextMisspelled: true,
  ownWords: true,
};

describe.each(['electron', 'browser'] as const)('the table of actions (%s)', (host) => {
  const actions = actionsFor(host);

  it('has every id once', () => {
    const ids = actions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives no key to two actions', () => {
    const keys = actions.map((action) => action.keys.toLowerCase()).filter((key) => key !== '');
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names every action', () => {
    for (const { title } of actions) expect(title.trim()).not.toBe('');
  });

  it('has an action for every command of the native menu', () => {
    const ids = actions.map(({ id }) => id);
    expect(Object.keys(menuCommands).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has the moves that the outline pane asks for', () => {
    const ids = actions.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['moveUp', 'moveDown']));
  });
});

describe('an action', () => {
  const keysOf = (host: 'electron' | 'browser', id: string) =>
    actionsFor(host).find((action) => action.id === id)?.keys;

  it('takes Mod-N where the window is ours, and leaves it to browsers', () => {
    expect(keysOf('electron', 'newWindow')).toBe('Mod-Shift-n');
    expect(keysOf('browser', 'newWindow')).toBe('');
    expect(keysOf('electron', 'newDraft')).toBe('Mod-n');
    expect(keysOf('browser', 'newDraft')).toBe('');
  });

  it('that is none is our own mistake', () => {
    const desk = { bridge: { host: 'browser' } } as unknown as Desk;
    expect(() => runAction(desk, 'fly')).toThrow(RangeError);
  });
});
