import { expect, test } from 'vitest';
import { FileError } from '../../src/document/fileError.ts';
import { answerPasted, arrivedPaste, type PastedNews } from '../../src/import/pastedNews.ts';
import { readPasted } from '../../src/import/readPasted.ts';

const text = [
  'Trafficking in women and girls',
  'The General Assembly,',
  'Recalling resolution 64/293,[1]',
  '1. Urges States:',
  '(a) To act;',
  '2. Decides to remain seized of the matter.',
  'Annex',
  'Terms of reference',
  '1. The Group shall meet.',
].join('\n\n');

const across = (news: PastedNews) => arrivedPaste(structuredClone(news));

test('what is read in another thread is what is read here', () => {
  const source = { kind: 'text', text } as const;
  const here = readPasted(source);
  const there = across(answerPasted(source));
  expect(there.blocks).toHaveLength(here.blocks.length);
  there.blocks.forEach(({ node, ...rest }, index) => {
    const { node: own, ...more } = here.blocks[index] ?? {};
    expect(own && node.eq(own)).toBe(true);
    expect(rest).toEqual(more);
  });
  expect(there.title?.textContent).toBe('Trafficking in women and girls');
  expect(there.annexes.map((annex) => annex.toJSON())).toEqual(
    here.annexes.map((annex) => annex.toJSON()),
  );
  expect(there.annexes).toHaveLength(1);
  expect(there.line.eq(here.line)).toBe(true);
  expect([there.notes, there.loose, there.leftOut]).toEqual([here.notes, here.loose, here.leftOut]);
});

test('what is refused in another thread is refused with the same sentence', () => {
  const news = answerPasted({ kind: 'text', text: 'x'.repeat(2_000_001) });
  expect(() => across(news)).toThrow(FileError);
  expect(() => across(news)).toThrow('too many to paste at once');
});
