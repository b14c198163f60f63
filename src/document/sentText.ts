import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import {
  type AsSent,
  checkLength,
  fieldCheck,
  handCheck,
  hasOwnWords,
  idOf,
  isAsWritten,
  type SentCheck,
  sentCheck,
} from './asSent.ts';
import { decided } from './decided.ts';
import { paragraphIds } from './paragraphId.ts';
import { proposalsIn } from './proposals.ts';
import type { StatedField } from './statedFields.ts';

/** What is known of the text as it was sent; nothing of a file that tells of another text. */
export function sentText(draft: Node, file: Node, sent: AsSent | undefined): SentText {
  // A file that nobody touched is a colleague's own text: what it has otherwise, they changed.
  if (!sent || isAsWritten(file, sent)) return unknownText;
  const text = new SentText(sent.checks, sent.fields);
  return text.isOf(paragraphIds(draft)) ? text : unknownText;
}

/** A file without the changes that it was sent with: of those the draft has what they lead to. */
export function withoutRedline(file: Node, sent: AsSent | undefined): Node {
  if (!sent?.redline) return file;
  const tr = new Transform(file);
  const own = () => proposalsIn(tr.doc).filter((place) => handCheck(place) === sent.redline);
  // In a paragraph that was inserted others may stand.
  for (let places = own(); places.length > 0; places = own()) decided(tr, places, 'accept');
  return tr.doc;
}

/** How words stand to those that were sent; tracked where nothing else was done to them. */
export type Standpoint = 'same' | 'tracked' | 'changed' | 'unknown';

/** A text as it was sent, as far as a file tells of it. */
export class SentText {
  private readonly byId = new Map<string, string[]>();
  private readonly ranks = new Map<string, number>();
  private readonly fields: ReadonlyMap<string, string> | null;

  constructor(checks: readonly SentCheck[], fields: readonly SentCheck[] | null = null) {
    this.fields = fields && new Map(fields);
    checks.forEach(([id, check], rank) => {
      this.byId.set(id, [...(this.byId.get(id) ?? []), check]);
      if (id !== '') this.ranks.set(id, rank);
    });
  }

  /** Whether anything is told of it. */
  get isKnown(): boolean {
    return this.byId.size > 0;
  }

  /** Whether anything is told of fields. */
  get tellsFields(): boolean {
    return this.fields !== null;
  }

  /** Whether a field was sent as it is here. */
  hasField(field: StatedField): boolean {
    const [name, check] = fieldCheck(field);
    return this.fields !== null && this.fields.get(name) === (field.isUsual ? undefined : check);
  }

  /** Whether most of it is of this draft: ids that a draft has not tell nothing of it. */
  isOf(ids: ReadonlySet<string>): boolean {
    const own = [...this.ranks.keys()];
    return own.filter((id) => ids.has(id)).length * 2 > own.length;
  }

  /** The place of a paragraph among those that were sent; null for one that was not. */
  rankOf(node: Node): number | null {
    return this.ranks.get(idOf(node)) ?? null;
  }

  /** Whether a paragraph was sent. */
  has(node: Node): boolean {
    return this.byId.has(idOf(node));
  }

  /** How the own words of a paragraph stand to those that were sent under its id, or another one. */
  standpointOf(node: Node, id: string = idOf(node)): Standpoint {
    const checks = this.byId.get(id);
    if (!checks) return 'unknown';
    const check = sentCheck(node);
    if (checks.includes(check)) return 'same';
    const before = (each: string) => each.slice(0, checkLength);
    return checks.some((each) => before(each) === before(check)) ? 'tracked' : 'changed';
  }

  /** The id under which these words were sent; empty where there is none. */
  idWith(node: Node): string {
    const check = sentCheck(node);
    return [...this.byId].find(([, checks]) => checks.includes(check))?.[0] ?? '';
  }

  /** Whether a paragraph has the words that were sent under its id, but for what is tracked. */
  knows(node: Node): boolean {
    return idOf(node) !== '' && ['same', 'tracked'].includes(this.standpointOf(node));
  }

  /** Whether a paragraph and all that stands under it is as it was sent. */
  isWholly(node: Node): boolean {
    if (hasOwnWords(node) && this.standpointOf(node) !== 'same') return false;
    if (node.isTextblock || node.type.name === 'table') return true;
    return node.children.every((child) => this.isWholly(child));
  }
}

/** A text of which nothing is told. */
export const unknownText = new SentText([]);
