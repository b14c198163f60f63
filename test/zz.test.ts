import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'vitest';
import { importFile } from '/tmp/w/review-engine/main/src/import/importFile.ts';
import { footnotes } from '/tmp/w/review-engine/main/src/document/footnotes.ts';
test('x', async () => {
  for (const dir of (process.env.DIRS ?? '').split(',')) for (const f of readdirSync(dir).sort()) {
    if (!/\.(pdf|md|txt|docx)$/.test(f)) continue;
    try {
      const r = await importFile(readFileSync(`${dir}/${f}`), f);
      console.log(`=== ${f}: ${r.doubts.length} doubts, ${r.places.size} places, ${footnotes(r.doc).notes.length} notes`);
      for (const d of r.doubts) console.log(`  [${d.place}|${d.paragraph}|p${d.page ?? ''} l${d.line ?? ''}] ${d.reason} -> ${d.did} {${d.alternatives.map(a=>a.label+':'+JSON.stringify(a.change)).join(' | ')}}`);
    } catch (e) { console.log(`=== ${f}: ${(e as Error).message}`); }
  }
}, 300000);
