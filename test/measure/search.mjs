import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { built } from './built.mjs';

// How often the right clause is found first, and among the first five, in the four resolutions:
//   node test/measure/search.mjs [--set NAME] [--half tune|held|all] [--engine NAME] [--missed]
// --set and --engine take the beginning of a name. Tune on one half and report the other.
const { values: asked } = parseArgs({
  options: {
    set: { type: 'string', default: '' },
    half: { type: 'string', default: '' },
    engine: { type: 'string', default: '' },
    missed: { type: 'boolean', default: false },
  },
});
const halves = asked.half ? [asked.half] : ['tune', 'held', 'all'];

const { bundledClauses, engines, fourResolutionsSets, measured, sum } = await built(
  'dist/measure/search',
  [
    'test/measure/bundledClauses.ts',
    'test/measure/engines.ts',
    'test/measure/fourResolutions.ts',
    'test/measure/rate.ts',
  ],
);

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const clauses = bundledClauses(fileURLToPath(new URL('../..', import.meta.url)));
const sets = fourResolutionsSets(clauses, {
  topics: JSON.parse(read('test/measure/data/topics.json')),
  everyday: JSON.parse(read('test/measure/data/everyday.json')),
  fresh: JSON.parse(read('test/measure/data/fresh.json')),
  blind: JSON.parse(read('test/measure/data/blind.json')),
  hurried: JSON.parse(read('test/measure/data/hurried.json')),
  untuned: JSON.parse(read('test/measure/data/untuned.json')),
  paraphrases: JSON.parse(read('test/measure/data/paraphrases.json')),
  lineage: JSON.parse(read('clause-library/lineage/four-resolutions.json')),
}).filter(({ name }) => name.startsWith(asked.set));
const chosen = engines.filter(({ name }) => name.startsWith(asked.engine));

console.log(`${clauses.length} clauses; first hit right, and among the first five, in per cent`);
const answers = new Map();
for (const set of sets) report(set);

function report(set) {
  const able = chosen.filter((engine) => canAnswer(engine, set));
  if (able.length === 0) {
    console.log(`\n${set.name}: no engine takes the paragraphs above into account`);
    return;
  }
  const heads = halves.map((half) => half.padStart(14)).join(' ');
  const count = `${set.name} (${set.queries.length})`;
  console.log(`\n${count.padEnd(30)} ${heads}`);
  for (const engine of able) {
    const result = measured(answersOf(engine, set.without), set);
    const rates = { ...result, all: sum(result.tune, result.held) };
    const cells = halves.map((half) => cell(rates[half]).padStart(14));
    console.log(`  ${engine.name.padEnd(28)} ${cells.join(' ')}`);
    if (asked.missed) tellMissed(result.misses);
  }
}

function canAnswer(engine, set) {
  return set.asks !== 'follow' || Boolean(answersOf(engine, set.without).follow);
}

/** An index is made once for the whole library, and once for each resolution taken out. */
function answersOf(engine, without) {
  const key = `${engine.name}, ${without}`;
  const made = answers.get(key) ?? engine.build(clauses.filter(({ source }) => source !== without));
  answers.set(key, made);
  return made;
}

function cell({ asked, first, firstFive }) {
  const share = (count) => ((100 * count) / asked).toFixed(1);
  return `${share(first)} ${share(firstFive)}`;
}

/** Only of the half that is tuned on, unless the other is asked for by name. */
function tellMissed(misses) {
  const half = asked.half || 'tune';
  for (const miss of misses.filter((each) => half === 'all' || each.half === half)) {
    console.log(`      ${miss.text.slice(0, 90)}`);
    console.log(`        given  ${miss.given.slice(0, 3).join(' · ')}`);
    console.log(`        wanted ${miss.wanted.slice(0, 4).join(' · ')}`);
  }
}
