import type { Node } from 'prosemirror-model';
import type { Draft, Origin } from './draftFile.ts';
import { withKeptProvenance } from './keptProvenance.ts';
import { hasId } from './paragraphId.ts';
import { asItReads, isDeleted } from './proposals.ts';
import { shortCheck } from './shortCheck.ts';
import { applied, type TextChange, textChanges } from './textChanges.ts';
import { type Told, type ToldUnit, told, toldContent } from './told.ts';
import { adoptionOf, type MastheadTelling, toldMasthead } from './toldMasthead.ts';
import { unwatched, type WorkDone } from './workDone.ts';

/**
 * All that a draft holds and its words do not tell: what a file has to keep beside its words, so
 * that reading gives the same draft. A unit that tells everything needs no entry.
 */
export interface Kept {
  readonly origin: Origin | null;
  /** Attributes of the document that are not the usual ones. */
  readonly doc: Attributes;
  /** Fields of the masthead and the adoption line that are not as told. */
  readonly masthead: Attributes;
  readonly adoption: Attributes;
  /** As `goneIds`, empty for those that nothing points at; of what is to go no more is kept. */
  readonly gone: readonly string[];
  /** In reading order. */
  readonly units: readonly KeptUnit[];
}

/** Attributes by name, as JSON has them. */
export type Attributes = Readonly<Record<string, unknown>>;

/** What is kept of one `ToldUnit`. */
export interface KeptUnit {
  /** Of the words that it belongs to, see `checkOf`. */
  readonly check: string;
  /** Attributes that print nothing: id, provenance, locked. */
  readonly silent: Attributes;
  /** Other attributes that are not the usual ones, as startAt. */
  readonly attrs: Attributes;
  /** How the JSON of the stored content differs from that of the told one. */
  readonly content: readonly TextChange[];
}

/** Attributes of paragraphs that print nothing. */
export const silentNames = new Set(['id', 'provenance', 'locked']);

/**
 * What has to be kept of a draft in a file with this way of telling its masthead: of the reading
 * that prints, so that nobody's deleted words and comments travel unseen.
 */
export function keptOf(
  { doc: stored, origin }: Draft,
  telling: MastheadTelling,
  done: WorkDone = unwatched,
): Kept {
  const doc = asItReads(stored);
  const ofText = told(doc, done);
  const { masthead, adoption } = toldMasthead(doc, telling);
  return {
    origin,
    doc: unusual(doc),
    masthead: differing(doc.child(0).attrs, { ...masthead }),
    adoption: differing({ ...adoptionOf(doc) }, { ...adoption }),
    gone: telling === 'lines' ? pointedAt(goneIds(stored), doc) : [],
    units: keptUnits(ofText),
  };
}

/** The ids of all that is proposed to be deleted as a whole, or stands in such, in reading order. */
export function goneIds(doc: Node): string[] {
  const ids: string[] = [];
  const visit = (node: Node, around: boolean): void => {
    const gone = around || isDeleted(node);
    if (gone && hasId(node)) ids.push(node.attrs.id);
    if (!node.isTextblock) for (const child of node.children) visit(child, gone);
  };
  visit(doc, false);
  return ids;
}

/** The ids that cross-references of a document point at, empty ones for the others; none for none. */
function pointedAt(ids: readonly string[], doc: Node): string[] {
  const targets = new Set<string>();
  if (ids.length > 0) doc.descendants(({ attrs }) => void targets.add(attrs.target));
  const kept = ids.map((id) => (targets.has(id) ? id : ''));
  return kept.some((id) => id !== '') ? kept : [];
}

/** What the words of a unit are known by: its type, its words and those of its notes. */
export function checkOf(unit: ToldUnit, content: readonly object[]): string {
  return shortCheck(JSON.stringify([unit.type, content]));
}

/** A unit that tells everything has an entry where another one with the same words has. */
function keptUnits(ofText: Told): KeptUnit[] {
  const units = ofText.units.map((unit) => keptUnit(unit, ofText));
  const needed = new Set(units.filter((unit) => !isEmpty(unit)).map(({ check }) => check));
  return units.filter(({ check }) => needed.has(check));
}

function isEmpty({ silent, attrs, content }: KeptUnit): boolean {
  return [...Object.keys(silent), ...Object.keys(attrs), ...content].length === 0;
}

function keptUnit(unit: ToldUnit, ofText: Told): KeptUnit {
  const content = toldContent(unit, ofText);
  const attrs = withKeptProvenance(unusual(unit.node), unit, ofText);
  const named = (silent: boolean) =>
    Object.fromEntries(Object.entries(attrs).filter(([name]) => silentNames.has(name) === silent));
  const changes = contentChanges(wordsNode(unit), content);
  return {
    check: checkOf(unit, content),
    silent: named(true),
    attrs: named(false),
    content: changes,
  };
}

/** The textblock of a unit; null for a table. */
function wordsNode({ node, pos, wordsPos }: ToldUnit): Node | null {
  if (node.isTextblock) return node;
  return pos === wordsPos ? null : node.child(0);
}

function unusual(node: Node): Attributes {
  const usual = Object.entries(node.type.spec.attrs ?? {}).map(([name, spec]) => [
    name,
    (spec as { default?: unknown }).default,
  ]);
  return differing(node.attrs, Object.fromEntries(usual));
}

function differing(stored: Attributes, usual: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(stored).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]),
    ),
  );
}

function contentChanges(stored: Node | null, content: readonly object[]): TextChange[] {
  if (!stored) return [];
  const own = stored.children.map((child) => child.toJSON());
  return textChanges(JSON.stringify(content), JSON.stringify(own));
}

/** Told content with its changes, as JSON; null where they do not fit. */
export function changedContent(
  content: readonly object[],
  changes: readonly TextChange[],
): unknown {
  const json = applied(JSON.stringify(content), changes);
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return null;
  }
}
