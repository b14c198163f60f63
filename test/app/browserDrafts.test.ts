import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserDrafts } from '../../src/app/browserDrafts.ts';
import { browserHistory } from '../../src/app/browserHistory.ts';
import { newKey } from '../../src/app/draftKey.ts';
import type { KeptDraft } from '../../src/bridge.ts';
import { emptyStore, tables } from './memoryStore.ts';

vi.mock('../../src/app/browserStore.ts', () => import('./memoryStore.ts'));

beforeEach(() => {
  emptyStore();
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('navigator', {});
});

const key = newKey('file');
const keptAs = (text: string, unsaved = true): KeptDraft => ({
  ...{ text, unsaved, key, name: 'b.chapeau', handle: null, stamp: null, at: 1 },
});
const tab = () => browserDrafts({ remember: () => 'h0', fileOf: () => null });
const texts = async () => (await tab().kept()).map(({ text }) => text);
async function versions() {
  const all = await browserHistory.versions(key);
  const bytes = await Promise.all(all.map(({ id }) => browserHistory.readVersion({ key, id })));
  return all.map(({ reason }, at) => [reason, new TextDecoder().decode(bytes[at])]);
}

describe('a draft whose unsaved text was kept last time', () => {
  beforeEach(() => tab().keep(keptAs('typed')));

  it('has that text in its history before its file is kept over it', async () => {
    await tab().keep(keptAs('of the file', false));
    expect(await texts()).toEqual(['of the file']);
    expect(await versions()).toEqual([['before', 'typed']]);
  });

  it('has no version of what is kept as it is, nor of what this tab kept itself', async () => {
    const { keep } = tab();
    await keep(keptAs('typed'));
    await keep(keptAs('typed and more'));
    expect(await versions()).toEqual([]);
  });

  it('keeps that text where the history refuses it, and says so', async () => {
    tables.refused = 'history';
    const { keep } = tab();
    await expect(keep(keptAs('of the file', false))).rejects.toThrow('refused its own store');
    expect(await texts()).toEqual(['typed']);
    tables.refused = '';
    await keep(keptAs('of the file', false));
    expect(await versions()).toEqual([['before', 'typed']]);
  });

  it('is kept as it was last, and is forgotten last, whatever takes its time', async () => {
    const { keep, forget } = tab();
    await Promise.all([keep(keptAs('one')), keep(keptAs('two'))]);
    expect(await texts()).toEqual(['two']);
    await Promise.all([keep(keptAs('three')), forget(key)]);
    expect(await texts()).toEqual([]);
  });
});

it('has no version of what its file had all of', async () => {
  await tab().keep(keptAs('saved', false));
  await tab().keep(keptAs('of the file', false));
  expect(await versions()).toEqual([]);
});
