import { beforeEach, expect, it, vi } from 'vitest';
import { browserHistory } from '../../src/app/browserHistory.ts';
import { saveInBrowser } from '../../src/app/browserSaving.ts';
import type { FileToSave, SavedFile } from '../../src/bridge.ts';
import { emptyStore, tables } from './memoryStore.ts';

vi.mock('../../src/app/browserStore.ts', () => import('./memoryStore.ts'));

const bytes = (text: string) => new TextEncoder().encode(text);
const untitled = 'new-0123456789abcdef';

/** A file of the person's own, which refuses to be written while `refuses` is set. */
function fileNamed(name: string) {
  const file = { text: '', refuses: false };
  const handle = {
    name,
    isSameEntry: async (other: unknown) => other === handle,
    getFile: async () => new File([file.text], name),
    async createWritable() {
      if (file.refuses) throw new DOMException('held', 'NoModificationAllowedError');
      return {
        write: async (written: Uint8Array) => {
          file.text = new TextDecoder().decode(written);
        },
        close: async () => undefined,
      };
    },
  };
  return Object.assign(file, { handle: handle as unknown as FileSystemFileHandle });
}
type OwnFile = ReturnType<typeof fileNamed>;

/** Saves a draft into the file. */
async function save(file: OwnFile, draft: Partial<FileToSave> & { text: string }) {
  const { text, ...rest } = draft;
  const handles = { remember: () => 'the file', fileOf: () => file.handle };
  const toSave = { name: 'Draft', handle: 'the file', key: untitled, over: null, ...rest };
  const saved = await saveInBrowser(
    { ...toSave, bytes: bytes(text) },
    handles,
    async () => undefined,
  );
  return saved as SavedFile;
}

const reasons = async (key: string) =>
  (await browserHistory.versions(key)).map(({ reason }) => reason);
const keysOfFiles = () => [...(tables.all.get('files')?.keys() ?? [])];
const namedVersion = { reason: 'named', words: 'first', bytes: bytes('zero') } as const;
const refused = /could not write “draft\.chapeau”, and the file is as it was/;

beforeEach(emptyStore);

it('takes the history of a draft along when it gets its first file', async () => {
  await browserHistory.addVersion({ key: untitled, ...namedVersion });
  const { key } = await save(fileNamed('draft.chapeau'), { text: 'one' });
  expect((await reasons(key)).sort()).toEqual(['named', 'saved']);
  expect(await reasons(untitled)).toEqual([]);
});

it('leaves the history with a draft whose first save fails, and nothing of it with that file', async () => {
  await browserHistory.addVersion({ key: untitled, ...namedVersion });
  const file = fileNamed('draft.chapeau');
  file.refuses = true;
  await expect(save(file, { text: 'one' })).rejects.toThrow(refused);
  expect(await reasons(untitled)).toEqual(['named']);
  const [refusing = ''] = keysOfFiles();
  expect(await reasons(refusing)).toEqual([]);
  const { key } = await save(fileNamed('elsewhere.chapeau'), { text: 'one' });
  expect((await reasons(key)).sort()).toEqual(['named', 'saved']);
});

it('calls nothing saved that was not written, and takes nothing away of what was', async () => {
  const file = fileNamed('draft.chapeau');
  const { key } = await save(file, { text: 'one' });
  const before = await browserHistory.versions(key);
  file.refuses = true;
  await expect(save(file, { text: 'two', key })).rejects.toThrow(refused);
  await expect(save(file, { text: 'one', key })).rejects.toThrow(refused);
  expect(await browserHistory.versions(key)).toEqual(before);
});
