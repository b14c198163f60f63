import type { Node } from 'prosemirror-model';
import { crossReferenceWords } from './crossReference.ts';
import { draftFormat, draftVersion, type Origin, readDraft } from './draftFile.ts';
import { FileError } from './fileError.ts';
import { type Attributes, changedContent, goneIds, type Kept, type KeptUnit } from './kept.ts';
import { type MatchedUnit, matchedUnits } from './matchedUnits.ts';
import { outline } from './outline.ts';
import { hasId } from './paragraphId.ts';
import { schema } from './schema.ts';
import { type Told, type ToldUnit, told, toldContent } from './told.ts';
import { type MastheadTelling, printsLines, toldMasthead } from './toldMasthead.ts';
import { withRemarks } from './withRemarks.ts';

/** A document that was read, with what was kept beside its words. */
export interface Restored {
  readonly doc: Node;
  readonly origin: Origin | null;
  /** The id here of each id of the document that was read. */
  readonly ids: ReadonlyMap<string, string>;
  /** How many entries belong to words that are not there any more, or would have changed them. */
  readonly unused: number;
}

/**
 * The document `read` from the words of a file, with what the file kept beside them. The words rule:
 * what would print otherwise than the document that was read is left aside. `stand` are the lines of
 * masthead and adoption as the file has them, where reading may have taken them otherwise; `known`
 * the ids that paragraphs carry in the file, by those that they were read with.
 */
export function restored(
  read: Node,
  kept: Kept,
  telling: MastheadTelling,
  stand: readonly string[] = [],
  known: ReadonlyMap<string, string> = new Map(),
): Restored {
  const restoring = new Restoring(read, kept, telling, stand, known);
  return restoring.restored();
}

/** What is taken of that which was kept. */
interface Taken {
  numbering: boolean;
  policy: boolean;
  masthead: boolean;
}

class Restoring {
  private readonly read: Node;
  private readonly kept: Kept;
  private readonly telling: MastheadTelling;
  private readonly stand: readonly string[];
  private readonly told: Told;
  private readonly units: MatchedUnit[];
  private readonly ids: ReadonlyMap<string, string>;
  private readonly taken: Taken = { numbering: true, policy: true, masthead: true };

  constructor(
    read: Node,
    kept: Kept,
    telling: MastheadTelling,
    stand: readonly string[],
    known: ReadonlyMap<string, string>,
  ) {
    this.stand = stand;
    this.read = read;
    this.kept = kept;
    this.telling = telling;
    this.told = told(read);
    this.units = matchedUnits(this.told, kept.units, known);
    this.ids = renamed(read, this.units, kept, known);
    for (const matched of this.units) {
      const { entry, words, unit } = matched;
      if (!entry || !words) continue;
      matched.words = changedContent(toldContent(unit, this.told), entry.content) !== null;
    }
  }

  restored(): Restored {
    for (let round = 1; round <= rounds; round += 1) {
      const doc = this.attempt();
      if (!doc) break;
      if (this.tellsTheSame(doc)) return this.result(doc);
    }
    // What prints nothing can always be taken, if it is sound.
    Object.assign(this.taken, { numbering: false, policy: false, masthead: false });
    for (const unit of this.units) unit.words = false;
    const doc = this.attempt();
    return this.result(doc && this.tellsTheSame(doc) ? doc : null);
  }

  private result(doc: Node | null): Restored {
    const used = this.units.filter(({ entry, words }) => entry && words).length;
    const unused = doc ? this.kept.units.length - used : this.kept.units.length;
    const ids = doc ? this.ids : new Map<string, string>();
    return { doc: doc ?? this.read, origin: this.kept.origin, ids, unused };
  }

  /** Whether the document tells what was read; what made the difference is not taken again. */
  private tellsTheSame(doc: Node): boolean {
    const after = told(doc);
    if (after.units.length !== this.units.length) return false;
    const masthead = toldMasthead(doc, this.telling).all;
    const same =
      printsLines(doc, this.stand) || masthead === toldMasthead(this.read, this.telling).all;
    if (!same) this.taken.masthead = false;
    const wrong = this.units.filter((matched, index) => {
      const unit = after.units[index];
      if (!unit) return true;
      const before = this.line(matched.unit, this.told);
      const now = this.line(unit, after);
      if (before.label !== now.label) this.taken.numbering = false;
      if (before.markers !== now.markers) this.taken.policy = false;
      if (before.all === now.all) return false;
      matched.words = false;
      return true;
    });
    return same && wrong.length === 0;
  }

