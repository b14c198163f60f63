import { describe, expect, it, vi } from 'vitest';
import { newFile } from '../../src/app/desk.ts';
import { newKey } from '../../src/app/draftKey.ts';
import { saveByItself, saveDraft } from '../../src/app/saving.ts';
import type { ChangedFile, FileToSave, SavedFile } from '../../src/bridge.ts';
import { readDraftBytes, writeDraft } from '../../src/document/draftFile.ts';
import { doc, op, pp } from '../builders.ts';
import { fakeDesk, openedFile } from './fakeDesk.ts';

const mine = doc([pp('Recalling mine'), op('Urges States')]);
const theirs = doc([pp('Recalling theirs'), op('Urges States')]);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const theirFile = {
  ...openedFile('a.chapeau', bytesOf(writeDraft({ doc: theirs, origin: null }))),
  stamp: 'theirs',
};

/** A desk with an unsaved draft in the file "a.chapeau", whose machine answers each save in turn. */
function desking(
  answers: string[],
  ...outcomes: (Partial<SavedFile> | ChangedFile | Error | null)[]
) {
  const asked: FileToSave[] = [];
  const saveFile = async (file: FileToSave) => {
    asked.push(file);
    const outcome = outcomes.shift();
    if (outcome instanceof Error) throw outcome;
    if (!outcome || 'changed' in outcome) return outcome ?? null;
    const { name, key } = file;
    return { name, key, handle: 'h1', stamp: 's2', historyProblem: '', ...outcome };
  };
  const fake = fakeDesk(mine, { saveFile }, answers);
  const state = { name: 'a.chapeau', handle: 'h1', stamp: 's1', saved: null };
  fake.desk.file.set({ ...fake.desk.file.get(), ...state });
  return { ...fake, toSave: asked };
}

describe('saving over a file', () => {
  it('lets the machine write only over what was opened or last saved', async () => {
    const { desk, toSave } = desking([], {}, {});
    await saveDraft(desk);
    await saveDraft(desk);
    expect(toSave.map(({ over }) => over)).toEqual(['s1', 's2']);
    expect(desk.unsaved).toBe(false);
  });

  it('saves one after another, so that the second knows what the first one wrote', async () => {
    const { desk, toSave } = desking([], {}, {});
    await Promise.all([saveDraft(desk), saveByItself(desk)]);
    expect(toSave.map(({ over }) => over)).toEqual(['s1', 's2']);
  });

  it('goes on under the key that the machine gives, and tells of a history that failed', async () => {
    const { desk } = desking([], { key: 'file-0000000f', historyProblem: 'No history.' });
    await saveDraft(desk);
    expect(desk.file.get().key).toBe('file-0000000f');
    expect(desk.announcement.get()).toBe('Saved as a.chapeau. No history.');
  });
});

describe('a file that cannot be written', () => {
  const full = new Error('“a.chapeau” does not fit: the disk is full.');

  it('keeps the text, says why, and is saved somewhere else where the person wants that', async () => {
    const { desk, asked, toSave } = desking(['elsewhere'], full, {
      name: 'b.chapeau',
      handle: 'h2',
    });
    expect(await saveDraft(desk)).toBe(true);
    expect(asked).toEqual([`The draft was not saved ${full.message}`]);
    expect(toSave[1]).toMatchObject({ handle: null, over: null });
    expect(desk.file.get()).toMatchObject({ name: 'b.chapeau', handle: 'h2' });
  });

  it('stays unsaved where the person closes the question, and the next save still works', async () => {
    const { desk } = desking(['cancel'], full, {});
    expect(await saveDraft(desk)).toBe(false);
    expect(desk.unsaved).toBe(true);
    expect(desk.doc).toBe(mine);
    expect(await saveDraft(desk)).toBe(true);
  });
});

