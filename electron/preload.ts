import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, MenuCommand } from '../src/bridge.ts';
import { type Answer, type Asked, menuChannel, type Told } from './channels.ts';

const bridge: Bridge = {
  host: 'electron',
  newWindow: () => ask('newWindow'),
  openFile: (purpose) => ask('openFile', purpose),
  recent: () => ask('recent'),
  openRecent: (handle) => ask('openRecent', handle),
  clearRecent: () => ask('clearRecent'),
  saveFile: (file) => ask('saveFile', file),
  exportFile: (file) => ask('exportFile', file),
  exportPdf: (name) => ask('exportPdf', name),
  openFiles: (choice) => ask('openFiles', choice),
  readFile: (handle) => ask('readFile', handle),
  libraryFiles: () => ask('libraryFiles'),
  readLibraryFile: (name) => ask('readLibraryFile', name),
  writeLibraryFile: (file) => ask('writeLibraryFile', file),
  removeLibraryFile: (name) => ask('removeLibraryFile', name),
  ownWords: () => ask('ownWords'),
  keepOwnWords: (words) => ask('keepOwnWords', words),
  kept: () => ask('kept'),
  readDraft: (handle) => ask('readDraft', handle),
  keep: (draft) => ask('keep', draft),
  forget: (key) => ask('forget', key),
  versions: (key) => ask('versions', key),
  readVersion: (version) => ask('readVersion', version),
  addVersion: (version) => ask('addVersion', version),
  removeVersion: (version) => ask('removeVersion', version),
  settings: () => ask('settings'),
  keepSettings: (settings) => ask('keepSettings', settings),
  onMenuCommand(listener) {
    const heard = (_event: unknown, command: MenuCommand) => listener(command);
    ipcRenderer.on(menuChannel, heard);
    return () => void ipcRenderer.removeListener(menuChannel, heard);
  },
  setWindowState: (state) => tell('setWindowState', state),
};

contextBridge.exposeInMainWorld('chapeau', bridge);

async function ask<Name extends keyof Asked>(
  name: Name,
  ...argument: Parameters<Asked[Name]>
): Promise<Awaited<ReturnType<Asked[Name]>>> {
  type Value = Awaited<ReturnType<Asked[Name]>>;
  const answer: Answer<Value> = await ipcRenderer.invoke(name, ...argument);
  // Electron puts its own words before the message of an error from main; ours travel apart.
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.value;
}

function tell<Name extends keyof Told>(name: Name, ...argument: Parameters<Told[Name]>): void {
  ipcRenderer.send(name, ...argument);
}