  private line(unit: ToldUnit, ofText: Told) {
    const { type, mark, words } = unit;
    const label = unit.label;
    const markers = words.flatMap((piece) => (piece.kind === 'mark' ? piece.marker : [])).join();
    // On paper a heading without a sign does not tell its level.
    const depth = type === 'heading' && this.telling === 'lines' ? 0 : unit.depth;
    const content = toldContent(unit, ofText);
    const shown = content.length > 0 ? mark : '';
    return {
      label,
      markers,
      all: JSON.stringify([type, depth, shown, label, words, content]),
    };
  }

  private attempt(): Node | null {
    const json = new Rebuilding(this.read, this.units, this.told, this.attrsOf(), this.ids).json();
    try {
      return readDraft(JSON.stringify({ format: draftFormat, version: draftVersion, doc: json }))
        .doc;
    } catch (error) {
      if (error instanceof FileError) return null;
      throw error;
    }
  }

  private attrsOf(): OpeningAttrs {
    const { numbering, policy, masthead } = this.taken;
    const told = toldMasthead(this.read, this.telling);
    const usual = { footnotePolicy: 'current', numbering: 'continuous', ...this.kept.doc };
    return {
      numbers: numbering,
      doc: {
        ...usual,
        ...(numbering ? {} : { numbering: this.read.attrs.numbering }),
        ...(policy ? {} : { footnotePolicy: this.read.attrs.footnotePolicy }),
      },
      masthead: masthead ? { ...told.masthead, ...this.kept.masthead } : {},
      adoption: masthead ? { ...told.adoption, ...this.kept.adoption } : {},
    };
  }
}

/** A unit that prints otherwise changes the labels or notes of others, which the next round finds. */
const rounds = 3;

interface OpeningAttrs {
  /** Whether given numbers are those that were kept. */
  readonly numbers: boolean;
  readonly doc: Attributes;
  readonly masthead: Attributes;
  readonly adoption: Attributes;
}

class Rebuilding {
  private readonly read: Node;
  private readonly told: Told;
  private readonly opening: OpeningAttrs;
  private readonly byPos: ReadonlyMap<number, MatchedUnit>;
  private readonly byWords: ReadonlyMap<number, MatchedUnit>;
  private readonly ids: ReadonlyMap<string, string>;
  private readonly readIds: ReadonlyMap<string, string>;

  constructor(
    read: Node,
    units: readonly MatchedUnit[],
    ofText: Told,
    opening: OpeningAttrs,
    ids: ReadonlyMap<string, string>,
  ) {
    this.read = read;
    this.told = ofText;
    this.opening = opening;
    this.byPos = new Map(units.map((matched) => [matched.unit.pos, matched]));
    this.byWords = new Map(units.map((matched) => [matched.unit.wordsPos, matched]));
    this.ids = ids;
    this.readIds = new Map([...ids].map(([id, target]) => [target, id]));
  }

  json(): unknown {
    const json = this.node(this.read, -1);
    return { ...(json as object), attrs: this.opening.doc };
  }

  private node(node: Node, pos: number): unknown {
    const words = this.byWords.get(pos);
    const content =
      (node.isTextblock && words && this.content(words, node)) ||
      childrenOf(node, pos).map(([child, at]) => this.node(child, at));
    const attrs = this.attrs(node, pos);
    if (node.isText) return node.toJSON();
    return {
      type: node.type.name,
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(Array.isArray(content) && content.length > 0 ? { content } : {}),
      ...(node.marks.length > 0 ? { marks: node.marks.map((mark) => mark.toJSON()) } : {}),
    };
  }

