import { join } from 'node:path';
import ts from 'typescript';

/** Encoding of text is JavaScript's everywhere, but TypeScript declares it with the DOM only. */
const globals = 'test/layers/pureGlobals.d.ts';

/**
 * What TypeScript says of the files (path from the root to text) when there are no types of the DOM
 * and of Node: one line each. Files that these import are read from the disk.
 */
export function pureProblems(root: string, files: ReadonlyMap<string, string>): string[] {
  const given = new Map([...files].map(([path, text]) => [slashed(join(root, path)), text]));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => given.get(slashed(path)) ?? readFile(path);
  host.fileExists = (path) => given.has(slashed(path)) || fileExists(path);
  host.getSourceFile = (path, version) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, version);
  };
  host.getCurrentDirectory = () => root;
  const program = ts.createProgram([...given.keys(), join(root, globals)], options, host);
  return ts.getPreEmitDiagnostics(program).map((found) => sentence(root, found));
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
};

function sentence(root: string, { file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (!file) return text;
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
  return `${slashed(file.fileName).replace(`${slashed(root)}/`, '')}:${line + 1} ${text}`;
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
