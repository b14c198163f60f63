import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chapeau } from '../../src/cli/chapeau.ts';
import { readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { outline } from '../../src/document/outline.ts';
import { proposalsIn } from '../../src/document/proposals.ts';
import { schema } from '../../src/document/schema.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { importFile } from '../../src/import/importFile.ts';
import { noCorrections } from '../../src/library/lineageFile.ts';
import { doc, masthead, op, pp } from '../builders.ts';

const head = masthead({ documentSymbol: 'A/C.3/81/L.1' });
const kenya = { author: 'Kenya', date: '2026-10-02T09:30:00Z' };
const draft = doc([
  head,
  pp('Recalling the Convention and its Protocols'),
  op('Urges all States to sign the Convention'),
  op('Decides to remain seized of the matter'),
]);
const file = doc([
  head,
  pp('Recalling the Convention and all Protocols'),
  op(
    'Urges all States to sign ',
    schema.text('and ratify ', [schema.mark('proposedInsertion', kenya)]),
    'the Convention',
  ),
  op('Decides to remain seized of the matter'),
]);

let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-take-'));
  writeFileSync(at('draft.json'), writeDraft({ doc: draft, origin: null }));
  writeFileSync(at('back.docx'), wordFile(file));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  let [out, err] = ['', ''];
  const status = await chapeau(['take', at('draft.json'), ...args], {
    print: (words) => {
      out += words;
    },
    complain: (words) => {
      err += words;
    },
    reader: () => ({
      read: ({ bytes, name, changes }) => importFile(bytes, name, changes ? { changes } : {}),
      close: () => {},
    }),
    progress: () => {},
    interruption: () => new AbortController().signal,
    libraryFolder: at('usual'),
    resolutions: () => [],
    lineage: () => noCorrections,
    templates: () => new Map(),
  });
  return { status, out, err };
}

function taken(name: string) {
  const { doc: read } = readDraft(readFileSync(at(name), 'utf8'));
  return { words: outline(read).entries.map(({ words }) => words.textContent), read };
}

it('prints what each changed', async () => {
  const { status, out } = await run(at('back.docx'));
  expect([status, out.split('\n')]).toEqual([
    0,
    [
      '2 changes',
      'PP1: words by untracked: −“its” +“all”',
      'OP1: words by Kenya: +“and ratify”',
      '',
    ],
  ]);
});

it('takes all, or those by one author with the others as proposals', async () => {
  expect((await run(at('back.docx'), '--out', at('all.json'))).status).toBe(0);
  expect(taken('all.json').words.slice(0, 2)).toEqual([
    'Recalling the Convention and all Protocols',
    'Urges all States to sign and ratify the Convention',
  ]);
  await run(at('back.docx'), '--by', 'Kenya', '--out', at('kenya.json'));
  expect(taken('kenya.json').words.slice(0, 2)).toEqual([
    'Recalling the Convention and its Protocols',
    'Urges all States to sign and ratify the Convention',
  ]);
  await run(at('back.docx'), '--by', 'untracked', '--rest', 'proposals', '--out', at('rest.json'));
  expect(proposalsIn(taken('rest.json').read).map(({ author }) => author)).toEqual(['Kenya']);
});

it('prints JSON', async () => {
  const { out } = await run(at('back.docx'), '--json', '--by', 'Kenya');
  const { changes } = JSON.parse(out);
  expect(
    changes.map((each: { label: string; isTaken: boolean }) => [each.label, each.isTaken]),
  ).toEqual([
    ['PP1', false],
    ['OP1', true],
  ]);
});

/** A Word file of a draft in which somebody wrote other words without tracking. */
function edited(text: Node, words: string, others: string): Uint8Array {
  const files = unzipSync(wordFile(text));
  const path = 'word/document.xml';
  const xml = strFromU8(files[path] as Uint8Array);
  if (!xml.includes(words)) throw new RangeError(`No ${words}`);
  return zipSync({ ...files, [path]: strToU8(xml.replace(words, others)) });
}

it('leaves aside what only the draft changed, and what both did, since the file was sent', async () => {
  const later = doc([
    head,
    pp('Recalling the Convention and all its Protocols'),
    op('Urges all Member States to sign the Convention'),
    op('Decides to remain seized of the matter'),
  ]);
  writeFileSync(at('back.docx'), edited(draft, 'seized of the matter', 'seized of these matters'));
  writeFileSync(at('draft.json'), writeDraft({ doc: later, origin: null }));
  expect((await run(at('back.docx'), '--out', at('next.json'))).out.split('\n')).toEqual([
    '1 change',
    'OP2: words by untracked: −“the matter” +“these matters”',
    'Left aside where only the draft was changed since the file was sent: PP1, OP1.',
    `Written: ${at('next.json')}`,
    '',
  ]);
  expect(taken('next.json').words).toEqual([
    'Recalling the Convention and all its Protocols',
    'Urges all Member States to sign the Convention',
    'Decides to remain seized of these matters',
  ]);
  expect((await run(at('back.docx'), '--whole')).out).toContain(
    'PP1: words by untracked (left): −“all” You changed this paragraph since it was sent.',
  );
  writeFileSync(at('back.docx'), edited(draft, 'all States', 'some States'));
  const both = await run(at('back.docx'), '--out', at('both.json'));
  expect(both.out).toContain('(left)');
  expect(both.out).toContain('You changed this paragraph since it was sent.');
  expect(taken('both.json').words).toEqual(taken('draft.json').words);
});

it('says what is wrong', async () => {
  expect((await run()).status).toBe(2);
  expect((await run(at('back.docx'), '--rest', 'x')).status).toBe(2);
  expect((await run(at('back.docx'), '--out', at('draft.json'))).status).toBe(2);
  expect((await run(at('none.docx'))).status).toBe(1);
});
