import { expect, it } from 'vitest';
import { LetterRows } from '../../src/library/letterRows.ts';
import { slipsUndone } from '../../src/library/slips.ts';

const rows = new LetterRows();
for (const word of ['word', 'bribe', 'bride']) rows.add(word);

it.each([
  ['two letters swapped', 'wrod'],
  ['a letter left out', 'wrd'],
  ['a letter doubled', 'worrd'],
  ['the letter beside on the keyboard', 'wirk', 'work'],
  ['the last letter left out', 'wor'],
  ['a letter too many at the end', 'words'],
  ['a capital', 'Wrod'],
])('undoes %s', (_, typed, meant = 'word') => {
  expect(slipsUndone(typed, rows)).toContain(meant);
});

it('undoes one slip only, and none that a finger does not make', () => {
  expect(slipsUndone('wrodd', rows)).not.toContain('word');
  expect(slipsUndone('bribe', rows)).not.toContain('bride');
  expect(slipsUndone('word', rows)).not.toContain('word');
});

it('puts in no letter where no word has it between such others', () => {
  expect(slipsUndone('wrd', rows)).toContain('word');
  expect(slipsUndone('wrd', rows)).not.toContain('wurd');
  expect(slipsUndone('wrd', new LetterRows())).not.toContain('word');
});
