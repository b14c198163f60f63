import { expect, it } from 'vitest';
import { slipsUndone } from '../../src/library/slips.ts';

it.each([
  ['two letters swapped', 'wrod'],
  ['a letter left out', 'wrd'],
  ['a letter doubled', 'worrd'],
  ['the letter beside on the keyboard', 'wirk', 'work'],
  ['the last letter left out', 'wor'],
  ['a letter too many at the end', 'words'],
  ['a capital', 'Wrod'],
])('undoes %s', (_, typed, meant = 'word') => {
  expect(slipsUndone(typed)).toContain(meant);
});

it('undoes one slip only, and none that a finger does not make', () => {
  expect(slipsUndone('wrodd')).not.toContain('word');
  expect(slipsUndone('bribe')).not.toContain('bride');
  expect(slipsUndone('word')).not.toContain('word');
});
