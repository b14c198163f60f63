import { describe, expect, it } from 'vitest';
import type { Dialog } from '../../src/app/dialogs.ts';
import { newKey } from '../../src/app/draftKey.ts';
import { fileName } from '../../src/app/draftName.ts';
import {
  attempt,
  beginDraft,
  exportToWord,
  openDraft,
  openDropped,
  openKept,
  openRecent,
} from '../../src/app/fileFlows.ts';
import { FileText } from '../../src/app/fileText.ts';
import { saveDraft } from '../../src/app/saving.ts';
import type { FileToSave, KeptDraft, OpenedFile } from '../../src/bridge.ts';
import { compactDraft } from '../../src/document/compactDraft.ts';
import { readDraftBytes, writeDraft } from '../../src/document/draftFile.ts';
import { doc, op, pp, title } from '../builders.ts';
import { fakeDesk, openedFile } from './fakeDesk.ts';

const first = doc([pp('Recalling one thing'), op('Urges States')]);
const second = doc([pp('Recalling another'), op('Urges States')]);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const secondFile = bytesOf(writeDraft({ doc: second, origin: null }));
const opening = (name: string, bytes: Uint8Array) => ({
  openFile: async () => openedFile(name, bytes),
});
const unsaved = (machine = {}, answers: string[] = []) => {
  const fake = fakeDesk(first, machine, answers);
  fake.desk.file.set({ ...fake.desk.file.get(), saved: new FileText(second) });
  return fake;
};

describe('saving', () => {
  it('writes the draft under its title and remembers where', async () => {
    const { desk, saved } = fakeDesk(first);
    expect(await saveDraft(desk)).toBe(true);
    expect(saved[0]?.name).toBe('Trafficking in women and girls.chapeau');
    expect(readDraftBytes(saved[0]?.bytes ?? bytesOf('')).doc.eq(first)).toBe(true);
    expect(desk.file.get().handle).toBe('h1');
    expect(desk.file.get().saved?.isSame(first)).toBe(true);
  });

  it('writes to the same file the next time, and asks again for another name', async () => {
    const { desk, saved } = fakeDesk(first);
    await saveDraft(desk);
    await saveDraft(desk);
    await saveDraft(desk, true);
    expect(saved.map(({ handle }) => handle)).toEqual([null, 'h1', null]);
  });

  it('changes nothing when the person cancels', async () => {
    const { desk } = unsaved({ saveFile: async () => null });
    expect(await saveDraft(desk)).toBe(false);
    expect(desk.unsaved).toBe(true);
  });
});

