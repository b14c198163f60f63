import { describe, expect, it } from 'vitest';
import { newFile } from '../../src/app/desk.ts';
import type { Dialog } from '../../src/app/dialogs.ts';
import { newKey } from '../../src/app/draftKey.ts';
import { FileText } from '../../src/app/fileText.ts';
import { resumed } from '../../src/app/keptDraft.ts';
import { discardKept, dropRecovered, recover, takeInstead } from '../../src/app/recovery.ts';
import { startingDraft } from '../../src/app/startingDraft.ts';
import type { KeptDraft, OpenedFile } from '../../src/bridge.ts';
import { compactDraft } from '../../src/document/compactDraft.ts';
import { writeDraft } from '../../src/document/draftFile.ts';
import { doc, op, pp, title } from '../builders.ts';
import { fakeDesk, openedFile } from './fakeDesk.ts';

const typed = doc([title('Typed'), pp('Recalling more'), op('Urges States')]);
const saved = doc([title('Saved'), pp('Recalling'), op('Urges States')]);
const textOf = (of: typeof typed) => compactDraft({ doc: of, origin: null });

function keptAs(more: Partial<KeptDraft> = {}): KeptDraft {
  const file = { name: 'a.chapeau', handle: 'h0', stamp: 's0' };
  return { text: textOf(typed), ...file, unsaved: true, key: newKey(), at: 1, ...more };
}

function fileOf(of: typeof typed, stamp = 's0'): OpenedFile {
  const bytes = new TextEncoder().encode(writeDraft({ doc: of, origin: null }));
  return { ...openedFile('a.chapeau', bytes), stamp };
}

/** A window that begins with what is kept, and the file that it finds. */
async function begun(kept: KeptDraft[], file: OpenedFile | null, answers: string[] = []) {
  const forgotten: string[] = [];
  const machine = {
    host: 'electron',
    readDraft: async () => file,
    kept: async () => kept,
  } as const;
  const forget = async (key: string) => void forgotten.push(key);
  const start = await startingDraft({ kept: async () => kept, forget });
  const fake = fakeDesk(start.draft.doc, { ...machine, forget }, answers);
  fake.desk.file.set(start.file);
  fake.desk.recovered.set(start.recovered);
  await recover(fake.desk);
  return { ...fake, forgotten };
}

describe('the start after a crash', () => {
  it('goes on with what was typed, and has the file to compare with', async () => {
    const { desk } = await begun([keptAs()], fileOf(saved));
    expect(desk.doc.eq(typed)).toBe(true);
    expect(desk.unsaved).toBe(true);
    expect(desk.recovered.get()?.file?.stamp).toBe('s0');
    expect(desk.announcement.get()).toMatch(/^Recovered “a\.chapeau”/);
  });

  it('says nothing where the file has it all: the crash came right after the save', async () => {
    const { desk } = await begun([keptAs()], fileOf(typed, 's9'));
    expect(desk.recovered.get()).toBeNull();
    expect([desk.unsaved, desk.file.get().stamp]).toEqual([false, 's9']);
    expect(desk.announcement.get()).toBe('');
  });

  it('recovers a draft that is in no file', async () => {
    const { desk } = await begun([keptAs({ name: '', handle: null, stamp: null })], null);
    expect(desk.recovered.get()).toMatchObject({ file: null, others: [] });
    expect(desk.announcement.get()).toMatch(/^Recovered “Typed”/);
  });

  it('offers all other drafts that no file has, and forgets those that one has', async () => {
    const [first, other] = [keptAs(), keptAs({ name: 'b.chapeau' })];
    const done = keptAs({ unsaved: false });
    const { desk, forgotten } = await begun([first, done, other], fileOf(saved));
    expect(desk.recovered.get()?.others).toEqual([other]);
    expect(forgotten).toEqual([done.key]);
  });

  it('takes the next one where the newest cannot be read, and says so', async () => {
    const broken = keptAs({ text: 'broken' });
    const start = await startingDraft({
      kept: async () => [broken, keptAs()],
      forget: async () => expect.fail('nothing is forgotten'),
    });
    expect(start.draft.doc.eq(typed)).toBe(true);
    expect(start.message).toContain('cannot be read');
  });
});

