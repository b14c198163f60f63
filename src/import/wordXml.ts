import { SaxesParser, type SaxesTagNS } from 'saxes';
import { FileError } from '../document/fileError.ts';
import { keptNamespace } from '../document/keptLines.ts';
import { damaged } from './wordZip.ts';

/** An element of a part of a Word file. */
export interface Tag {
  /** With the usual prefix of its namespace, whatever the file calls it: "w:p". */
  readonly name: string;
  /** By name, with the usual prefix: "w:val". */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Tag | string)[];
}

/** Word's own files are about 40 deep; reading goes as deep as the elements do. */
const deepest = 250;

/** The most elements in one part; the longest resolutions have a quarter of it. */
const mostTags = 400_000;

const wordprocessing = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const relationships = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];
const mathematics = [
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://purl.oclc.org/ooxml/officeDocument/math',
];

/** The prefixes that this program names elements by. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ...wordprocessing.map((uri) => [uri, 'w'] as const),
  ...relationships.map((uri) => [uri, 'r'] as const),
  ...mathematics.map((uri) => [uri, 'm'] as const),
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  [keptNamespace, 'chapeau'],
]);

interface OpenTag extends Tag {
  readonly children: (Tag | string)[];
}

/**
 * The root element of a part. Throws `FileError` for what is no well-formed XML, and for what no
 * Word file has: a document type, which entities need, or elements without end.
 */
export function wordXml(bytes: Uint8Array): Tag {
  const root: OpenTag = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  let count = 0;
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (): never => {
    throw new FileError(damaged);
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', (tag) => {
    count += 1;
    if (open.length > deepest || count > mostTags) refuse();
    const made = opened(tag);
    open.at(-1)?.children.push(made);
    open.push(made);
  });
  parser.on('closetag', () => open.pop());
  const text = (words: string) => open.at(-1)?.children.push(words);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(decoded(bytes)).close();
  return root.children.find((child) => typeof child !== 'string') ?? refuse();
}

function opened(tag: SaxesTagNS): OpenTag {
  const attributes = new Map<string, string>();
  for (const { uri, prefix, local, value } of Object.values(tag.attributes)) {
    attributes.set(named(uri, prefix, local), value);
  }
  return { name: named(tag.uri, tag.prefix, tag.local), attributes, children: [] };
}

function named(uri: string, prefix: string, local: string): string {
  const known = prefixes.get(uri) ?? prefix;
  return known === '' ? local : `${known}:${local}`;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileError(damaged);
  }
}

/** The elements inside an element. */
export function tagsIn(tag: Tag | undefined): Tag[] {
  return tag ? tag.children.filter((child) => typeof child !== 'string') : [];
}

/** The first element at a path of names, as `at(paragraph, 'w:pPr', 'w:pStyle')`. */
export function at(tag: Tag | undefined, ...path: readonly string[]): Tag | undefined {
  return path.reduce<Tag | undefined>(
    (inside, name) => tagsIn(inside).find((child) => child.name === name),
    tag,
  );
}

/** The `w:val` of the element at a path. */
export function valueAt(tag: Tag | undefined, ...path: readonly string[]): string | undefined {
  return at(tag, ...path)?.attributes.get('w:val');
}

/** Whether a property is on: `<w:i/>` is, `<w:i w:val="0"/>` is not; undefined where it is not said. */
export function isOn(tag: Tag | undefined, ...path: readonly string[]): boolean | undefined {
  const found = at(tag, ...path);
  return found && !/^(?:0|false|off)$/.test(found.attributes.get('w:val') ?? '1');
}

/** A whole number; undefined for what is none. */
export function wholeNumber(words: string | undefined): number | undefined {
  return words !== undefined && /^-?\d{1,9}$/.test(words) ? Number(words) : undefined;
}

/** All words inside an element, however deep. */
export function wordsIn(tag: Tag): string {
  let words = '';
  for (const child of tag.children) words += typeof child === 'string' ? child : wordsIn(child);
  return words;
}
