import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { quantile } from '../bench/keyToPaint.mjs';
import { built } from './built.mjs';
import { corpusDocuments } from './corpusFolder.mjs';

// How long our own engine takes over so many clauses, in milliseconds, and how much memory it holds:
//   node --expose-gc test/measure/scaleSpeed.mjs [--clauses 330|100000|212100] [--only NAME] [--samples 200]
// --busy counts the processor's time and not the clock's, for a machine that does other things too.
// 330 are the bundled resolutions with near-copies; 212100 is every paragraph and heading of the corpus.
const { values: asked } = parseArgs({
  options: {
    clauses: { type: 'string', default: '212100' },
    only: { type: 'string', default: '' },
    samples: { type: 'string', default: '200' },
    busy: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const wanted = Number(asked.clauses);
const most = Number(asked.samples);

const measure = await built('dist/measure/scaleSpeed', [
  'test/measure/bundledClauses.ts',
  'test/measure/corpusClauses.ts',
  'test/measure/knownItems.ts',
  'test/measure/nearCopies.ts',
  'test/measure/libraryOf.ts',
]);
const collection = collected();
if (!collection) {
  console.log('The corpus is not there: nothing is measured at scale.');
  process.exit(0);
}
const { clauses } = collection;
const before = memory();
const start = now();
const library = measure.libraryOf(clauses);
tell('build', [now() - start]);
const long = clauses.filter((clause) => clause.words.length > 150 && clause.year !== null);
const step = Math.max(1, Math.floor(long.length / most));
const paragraphs = long.filter((_, at) => at % step === 0).slice(0, most);
const words =
  wanted === 330
    ? JSON.parse(readFileSync(`${root}test/measure/data/topics.json`, 'utf8'))
    : measure.knownItems(collection, most).map(({ text }) => ({ query: text }));
const firstWords = (clause, count) => clause.words.split(' ').slice(0, count).join(' ');
timed('first span', paragraphs.slice(0, 1), (clause) => library.spans(clause.words));
timed('words', words, ({ query }) => library.cards(library.search(query)));
timed('whole, search', paragraphs, (clause) => library.search(clause.words));
timed('whole, relatives', paragraphs, (clause) => library.relatives(clause.words, clause.part));
timed('spans', paragraphs, (clause) => library.spans(clause.words));
timed('spans, reworded', paragraphs, (clause, at) => library.spans(reworded(clause, at)));
timed('suggest, 5 words', paragraphs, (clause) =>
  library.suggest({ words: firstWords(clause, 5), part: clause.part, above: above(clause) }),
);
timed('lineage, first', paragraphs.slice(0, 40), (clause) => library.lineage(clause.id));
timed('place', paragraphs, (clause) => library.search(`${clause.source} ${clause.label}`));
timed('find', paragraphs.slice(0, 20), (clause) => library.find(clause.source));
const after = memory();
console.log(
  `memory with clauses at hand ${after} MB, ${after - before} MB of it since they were read`,
);
console.log(`most memory at once ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

function collected() {
  if (wanted === 330) return measure.withNearCopies(measure.bundledClauses(root), 330);
  const documents = corpusDocuments();
  if (!documents) return null;
  const kept = wanted > 142_000 ? 'everything' : 'paragraphs';
  const all = documents.flatMap(([name, json]) => measure.corpusClauses(name, json, kept));
  return measure.withNearCopies(all, wanted > 142_000 ? all.length : wanted);
}

/** The paragraph with a word left out in every ten. */
function reworded(clause) {
  return clause.words
    .split(' ')
    .filter((_, at) => at % 10 !== 9)
    .join(' ');
}

function above(clause) {
  const own = library.resolution(clause.source);
  const at = own.findIndex(({ id }) => id === clause.id);
  return own.slice(Math.max(0, at - 8), at);
}

function timed(name, questions, ask) {
  if (!name.startsWith(asked.only)) return;
  // What is asked for the first time is compiled; lineage is told as it is the first time.
  if (!name.includes('first')) questions.slice(-20).forEach(ask);
  tell(
    name,
    questions.map((question, at) => {
      const from = now();
      ask(question, at);
      return now() - from;
    }),
  );
}

function tell(name, samples) {
  const cells = [0.5, 0.95, 1].map((share) => quantile(samples, share).toFixed(2).padStart(10));
  console.log(`${name.padEnd(20)}${cells.join('')}   n ${samples.length}`);
}

/** The time of the clock; on a busy machine that which this process had of the processor. */
function now() {
  return asked.busy ? process.cpuUsage().user / 1000 : performance.now();
}

function memory() {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 1024 / 1024);
}
