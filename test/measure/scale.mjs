import { parseArgs } from 'node:util';
import { built } from './built.mjs';
import { corpusDocuments } from './corpusFolder.mjs';

// How often a paragraph is found first by a few of its rarer words, among 100,000 with near-copies:
//   node test/measure/scale.mjs [--clauses 100000] [--queries 200] [--engine NAME]
// Fuse.js takes half a minute a query there, so it is asked the first few only; the row says so.
const { values: asked } = parseArgs({
  options: {
    clauses: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '200' },
    engine: { type: 'string', default: '' },
  },
});
/** How long one engine is asked one set, in milliseconds. */
const patience = 60_000;

const documents = corpusDocuments();
if (!documents) {
  console.log('The corpus is not there: nothing is measured at scale.');
  process.exit(0);
}
const { corpusClauses, withNearCopies, knownItems, misspelt, engines, measured, sum } = await built(
  'dist/measure/scale',
  ['corpusClauses', 'nearCopies', 'knownItems', 'typingErrors', 'engines', 'rate'].map(
    (name) => `test/measure/${name}.ts`,
  ),
);

const collection = withNearCopies(
  documents.flatMap(([name, json]) => corpusClauses(name, json)),
  Number(asked.clauses),
);
const queries = knownItems(collection, Number(asked.queries));
const sets = [
  ['as remembered', queries],
  ['misspelt', queries.map((query) => ({ ...query, text: misspelt(query.text) }))],
];
console.log(
  `${collection.clauses.length} clauses; first hit right, and among the first five, in per cent`,
);
console.log(
  `${''.padEnd(36)} ${['tune', 'held', 'all'].map((half) => half.padStart(13)).join('')}`,
);
/** What Chapeau, which is asked first, gave to each query of a set, by the name of the set. */
const own = new Map();
for (const engine of engines.filter(({ name }) => name.startsWith(asked.engine))) {
  const answers = engine.build(collection.clauses);
  for (const [name, all] of sets) tell(engine.name, name, answers, all);
}

function tell(engine, name, answers, all) {
  const start = performance.now();
  const results = [];
  for (const query of all) {
    results.push(measured(answers, { asks: 'search', queries: [query] }));
    if (performance.now() - start > patience) break;
  }
  const each = ((performance.now() - start) / results.length).toFixed(0);
  const fewer = results.length < all.length ? `, ${results.length} asked` : '';
  row(`${engine}, ${name}`, results, `${each} ms each${fewer}`);
  if (engine === 'Chapeau') own.set(name, results);
  else if (fewer) row('  Chapeau on these', (own.get(name) ?? []).slice(0, results.length), '');
}

function row(name, results, note) {
  const none = { asked: 0, first: 0, firstFive: 0 };
  const [tune, held] = ['tune', 'held'].map((half) =>
    results.reduce((all, result) => sum(all, result[half]), none),
  );
  console.log(`${name.padEnd(36)} ${[tune, held, sum(tune, held)].map(cell).join('')}   ${note}`);
}

function cell({ asked, first, firstFive }) {
  const share = (count) => (asked === 0 ? '–' : ((100 * count) / asked).toFixed(1));
  return `${share(first)} ${share(firstFive)}`.padStart(13);
}
