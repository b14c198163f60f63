import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part, or a piece of text, whose name is ''. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tag[];
  readonly text: string;
}

/** The parts of a Word file by path, each as its root. Throws where one is not well formed. */
export function wordParts(bytes: Uint8Array): ReadonlyMap<string, Tag> {
  const files = Object.entries(unzipSync(bytes));
  return new Map(files.map(([path, file]) => [path, parsed(strFromU8(file), path)]));
}

/** The part at a path. */
export function partOf(parts: ReadonlyMap<string, Tag>, path: string): Tag {
  const part = parts.get(path);
  if (!part) throw new RangeError(`The file has no ${path}`);
  return part;
}

/** All elements of this name inside, in order. */
export function all(tag: Tag, name: string): Tag[] {
  return tag.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** The element at a path of names right inside one another; undefined where there is none. */
export function at(tag: Tag | undefined, ...names: string[]): Tag | undefined {
  let found = tag;
  for (const name of names) found = found?.children.find((child) => child.name === name);
  return found;
}

/** The `w:val` of the element at a path. */
export function valueAt(tag: Tag | undefined, ...names: string[]): string | undefined {
  return at(tag, ...names)?.attributes['w:val'];
}

interface OpenTag extends Tag {
  readonly children: Tag[];
}

function parsed(xml: string, path: string): Tag {
  const root: OpenTag = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ fileName: path, xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tag: OpenTag = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(tag);
    open.push(tag);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    open.at(-1)?.children.push({ name: '', attributes: {}, children: [], text });
  });
  parser.write(xml).close();
  const first = root.children.find((child) => child.name !== '');
  if (!first) throw new RangeError(`${path} is empty`);
  return first;
}
