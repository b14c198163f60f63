import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { textFile } from '../../src/export/textFile.ts';
import { importText } from '../../src/import/importText.ts';
import { fullDraft, resolution79154 } from '../word/sampleDrafts.ts';
it('x', () => {
  for (const [n, doc] of [['full', fullDraft()], ['79', resolution79154()]] as const) {
    const text = textFile({ doc, origin: null });
    writeFileSync(`/tmp/t/${n}.txt`, text);
    const r = importText(text);
    console.log(n, r.doc.eq(doc), JSON.stringify(r.doubts.slice(0,5), null, 1));
    writeFileSync(`/tmp/t/${n}.a.json`, JSON.stringify(doc.toJSON(), null, 1));
    writeFileSync(`/tmp/t/${n}.b.json`, JSON.stringify(r.doc.toJSON(), null, 1));
  }
});
