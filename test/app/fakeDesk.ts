import type { Node } from 'prosemirror-model';
import type { Desk, FileState } from '../../src/app/desk.ts';
import { DialogTurns } from '../../src/app/dialogTurns.ts';
import { newKey } from '../../src/app/draftKey.ts';
import { FileText } from '../../src/app/fileText.ts';
import { made } from '../../src/app/made.ts';
import type { Making } from '../../src/app/making.ts';
import { Observed } from '../../src/app/observed.ts';
import type { Recovered } from '../../src/app/recovery.ts';
import type {
  Bridge,
  FileToExport,
  FileToSave,
  OpenedFile,
  VersionToAdd,
} from '../../src/bridge.ts';
import { importFile } from '../../src/import/importFile.ts';

/** A desk without a page, whose person answers questions in the given order. */
export function fakeDesk(doc: Node, machine: Partial<Bridge> = {}, answers: string[] = []) {
  const asked: string[] = [];
  const saved: FileToSave[] = [];
  const exported: FileToExport[] = [];
  const versions: VersionToAdd[] = [];
  const file = new Observed<FileState>({
    name: '',
    handle: null,
    key: newKey(),
    stamp: null,
    origin: null,
    saved: new FileText(doc),
    savedAt: '',
  });
  const desk = {
    doc,
    file,
    // Plain Node has no workers of the web.
    read: importFile,
    make: async (making: Making) => made(structuredClone(making)),
    starting: new Observed(true),
    announcement: new Observed(''),
    dialog: new DialogTurns(),
    recovered: new Observed<Recovered | null>(null),
    get unsaved() {
      const state = file.get();
      return !state.saved?.isSame(desk.doc);
    },
    bridge: {
      openFile: async () => null,
      saveFile: async (toSave: FileToSave) => {
        saved.push(toSave);
        const { name, key } = toSave;
        return { name, handle: 'h1', key, stamp: 's1', historyProblem: '' };
      },
      exportFile: async (toExport: FileToExport) => {
        exported.push(toExport);
        return { name: toExport.name };
      },
      addVersion: async (version: VersionToAdd) => void versions.push(version),
      versions: async () => [],
      ...machine,
    },
    ask: async ({ title, sentence }: { title: string; sentence: string }) => {
      asked.push(`${title} ${sentence}`);
      return answers.shift() ?? 'cancel';
    },
    askComparing: async ({ title }: { title: string }) => {
      asked.push(`Compared: ${title}`);
      return answers.shift() ?? 'cancel';
    },
    replace(next: Node) {
      desk.doc = next;
    },
    load(next: Node, state: FileState) {
      desk.doc = next;
      file.set(state);
    },
  };
  return { desk: desk as unknown as Desk, asked, saved, exported, versions };
}

/** A file as the machine hands it over. */
export function openedFile(name: string, bytes: Uint8Array): OpenedFile {
  return { name, handle: 'h0', size: bytes.length, bytes, key: newKey('file'), stamp: 's0' };
}
