import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { keptPath } from '../../src/export/wordKept.ts';
import { importWord } from '../../src/import/importWord.ts';
import { fullDraft } from '../word/sampleDrafts.ts';
import { randomDrafts } from './randomDrafts.ts';
import { asRead, printedOf } from './sameDocument.ts';

/** The file as another program leaves it that drops what Chapeau kept beside the words. */
function withoutKept(file: Uint8Array): Uint8Array {
  const { [keptPath]: kept, ...parts } = unzipSync(file);
  expect(kept).toBeDefined();
  return zipSync(parts);
}

function isSameAfterWord(doc: Node): void {
  const file = wordFile(doc);
  expect(importWord(file).doc.toJSON()).toEqual(doc.toJSON());
  const read = importWord(withoutKept(file)).doc;
  read.check();
  expect(printedOf(read)).toEqual(printedOf(doc));
  // A restart that changes no printed number leaves a trace only in the words that name a section.
  const asWords = read.attrs.numbering !== doc.attrs.numbering;
  expect(asRead(read, asWords)).toEqual(asRead(doc, asWords));
}

it('reads the draft that has everything as it was written', () => {
  isSameAfterWord(fullDraft());
});

for (const folder of ['clause-library', 'templates']) {
  const path = join(import.meta.dirname, '../..', folder);
  for (const name of readdirSync(path).filter(
    (name) => name.endsWith('.json') || name.endsWith('.chapeau'),
  )) {
    it(`reads ${folder}/${name} as it was written to Word`, () => {
      isSameAfterWord(readDraft(readFileSync(join(path, name), 'utf8')).doc);
    });
  }
}

it('reads any document as it was written to Word', () => {
  fc.assert(fc.property(randomDrafts, isSameAfterWord), { numRuns: 40 });
}, 60_000);
