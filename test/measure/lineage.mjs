import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// How far the computed lineage of the four resolutions is the one judged by hand:
//   node test/measure/lineage.mjs
// and what is found between any two resolutions of the corpus, the weakest first, to be read:
//   node test/measure/lineage.mjs FOLDER LATER EARLIER, as A_RES_76_153 A_RES_72_178
// FOLDER holds the corpus unpacked, one JSON file a document.
const root = fileURLToPath(new URL('../..', import.meta.url));
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'dist/measure',
    emptyOutDir: false,
    rollupOptions: { input: { lineageRates: 'test/measure/lineageRates.ts' } },
  },
});
const { corpusPairs, lineageRates } = await import(
  new URL('../../dist/measure/lineageRates.js', import.meta.url)
);

const [folder, later, earlier] = process.argv.slice(2);
if (folder) printPairs();
else printRates();

function printRates() {
  const library = join(root, 'clause-library');
  const drafts = readdirSync(library)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(library, name), 'utf8'));
  const judged = readFileSync(join(library, 'lineage/four-resolutions.json'), 'utf8');
  for (const { name, precision, recall, f1, right, wrong, missed } of lineageRates(
    drafts,
    judged,
  )) {
    const rates = [precision, recall, f1].map((rate) => rate.toFixed(3)).join(' / ');
    console.log(`${name}: precision / recall / F1 ${rates}, ${right} right`);
    if (name.startsWith('without') || name === 'over all') continue;
    for (const pair of wrong) console.log(`  wrong   ${pair}`);
    for (const pair of missed) console.log(`  missed  ${pair}`);
  }
}

function printPairs() {
  const file = (name) => [name, readFileSync(join(folder, `${name}.json`), 'utf8')];
  for (const pair of corpusPairs(file(later), file(earlier))) {
    console.log(
      `${pair.score.toFixed(2)} ${pair.kind} ${pair.name}\n  ${pair.later}\n  ${pair.earlier}`,
    );
  }
}
