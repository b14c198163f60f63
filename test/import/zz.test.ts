import fc from 'fast-check';
import { it } from 'vitest';
import { importWord } from '../../src/import/importWord.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { withRandomChanges } from '../document/randomProposals.ts';
import { anyDrafts } from './anyDrafts.ts';
import { exactly, remarksOn } from './exactDocument.ts';
import type { Node } from 'prosemirror-model';
import { appendFileSync, writeFileSync } from 'node:fs';
const seed = Number(process.env.SEED ?? 1), n = Number(process.env.N ?? 500);
it('x', () => {
  writeFileSync('/tmp/fails.txt', '');
  const drafts = fc.sample(withRandomChanges(anyDrafts.map(({doc}) => doc)), { numRuns: n, seed });
  let fails = 0;
  drafts.forEach((doc, i) => {
    if (process.env.ONLY && !process.env.ONLY.split(',').includes(String(i))) return;
    let got: string; const form = (d: Node) => [exactly(d), remarksOn(d)]; const want = JSON.stringify(form(doc), null, 1);
    try { got = JSON.stringify(form(importWord(wordFile(doc), { changes: 'proposals' }).doc), null, 1); } catch (e) { got = String((e as Error).stack); }
    if (got !== want) {
      fails++;
      const a = want.split('\n'), b = got.split('\n');
      const at = a.findIndex((l, k) => l !== b[k]);
      appendFileSync('/tmp/fails.txt', `#### ${i} (${a.length} lines)\nWANT\n${a.slice(Math.max(0, at - 12), at + 8).join('\n')}\nGOT\n${b.slice(Math.max(0, at - 3), at + 12).join('\n')}\n`);
    }
  });
  console.log('fails', fails, 'of', n);
}, 3_000_000);
