import { it } from 'vitest';
import { schema } from '../../src/document/schema.ts';
import { textFile } from '../../src/export/textFile.ts';
import { importText } from '../../src/import/importText.ts';
import { told, toldContent } from '../../src/document/told.ts';
import { doc, op, sub } from '../builders.ts';
it('x', () => {
  const f = (t: string) => schema.node('footnote', null, t === '' ? [] : [schema.text(t)]);
  const d = doc([op('', sub(f(';')), sub(f('')), sub(f('; ')), sub(f('')))], { footnotePolicy: 'legacy' });
  const text = textFile({ doc: d, origin: null });
  console.log(text);
  const r = importText(text);
  for (const x of [d, r.doc]) { const t = told(x); console.log(JSON.stringify(t.units.slice(3).map((u) => [u.words, u.mark, u.label, toldContent(u, t)])), JSON.stringify(t.notes.map((n) => n.words))); }
  console.log(JSON.stringify(r.doubts.map((d) => d.reason)));
});
