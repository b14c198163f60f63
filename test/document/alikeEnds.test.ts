import type { Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { alikeEnds, type WordsEnd } from '../../src/document/alikeEnds.ts';
import { schema } from '../../src/document/schema.ts';
import { fn, op } from '../builders.ts';

const kenya = { author: 'Kenya', date: '2026-10-02T09:30:00Z' };
const ins = (words: string) => schema.text(words, [schema.mark('proposedInsertion', kenya)]);
const del = (words: string) => schema.text(words, [schema.mark('proposedDeletion', kenya)]);
const isNew = (node: Node) => node.marks.some(({ type }) => type.name === 'proposedInsertion');
const note = fn('See A/79/1');

/** The words of the file, ended as the draft's; a note is "¹". */
function ended(draft: (string | Node)[], file: (string | Node)[], end: WordsEnd = 'colon'): string {
  const nodes = (words: (string | Node)[]) => op(...words).child(0).children;
  return alikeEnds(nodes(draft), nodes(file), end, isNew)
    .map((node) => node.text ?? '¹')
    .join('');
}

it('a typed colon stands at the end of the words that the file goes on with', () => {
  expect(ended(['Calls upon States:'], ['Calls upon States in Africa'])).toBe(
    'Calls upon States in Africa:',
  );
  expect(ended(['Calls upon States:'], ['Calls upon States', ins(' in Africa')])).toBe(
    'Calls upon States in Africa:',
  );
  expect(ended(['Calls upon all States:'], ['Calls upon all', del(' States')])).toBe(
    'Calls upon all States:',
  );
});

it('stands on the side of the last note where it was typed', () => {
  expect(ended(['States:', note], ['States', note])).toBe('States:¹');
  expect(ended(['States', note, ':'], ['States', note])).toBe('States¹:');
});

it('a mark that only the file has is none of the words', () => {
  expect(ended(['Calls upon States'], ['Calls upon States :'])).toBe('Calls upon States');
});

it('what the file takes out, or goes on with behind the mark, stays as it is', () => {
  expect(ended(['one; two,'], ['one;', del(' two,')])).toBe('one; two,');
  expect(ended(['Calls upon States:'], ['Calls upon States:', ins(' in Africa')])).toBe(
    'Calls upon States: in Africa',
  );
});

it('a colon is of the words where it may announce what follows, and a heading ends as it is typed', () => {
  expect(ended(['Decides the following'], ['Decides the following:'], 'mark')).toBe(
    'Decides the following:',
  );
  expect(ended(['to sign,'], ['to sign and ratify;'], 'mark')).toBe('to sign and ratify,');
  expect(ended(['Scope:'], ['Scope'], 'none')).toBe('Scope');
});
