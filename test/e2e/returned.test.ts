import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { Fragment, type Node } from 'prosemirror-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDraft } from '../../src/document/draftFile.ts';
import { schema } from '../../src/document/schema.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { doc, fn, masthead, op, pp, withAttrs } from '../builders.ts';
import { problemsOf } from './axe.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

// A Word file that came back from a capital, its changes taken one by one.
let window: OpenWindow;
let page: Page;

const kenya = { author: 'Kenya', date: '2026-10-02T09:30:00Z' };
const ins = (words: string) => schema.text(words, [schema.mark('proposedInsertion', kenya)]);
const del = (words: string) => schema.text(words, [schema.mark('proposedDeletion', kenya)]);
const head = (agendaItem: string) => masthead({ session: 81, agendaItem });
const draft = doc([
  head('109'),
  pp('Recalling the Convention and its Protocols'),
  op('Urges all States to sign the Convention'),
  op('Invites the Secretary-General to report on shelters and legal aid'),
  op('Decides to remain seized of the matter'),
]);
const file = doc([
  head('110'),
  pp('Recalling the Convention and all Protocols'),
  op('Urges all States to sign ', ins('and ratify '), 'the Convention'),
  op('Invites the Secretary-General to report on shelters', del(' and legal aid')),
  withAttrs(op('and legal aid'), { id: 'new2', proposed: { kind: 'insertion', ...kenya } }),
  withAttrs(op('Calls upon banks to freeze what traffickers own'), {
    id: 'new1',
    proposed: { kind: 'insertion', ...kenya },
  }),
  withAttrs(op('Decides to remain seized of the matter'), { id: 'p4' }),
]);

beforeAll(async () => {
  window = await openWindow({ width: 1440, height: 900 });
  page = window.page;
  const bytes = new TextEncoder().encode(writeDraft({ doc: draft, origin: null }));
  await window.files.open({ name: 'draft.chapeau', bytes }, () =>
    page.getByRole('button', { name: 'Open', exact: true }).click(),
  );
  await page.getByRole('textbox', { name: 'Draft' }).getByText('Urges').waitFor();
});
afterAll(() => window?.close());

const dialog = () => page.getByRole('dialog', { name: 'Changes in back.docx' });
const text = () => page.getByRole('textbox', { name: 'Draft' }).textContent();
const rows = () => dialog().getByRole('listitem');

async function read(): Promise<void> {
  await window.files.open({ name: 'back.docx', bytes: wordFile(file) }, () =>
    page.keyboard.press('ControlOrMeta+Alt+t'),
  );
  await dialog().waitFor();
}

