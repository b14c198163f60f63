import { describe, expect, it } from 'vitest';
import { type DroppedItem, droppedFile } from '../../src/app/fileDrop.ts';
import { openDropped } from '../../src/app/fileFlows.ts';
import { FileText } from '../../src/app/fileText.ts';
import { writeDraft } from '../../src/document/draftFile.ts';
import { doc, op, pp } from '../builders.ts';
import { fakeDesk } from './fakeDesk.ts';

const item = (name: string, isDirectory = false): DroppedItem => ({
  kind: 'file',
  getAsFile: () => new File(['words'], name),
  webkitGetAsEntry: () => ({ isDirectory }),
});
const words: DroppedItem = { kind: 'string', getAsFile: () => null };

describe('what was dropped', () => {
  it('is one file, whatever else comes with it', () => {
    expect(droppedFile([words, item('a.pdf')]).name).toBe('a.pdf');
  });

  it.each([
    ['several files', [item('a.pdf'), item('b.pdf')], /2 files/],
    ['a folder', [item('resolutions', true)], /a folder/],
    ['words', [words], /no file/],
    ['nothing', [], /no file/],
  ])('is refused with a sentence when it is %s', (_, items, sentence) => {
    expect(() => droppedFile(items)).toThrow(sentence);
    expect(() => droppedFile(items)).toThrow(/Nothing was changed\. \S.*\.$/);
  });
});

describe('a draft that was dropped', () => {
  const first = doc([pp('Recalling one thing'), op('Urges States')]);
  const second = doc([pp('Recalling another'), op('Urges States')]);
  const file = new File([writeDraft({ doc: second, origin: null })], 'a.chapeau');

  it('is opened, and saving it asks where', async () => {
    const { desk, asked } = fakeDesk(first);
    await openDropped(desk, file);
    expect(asked).toEqual([]);
    expect(desk.doc.eq(second)).toBe(true);
    expect(desk.file.get()).toMatchObject({ name: 'a.chapeau', handle: null });
  });

  it('waits for the work in hand, and stays away when the person cancels', async () => {
    const { desk, asked } = fakeDesk(first, {}, ['cancel']);
    desk.file.set({ ...desk.file.get(), saved: new FileText(second) });
    await openDropped(desk, file);
    expect(asked).toHaveLength(1);
    expect(desk.doc.eq(first)).toBe(true);
  });
});
