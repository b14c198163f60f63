import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chapeau } from '../../src/cli/chapeau.ts';
import { writeDraft } from '../../src/document/draftFile.ts';
import { importFile } from '../../src/import/importFile.ts';
import { noCorrections } from '../../src/library/lineageFile.ts';
import { doc, masthead, op, pp } from '../builders.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const put = (name: string, documentSymbol: string, words: string) =>
  writeFileSync(
    at(name),
    writeDraft({
      doc: doc([masthead({ documentSymbol }), pp('Recalling one thing'), op(words)]),
      origin: null,
    }),
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-kept-'));
  put('one.json', 'A/RES/81/5', 'Urges States to end sex tourism');
  put('two.json', 'A/RES/81/6', 'Urges States to plant olive trees');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function search(words: string, signal = new AbortController().signal) {
  let [out, err] = ['', ''];
  const read: string[] = [];
  const status = await chapeau(['search', words, '--dir', folder], {
    print: (text) => {
      out += text;
    },
    complain: (text) => {
      err += text;
    },
    reader: () => ({ read: ({ bytes, name }) => importFile(bytes, name), close: () => {} }),
    progress: (text) => text !== null && read.push(text),
    interruption: () => signal,
    libraryFolder: at('usual'),
    resolutions: () => [],
    lineage: () => noCorrections,
    templates: () => new Map(),
  });
  return { status, out, err, read };
}

const indexFiles = () => readdirSync(at('.index')).map((name) => at(join('.index', name)));

describe('the index of a personal library', () => {
  it('is made by the first search, and opened by the next, which reads no text', async () => {
    const first = await search('olive');
    expect(first.read).toEqual(['1 of 2: one.json', '2 of 2: two.json']);
    const second = await search('olive');
    expect(second.read).toEqual([]);
    expect(second.out).toContain('A/RES/81/6');
    expect(second.out).toBe(first.out);
  });

  it('knows which files are new, changed or gone', async () => {
    await search('olive');
    put('three.json', 'A/RES/81/7', 'Urges museums to sail');
    put('two.json', 'A/RES/81/6', 'Urges States to plant olive trees and vines');
    rmSync(at('one.json'));
    const { out, read } = await search('vines');
    expect(read.map((line) => line.replace(/.* /, ''))).toEqual(['three.json', 'two.json']);
    expect(out).toContain('olive trees and vines');
    expect((await search('sex tourism')).out).toBe('No agreed language has these words.\n');
    expect((await search('museums')).out).toContain('A/RES/81/7');
  });

  it('knows a file that changed without growing by its time', async () => {
    await search('olive');
    put('two.json', 'A/RES/81/6', 'Urges States to plant alive trees');
    utimesSync(at('two.json'), new Date(), new Date(Date.now() + 5000));
    expect((await search('alive')).out).toContain('plant alive trees');
  });

  it('is made again when it is damaged, which is told', async () => {
    const { out } = await search('olive');
    for (const path of indexFiles()) writeFileSync(path, readFileSync(path).subarray(0, 100));
    const after = await search('olive');
    expect([after.out, after.status]).toEqual([out, 0]);
    expect(after.err).toBe('chapeau: The index was damaged and is made again.\n');
    expect((await search('olive')).read).toEqual([]);
  });

  it('keeps what was read when it is interrupted, and goes on with the rest', async () => {
    const interrupting = new AbortController();
    const stopped = search('olive', interrupting.signal);
    interrupting.abort();
    expect(await stopped).toMatchObject({ status: 1, err: expect.stringContaining('Cancelled') });
    expect((await search('olive')).out).toContain('A/RES/81/6');
  });

  it('tells every time of a text that cannot be read', async () => {
    writeFileSync(at('two.json'), '{"format": "chapeau draft"');
    const said = /two\.json in the library was left out: This file stops in the middle/;
    expect((await search('tourism')).err).toMatch(said);
    const again = await search('tourism');
    expect(again.err).toMatch(said);
    expect(again.read).toEqual([]);
  });

  it('serves the command where it cannot be kept, and says why', async () => {
    writeFileSync(at('.index'), 'a file of this name');
    const { out, err, status } = await search('olive');
    expect([status, out]).toEqual([0, expect.stringContaining('A/RES/81/6')]);
    expect(err).toMatch(/^chapeau: The index of the library was not kept: /);
  });
});