describe('a file that somebody else changed', () => {
  const changed = { changed: theirFile };

  it('is written over only when the person keeps theirs, and only as it was then', async () => {
    const { desk, toSave, asked } = desking(['keep', 'keep'], changed, changed, {});
    expect(await saveDraft(desk)).toBe(true);
    expect(asked).toHaveLength(2);
    expect(toSave.map(({ over }) => over)).toEqual(['s1', 'theirs', 'theirs']);
  });

  it('is shown beside the draft before the decision', async () => {
    const { desk, asked } = desking(['compare', 'keep'], changed, {});
    expect(await saveDraft(desk)).toBe(true);
    expect(asked[1]).toBe('Compared: “a.chapeau” was changed by someone else');
  });

  it('takes the place of the draft, which goes into the history first', async () => {
    const { desk, versions } = desking(['take'], changed);
    expect(await saveDraft(desk)).toBe(true);
    expect(desk.doc.eq(theirs)).toBe(true);
    expect(desk.unsaved).toBe(false);
    expect(desk.file.get().stamp).toBe('theirs');
    expect(versions[0]).toMatchObject({ reason: 'before' });
    expect(readDraftBytes(versions[0]?.bytes ?? bytesOf('')).doc.eq(mine)).toBe(true);
  });

  it('is left alone when the person cancels, also after comparing', async () => {
    for (const answers of [['cancel'], ['compare', 'cancel']]) {
      const { desk, toSave } = desking(answers, changed);
      expect(await saveDraft(desk)).toBe(false);
      expect(toSave).toHaveLength(1);
      expect([desk.doc, desk.unsaved]).toEqual([mine, true]);
    }
  });

  it('is not offered to be taken where no draft is in it', async () => {
    const noDraft = { ...theirFile, bytes: bytesOf('no draft') };
    const { desk, asked, toSave } = desking(['elsewhere'], { changed: noDraft }, {});
    expect(await saveDraft(desk)).toBe(true);
    expect(asked[0]).toContain('no Chapeau draft');
    expect(toSave[1]?.handle).toBeNull();
  });

  it('is never written over by itself, and asks nothing then', async () => {
    const { desk, asked, toSave } = desking([], changed);
    expect(await saveByItself(desk)).toBe(false);
    expect([asked, toSave.length]).toEqual([[], 1]);
  });
});

describe('a save that still runs when another draft is shown', () => {
  /** A save of the draft above that ends when told to, and the draft that is shown meanwhile. */
  async function goneOn(later: (desk: ReturnType<typeof desking>['desk']) => Promise<unknown>) {
    let end: (outcome: SavedFile | ChangedFile | Error) => void = () => undefined;
    const toSave: FileToSave[] = [];
    const saveFile = (file: FileToSave) => {
      toSave.push(file);
      return new Promise<SavedFile | ChangedFile>((done, failed) => {
        end = (outcome) => (outcome instanceof Error ? failed(outcome) : done(outcome));
      });
    };
    const fake = fakeDesk(mine, { saveFile });
    const key = newKey('file');
    const state = { name: 'a.chapeau', handle: 'h1', stamp: 's1', key, saved: null };
    fake.desk.file.set({ ...fake.desk.file.get(), ...state });
    const saving = later(fake.desk);
    await vi.waitFor(() => expect(toSave).toHaveLength(1));
    const next = newFile({ doc: theirs, origin: null });
    fake.desk.load(theirs, next);
    return {
      ...fake,
      key,
      next,
      saving,
      toSave,
      end: (outcome: Parameters<typeof end>[0]) => end(outcome),
    };
  }
  const done: SavedFile = {
    name: 'a.chapeau',
    handle: 'h1',
    key: newKey('file'),
    stamp: 's2',
    historyProblem: '',
  };

  it('gives the other one neither its file nor its name, and says what was saved', async () => {
    for (const [save, told] of [
      [saveDraft, 'The draft before this one was saved as a.chapeau.'],
      [saveByItself, ''],
    ] as const) {
      const { desk, next, saving, end } = await goneOn(save);
      end(done);
      await saving;
      expect(desk.file.get()).toEqual(next);
      expect(desk.announcement.get()).toBe(told);
    }
  });

  it('is not followed by one of the other draft that nobody asked for', async () => {
    const { desk, saving, toSave, end } = await goneOn((of) =>
      Promise.all([saveDraft(of), saveDraft(of)]),
    );
    end(done);
    expect(await saving).toEqual([false, false]);
    expect(toSave).toHaveLength(1);
    expect(desk.file.get().name).toBe('');
  });

  it('asks nothing of the other draft where it failed: its text goes into the history', async () => {
    for (const outcome of [{ changed: theirFile }, new Error('The disk is full.')]) {
      const { desk, asked, key, next, saving, end, versions } = await goneOn(saveDraft);
      end(outcome);
      expect(await saving).toBe(false);
      expect([asked, desk.doc]).toEqual([[], theirs]);
      expect(desk.file.get()).toEqual(next);
      expect(versions).toMatchObject([{ key, reason: 'before' }]);
      expect(readDraftBytes(versions[0]?.bytes ?? bytesOf('')).doc.eq(mine)).toBe(true);
      expect(desk.announcement.get()).toContain('was not saved.');
    }
  });

  it('goes on with the same draft under the key that the first save gave it', async () => {
    const { desk, toSave } = desking([], { key: 'file-0000000f' }, {});
    await Promise.all([saveDraft(desk), saveDraft(desk)]);
    expect(toSave.map(({ key }) => key).at(-1)).toBe('file-0000000f');
    expect(toSave).toHaveLength(2);
  });
});
