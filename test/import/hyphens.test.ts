import { expect, test } from 'vitest';
import { joinLines, vocabularyOf } from '../../src/import/hyphens.ts';

function joined(...lines: string[]): string {
  return joinLines(lines, () => vocabularyOf(lines.join('\n'))).text;
}

test.each([
  [['one', 'two'], 'one two'],
  [['a gender-', 'and age-sensitive way'], 'a gender- and age-sensitive way'],
  [
    ['the Secretary-', 'General and the Secretary-General'],
    'the Secretary-General and the Secretary-General',
  ],
  [['sex- and age-', 'disaggregated data'], 'sex- and age-disaggregated data'],
  [['2015–', '2018'], '2015–2018'],
  [['the years 2015-', '2018'], 'the years 2015-2018'],
  [['HIV/', 'AIDS'], 'HIV/AIDS'],
  [['interna-', 'tional, an international', 'matter'], 'international, an international matter'],
  [['non-', 'governmental-led'], 'non-governmental-led'],
])('%j become “%s”', (lines, text) => {
  expect(joined(...lines)).toBe(text);
});

test('a word is unsure when neither form nor first element is known', () => {
  const { text, unsure } = joinLines(['trans-', 'boundary'], () =>
    vocabularyOf('trans-\nboundary'),
  );
  expect(text).toBe('trans-boundary');
  expect(unsure).toEqual(['trans-boundary']);
});

test.each([
  ['multi-', 'lateral action and a multi-sectoral approach', ['multi-lateral']],
  ['non-', 'State actors, as other non-State actors', []],
  ['gender-', 'sensitive action', []],
])('after “%s”, “%s” leaves these in doubt: %j', (before, after, expected) => {
  const { text, unsure } = joinLines([before, after], () => vocabularyOf(`${before}\n${after}`));
  expect(text).toBe(before + after);
  expect(unsure).toEqual(expected);
});
