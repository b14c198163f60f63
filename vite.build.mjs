// Builds everything into dist: `node vite.build.mjs [--if-needed] [web] [electron] [cli]`.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile } from 'vite';

// What is built is what people get, also where tests or another tool ask for it.
process.env.NODE_ENV = 'production';

const root = dirname(fileURLToPath(import.meta.url));
const stamp = join(root, 'dist', 'built-from');

/** What dist is made of; a change in any of these makes a build needed. */
const sources = [
  'src',
  'electron',
  'templates',
  'clause-library',
  'package-lock.json',
  'vite.build.mjs',
  'vite.web.config.ts',
];

const parts = {
  web: {
    makes: ['dist/web/index.html', 'dist/web/offline-worker.js'],
    async make() {
      await build({
        root: join(root, 'src/app'),
        configFile: join(root, 'vite.web.config.ts'),
        logLevel: 'warn',
        // The packages that the window is made of ask that their licences go with them.
        build: { license: { fileName: 'licences.md' } },
      });
      await writeLicencesOfWorkers();
      await writeOfflineWorker();
    },
  },
  electron: {
    makes: ['main.js', 'start.js', 'web.js', 'preload.cjs'].map((name) => `dist/electron/${name}`),
    async make() {
      rmSync(join(root, 'dist/electron'), { recursive: true, force: true });
      await buildForNode('electron', ['main', 'start', 'web'], 'dist/electron', { format: 'es' });
      // A sandboxed preload must be one CommonJS file that requires nothing but electron.
      await buildForNode('electron', ['preload'], 'dist/electron', {
        format: 'cjs',
        entryFileNames: '[name].cjs',
      });
    },
  },
  cli: {
    makes: ['dist/cli.js'],
    async make() {
      await buildForNode('src/cli', ['main'], 'dist', {
        format: 'es',
        banner: '#!/usr/bin/env node',
        entryFileNames: 'cli.js',
        codeSplitting: false,
      });
      chmodSync(join(root, 'dist/cli.js'), 0o755);
    },
  },
};

/** The threads beside the window. */
const workers = [
  'readingWorker.ts',
  'pastingWorker.ts',
  'makingWorker.ts',
  'libraryWorker.ts',
  'spellingWorker.ts',
];

/** Vite leaves the packages of workers out of the window's licences: they are built once more for them. */
async function writeLicencesOfWorkers() {
  const fileName = 'licences-of-workers.md';
  const configuration = join(root, 'vite.web.config.ts');
  const web = await loadConfigFromFile({ command: 'build', mode: 'production' }, configuration);
  const { output } = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: web.config.resolve,
    build: {
      license: { fileName },
      write: false,
      minify: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: workers.map((name) => join(root, 'src/app', name)) },
    },
  });
  const licences = output.find((file) => file.fileName === fileName);
  writeFileSync(join(root, 'dist/web', fileName), licences.source);
}

/** Last of all: it names every other file of the window, by what these hold. */
async function writeOfflineWorker() {
  const folder = join(root, 'dist/web');
  const name = 'offline-worker.js';
  rmSync(join(folder, name), { force: true });
  // A licence without an ending comes with the faces, and no server knows what to give it out as.
  const all = files(folder)
    .filter((file) => /\.\w+$/.test(file))
    .sort();
  const hash = createHash('sha256');
  for (const file of all) hash.update(file.slice(folder.length)).update(readFileSync(file));
  const paths = all.map((file) => relative(folder, file).replaceAll(sep, '/'));
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      windowFiles: JSON.stringify(paths),
      windowVersion: JSON.stringify(hash.digest('hex').slice(0, 16)),
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      rolldownOptions: {
        input: join(root, 'src/app/offlineWorker.ts'),
        output: { format: 'iife', entryFileNames: name },
      },
    },
  });
}

/** Bundles everything but Node's own modules and electron, so that dist runs by itself. */
async function buildForNode(folder, names, outDir, output) {
  const input = Object.fromEntries(names.map((name) => [name, join(root, folder, `${name}.ts`)]));
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[name].js', ...output },
      },
    },
  });
}

function files(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A fingerprint of the content of all sources: times lie after a checkout, content does not. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) {
    const path = join(root, source);
    const all = /\.\w+$/.test(source) ? [path].filter(existsSync) : files(path).sort();
    for (const file of all) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function upToDate(print) {
  const made = Object.values(parts).flatMap(({ makes }) => makes);
  return (
    made.every((path) => existsSync(join(root, path))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === print
  );
}

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = names.filter((name) => !(name in parts));
if (unknown.length > 0) throw new RangeError(`There is no part ${unknown.join(', ')} to build.`);

const print = fingerprint();
if (!(process.argv.includes('--if-needed') && upToDate(print))) {
  rmSync(stamp, { force: true });
  for (const [name, part] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const start = performance.now();
    await part.make();
    console.error(`built ${part.makes.join(', ')} in ${Math.round(performance.now() - start)} ms`);
  }
  if (names.length === 0) {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, print);
  }
}
