import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built } from './built.mjs';

// The redline of two pairs: whether all accepted is the draft and all rejected the base, by our reader
// and by LibreOffice, and how many changes there are beside LibreOffice's own comparison:
//   npm run build && node test/measure/redline.mjs [FOLDER]
// FOLDER holds the official PDFs of A/C.3/80/L.29 and 80/220; without it only 79/154 is measured.
const root = fileURLToPath(new URL('../..', import.meta.url));
const { draftOf, measuredRedline } = await built('dist/measure', ['test/measure/redlinePairs.ts']);
const folder = process.argv[2] ?? join(root, '../shared/real/pdf');
const saved = (name) => draftOf(readFileSync(join(root, 'clause-library', name), 'utf8'));

/** Read by the command, as a person would. */
function pdf(name) {
  const out = join(mkdtempSync(join(tmpdir(), 'chapeau-redline-')), 'draft.json');
  const cli = join(root, 'dist/cli.js');
  execFileSync('node', [cli, 'import', join(folder, name), '--out', out], { stdio: 'pipe' });
  return draftOf(readFileSync(out, 'utf8'));
}

show('79/154 against 73/146', saved('73-146.json'), saved('79-154.json'));
if (existsSync(join(folder, 'A_C.3_80_L.29.pdf'))) {
  show('80/220 against A/C.3/80/L.29', pdf('A_C.3_80_L.29.pdf'), pdf('A_RES_80_220.pdf'));
} else console.log('The official PDFs are not there, so 80/220 is left out.');

function show(name, base, draft) {
  const { summary, milliseconds, own, differences, others } = measuredRedline(base, draft);
  const { kept, changed, moved, inserted, deleted } = summary;
  console.log(`\n${name}, ${milliseconds.toFixed(0)} ms`);
  console.log(
    `  ${kept} kept, ${changed} changed, ${moved} moved, ${inserted} new, ${deleted} dropped`,
  );
  for (const [how, found] of Object.entries(differences)) {
    console.log(`  ${how}: ${found.length === 0 ? 'exact' : found.join('\n    ')}`);
  }
  row('Chapeau', own);
  if (others) row('LibreOffice', others);
}

function row(name, { insertions, deletions, moves, characters }) {
  console.log(
    `  ${name.padEnd(12)} ${insertions} insertions, ${deletions} deletions, ${moves} moves, ${characters} characters in them`,
  );
}