  /** With the proposals and comments that were read; null where the words stay as they were read. */
  private content({ entry, words, unit }: MatchedUnit, { children }: Node): unknown {
    if (!entry || !words) return null;
    const stored = nodesOf(changedContent(toldContent(unit, this.told), entry.content));
    if (!stored) return null;
    const wordsOf = ({ attrs }: Node) => this.wordsOf(attrs.target, unit.wordsPos);
    const made = withRemarks(stored, this.renamedTargets(children), wordsOf);
    return made.map((node) => node.toJSON());
  }

  /** What a cross-reference prints in the document that was read. */
  private wordsOf(target: string, pos: number): string {
    return crossReferenceWords(outline(this.read), this.readIds.get(target) ?? '', pos);
  }

  private renamedTargets(nodes: readonly Node[]): Node[] {
    return nodes.map((node) => {
      const target = this.ids.get(node.attrs.target);
      return target ? node.type.create({ target }, null, node.marks) : node;
    });
  }

  private attrs(node: Node, pos: number): Attributes {
    const name = node.type.name;
    if (name === 'masthead') return { ...node.attrs, ...this.opening.masthead };
    if (name === 'adoptionLine') return { ...node.attrs, ...this.opening.adoption };
    if (name === 'crossReference') {
      return { target: this.ids.get(node.attrs.target) ?? node.attrs.target };
    }
    const matched = this.byPos.get(pos);
    if (node.isInline) return node.attrs;
    const own = hasId(node) ? { id: this.ids.get(node.attrs.id) ?? node.attrs.id } : {};
    if (!matched) return { ...node.attrs, ...own };
    const { entry, words } = matched;
    const proposed = node.attrs.proposed ? { proposed: node.attrs.proposed } : {};
    if (!entry) return { ...node.attrs, ...own };
    if (!words) return { ...node.attrs, ...entry.silent, ...own };
    const printing = { ...entry.attrs };
    if (!this.opening.numbers) {
      if ('startAt' in node.attrs) printing.startAt = node.attrs.startAt;
    }
    return { ...entry.silent, ...printing, ...proposed, ...own };
  }
}

/** Content as nodes; null where the schema does not know it. */
function nodesOf(content: unknown): Node[] | null {
  if (!Array.isArray(content)) return null;
  try {
    return content.map((json) => schema.nodeFromJSON(json));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function childrenOf(node: Node, pos: number): [Node, number][] {
  const children: [Node, number][] = [];
  node.forEach((child, offset) => {
    children.push([child, pos + 1 + offset]);
  });
  return children;
}

/** The new id of every id that was read: the kept one, or one that no kept one takes. */
function renamed(
  read: Node,
  units: readonly MatchedUnit[],
  { gone, units: entries }: Kept,
  known: ReadonlyMap<string, string>,
): Map<string, string> {
  // What a person wrote anew is not taken for a paragraph that is not there any more.
  const others = new Set(entries.map(idIn));
  const taken = new Set(units.map(({ entry }) => idIn(entry)).filter((id) => id !== null));
  const ids = new Map<string, string>();
  const isFree = (id: string | undefined) => id !== undefined && !taken.has(id);
  const ofGone = goneIds(read);
  for (const { unit, entry } of units) {
    if (!hasId(unit.node)) continue;
    const carried = known.get(unit.node.attrs.id);
    const own = idIn(entry) ?? (isFree(carried) ? carried : undefined);
    let id = own ?? unit.node.attrs.id;
    while (own === undefined && (taken.has(id) || others.has(id))) id = `${id}x`;
    taken.add(id);
    ids.set(unit.node.attrs.id, id);
  }
  for (const id of ofGone) {
    const carried = known.get(id);
    if (carried === undefined || !isFree(carried)) continue;
    taken.add(carried);
    ids.set(id, carried);
  }
  if (ofGone.length !== gone.length) return ids;
  for (const [index, target] of gone.entries()) {
    const id = ofGone[index];
    if (id === undefined || target === '' || taken.has(target)) continue;
    taken.add(target);
    ids.set(id, target);
  }
  return ids;
}

function idIn(entry: KeptUnit | null): string | null {
  const id = entry?.silent.id;
  return typeof id === 'string' && id !== '' ? id : null;
}
