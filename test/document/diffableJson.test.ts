import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffableJson } from '../../src/document/diffableJson.ts';

test('a value that fits on a line of 100 signs stands on one', () => {
  expect(diffableJson({ a: 1, b: ['x'] })).toBe('{"a":1,"b":["x"]}\n');
});

test('a longer value has a line for each member', () => {
  const long = 'x'.repeat(60);
  expect(diffableJson([long, { a: long }])).toBe(`[\n "${long}",\n {"a":"${long}"}\n]\n`);
});

test('a changed word changes the lines it stands on and no other', () => {
  const paragraphs = Array.from({ length: 20 }, (_, at) => ({
    text: `${'word '.repeat(15)}${at}`,
  }));
  const before = diffableJson(paragraphs).split('\n');
  const after = diffableJson(
    paragraphs.map((paragraph, at) => (at === 7 ? { text: 'other' } : paragraph)),
  ).split('\n');
  expect(after.filter((line, at) => line !== before[at])).toEqual([' {"text":"other"},']);
});

test('what is written reads back the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(diffableJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
