import { FileError } from '../document/fileError.ts';
import { type Tag, tagsIn, wordsIn, wordXml } from './wordXml.ts';
import { damaged, type WordZip, wordZip } from './wordZip.ts';

/** The parts of a Word file that are read. */
export interface WordParts {
  /** `w:body` is in it. */
  readonly document: Tag;
  readonly styles: Tag | null;
  readonly numbering: Tag | null;
  readonly footnotes: Tag | null;
  readonly endnotes: Tag | null;
  readonly comments: Tag | null;
  /** Headers and footers, by the id of their relationship. */
  readonly pageParts: ReadonlyMap<string, Tag>;
  /** What Chapeau kept beside the words, see `keptLines`; null in files of others. */
  readonly kept: Tag | null;
  /** Properties of the file by their names. */
  readonly properties: ReadonlyMap<string, string>;
}

/** Opens a Word file. Throws `FileError` for a zip file that is none, and for a damaged one. */
export function wordParts(bytes: Uint8Array): WordParts {
  const zip = wordZip(bytes);
  const root = related(zip, '', '_rels/.rels');
  const office = root.find(({ kind }) => kind === 'officeDocument');
  const path = office?.path ?? 'word/document.xml';
  if (!zip.has(path)) throw new FileError(noWordFile);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const document = tagOf(zip, path);
  if (document?.name !== 'w:document') throw new FileError(document ? noWordFile : damaged);
  const relations = related(zip, folder, `${folder}_rels/${path.slice(folder.length)}.rels`);
  const part = (kind: string): Tag | null => {
    const relation = relations.find((relation) => relation.kind === kind);
    return relation ? tagOf(zip, relation.path) : null;
  };
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    comments: part('comments'),
    pageParts: pageParts(zip, relations),
    kept: keptPart(zip, relations),
    properties: propertiesIn(zip, root),
  };
}

function propertiesIn(zip: WordZip, root: readonly Relation[]): Map<string, string> {
  const path = root.find(({ kind }) => kind === 'custom-properties')?.path;
  const tag = path === undefined ? null : tagOf(zip, path);
  return new Map(
    tagsIn(tag ?? undefined).map((each) => [each.attributes.get('name') ?? '', wordsIn(each)]),
  );
}

const noWordFile =
  'This file is not a Word document, though it is packed like one. Nothing was changed. Open it in the program that it belongs to and save it as .docx, or paste its words into a new draft.';

/** A Word file has three headers and three footers a section; beyond these they repeat. */
const mostPageParts = 60;

interface Relation {
  readonly id: string;
  /** The last word of the relationship's type, as "styles". */
  readonly kind: string;
  readonly path: string;
}

function pageParts(zip: WordZip, relations: readonly Relation[]): Map<string, Tag> {
  const parts = new Map<string, Tag>();
  const ofPages = relations.filter(({ kind }) => kind === 'header' || kind === 'footer');
  for (const { id, path } of ofPages.slice(0, mostPageParts)) {
    const tag = tagOf(zip, path);
    if (tag) parts.set(id, tag);
  }
  return parts;
}

/** A Word file may have parts of data of any program; one with this root is ours. */
function keptPart(zip: WordZip, relations: readonly Relation[]): Tag | null {
  const data = relations.filter(({ kind }) => kind === 'customXml').slice(0, mostPageParts);
  for (const { path } of data) {
    const tag = tagOf(zip, path);
    if (tag?.name === 'chapeau:kept') return tag;
  }
  return null;
}

function related(zip: WordZip, folder: string, path: string): Relation[] {
  const tag = tagOf(zip, path);
  return (tag ? tagsIn(tag) : []).map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      kind: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      path: target.startsWith('/') ? target.slice(1) : inFolder(folder, target),
    };
  });
}

function inFolder(folder: string, target: string): string {
  return target.startsWith('../') ? inFolder('', target.slice(3)) : folder + target;
}

function tagOf(zip: WordZip, path: string): Tag | null {
  const bytes = zip.bytes(path);
  return bytes && wordXml(bytes);
}