describe('opening', () => {
  it('shows a draft and knows its file', async () => {
    const { desk, asked } = fakeDesk(first, opening('a.chapeau', secondFile));
    await openDraft(desk);
    expect(desk.doc.eq(second)).toBe(true);
    expect(desk.file.get()).toMatchObject({ name: 'a.chapeau', handle: 'h0' });
    expect(asked).toEqual([]);
  });

  it('knows a draft by how it begins, whatever its name says', async () => {
    const { desk } = fakeDesk(first, opening('a.txt', secondFile));
    await openDraft(desk);
    expect(desk.doc.eq(second)).toBe(true);
    expect(desk.file.get().name).toBe('a.txt');
  });

  it('asks first when there is unsaved work, and stays with it when the person cancels', async () => {
    const { desk, asked } = unsaved(opening('a.chapeau', secondFile), ['cancel']);
    await openDraft(desk);
    expect(asked).toHaveLength(1);
    expect(desk.doc.eq(first)).toBe(true);
  });

  it('saves first when the person wants it', async () => {
    const { desk, saved } = unsaved(opening('a.chapeau', secondFile), ['save']);
    await openDraft(desk);
    expect(saved).toHaveLength(1);
    expect(desk.doc.eq(second)).toBe(true);
  });

  it.each([
    ['an empty file', 'a.chapeau', bytesOf('')],
    ['a picture named .json', 'a.json', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['a draft that is cut off', 'a.chapeau', secondFile.slice(0, 300)],
    ['a draft of a later version', 'a.json', bytesOf('{"format":"chapeau draft","version":99}')],
  ])('tells of %s in a sentence and keeps the draft', async (_, name, bytes) => {
    const { desk, asked } = fakeDesk(first, opening(name, bytes));
    await attempt(desk, 'Not opened', () => openDraft(desk));
    expect(asked).toEqual([expect.stringMatching(/^Not opened .*Nothing was changed\./)]);
    expect(desk.doc.eq(first)).toBe(true);
  });

  it('does not read a file that is far too large', async () => {
    const huge = { ...openedFile('a.chapeau', bytesOf('')), size: 200 * 1024 * 1024 };
    const { desk, asked } = fakeDesk(first, { openFile: async () => huge });
    await attempt(desk, 'Not opened', () => openDraft(desk));
    expect(asked[0]).toContain('200 MB');
  });
});

describe('words typed while a slow disk reads a file', () => {
  const typed = doc([pp('Recalling one thing and more'), op('Urges States')]);
  const file = openedFile('a.chapeau', secondFile);
  const kept: KeptDraft = {
    ...{ text: compactDraft({ doc: second, origin: null }), name: 'b.chapeau', handle: null },
    ...{ stamp: null, unsaved: true, key: newKey(), at: 1 },
  };
  /** A desk whose person types during the first thing that the machine is asked for. */
  function typingDesk(answers: string[], opened: OpenedFile = file) {
    const slow = async <Value>(value: Value) => {
      Object.assign(fake.desk, { doc: typed });
      return value;
    };
    const machine = {
      openFile: () => slow(opened),
      openRecent: () => slow(opened),
      kept: () => slow([kept]),
      readDraft: async () => null,
    };
    const fake = fakeDesk(first, machine, answers);
    const dropped = new File([secondFile], 'a.chapeau');
    Object.assign(dropped, { arrayBuffer: () => slow(secondFile.slice().buffer) });
    return { ...fake, dropped };
  }
  const flows: [string, (fake: ReturnType<typeof typingDesk>) => Promise<void>][] = [
    ['Open', ({ desk }) => openDraft(desk)],
    ['Open recent', ({ desk }) => openRecent(desk, { name: 'a.chapeau', handle: 'h0', at: 1 })],
    ['a drop', ({ desk, dropped }) => openDropped(desk, dropped)],
    ['a recovered draft', ({ desk }) => openKept(desk, kept)],
  ];

  it.each(flows)('are asked about, by %s', async (_, open) => {
    const stays = typingDesk(['cancel']);
    await open(stays);
    expect(stays.asked).toHaveLength(1);
    expect(stays.desk.doc.eq(typed)).toBe(true);
    const leaves = typingDesk(['drop']);
    await open(leaves);
    expect(leaves.desk.doc.eq(second)).toBe(true);
  });

  it.each(flows)('and what a form states are for the draft behind it, by %s', async (_, open) => {
    const fake = typingDesk(['drop']);
    const form: Dialog = { kind: 'masthead' };
    fake.desk.dialog.show(form);
    const opened = open(fake);
    await expect
      .poll(() => fake.desk.announcement.get())
      .toMatch(/comes when you have closed this/);
    expect(fake.desk.doc.eq(typed)).toBe(true);
    const applied = doc([pp('Recalling what the form states'), op('Urges States')]);
    Object.assign(fake.desk, { doc: applied });
    expect(fake.asked).toEqual([]);
    // As the list of commands shows a form when one is chosen there.
    const next: Dialog = { kind: 'nameVersion' };
    fake.desk.dialog.close(form);
    fake.desk.dialog.show(next);
    await new Promise((resolve) => setTimeout(resolve));
    expect([fake.desk.doc.eq(applied), fake.asked]).toEqual([true, []]);
    fake.desk.dialog.close(next);
    await opened;
    expect(fake.asked).toHaveLength(1);
    expect(fake.desk.doc.eq(second)).toBe(true);
  });

  it('stay in the page where they were saved into that very file', async () => {
    const { desk, saved } = typingDesk(['save']);
    desk.file.set({ ...desk.file.get(), name: 'a.chapeau', handle: 'h0', key: file.key });
    await openDraft(desk);
    expect(saved).toHaveLength(1);
    expect(desk.doc.eq(typed)).toBe(true);
  });

  it('are asked about before a text is reviewed', async () => {
    const text = openedFile('a.txt', bytesOf('The General Assembly,\n\nRecalling one thing,'));
    const { desk, asked } = typingDesk(['cancel'], text);
    await openDraft(desk);
    expect(asked).toHaveLength(1);
    expect(desk.dialog.get()).toBeNull();
    expect(desk.doc.eq(typed)).toBe(true);
  });

  it('are asked about where they came while the work was saved', async () => {
    const { desk, asked } = unsaved(
      {
        ...opening('a.chapeau', secondFile),
        async saveFile({ name, key }: FileToSave) {
          Object.assign(desk, { doc: typed });
          return { name, key, handle: 'h1', stamp: 's1', historyProblem: '' };
        },
      },
      ['save', 'cancel'],
    );
    await openDraft(desk);
    expect(asked).toHaveLength(2);
    expect(desk.doc.eq(typed)).toBe(true);
  });
});

describe('a new draft', () => {
  it('takes the place of an untouched one without a question', async () => {
    const { desk, asked } = fakeDesk(first);
    await beginDraft(desk, { doc: second, origin: null }, 'New');
    expect(asked).toEqual([]);
    expect(desk.doc.eq(second)).toBe(true);
    expect(desk.unsaved).toBe(false);
  });

  it('asks first when there is unsaved work', async () => {
    const { desk, asked } = unsaved({}, ['drop']);
    await beginDraft(desk, { doc: second, origin: null }, 'New');
    expect(asked).toHaveLength(1);
    expect(desk.doc.eq(second)).toBe(true);
  });
});

describe('exporting', () => {
  it('hands over a Word file named for the title', async () => {
    const { desk, exported } = fakeDesk(first);
    await exportToWord(desk);
    expect(exported[0]?.name).toBe('Trafficking in women and girls.docx');
    expect([...(exported[0]?.bytes.slice(0, 2) ?? [])]).toEqual([0x50, 0x4b]);
  });
});

describe('a failure', () => {
  it('of our own is told as one, and not as the person’s', async () => {
    const { desk, asked } = fakeDesk(first);
    await attempt(desk, 'Not saved', async () => {
      throw new RangeError('Index 4 out of range');
    });
    expect(asked[0]).toContain('your draft is as it was');
  });

  it('of the machine is told in its own sentence', async () => {
    const { desk, asked } = fakeDesk(first);
    await attempt(desk, 'Not saved', async () => {
      throw new Error('The disk is full. Nothing was written.');
    });
    expect(asked[0]).toBe('Not saved The disk is full. Nothing was written.');
  });
});

describe('a file’s name', () => {
  it('leaves out signs that file systems refuse', () => {
    expect(fileName(doc([title('A/C.3: “who?”\\*'), pp('x')]), 'docx')).toBe('A C.3 “who ”.docx');
    expect(fileName(doc([title(), pp('x')]), 'chapeau')).toBe('Untitled draft.chapeau');
  });
});
