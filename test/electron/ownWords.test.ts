import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { questions } from '../../electron/channels.ts';
import { ownWords } from '../../electron/ownWords.ts';
import { temporaryFolder } from './temporaryFolder.ts';

it('keeps the drafter’s words as a text that an editor can open, and reads them again', async () => {
  const folder = join(temporaryFolder(), 'data');
  const own = ownWords(folder);
  expect(await own.ownWords()).toEqual([]);
  await own.keepOwnWords(['Kaprun', 'État']);
  expect(readFileSync(join(folder, 'own-words.txt'), 'utf8')).toBe('Kaprun\nÉtat\n');
  expect(await ownWords(folder).ownWords()).toEqual(['Kaprun', 'État']);
  await own.keepOwnWords([]);
  expect(await own.ownWords()).toEqual([]);
});

it('reads words that were written elsewhere, with other line ends', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'own-words.txt'), 'Kaprun\r\n\r\nÉtat');
  expect(await ownWords(folder).ownWords()).toEqual(['Kaprun', 'État']);
});

it('says so in a sentence when they can be neither read nor written', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'own-words.txt'));
  await expect(ownWords(folder).ownWords()).rejects.toThrow(/own-words\.txt/);
  await expect(ownWords(folder).keepOwnWords(['a'])).rejects.toThrow(/own-words\.txt/);
});

it('takes words and nothing else from the window', () => {
  expect(questions.keepOwnWords(['a'])).toEqual([['a']]);
  for (const sent of ['a', [1], { 0: 'a' }, null]) {
    expect(() => questions.keepOwnWords(sent)).toThrow(RangeError);
  }
});
