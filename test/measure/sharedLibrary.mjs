import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { built } from './built.mjs';
import { corpusDocuments } from './corpusFolder.mjs';

// How long a shared library in PostgreSQL takes to be published and to answer, beside the one of this
// machine, and whether both answer the same: at 330 clauses, and at 100,000 of the corpus.
//   node test/measure/sharedLibrary.mjs [--clauses 100000] [--queries 200]
const { values: asked } = parseArgs({
  options: {
    clauses: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '200' },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const count = Number(asked.queries);
const measure = await built('dist/measure/shared', [
  'test/shared-library/postgresServer.ts',
  'test/measure/bundledClauses.ts',
  'test/measure/corpusClauses.ts',
  'test/measure/knownItems.ts',
  'test/measure/nearCopies.ts',
  'test/measure/typingErrors.ts',
  'src/library/library.ts',
  'src/library/lineageFile.ts',
  'src/library/thesaurus.ts',
  'src/shared-library/connection.ts',
  'src/shared-library/publish.ts',
  'src/shared-library/sharedLibrary.ts',
]);
const bin = measure.findPostgres();
if (!bin) {
  console.log('There is no PostgreSQL here: nothing is measured.');
  process.exit(0);
}
const thesaurus = measure.thesaurusOf(read('clause-library/words/thesaurus.json'));
const server = await measure.startPostgres(bin);
try {
  console.log(`load of the machine: ${loadavg()[0].toFixed(2)}; milliseconds`);
  const few = measure.withNearCopies(measure.bundledClauses(root), 330);
  const topics = read('test/measure/data/topics.json').map(({ query }) => query);
  await compared('few', few.clauses, topics.slice(0, count));
  const documents = corpusDocuments();
  if (documents) {
    const paragraphs = documents.flatMap(([name, json]) => measure.corpusClauses(name, json));
    const many = measure.withNearCopies(paragraphs, Number(asked.clauses));
    const queries = measure.knownItems(many, count).map(({ text }) => text);
    await compared('many', many.clauses, queries);
  } else console.log('The corpus is not there: 100,000 clauses are not measured.');
} finally {
  await server.stop();
}

async function compared(database, given, words) {
  // A copy's source is that of several others: the order is that of publishing, text by text.
  const clauses = [...bySource(given).values()].flat();
  const base = `postgres://owner:owner@127.0.0.1:${server.port}`;
  const first = await measure.connection(`${base}/postgres`);
  await first.rows(`create database ${database}`);
  await first.close();
  const address = `${base}/${database}`;

  const growing = measure.growingLibrary(thesaurus);
  const indexing = await taken(async () => growing.add(clauses));
  const here = growing.now();
  const open = await measure.connection(address);
  const publishing = await taken(() => measure.publish(open, textsOf(clauses), { replace: false }));
  const [[bytes]] = await open.rows('select pg_database_size(current_database())::float8');
  await open.close();
  console.log(`\n${clauses.length} clauses: indexed here in ${seconds(indexing)},`);
  console.log(`published in ${seconds(publishing)}, ${Math.round(bytes / 1e6)} MB`);

  const whole = clauses.filter((clause) => clause.words.length > 150);
  const step = Math.max(1, Math.floor(whole.length / count));
  const paragraphs = whole.filter((_, at) => at % step === 0).slice(0, count);
  const kinds = [
    ['words', words, (library, query) => library.search(query)],
    ['misspelt', words.map(measure.misspelt), (library, query) => library.search(query)],
    ['whole', paragraphs, (library, { words, part }) => library.relatives(words, part)],
    ['spans', paragraphs.slice(0, count / 4), (library, { words }) => library.spans(words)],
    ['lineage', paragraphs.slice(0, count / 20), (library, { id }) => library.lineage(id)],
  ];
  console.log(
    `${'p50 and p95'.padEnd(12)}${['here', 'kept open', 'opened anew'].map((head) => head.padStart(18)).join('')}`,
  );
  const kept = await measure.sharedLibrary(address, thesaurus, measure.noCorrections);
  for (const [name, questions, ask] of kinds) {
    const times = { here: [], kept: [], anew: [] };
    let same = 0;
    for (const question of questions) {
      let [mine, theirs] = [null, null];
      times.here.push(
        await taken(async () => {
          mine = ask(here, question);
        }),
      );
      times.kept.push(
        await taken(async () => {
          theirs = await ask(kept, question);
        }),
      );
      if (times.anew.length < count / 4) {
        times.anew.push(
          await taken(async () => {
            const anew = await measure.sharedLibrary(address, thesaurus, measure.noCorrections);
            await ask(anew, question);
            await anew.close();
          }),
        );
      }
      if (plain(mine) === plain(theirs)) same += 1;
    }
    const cells = Object.values(times).map((all) =>
      `${quantile(all, 0.5)} ${quantile(all, 0.95)}`.padStart(18),
    );
    console.log(`${name.padEnd(12)}${cells.join('')}   ${same} of ${questions.length} the same`);
  }
  await kept.close();
}

/** What is told of an answer, without the clauses' own. */
function plain(answer) {
  return JSON.stringify(answer, (key, value) =>
    value?.id !== undefined && value.words !== undefined ? value.id : key === 'node' ? null : value,
  );
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

async function taken(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

function* textsOf(clauses) {
  for (const [source, own] of bySource(clauses)) {
    yield { key: source, source, pieces: own.map(({ words }) => words), clauses: own };
  }
}

function bySource(clauses) {
  const texts = new Map();
  for (const clause of clauses) {
    if (!texts.has(clause.source)) texts.set(clause.source, []);
    texts.get(clause.source).push(clause);
  }
  return texts;
}

function read(path) {
  return JSON.parse(readFileSync(`${root}${path}`, 'utf8'));
}
