import { expect, it } from 'vitest';
import { unreadSentence, unwrittenSentence } from '../../electron/fileSentence.ts';

const failure = (code: string) => Object.assign(new Error('raw text of the system'), { code });

it.each([
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'a disk that cannot be written to'],
  ['EACCES', 'may not be written here by this account'],
  ['EBUSY', 'held by another program'],
  ['READONLY', 'is read-only for this account. Save it in another place'],
])('explains %s on saving and says what is kept', (code, words) => {
  const sentence = unwrittenSentence('draft.chapeau', failure(code));
  expect(sentence).toContain(words);
  expect(sentence).toContain('What was there before is unchanged');
});

it.each([
  ['EACCES', 'may not be read by this account'],
  ['EBUSY', 'held by another program'],
  ['EISDIR', 'is a folder'],
])('explains %s on opening', (code, words) => {
  expect(unreadSentence('draft.chapeau', failure(code))).toContain(words);
});

it('names the code of a failure that it does not know, never the raw text', () => {
  expect(unwrittenSentence('a', failure('EIO'))).toContain('(EIO)');
  expect(unreadSentence('a', new Error('raw text'))).not.toContain('raw text');
});
