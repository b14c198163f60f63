import { expect, test } from 'vitest';
import { partedPages } from '../../src/import/pastedHeads.ts';
import { sourceLines } from '../../src/import/sourceLines.ts';

function parted(text: string): { text: string; leftOut: readonly string[] } {
  const { text: lines, leftOut } = partedPages(sourceLines(text));
  return {
    text: lines
      .map((line) => line.text)
      .join(' ')
      .trim(),
    leftOut,
  };
}

test('a title over several lines beside the pages’ symbol goes where it repeats', () => {
  const head = 'A/RES/79/189\nStrengthening measures to prevent\ntrafficking in human organs\n';
  expect(parted(`${head}Recalling its\n24-24140 2/8\n${head}resolution,`)).toEqual({
    text: 'Recalling its  resolution,',
    leftOut: [...head.trim().split('\n'), '24-24140 2/8', ...head.trim().split('\n')],
  });
});

test('a title in one line with the symbol goes, left and right of it', () => {
  const { text, leftOut } = parted(
    'Recalling its\n2/14 24-24145\nA/RES/79/154 Trafficking in women\nresolution,\nTrafficking in women A/RES/79/154\n3/14\nRecalling also',
  );
  expect(text).toBe('Recalling its  resolution,  Recalling also');
  expect(leftOut).toHaveLength(4);
});

test('the title before the text goes where it stands at the head of a page', () => {
  const { text } = parted(
    'Trafficking in women\nThe General Assembly,\nRecalling\n24-24145 2/14\nTrafficking in women\nits work,',
  );
  expect(text).toBe('Trafficking in women The General Assembly, Recalling  its work,');
});

test('words of the text and of notes stay, also where they repeat beside the end of pages', () => {
  const text = 'to act;\n24-24145 2/14\nIbid., annex II.\nto act;\n24-24145 3/14\nIbid., annex II.';
  expect(parted(text).leftOut).toEqual(['24-24145 2/14', '24-24145 3/14']);
});
