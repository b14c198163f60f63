import { describe, expect, it } from 'vitest';
import { newFile } from '../../src/app/desk.ts';
import {
  addVersion,
  dayWords,
  readVersion,
  reasonWords,
  restoreVersion,
  timeWords,
} from '../../src/app/versions.ts';
import type { Version } from '../../src/bridge.ts';
import { readDraftBytes, writeDraft } from '../../src/document/draftFile.ts';
import { doc, op, pp } from '../builders.ts';
import { fakeDesk } from './fakeDesk.ts';

const now = doc([pp('Recalling'), op('Urges States')]);
const earlier = doc([pp('Recalling less'), op('Urges States')]);
const bytesOf = (of: typeof now) => new TextEncoder().encode(writeDraft({ doc: of, origin: null }));
const version = (at: number, reason: Version['reason'] = 'saved', words = ''): Version => ({
  ...{ id: `${at}-0123456789ab`, at, reason, words },
});

describe('adding a version', () => {
  it('keeps the draft as it is now under its key, and thins what is old', async () => {
    const removed: string[] = [];
    const [older, newer] = [version(2 * 86_400_000), version(2 * 86_400_000 + 5)];
    const { desk, versions } = fakeDesk(now, {
      versions: async () => [newer, older],
      removeVersion: async ({ id }) => void removed.push(id),
    });
    await addVersion(desk, 'named', 'As sent');
    expect(versions).toMatchObject([
      { key: desk.file.get().key, reason: 'named', words: 'As sent' },
    ]);
    expect(readDraftBytes(versions[0]?.bytes ?? new Uint8Array()).doc.eq(now)).toBe(true);
    expect(removed).toEqual([older.id]);
  });

  it('stands in nobody’s way where the machine refuses, and says so', async () => {
    const addVersionFails = async () => {
      throw new Error('“The version” does not fit: the disk is full.');
    };
    const { desk } = fakeDesk(now, { addVersion: addVersionFails });
    await addVersion(desk, 'saved', '');
    expect(desk.announcement.get()).toContain('the disk is full');
  });
});

describe('restoring a version', () => {
  it('puts it in the place of the draft, which goes into the history first', async () => {
    const { desk, versions } = fakeDesk(now, { readVersion: async () => bytesOf(earlier) });
    const restored = version(Date.now());
    await restoreVersion(desk, restored, await readVersion(desk, restored.id));
    expect(desk.doc.eq(earlier)).toBe(true);
    expect(versions[0]).toMatchObject({ reason: 'before' });
    expect(readDraftBytes(versions[0]?.bytes ?? new Uint8Array()).doc.eq(now)).toBe(true);
    expect(desk.unsaved).toBe(true);
  });

  it('leaves alone the draft that was opened while a slow disk wrote', async () => {
    const other = doc([pp('Recalling another'), op('Urges')]);
    const { desk } = fakeDesk(now, {
      addVersion: async () => desk.load(other, newFile({ doc: other, origin: null })),
    });
    await restoreVersion(desk, version(Date.now()), { doc: earlier, origin: null });
    expect([desk.doc.eq(other), desk.unsaved]).toEqual([true, false]);
    expect(desk.announcement.get()).toContain('was not restored');
  });

  it('rejects with a sentence where what was kept is no draft', async () => {
    const { desk } = fakeDesk(now, { readVersion: async () => new Uint8Array([1, 2]) });
    await expect(readVersion(desk, 'x')).rejects.toThrow(/not a Chapeau draft/);
  });
});

it('tells the reason and the time of a version', () => {
  const noon = new Date(2026, 10, 26, 12, 0).getTime();
  expect(timeWords(new Date(2026, 10, 26, 9, 5).getTime(), noon)).toBe('09:05');
  expect(dayWords(new Date(2026, 10, 26, 9, 5).getTime(), noon)).toBe('today');
  expect(dayWords(new Date(2026, 10, 25, 23, 59).getTime(), noon)).toBe('25 November');
  expect(timeWords(new Date(2026, 2, 1, 9, 5).getTime(), noon)).toBe('1 March, 09:05');
  expect(timeWords(new Date(2025, 2, 1, 9, 5).getTime(), noon)).toBe('1 March 2025, 09:05');
  expect(reasonWords(version(1, 'named', 'As sent'))).toBe('“As sent”');
  expect(reasonWords(version(1, 'before', 'Restored the version of 09:05'))).toBe(
    'Before: Restored the version of 09:05',
  );
  expect(reasonWords(version(1, 'before'))).toBe('Before a large change');
});
