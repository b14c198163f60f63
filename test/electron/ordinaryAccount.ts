import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { temporaryFolder } from './temporaryFolder.ts';

const root = join(import.meta.dirname, '../..');
/** The account "nobody", for where the tests run as root, which may write everything. */
const nobody = 65534;

/** An account that may not write everything. */
interface OrdinaryAccount {
  /** A folder of its own. */
  readonly folder: string;
  /** Runs a module beside the folder "electron" as this account; the lines that it prints. */
  run(module: string): string[];
}

/** This account, or another one where this is root's. */
export function ordinaryAccount(): OrdinaryAccount {
  const isRoot = process.getuid?.() === 0;
  const folder = temporaryFolder();
  compile('electron', folder);
  compile('src', folder, ['bridge.ts']);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  if (isRoot) chownSync(folder, nobody, nobody);
  return {
    folder,
    run(module) {
      const path = join(folder, 'run.js');
      writeFileSync(path, module);
      // Changed in the program that runs: the other account may not be able to start it.
      const change = isRoot ? `process.setgid(${nobody}); process.setuid(${nobody});` : '';
      const script = `${change} import(${JSON.stringify(pathToFileURL(path).href)})`;
      const said = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
      return said.trim().split('\n');
    },
  };
}

/** Writes what Node runs of a folder of the repository. */
function compile(from: string, to: string, names = readdirSync(join(root, from))): void {
  mkdirSync(join(to, from));
  for (const name of names.filter((each) => each.endsWith('.ts'))) {
    const { outputText } = ts.transpileModule(readFileSync(join(root, from, name), 'utf8'), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        rewriteRelativeImportExtensions: true,
      },
    });
    writeFileSync(join(to, from, name.replace(/ts$/, 'js')), outputText);
  }
}
