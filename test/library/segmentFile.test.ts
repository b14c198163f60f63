import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import { FileError } from '../../src/document/fileError.ts';
import type { Clause } from '../../src/library/clause.ts';
import { ClauseIndex } from '../../src/library/clauseIndex.ts';
import { harvest } from '../../src/library/harvest.ts';
import { Lexicon } from '../../src/library/lexicon.ts';
import { readSegment, SegmentFileWriter } from '../../src/library/segmentFile.ts';
import { agreedSpans } from '../../src/library/spans.ts';
import { clauseOf } from './clauses.ts';

const folder = resolve(import.meta.dirname, '../../clause-library');
const clauses = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => harvest(readDraft(readFileSync(join(folder, name), 'utf8'))));

function fileOf(lexicon: Lexicon, some: readonly Clause[]): Uint8Array {
  const writer = new SegmentFileWriter(lexicon);
  for (const clause of some) writer.add(clause);
  return writer.written().bytes;
}

function withOneBitTurned(bytes: Uint8Array): Uint8Array {
  const at = Math.floor(bytes.length * 0.7);
  return bytes.map((byte, each) => (each === at ? byte ^ 1 : byte));
}

/** Everything of a clause but its node's own ids, which no paragraph of a draft keeps. */
function told({ node, ...clause }: Clause): unknown {
  return { ...clause, node: JSON.stringify(node.toJSON()).replace(/"id":"[^"]*"/g, '"id":""') };
}

describe('a segment as a file', () => {
  const bytes = fileOf(new Lexicon(), clauses);

  it('gives every clause again, verbatim, with its notes and subparagraphs', () => {
    const read = readSegment(bytes, new Lexicon()).segment;
    expect(read.size).toBe(clauses.length);
    clauses.forEach((clause, at) => {
      expect(told(read.clause(at))).toEqual(told(clause));
    });
  });

  it('finds the same words as the clauses themselves', () => {
    const [kept, fresh] = [new ClauseIndex(), new ClauseIndex()];
    kept.hold(readSegment(bytes, kept.lexicon).segment);
    fresh.add(clauses);
    for (const { words } of clauses.slice(0, 40)) {
      const ofBoth = [kept, fresh].map((index) =>
        agreedSpans(index, words).spans.map(({ kind, from, to, times }) => [kind, from, to, times]),
      );
      expect(ofBoth[0]).toEqual(ofBoth[1]);
    }
  });

  it('is joined by another that was made with its words', () => {
    const lexicon = new Lexicon();
    const first = fileOf(lexicon, [clauseOf({ label: 'OP1', words: 'Urges all to rest;' })]);
    const second = fileOf(lexicon, [clauseOf({ label: 'OP2', words: 'Urges museums to sail;' })]);
    const read = new Lexicon();
    const both = [first, second].map((each) => readSegment(each, read).segment);
    expect(both.map((each) => each.clause(0).words)).toEqual([
      'Urges all to rest;',
      'Urges museums to sail;',
    ]);
    expect(
      read
        .written(1, read.size)
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toEqual(['urges', 'all', 'to', 'rest', 'museums', 'sail']);
    expect([...(both[1]?.words ?? [])]).toEqual([1, 5, 3, 6, 0]);
  });

  it('is read from bytes that lie anywhere in a memory', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(readSegment(shifted.subarray(3), new Lexicon()).segment.clause(1).words).toBe(
      clauses[1]?.words,
    );
  });

  it.each([
    ['is empty', new Uint8Array()],
    ['is something else', new TextEncoder().encode('%PDF-1.7')],
    ['is cut off', bytes.subarray(0, bytes.length / 2)],
    ['has one bit turned', withOneBitTurned(bytes)],
  ])('is refused in a sentence where it %s', (_, wrong) => {
    expect(() => readSegment(wrong, new Lexicon())).toThrow(FileError);
  });

  it('is refused where its words begin after others than those there are', () => {
    const lexicon = new Lexicon();
    lexicon.read('other words');
    expect(() => readSegment(bytes, lexicon)).toThrow(FileError);
  });
});