describe('a recovered draft that is discarded', () => {
  const withFile = keptAs({ name: 'b.chapeau', key: newKey('file') });
  const untitled = keptAs({ name: '', handle: null, stamp: null });
  const others = (desk: Awaited<ReturnType<typeof begun>>['desk']) =>
    desk.recovered.get()?.others.map(({ key }) => key);

  it('is found among the versions of its file, which are told of', async () => {
    const { desk, asked, forgotten, versions } = await begun([keptAs(), withFile], fileOf(saved));
    await discardKept(desk, withFile);
    expect([asked, forgotten, others(desk)]).toEqual([[], [withFile.key], []]);
    expect(versions).toMatchObject([{ key: withFile.key, reason: 'before' }]);
    expect(new TextDecoder().decode(versions[0]?.bytes)).toBe(withFile.text);
    expect(desk.announcement.get()).toBe(
      'Discarded “b.chapeau”. Its text is in the versions of that file.',
    );
  });

  it('is not discarded where that cannot be written', async () => {
    const { desk, forgotten } = await begun([keptAs(), withFile], fileOf(saved));
    const addVersion = () => Promise.reject(new Error('The disk is full.'));
    Object.assign(desk.bridge, { addVersion });
    await expect(discardKept(desk, withFile)).rejects.toThrow('The disk is full.');
    expect([forgotten, others(desk)]).toEqual([[], [withFile.key]]);
  });

  it('is asked about first where no file has versions of it', async () => {
    for (const [answer, gone] of [
      ['cancel', []],
      ['discard', [untitled.key]],
    ] as const) {
      const start = await begun([keptAs(), untitled], fileOf(saved), [answer]);
      await discardKept(start.desk, untitled);
      expect(start.asked).toEqual([expect.stringContaining('“Typed” is in no file.')]);
      expect([start.forgotten, start.versions]).toEqual([gone, []]);
    }
  });

  it('stays where another window has it by now', async () => {
    const kept = [keptAs(), withFile];
    const { desk, forgotten } = await begun(kept, fileOf(saved));
    kept.pop();
    await expect(discardKept(desk, withFile)).rejects.toThrow('is open in another window by now');
    expect([forgotten, others(desk)]).toEqual([[], [withFile.key]]);
  });

  it('leaves what is kept of the page alone where its file is shown there', async () => {
    const { desk, forgotten } = await begun([keptAs(), withFile], fileOf(saved));
    desk.file.set({ ...desk.file.get(), key: withFile.key });
    await discardKept(desk, withFile);
    expect([forgotten, others(desk)]).toEqual([[], []]);
  });
});

describe('the start after all was saved', () => {
  const kept = keptAs({ unsaved: false });

  it('shows the file as it is now where somebody changed it', async () => {
    const { desk } = await begun([kept], fileOf(saved, 's1'));
    expect(desk.doc.eq(saved)).toBe(true);
    expect([desk.unsaved, desk.file.get().stamp]).toEqual([false, 's1']);
    expect(desk.announcement.get()).toContain('was changed since');
  });

  it('waits with it while a form states something for the text that is shown', async () => {
    const file = fileOf(saved, 's1');
    const { desk } = await begun([kept], file);
    const shown = { ...desk.file.get(), stamp: 's0', saved: new FileText(typed) };
    desk.load(typed, shown);
    const form: Dialog = { kind: 'masthead' };
    desk.dialog.show(form);
    const recovering = recover(desk);
    await new Promise((resolve) => setTimeout(resolve));
    expect(desk.doc.eq(typed)).toBe(true);
    desk.dialog.close(form);
    await recovering;
    expect([desk.doc.eq(saved), desk.file.get().stamp]).toEqual([true, 's1']);
  });

  it('holds the text as unsaved where the file is gone', async () => {
    const { desk } = await begun([kept], null);
    expect(desk.doc.eq(typed)).toBe(true);
    expect(desk.unsaved).toBe(true);
    expect(desk.announcement.get()).toContain('cannot be read where it was');
  });
});

describe('what was recovered', () => {
  it('goes into the history before the file is taken in its place', async () => {
    const { desk, versions } = await begun([keptAs()], fileOf(saved));
    await takeInstead(desk, fileOf(saved));
    expect(desk.doc.eq(saved)).toBe(true);
    expect(desk.recovered.get()).toBeNull();
    expect(versions).toMatchObject([{ reason: 'before' }]);
  });

  it('is left alone where another draft was opened while a slow disk wrote', async () => {
    const { desk } = await begun([keptAs()], fileOf(saved));
    const other = doc([pp('Recalling another'), op('Urges States')]);
    const file = newFile({ doc: other, origin: null });
    Object.assign(desk.bridge, { addVersion: async () => desk.load(other, file) });
    await takeInstead(desk, fileOf(saved));
    expect([desk.doc.eq(other), desk.file.get()]).toEqual([true, file]);
    expect(desk.announcement.get()).toContain('was not taken');
  });

  it('is seen to once it is saved or another draft is shown, and not before', async () => {
    const { desk } = await begun([keptAs()], fileOf(saved));
    dropRecovered(desk);
    expect(desk.recovered.get()).not.toBeNull();
    desk.file.set({ ...desk.file.get(), saved: new FileText(typed) });
    dropRecovered(desk);
    expect(desk.recovered.get()).toBeNull();
    const other = await begun([keptAs()], fileOf(saved));
    other.desk.file.set(resumed(keptAs()).file);
    dropRecovered(other.desk);
    expect(other.desk.recovered.get()).toBeNull();
  });
});
