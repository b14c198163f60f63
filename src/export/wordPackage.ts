import { type Zippable, zipSync } from 'fflate';
import { unwatched, type WorkDone } from '../document/workDone.ts';
import { Relationships } from './relationships.ts';
import { characters, element, type Xml, xmlPart } from './xml.ts';

/** Namespaces that the root of every part of the text declares. */
export const wordNamespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** One part of the file. */
export interface Part {
  /** As "word/footnotes.xml". */
  readonly path: string;
  readonly contentType: string;
  readonly xml: Xml;
  readonly relationships?: Relationships;
}

/** A part of the text; `kind` is its word in the content type, as "footnotes", "header". */
export function textPart(
  name: string,
  kind: string,
  xml: Xml,
  relationships?: Relationships,
): Part {
  const contentType = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
  return {
    path: `word/${name}.xml`,
    contentType,
    xml,
    ...(relationships ? { relationships } : {}),
  };
}

/** The properties of the file. No dates and no author: the same text gives the same bytes. */
export function propertiesPart(title: string, subject: string): Part {
  return {
    path: 'docProps/core.xml',
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    xml: element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element('dc:title', {}, characters(title)),
      element('dc:subject', {}, characters(subject)),
      element('dc:language', {}, characters('en-GB')),
    ),
  };
}

/** The bytes of the file whose text is `word/document.xml` and whose properties are core.xml and custom.xml. */
export function packageBytes(parts: readonly Part[], done: WorkDone = unwatched): Uint8Array {
  const files: Zippable = {};
  files['[Content_Types].xml'] = xmlPart(contentTypes(parts));
  const root = new Relationships();
  root.part('officeDocument', 'word/document.xml');
  root.coreProperties('docProps/core.xml');
  const custom = 'docProps/custom.xml';
  if (parts.some(({ path }) => path === custom)) root.customProperties(custom);
  files['_rels/.rels'] = xmlPart(root.xml());
  for (const { path, xml, relationships } of parts) {
    files[path] = xmlPart(xml);
    if (relationships && !relationships.empty) {
      files[relationshipsPath(path)] = xmlPart(relationships.xml());
    }
  }
  // A zip states local times without a zone, so noon of one day is the same bytes everywhere.
  const bytes = zipSync(files, { mtime: new Date(1980, 0, 1, 12) });
  done(1);
  return bytes;
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash)}/_rels${path.slice(slash)}.rels`;
}

function contentTypes(parts: readonly Part[]): Xml {
  const byEnding = (ending: string, type: string) =>
    element('Default', { Extension: ending, ContentType: type });
  return element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    byEnding('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
    byEnding('xml', 'application/xml'),
    ...parts.map(({ path, contentType }) =>
      element('Override', { PartName: `/${path}`, ContentType: contentType }),
    ),
  );
}