async function picture(name: string): Promise<void> {
  const folder = process.env.CHAPEAU_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

it('shows what each author changed, and silent edits as untracked', async () => {
  await read();
  expect(await dialog().getByRole('status').innerText()).toBe(
    '5 changes: Untracked (2), Kenya (3).',
  );
  expect(await rows().nth(1).locator('ins').innerText()).toBe('all');
  expect(await rows().nth(0).innerText()).toMatch(/^Masthead\s+agenda item, Untracked/);
  expect(await rows().nth(3).innerText()).toContain('divided');
  await picture('returned');
  expect(await problemsOf(page)).toEqual([]);
});

it('takes a field of the masthead, which Undo takes back', async () => {
  await dialog().getByRole('button', { name: 'Take the change in Masthead' }).click();
  await expect.poll(text).toContain('Agenda item 110');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(text).toContain('Agenda item 109');
  await read();
});

it('takes one change, which Undo takes back alone', async () => {
  await dialog().getByRole('button', { name: 'Take the change in OP1' }).click();
  await expect.poll(() => dialog().getByRole('status').innerText()).toMatch(/1 taken/);
  await dialog().getByRole('button', { name: 'Take all', exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(text).toContain('and ratify');
  expect(await text()).toContain('and all Protocols');
  expect(await text()).toContain('Calls upon banks');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(text).not.toContain('Calls upon banks');
  expect(await text()).toContain('and ratify');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(text).not.toContain('and ratify');
});

it('keeps the rest as proposals where that is wanted', async () => {
  await read();
  await dialog().getByRole('button', { name: 'Kenya', exact: true }).click();
  expect(await rows().count()).toBe(3);
  await dialog().getByRole('button', { name: 'Keep the rest as proposals' }).click();
  await dialog().waitFor({ state: 'detached' });
  await expect
    .poll(() => page.locator('.ProseMirror ins, [data-remark=proposedInsertion]').count())
    .toBeGreaterThan(0);
});

describe('a file that somebody edited while the draft went on', () => {
  const sent = doc([
    pp('Recalling the Convention', fn('A/79/322, with more words behind it.')),
    pp('Recognizing the vital work of all who run shelters along the rivers and the coasts'),
    op('Urges all States to sign the Convention'),
    op('Invites the Secretary-General to report on shelters'),
    op('Encourages everyone to read what was written before'),
    op('Decides to remain seized of the matter'),
  ]);
  const since = (words: string, others: string, node: Node): Node =>
    node.isText
      ? schema.text((node.text ?? '').replace(words, others), node.marks)
      : node.copy(Fragment.from(node.children.map((child) => since(words, others, child))));
  const later = since('sign the', 'ratify the', since('vital', 'paramount', sent));

  /** The file, with other words in its text and notes, and its third operative paragraph first. */
  function edited(): Uint8Array {
    const files = unzipSync(wordFile(sent));
    const [text, notes] = ['word/document.xml', 'word/footnotes.xml'];
    const changed = (path: string, change: (xml: string) => string) => {
      files[path] = strToU8(change(strFromU8(files[path] as Uint8Array)));
    };
    changed(notes, (xml) => xml.replace('more words', 'other words'));
    changed(text, (xml) => {
      const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
      const of = (words: string) => paragraphs.find((each) => each.includes(words)) ?? '';
      const moved = of('read what was written');
      return xml
        .replace(moved, '')
        .replace(of('to sign the'), (first) => moved + first)
        .replace('sign the Convention', 'sign the Protocol');
    });
    return zipSync(files);
  }

  it('tells where the draft changed too, and where to and which note; all taken leaves the former', async () => {
    await window.close();
    window = await openWindow({ width: 1440, height: 900 });
    page = window.page;
    const bytes = new TextEncoder().encode(writeDraft({ doc: later, origin: null }));
    await window.files.open({ name: 'later.chapeau', bytes }, () =>
      page.getByRole('button', { name: 'Open', exact: true }).click(),
    );
    await page.getByRole('textbox', { name: 'Draft' }).getByText('paramount').waitFor();
    await window.files.open({ name: 'back.docx', bytes: edited() }, () =>
      page.keyboard.press('ControlOrMeta+Alt+t'),
    );
    await dialog().waitFor();
    await picture('returned-both');
    const told = (await rows().allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
    expect(told.map((row) => /^(.*?), Untracked/.exec(row)?.[1])).toEqual([
      'PP1, note 1 words',
      'OP1 words',
      'OP3 moved to before OP1',
    ]);
    expect(told.filter((row) => row.includes('You changed this paragraph since'))).toHaveLength(1);
    expect(await dialog().innerText()).toContain(
      'Left aside where only the draft was changed since the file was sent: PP2.',
    );
    expect(await problemsOf(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Take all', exact: true }).click();
    await expect.poll(() => dialog().getByRole('status').innerText()).toMatch(/2 taken/);
    await dialog().getByRole('button', { name: 'Show them too' }).click();
    await expect.poll(async () => (await rows().allInnerTexts()).join()).toContain('PP2');
    await picture('returned-whole');
    expect(await rows().allInnerTexts()).toEqual(
      Array(2).fill(expect.stringContaining('You changed this paragraph since it was sent.')),
    );
    await dialog().getByRole('button', { name: 'Close' }).click();
    expect(await text()).toContain('paramount');
    expect(await text()).toContain('ratify the Convention');
  });
});
