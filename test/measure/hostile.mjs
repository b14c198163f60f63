import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { randomNumbers, spoilt } from './mutations.mjs';

// Reads spoilt files as the command does, in its thread, and tells how each ended:
//   node test/measure/hostile.mjs HOW_MANY FIRST_SEED FILE…
// and then, in the same way, files made to take all time or memory (test/import/bombs.ts).
// A crash, a hang past 10 s or memory past 1 GB is a failure; the file is kept as hostile-SEED.
const root = fileURLToPath(new URL('../..', import.meta.url));
const [count, first, ...paths] = process.argv.slice(2);
if (paths.length === 0) {
  console.error('node test/measure/hostile.mjs HOW_MANY FIRST_SEED FILE…');
  process.exit(2);
}
const longest = 10_000;
const mostMemory = 1024 ** 3;

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'dist/measure',
    emptyOutDir: false,
    rollupOptions: {
      input: { readInThread: 'src/cli/readInThread.ts', bombs: 'test/import/bombs.ts' },
    },
  },
});
const { threadReader } = await import(
  new URL('../../dist/measure/readInThread.js', import.meta.url)
);
const { bombs } = await import(new URL('../../dist/measure/bombs.js', import.meta.url));
const reader = threadReader(new URL('../../dist/cli.js', import.meta.url).href);

const files = paths.map((path) => ({
  name: basename(path),
  kind: path.endsWith('.pdf') ? 'pdf' : 'docx',
  bytes: new Uint8Array(readFileSync(path)),
}));
const ends = new Map();
const failures = [];
let slowest = { took: 0, seed: 0 };
let memory = 0;
const looking = setInterval(() => {
  memory = Math.max(memory, process.memoryUsage.rss());
}, 20);

for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  const random = randomNumbers(seed);
  const file = files[Math.floor(random() * files.length)];
  const bytes = spoilt(file.bytes, file.kind, random);
  await tried(seed, file.name, file.kind, bytes);
  if (seed % 500 === 499)
    console.log(`${seed + 1 - Number(first)} files, ${failures.length} failures`);
}
for (const bomb of bombs) await tried(bomb.name, `bomb.${bomb.kind}`, bomb.kind, bomb.bytes());
reader.close();
clearInterval(looking);
console.log(
  `\n${count} spoilt files of ${files.length}, seeds from ${first}, and ${bombs.length} bombs`,
);
for (const [how, times] of [...ends].sort((a, b) => b[1] - a[1])) {
  console.log(`${String(times).padStart(6)}  ${how}`);
}
console.log(
  `slowest ${Math.round(slowest.took)} ms (seed ${slowest.seed}), memory up to ${Math.round(memory / 2 ** 20)} MB`,
);
for (const failure of failures) console.log(`FAILED ${failure}`);
process.exit(failures.length > 0 || memory > mostMemory ? 1 : 0);

/** Reads one file and notes how it ended; `seed` names it. */
async function tried(seed, name, kind, bytes) {
  const start = performance.now();
  const end = await ended(bytes, name);
  const took = performance.now() - start;
  if (took > slowest.took) slowest = { took, seed };
  ends.set(end.how, (ends.get(end.how) ?? 0) + 1);
  if (!end.failed && took <= longest) return;
  failures.push(`${seed} ${name}: ${end.how}, ${Math.round(took)} ms`);
  writeFileSync(join('dist/measure', `hostile-${seed}.${kind}`), bytes);
}

async function ended(bytes, name) {
  try {
    const { doubts } = await reader.read({ bytes, name });
    return { how: doubts.length > 0 ? 'read, with doubts' : 'read', failed: false };
  } catch (error) {
    const sentence = String(error?.message ?? error);
    if (error?.name === 'FileError') return { how: sentence.slice(0, 90), failed: false };
    return { how: `CRASH ${sentence.slice(0, 90)}`, failed: true };
  }
}
