import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Draft, writeDraft } from '../../src/document/draftFile.ts';
import { textFile } from '../../src/export/textFile.ts';
import { importText } from '../../src/import/importText.ts';
import { anyDrafts } from './anyDrafts.ts';

function isSameAfterText(draft: Draft): void {
  const text = textFile(draft);
  const { doc, origin, doubts } = importText(
    new TextDecoder().decode(new TextEncoder().encode(text)),
  );
  expect(writeDraft({ doc, origin })).toBe(writeDraft(draft));
  expect(doubts).toEqual([]);
  expect(textFile({ doc, origin })).toBe(text);
}

test('any saved draft, written as text and read back, is the same draft', () => {
  fc.assert(fc.property(anyDrafts, isSameAfterText), { numRuns: Number(process.env.RUNS ?? 60) });
}, 600_000);
