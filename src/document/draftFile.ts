import { Node } from 'prosemirror-model';
import { checkCitation } from './citationCheck.ts';
import { diffableJson } from './diffableJson.ts';
import { FileError } from './fileError.ts';
import { hasId, newParagraphId, paragraphIds } from './paragraphId.ts';
import { schema } from './schema.ts';
import { storedJson } from './storedJson.ts';
import { tableGrid } from './tableGrid.ts';

/** The version of the draft file that this program writes; it reads all up to this one. */
export const draftVersion = 1;

/** The largest draft file that is read, in bytes; the longest resolutions are a hundredth of it. */
export const largestDraft = 32 * 1024 * 1024;

/** What a draft file says it is. */
export const draftFormat = 'chapeau draft';

/** What a library resolution tells of itself where its own masthead does not. */
export interface Origin {
  /** The name it is listed under where it states no symbol, as "2006 text". */
  readonly name: string;
  /** Year of the text; null where it is not known. */
  readonly year: number | null;
  /** Where the text came from, in a sentence. */
  readonly note: string;
}

/** A draft as it is saved. */
export interface Draft {
  readonly doc: Node;
  /** Null for a person's own draft. */
  readonly origin: Origin | null;
}

/** The text of the draft file: JSON, one stored thing a line, so that versions can be compared. */
export function writeDraft(draft: Draft): string {
  return diffableJson({
    format: draftFormat,
    version: draftVersion,
    ...(draft.origin ? { origin: draft.origin } : {}),
    doc: storedJson(draft.doc),
  });
}

/**
 * Reads a draft file. Throws `FileError` when it is none, is cut off, was written by a later
 * version, or breaks the schema. Paragraphs without an id, or with another's, get a fresh one.
 */
export function readDraft(text: string): Draft {
  const file = parsed(text);
  if (!isRecord(file) || file.format !== draftFormat) {
    throw new FileError(
      'This is not a Chapeau draft. Nothing was changed. Open a file that Chapeau saved, or the text of a resolution.',
    );
  }
  checkVersion(file.version);
  return { doc: withIds(checkedDoc(file.doc)), origin: readOrigin(file.origin) };
}

/**
 * Reads a draft file from its bytes. Throws `FileError` as `readDraft` does, and for a file that is
 * empty, larger than `largestDraft`, or not text.
 */
export function readDraftBytes(bytes: Uint8Array): Draft {
  if (bytes.length === 0) {
    throw new FileError(
      'This file is empty, so there is no draft to open. Nothing was changed. Ask for it again, or open an earlier version.',
    );
  }
  if (bytes.length > largestDraft) throw new FileError(tooLarge(bytes.length));
  return readDraft(decoded(bytes));
}

/** The sentence for a file of so many bytes that is too large to be a draft. */
export function tooLarge(size: number): string {
  const megabytes = Math.round(size / 1024 / 1024);
  return `This file has ${megabytes} MB, too much for a draft (the limit is ${largestDraft / 1024 / 1024} MB). It was not opened and nothing was changed. Check that it is the right file.`;
}

function decoded(bytes: Uint8Array): string {
  try {
    // A draft ends in ASCII. One cut off within a character is read up to there and called cut off.
    const end = bytes.findLastIndex((byte) => byte < 0x80) + 1;
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end));
  } catch {
    throw new FileError(
      'This file is not text, so it is not a Chapeau draft. Nothing was changed. Open a file that Chapeau saved, or the text of a resolution.',
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileError(
      looksCutOff(text)
        ? 'This file stops in the middle, so it cannot be read. Nothing was changed. Ask for it again, or open an earlier version.'
        : 'This is not a Chapeau draft. Nothing was changed. Open a file that Chapeau saved, or the text of a resolution.',
    );
  }
}

function looksCutOff(text: string): boolean {
  return text.slice(0, 200).includes(`"${draftFormat}"`);
}

function checkVersion(version: unknown): void {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new FileError(
      'This draft does not say which version of Chapeau saved it, so it cannot be read. Nothing was changed. Open an earlier version of it.',
    );
  }
  if (version > draftVersion) {
    throw new FileError(
      `This draft was saved by a later Chapeau (file version ${version}; this one reads up to ${draftVersion}). Nothing was changed. Update Chapeau, or ask for a Word file.`,
    );
  }
}

function checkedDoc(json: unknown): Node {
  try {
    checkAttributeNames(json);
    const doc = Node.fromJSON(schema, json);
    doc.check();
    doc.descendants((node) => {
      if (node.type.name === 'citation') checkCitation(node.attrs.citation);
      if (node.type.name === 'table') tableGrid(node);
      return true;
    });
    if (doc.type !== schema.topNodeType) throw new RangeError('Not a whole document');
    return doc;
  } catch (error) {
    throw new FileError(
      'This draft is damaged: its parts do not fit together. Nothing was changed. Open an earlier version of it.',
      { cause: error },
    );
  }
}

/** Throws `RangeError` for an attribute of a node or mark that the schema has not: reading would drop it silently. */
function checkAttributeNames(json: unknown): void {
  if (!isRecord(json)) return;
  const known = schema.nodes[String(json.type)]?.spec.attrs ?? {};
  checkNames(json, known);
  for (const mark of Array.isArray(json.marks) ? json.marks : []) {
    if (isRecord(mark)) checkNames(mark, schema.marks[String(mark.type)]?.spec.attrs ?? {});
  }
  if (Array.isArray(json.content)) json.content.forEach(checkAttributeNames);
}

function checkNames(json: Record<string, unknown>, known: object): void {
  const unknown = Object.keys(isRecord(json.attrs) ? json.attrs : {}).find(
    (name) => !Object.hasOwn(known, name),
  );
  if (unknown !== undefined) {
    throw new RangeError(`“${String(json.type)}” has no “${unknown}”`);
  }
}

function readOrigin(origin: unknown): Origin | null {
  if (!isRecord(origin)) return null;
  return {
    name: typeof origin.name === 'string' ? origin.name : '',
    year: typeof origin.year === 'number' ? origin.year : null,
    note: typeof origin.note === 'string' ? origin.note : '',
  };
}

/** The document with an id of its own on every paragraph, heading and annex. */
export function withIds(doc: Node): Node {
  const taken = paragraphIds(doc);
  const seen = new Set<string>();
  const visit = (node: Node): Node => {
    if (node.isTextblock || node.isLeaf)
      return node.isTextblock && hasId(node) ? fresh(node) : node;
    const children: Node[] = [];
    node.forEach((child) => {
      children.push(visit(child));
    });
    const changed = children.some((child, index) => child !== node.child(index));
    const own = hasId(node) ? fresh(node) : node;
    return changed || own !== node ? node.type.create(own.attrs, children, node.marks) : node;
  };
  const fresh = (node: Node): Node => {
    const id: string = node.attrs.id;
    if (id && !seen.has(id)) {
      seen.add(id);
      return node;
    }
    const made = newParagraphId(taken);
    taken.add(made);
    seen.add(made);
    return node.type.create({ ...node.attrs, id: made }, node.content, node.marks);
  };
  return visit(doc);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
