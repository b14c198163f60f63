import { posix } from 'node:path';
import ts from 'typescript';

/** One row of design.md's table. */
export interface Layer {
  /** A folder or a file, from the root. */
  readonly place: string;
  /** Folders or files of ours that it may import, besides itself. */
  readonly ours: readonly string[];
  /** Packages it may import; "node:*" is every module of Node. */
  readonly packages: readonly string[];
}

/** One sentence for every import that the table does not allow, in the order of the files. */
export function importProblems(
  files: ReadonlyMap<string, string>,
  layers: readonly Layer[],
): string[] {
  return [...files].flatMap(([path, text]) => {
    const layer = layers.find(({ place }) => within(path, place));
    if (!layer) return [`${path} stands in no layer`];
    return importsOf(path, text)
      .filter((name) => !allowed(path, name, layer))
      .map((name) => `${path} may not import ${resolved(path, name)}`);
  });
}

const unreadable = '(a place that is worked out only when it runs)';

function allowed(path: string, name: string, layer: Layer): boolean {
  if (name === unreadable) return false;
  const target = resolved(path, name);
  if (name.startsWith('.')) {
    return [layer.place, ...layer.ours].some((place) => within(target, place));
  }
  if (name.startsWith('node:')) return layer.packages.includes('node:*');
  return layer.packages.includes(packageOf(name));
}

function resolved(path: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function within(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

/** The names that a file imports, in whatever form: types, effects, globs and URLs as well. */
function importsOf(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const names = file.referencedFiles.map(({ fileName }) => posix.join('.', fileName));
  const visit = (node: ts.Node): void => {
    names.push(...namesIn(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

function namesIn(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node)) return words(node.moduleSpecifier);
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier ? words(node.moduleSpecifier) : [];
  if (ts.isExternalModuleReference(node)) return words(node.expression);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return words(node.argument.literal);
  }
  if (ts.isCallExpression(node) && importsByCall(node.expression)) return words(node.arguments[0]);
  if (ts.isNewExpression(node) && node.arguments?.[1]?.getText() === 'import.meta.url') {
    return words(node.arguments[0]);
  }
  return [];
}

function importsByCall(called: ts.Expression): boolean {
  return (
    called.kind === ts.SyntaxKind.ImportKeyword ||
    ['require', 'import.meta.glob'].includes(called.getText())
  );
}

function words(node: ts.Node | undefined): string[] {
  if (node && ts.isArrayLiteralExpression(node)) return node.elements.flatMap(words);
  return node && ts.isStringLiteralLike(node) ? [node.text] : [unreadable];
}
