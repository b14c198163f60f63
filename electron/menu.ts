import { basename, dirname } from 'node:path';
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../src/bridge.ts';
import type { RecentPath } from './recentFiles.ts';

type Item = MenuItemConstructorOptions;

/** What is chosen of the menu, beside what Electron does by itself. */
export interface MenuChoices {
  /** Hears the commands of the window in front. */
  send(command: MenuCommand): void;
  newWindow(): void;
  openRecent(path: string): void;
  clearRecent(): void;
}

/** Sets the native menu, with these recent drafts. */
export function setMenu(choices: MenuChoices, recent: readonly RecentPath[]): void {
  const { send } = choices;
  const item = (label: string, command: MenuCommand, accelerator?: string): Item => ({
    label,
    click: () => send(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' as const }] : []),
      { label: '&File', submenu: fileItems(item, choices, recentItems(choices, recent)) },
      { label: '&Edit', submenu: editItems(item) },
      { label: '&View', submenu: viewItems() },
      { role: 'windowMenu' },
    ]),
  );
}

type MakeItem = (label: string, command: MenuCommand, accelerator?: string) => Item;

const line: Item = { type: 'separator' };

function fileItems(item: MakeItem, { newWindow }: MenuChoices, recent: Item[]): Item[] {
  const mac = process.platform === 'darwin';
  return [
    item('New draft…', 'newDraft', 'CmdOrCtrl+N'),
    { label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: () => newWindow() },
    item('Open…', 'open', 'CmdOrCtrl+O'),
    { label: 'Open recent', submenu: recent },
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
    item('Export to PDF…', 'exportToPdf'),
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
    item('Print…', 'print', 'CmdOrCtrl+P'),
    line,
    { role: 'close' },
    ...(mac ? [] : [{ role: 'quit' as const }]),
  ];
}

/** The recent drafts; those of one name with their folders. */
function recentItems({ openRecent, clearRecent }: MenuChoices, recent: readonly RecentPath[]) {
  const names = recent.map(({ path }) => basename(path));
  const items = recent.map(({ path }, at): Item => {
    const name = names[at] ?? '';
    const isAlone = names.filter((each) => each === name).length === 1;
    const words = isAlone ? name : `${name} – ${dirname(path)}`;
    return { label: words.replaceAll('&', '&&'), click: () => openRecent(path) };
  });
  const clear = { label: 'Clear', enabled: recent.length > 0, click: () => clearRecent() };
  return [...items, ...(items.length > 0 ? [line] : []), clear];
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
