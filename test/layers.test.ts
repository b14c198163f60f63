import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importProblems, type Layer } from './layers/imports.ts';
import { pureProblems } from './layers/pureCompile.ts';
import { sourceFiles } from './layers/sourceFiles.ts';

const root = resolve(import.meta.dirname, '..');

const pure = ['src/document', 'src/house-style', 'src/library', 'src/import', 'src/export'];
const model = ['prosemirror-model', 'prosemirror-transform'];
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
/** What talks to a server is never in a window: nothing leaves the machine from there. */
const ofServers = ['pg'];
const ofThePage = Object.keys(dependencies).filter((name) => !ofServers.includes(name));
const drafts = ['clause-library', 'templates'];
/** Files of a package that are no modules, so that only their path can name them. */
const faces = ['node_modules/pdfjs-dist/standard_fonts'];

/** The table of design.md, "Layout": what each folder may import of ours, and which packages. */
const layers: readonly Layer[] = [
  { place: 'src/document', ours: [], packages: model },
  { place: 'src/house-style', ours: ['src/document'], packages: model },
  { place: 'src/library', ours: ['src/document'], packages: [...model, 'minisearch', 'fuse.js'] },
  {
    place: 'src/import',
    ours: ['src/document'],
    packages: [...model, 'fflate', 'saxes', 'pdfjs-dist'],
  },
  { place: 'src/export', ours: ['src/document'], packages: [...model, 'fflate', 'saxes'] },
  {
    place: 'src/shared-library',
    ours: ['src/document', 'src/library'],
    packages: [...model, ...ofServers, 'node:*'],
  },
  {
    place: 'src/editor',
    ours: ['src/document', 'src/house-style', 'src/library'],
    packages: ofThePage.filter((name) => name.startsWith('prosemirror-')),
  },
  {
    place: 'src/app',
    ours: [...pure, 'src/editor', 'src/cli', 'src/bridge.ts', ...drafts, ...faces],
    packages: ofThePage,
  },
  {
    place: 'src/cli',
    ours: [...pure, 'src/shared-library', 'src/bridge.ts', ...drafts, 'package.json'],
    packages: [...model, 'fflate', 'saxes', 'minisearch', 'fuse.js', 'node:*'],
  },
  { place: 'src/bridge.ts', ours: [], packages: [] },
  { place: 'electron', ours: ['src/bridge.ts'], packages: ['electron', 'node:*'] },
];

const files = sourceFiles(root, ['src', 'electron']);

describe('the layers of design.md', () => {
  it('has a row for every file of src and electron', () => {
    const homeless = [...files.keys()].filter(
      (path) => !layers.some(({ place }) => path === place || path.startsWith(`${place}/`)),
    );
    expect(homeless).toEqual([]);
  });

  it('allows every import that there is', () => {
    expect(importProblems(files, layers)).toEqual([]);
  });

  it('lets the pure folders compile without the DOM and without Node', () => {
    const paths = [...files.keys()].filter((path) => pure.some((at) => path.startsWith(`${at}/`)));
    expect(paths.length).toBeGreaterThan(0);
    expect(pureProblems(root, new Map(paths.map((path) => [path, files.get(path) ?? ''])))).toEqual(
      [],
    );
  }, 60_000);
});

describe('the layer check itself', () => {
  const problems = (path: string, text: string) => importProblems(new Map([[path, text]]), layers);

  it.each([
    ['a static import', "import { a } from '../app/a.ts';"],
    ['a type-only import', "import type { A } from '../app/a.ts';"],
    ['an import for its effects', "import '../app/a.ts';"],
    ['a re-export', "export { a } from '../app/a.ts';"],
    ['a re-export of everything', "export * from '../app/a.ts';"],
    ['a dynamic import', "const a = await import('../app/a.ts');"],
    ['an import type', "let a: import('../app/a.ts').A;"],
    ['a require', "const a = require('../app/a.ts');"],
    ['a glob', "const a = import.meta.glob('../app/*.ts');"],
    ['a new URL', "const a = new URL('../app/a.ts', import.meta.url);"],
  ])('refuses %s from a folder that is not allowed', (_, text) => {
    expect(problems('src/document/fake.ts', text)).toEqual([
      expect.stringContaining('src/document/fake.ts may not import src/app'),
    ]);
  });

  it('refuses a package that is not on the list', () => {
    expect(problems('src/document/fake.ts', "import 'prosemirror-view';")).toHaveLength(1);
    expect(problems('src/app/fake.ts', "import 'node:fs';")).toHaveLength(1);
    expect(problems('electron/fake.ts', "import { x } from 'fflate';")).toHaveLength(1);
  });

  it('refuses an import whose place it cannot read', () => {
    expect(problems('src/app/fake.ts', 'const a = await import(name);')).toHaveLength(1);
  });

  it('refuses the window what talks to a server', () => {
    expect(problems('src/app/fake.ts', "import { Client } from 'pg';")).toHaveLength(1);
    const text = "import { connection } from '../shared-library/connection.ts';";
    for (const place of ['src/app', 'src/editor', 'electron']) {
      expect(problems(`${place}/fake.ts`, text), place).toHaveLength(1);
    }
  });

  it('refuses the command line a file of the editor', () => {
    expect(problems('src/cli/fake.ts', "import '../editor/a.ts';")).toHaveLength(1);
  });

  it('allows what the table allows', () => {
    const text =
      "import { a } from '../document/a.ts'; import M from 'minisearch'; import './b.ts';";
    expect(problems('src/library/fake.ts', text)).toEqual([]);
  });

  it.each([
    ['the DOM', 'export const a = document.title;'],
    ['Node', 'export const a = process.cwd();'],
    ['a package of Node', "import { readFileSync } from 'node:fs'; export const a = readFileSync;"],
  ])(
    'finds %s in a pure folder',
    (_, text) => {
      expect(pureProblems(root, new Map([['src/document/fake.ts', text]]))).not.toEqual([]);
    },
    60_000,
  );
});
