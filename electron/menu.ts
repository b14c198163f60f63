import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../src/bridge.ts';

type Item = MenuItemConstructorOptions;

/** What is chosen of the menu, beside what Electron does by itself. */
export interface MenuChoices {
  /** Hears the commands of the window in front. */
  send(command: MenuCommand): void;
  newWindow(): void;
}

/** Sets the native menu. */
export function setMenu({ send, newWindow }: MenuChoices): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): Item => ({
    label,
    click: () => send(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' as const }] : []),
      { label: '&File', submenu: fileItems(item, newWindow, mac) },
      { label: '&Edit', submenu: editItems(item) },
      { label: '&View', submenu: viewItems() },
      { role: 'windowMenu' },
    ]),
  );
}

type MakeItem = (label: string, command: MenuCommand, accelerator?: string) => Item;

const line: Item = { type: 'separator' };

function fileItems(item: MakeItem, newWindow: () => void, mac: boolean): Item[] {
  return [
    item('New draft…', 'newDraft', 'CmdOrCtrl+N'),
    { label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: () => newWindow() },
    item('Open…', 'open', 'CmdOrCtrl+O'),
    line,
    item('Save', 'save', 'CmdOrCtrl+S'),
    item('Save as…', 'saveAs', 'CmdOrCtrl+Shift+S'),
    item('Save by itself as you type', 'savesByItself'),
    line,
    item('Versions…', 'versions', 'CmdOrCtrl+Alt+V'),
    item('Name this version…', 'nameVersion'),
    line,
    item('Export to Word…', 'exportToWord', 'CmdOrCtrl+Shift+E'),
    item('Export redline…', 'redline', 'CmdOrCtrl+Alt+E'),
    item('Export to plain text…', 'exportToText'),
    item('Take changes from a Word file…', 'takeChanges', 'CmdOrCtrl+Alt+T'),
    line,
    item('Add files to my clause library…', 'addFilesToLibrary'),
    item('Add a folder to my clause library…', 'addFolderToLibrary'),
    item('My clause library…', 'ownLibrary'),
    line,
    item('Edit masthead…', 'editMasthead'),
    line,
    item('Compare resolutions…', 'compare', 'CmdOrCtrl+Alt+M'),
    item('Report of agreed words…', 'agreedReport'),
    line,
    { role: 'close' },
    ...(mac ? [] : [{ role: 'quit' as const }]),
  ];
}

function editItems(item: MakeItem): Item[] {
  return [
    item('Undo', 'undo', 'CmdOrCtrl+Z'),
    item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
    line,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    line,
    item('Next spelling mistake', 'nextMisspelled', 'F7'),
    item('My words…', 'ownWords'),
    line,
    item('Insert footnote', 'insertFootnote', 'CmdOrCtrl+Shift+F'),
    item('Search agreed language', 'searchAgreedLanguage', 'CmdOrCtrl+L'),
    item('Commands…', 'commands', 'CmdOrCtrl+K'),
  ];
}

function viewItems(): Item[] {
  return [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    line,
    { role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [line, { role: 'toggleDevTools' as const }]),
  ];
}
