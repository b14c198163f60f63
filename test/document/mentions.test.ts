import { readFileSync } from 'node:fs';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { readDraftBytes } from '../../src/document/draftFile.ts';
import { mentionsOf, titleOfNote } from '../../src/document/mentions.ts';
import { sameNote } from '../../src/document/note.ts';
import { type NotePlace, notePlaces } from '../../src/document/notePlaces.ts';
import { outline } from '../../src/document/outline.ts';
import { schema } from '../../src/document/schema.ts';
import { doc, fn, op, pp, ref, sub } from '../builders.ts';

const child = 'Convention on the Rights of the Child';

function saved(name: string): Node {
  const file = new URL(`../../clause-library/${name}.json`, import.meta.url);
  return readDraftBytes(new Uint8Array(readFileSync(file))).doc;
}

function labelAt(text: Node, pos: number): string {
  return outline(text).entries.findLast(({ wordsPos }) => wordsPos < pos)?.label ?? '';
}

/** The word before each mention's place; a star where a mark stands. */
function found(text: Node, title: string): string[] {
  return mentionsOf(text, title).map(({ pos, marked }) => {
    const $pos = text.resolve(pos);
    const before = $pos.parent.textBetween(0, $pos.parentOffset, '', '');
    return `${labelAt(text, pos)} ${before.split(' ').at(-1)}|${marked ? '*' : ''}`;
  });
}

/** Repeated marks of a legacy text with the first place of the same note. */
function repeated(text: Node): { first: NotePlace; place: NotePlace }[] {
  const places = notePlaces(text);
  return places.flatMap((place, index) => {
    const first = places.slice(0, index).find(({ node }) => sameNote(node, place.node));
    return first ? [{ first, place }] : [];
  });
}

test.each([
  // The two Covenants have one note; the Optional Protocol of 2006 is worded in two ways.
  ['73-146', 7, ['OP50']],
  ['72-195', 3, []],
  ['2006-text', 5, ['OP5', 'OP5']],
])('%s repeats its marks where the title of the first one stands again', (name, count, other) => {
  const text = saved(name);
  const marks = repeated(text);
  expect(marks).toHaveLength(count);
  const elsewhere = marks.filter(({ first, place }) => {
    const title = titleOfNote(text, first.pos);
    const mentions = title ? mentionsOf(text, title) : [];
    return !mentions.some(({ pos, marked }) => {
      const stands = pos === place.pos || pos === place.pos + place.node.nodeSize;
      return stands && marked;
    });
  });
  expect(elsewhere.map(({ place }) => labelAt(text, place.pos))).toEqual(other);
});

test('79/154 mentions again, without a mark, the instruments that it cited before', () => {
  const text = saved('79-154');
  const labels = (title: string) => mentionsOf(text, title).map(({ pos }) => labelAt(text, pos));
  expect(labels('United Nations Convention against Transnational Organized Crime')).toEqual([
    'PP2',
    'OP4',
    'OP19',
  ]);
  expect(labels(child)).toEqual(['PP2', 'OP5', 'OP50']);
});

test('the mark of a mention goes behind punctuation, and what a protocol supplements belongs to it', () => {
  const title = 'Protocol against the Smuggling of Migrants by Land, Sea and Air';
  const text = doc([
    pp(`Recalling the ${title}, supplementing the United Nations Convention, and others`),
    op(`Urges States to ratify the ${title}`, sub(`To know the ${title};`)),
  ]);
  expect(found(text, title)).toEqual(['PP1 Convention,|', 'OP1 Air|', 'OP1 (a) Air;|']);
});

test('a mark is seen before and behind punctuation, and is no part of the words', () => {
  const text = doc([
    pp(`Recalling the ${child},`, fn('A/1'), ` and the ${child}`, fn('A/2'), ', and more'),
    pp('The Convention on the Rights', fn('A/3'), ' of the Child'),
  ]);
  expect(found(text, child)).toEqual(['PP1 Child,|*', 'PP1 Child,|*', 'PP2 Child|']);
});

test('a longer title, and a title of which another document speaks, is another mention', () => {
  const text = doc([
    pp(`the Optional Protocol to the ${child}`),
    pp(`the ${child} on the sale of children`),
    pp(`the ${child} and Others`),
    pp(`the reports of the Committee on the ${child}`),
    pp('paragraph ', ref('p1'), ` of the ${child} and others`),
  ]);
  expect(found(text, child)).toEqual(['PP5 Child|']);
});

test('non-breaking spaces and straight apostrophes make no other title', () => {
  const text = doc([op("Urges the Workers' Convention\u00a0on Safety", fn('A/1'), ' to act')]);
  const [note] = notePlaces(text);
  expect(titleOfNote(text, note?.pos ?? 0)).toBe('Workers’ Convention on Safety');
  expect(found(text, 'Workers’ Convention on Safety')).toHaveLength(1);
});

test('words that are proposed to be deleted mention nothing', () => {
  const deletion = schema.mark('proposedDeletion', { author: '', date: '' });
  const gone = schema.text(` the ${child}`, [deletion]);
  const text = doc([pp('Recalling', gone, ' all'), op(`Urges the ${child}`)]);
  expect(found(text, child)).toEqual(['OP1 Child|']);
});
