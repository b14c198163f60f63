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
import { adoptionLine, doc, masthead, op, pp } from '../builders.ts';

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

/** A Word file of a draft in which somebody wrote other words, without tracking where it is no markup. */
function edited(text: Node, ...edits: readonly (readonly [words: string, others: string])[]) {
  const files = unzipSync(wordFile(text));
  for (const [words, others] of edits) {
    const path = Object.keys(files).find((each) =>
      strFromU8(files[each] as Uint8Array).includes(words),
    );
    if (!path) throw new RangeError(`No ${words}`);
    files[path] = strToU8(strFromU8(files[path] as Uint8Array).replace(words, others));
  }
  return zipSync(files);
}

it('leaves aside what only the draft changed, and what both did, since the file was sent', async () => {
  const later = doc([
    head,
    pp('Recalling the Convention and all its Protocols'),
    op('Urges all Member States to sign the Convention'),
    op('Decides to remain seized of the matter'),
  ]);
  writeFileSync(
    at('back.docx'),
    edited(draft, ['seized of the matter', 'seized of these matters']),
  );
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
  writeFileSync(at('back.docx'), edited(draft, ['all States', 'some States']));
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

/** Markup within a run that ends before it and begins again behind it. */
function swapped(author: string, before: string, after: string): string {
  const by = `w:author="${author}" w:date="2026-10-02T09:30:00Z"`;
  const gone = `<w:del w:id="98" ${by}><w:r><w:delText>${before}</w:delText></w:r></w:del>`;
  const come = `<w:ins w:id="99" ${by}><w:r><w:t>${after}</w:t></w:r></w:ins>`;
  return `</w:t></w:r>${gone}${come}<w:r><w:t xml:space="preserve">`;
}

it('tells who tracked what in the masthead, and leaves aside what only the draft changed', async () => {
  const text = (...sponsors: string[]) => {
    const fields = { documentSymbol: 'A/C.3/81/L.1', agendaItem: '108', sponsors };
    return doc([masthead(fields), ...draft.children.slice(3)]);
  };
  const bytes = edited(
    text('Belarus'),
    ['seized of the matter', 'seized of these matters'],
    ['Agenda item 108', `Agenda item ${swapped('Kenya', '108', '109')}`],
  );
  writeFileSync(at('back.docx'), bytes);
  const later = { doc: text('Belarus', 'Peru'), origin: null };
  writeFileSync(at('draft.json'), writeDraft(later));
  expect((await run(at('back.docx'))).out.split('\n')).toEqual([
    '2 changes',
    'Masthead: agenda item by Kenya: −“108” +“109”',
    'OP2: words by untracked: −“the matter” +“these matters”',
    'Left aside where only the draft was changed since the file was sent: Masthead.',
    '',
  ]);
  expect((await run(at('back.docx'), '--whole')).out).toContain(
    'Masthead: sponsors by untracked (left): −“Belarus, Peru” +“Belarus” You changed this since it was sent.\n',
  );
  await run(at('back.docx'), '--by', 'Kenya', '--out', at('next.json'));
  expect(taken('next.json').read.child(0).attrs).toMatchObject({
    ...{ agendaItem: '109', sponsors: ['Belarus', 'Peru'] },
  });
});

it('tells who tracked what in the adoption line', async () => {
  const text = doc([...draft.children, adoptionLine('53rd', '17 December 2024')]);
  writeFileSync(at('back.docx'), edited(text, ['53rd', swapped('Chile', '53rd', '54th')]));
  writeFileSync(at('draft.json'), writeDraft({ doc: text, origin: null }));
  expect((await run(at('back.docx'))).out).toContain(
    'Adoption line: meeting by Chile: −“53rd” +“54th”\n',
  );
  await run(at('back.docx'), '--out', at('next.json'));
  expect(taken('next.json').read.lastChild?.attrs).toMatchObject({ meeting: '54th' });
});
