import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// How much of 20,000 paragraphs of real resolutions is recognised from their bare words:
//   node test/measure/corpus.mjs FOLDER [--all DISAGREEMENTS.json]
// FOLDER holds the corpus unpacked, one JSON file a document.
const root = fileURLToPath(new URL('../..', import.meta.url));
const [folder, flag, out] = process.argv.slice(2);
if (!folder) {
  console.error('Where is the corpus? node test/measure/corpus.mjs FOLDER [--all FILE]');
  process.exit(2);
}
const wanted = 20_000;

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'dist/measure',
    rollupOptions: {
      input: {
        labelled: 'test/measure/labelled.ts',
        recognition: 'test/measure/recognition.ts',
        causes: 'test/measure/causes.ts',
      },
    },
  },
});
const { labelledDocument } = await import(
  new URL('../../dist/measure/labelled.js', import.meta.url)
);
const { recognition } = await import(new URL('../../dist/measure/recognition.js', import.meta.url));
const { verdictOf } = await import(new URL('../../dist/measure/causes.js', import.meta.url));

let paragraphs = 0;
let documents = 0;
const refused = [];
const disagreements = [];
for (const name of sampled(readdirSync(folder).filter((each) => each.endsWith('.json')))) {
  if (paragraphs >= wanted) break;
  const document = labelledDocument(name, readFileSync(join(folder, name), 'utf8'));
  if (!document) continue;
  const found = recognition(document);
  documents += 1;
  paragraphs += found.paragraphs;
  if (found.refused) refused.push(`${name}: ${found.refused}`);
  disagreements.push(...found.disagreements);
}

console.log(`${paragraphs} paragraphs of ${documents} documents, ${refused.length} refused`);
for (const line of refused) console.log(`  ${line}`);
for (const kind of ['paragraph', 'part', 'level', 'opening phrase']) {
  const these = disagreements.filter((each) => each.kind === kind);
  const agree = (100 * (paragraphs - these.length)) / paragraphs;
  const doubted = these.filter((each) => each.doubted).length;
  console.log(
    `\n${kind.padEnd(15)} ${these.length} disagree (${agree.toFixed(2)} % agree), ${doubted} of them doubted`,
  );
  tellClasses(these);
}

// Classes that a rule tells, judged as `README.md` beside this says.
const classes = {
  'part: the corpus knows no annexes': (each) => each.kind === 'part' && each.reading === 'annex',
  'level: a heading or a running head': (each) =>
    each.kind === 'level' && each.reading.endsWith('heading'),
  'level: (aa), (bb) taken for a third level': (each) =>
    each.kind === 'level' && /^\((\p{Ll})\1\)/u.test(each.words),
  'opening phrase: a word that is no verb of an organ': (each) =>
    each.kind === 'opening phrase' && /^(?:\d+\. )?(?:We |Indigenous |States )/.test(each.words),
};
console.log('\nof these, by rule:');
for (const [name, belongs] of Object.entries(classes)) {
  console.log(`${name.padEnd(52)} ${disagreements.filter(belongs).length}`);
}
const outside = disagreements.filter(({ kind, reading }) => kind === 'part' && reading !== 'annex');
const share = (100 * (paragraphs - outside.length)) / paragraphs;
console.log(`part, annexes left out: ${outside.length} disagree (${share.toFixed(2)} % agree)`);
if (flag === '--all' && out) writeFileSync(out, JSON.stringify(disagreements, null, 1));

/** How many fall into each class that a rule tells, and the agreement without these. */
function tellClasses(these) {
  const counts = new Map();
  for (const { cause } of these) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const rest = counts.get(null) ?? 0;
  counts.delete(null);
  for (const [name, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    console.log(`${String(count).padStart(7)}  ${verdictOf(name)}: ${name}`);
  }
  console.log(`${String(rest).padStart(7)}  in no class`);
  const held = these.filter(({ cause }) => cause && verdictOf(cause) === 'convention').length;
  console.log(`         ${agreement(these.length, held)} outside of matters of convention`);
  console.log(`         ${agreement(these.length, these.length - rest)} outside of all classes`);
}

/** Of the paragraphs without those set aside, how many agree. */
function agreement(disagree, aside) {
  const others = paragraphs - aside;
  return `${((100 * (others - (disagree - aside))) / others).toFixed(2)} % agree`;
}

/** The same order each time, which has nothing to do with the documents' own. */
function sampled(names) {
  const rank = (name) => {
    let hash = 2166136261;
    for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
    return hash;
  };
  return names.sort((a, b) => rank(a) - rank(b));
}
