import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeDraft } from '../../src/document/draftFile.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { importWord } from '../../src/import/importWord.ts';
import { randomDrafts } from './randomDrafts.ts';
import { anyDrafts } from './anyDrafts.ts';

test('x', () => {
  const drafts = process.env.ANY ? anyDrafts.map(({ doc }) => doc) : randomDrafts;
  fc.assert(fc.property(drafts, (doc) => {
    expect(writeDraft({ doc: importWord(wordFile(doc)).doc, origin: null })).toBe(writeDraft({ doc, origin: null }));
  }), { numRuns: Number(process.env.RUNS ?? 60) });
}, 600_000);
