import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { built } from '../measure/built.mjs';
import { corpusDocuments } from '../measure/corpusFolder.mjs';
import { quantile } from './keyToPaint.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** How long one engine is asked questions of one kind, in milliseconds; one is asked whatever it takes. */
const patience = 12_000;
const tooLong = 5_000;
const most = 200;
/** So many times over few clauses, as one run is by chance twice as fast as another. */
const rounds = 3;
/**
 * So long each engine is asked other questions first, in milliseconds: its code is compiled while it
 * runs. A search is made with every key, so that this is over after the first words of a day.
 */
const warming = 500;

/**
 * Prints how long words and whole paragraphs take to look up, in milliseconds, for each engine on
 * the same clauses: the four resolutions with near-copies, 330, and 100,000 of the corpus.
 */
export async function searching() {
  const measure = await built('dist/bench/searching', [
    'test/measure/bundledClauses.ts',
    'test/measure/corpusClauses.ts',
    'test/measure/engines.ts',
    'test/measure/knownItems.ts',
    'test/measure/nearCopies.ts',
  ]);
  const queriesIn = (name) =>
    JSON.parse(readFileSync(`${root}test/measure/data/${name}.json`, 'utf8')).map(
      ({ query }) => query,
    );
  const others = queriesIn('everyday');
  const few = measure.withNearCopies(measure.bundledClauses(root), 330);
  table(measure.engines, few.clauses, queriesIn('topics'), others);
  const documents = corpusDocuments();
  if (!documents) {
    console.log('\nThe corpus is not there: searching 100,000 clauses is not timed.');
    return;
  }
  const paragraphs = documents.flatMap(([name, json]) => measure.corpusClauses(name, json));
  const many = measure.withNearCopies(paragraphs, 100_000);
  table(
    measure.engines,
    many.clauses,
    measure.knownItems(many, most).map(({ text }) => text),
    others,
  );
}

function table(engines, clauses, words, otherWords) {
  const heads = ['index', 'words p50', 'p95', 'n', 'whole p50', 'p95', 'n'];
  console.log(`\n${`Search, ${clauses.length} clauses, ms`.padEnd(28)} ${row(heads)}`);
  // Copies stand at the end; every so many paragraphs one that is long enough to be looked up.
  const whole = clauses.filter((clause) => clause.words.length > 150);
  const step = Math.max(1, Math.floor(whole.length / most));
  const paragraphs = whole.filter((_, at) => at % step === 0);
  for (const { name, build } of engines) {
    const [index, short, long] = [[], [], []];
    for (let round = 0; round < (clauses.length < 1000 ? rounds : 1); round += 1) {
      const start = performance.now();
      const answers = build(clauses);
      index.push(performance.now() - start);
      short.push(...taken(words, otherWords, (text) => answers.search(text)));
      // An engine that takes seconds over a few words would take minutes over a paragraph.
      if (quantile(short, 0.5) > tooLong) continue;
      long.push(
        ...taken(paragraphs, whole, (clause) => answers.relatives(clause.words, clause.part)),
      );
    }
    const cells = [quantile(index, 0.5).toFixed(0), ...cellsOf(short), ...cellsOf(long)];
    console.log(`${name.padEnd(28)} ${row(cells)}`);
  }
}

/** The milliseconds of each answer after the warming; of that one where it took all the patience. */
function taken(questions, others, ask) {
  const start = performance.now();
  const timed = (question) => {
    const from = performance.now();
    ask(question);
    return performance.now() - from;
  };
  const warm = [];
  for (let at = 0; performance.now() - start < warming; at += 1) {
    warm.push(timed(others[at % others.length]));
  }
  const samples = [];
  for (let at = 0; samples.length < most && performance.now() - start < patience; at += 1) {
    samples.push(timed(questions[at % questions.length]));
  }
  return samples.length > 0 ? samples : warm;
}

/** p50, p95 and the number of samples. */
function cellsOf(samples) {
  if (samples.length === 0) return ['–', '–', '–'];
  const at = (share) => quantile(samples, share).toFixed(2);
  return [at(0.5), at(0.95), String(samples.length)];
}

function row(cells) {
  return cells.map((cell) => cell.padStart(10)).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await searching();
