import { Node } from 'prosemirror-model';
import { schema } from '../document/schema.ts';
import type { Clause } from './clause.ts';
import { GrowingBytes } from './growingBytes.ts';
import { GrowingNumbers } from './growingNumbers.ts';

/** What a clause has of its own, beside its place in a resolution. */
type OwnOfClause = Pick<Clause, 'words' | 'openingPhrase' | 'citations' | 'node'>;

/** The texts of clauses as bytes (UTF-8), in which a clause takes a fraction of the memory. */
export interface StoredTexts {
  readonly bytes: Uint8Array;
  /** Where each clause's text begins in `bytes`, and where the last one ends. */
  readonly starts: Uint32Array;
}

/** What words alone do not tell of a clause, as JSON. */
interface More {
  readonly openingPhrase?: string;
  readonly citations?: readonly string[];
  readonly node?: unknown;
}

/** Between the words and what they do not tell; no text has it. */
const separator = '\u0000';

/** Takes the texts of clauses one after another. */
export class TextsWriter {
  private readonly bytes = new GrowingBytes();
  private readonly starts = new GrowingNumbers();

  add(clause: Clause): void {
    const more = moreOf(clause);
    const told = Object.keys(more).length > 0 ? separator + JSON.stringify(more) : '';
    this.starts.push(this.bytes.length);
    this.bytes.push(new TextEncoder().encode(clause.words + told));
  }

  written(): StoredTexts {
    this.starts.push(this.bytes.length);
    return { bytes: this.bytes.taken(), starts: this.starts.taken() };
  }
}

/** A clause's own again, by its number; its node is made when it is first asked for. */
export function ownOfClause(
  { bytes, starts }: StoredTexts,
  at: number,
  label: string,
): OwnOfClause {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    bytes.subarray(starts[at], starts[at + 1]),
  );
  const end = text.indexOf(separator);
  if (end < 0) return ownOf(text, {}, label);
  return ownOf(text.slice(0, end), JSON.parse(text.slice(end + 1)) as More, label);
}

/** A clause's own, of its words and what these do not tell. */
export function ownOf(words: string, more: More, label: string): OwnOfClause {
  let node: Node | null = null;
  return {
    words,
    openingPhrase: more.openingPhrase ?? '',
    citations: more.citations ?? [],
    get node() {
      node ??= more.node ? Node.fromJSON(schema, more.node) : plainNode(words, label);
      return node;
    },
  };
}

/** What the words of a clause do not tell of it; an empty object where they tell all. */
export function moreOf({ words, label, openingPhrase, citations, node }: Clause): More {
  const isPlain = withoutIds(node).eq(plainNode(words, label));
  return {
    ...(openingPhrase === '' ? {} : { openingPhrase }),
    ...(citations.length === 0 ? {} : { citations }),
    ...(isPlain ? {} : { node: node.toJSON() }),
  };
}

/** A paragraph that is nothing but these words; the terminal mark is computed. */
function plainNode(words: string, label: string): Node {
  const { chapeau, preambularParagraph, operativeParagraph, subparagraph } = schema.nodes;
  const whole = label.startsWith('PP') ? preambularParagraph : operativeParagraph;
  const type = label.includes('(') ? subparagraph : whole;
  const text = words.replace(/[,;:.]\s*$/, '');
  return type.create(null, chapeau.create(null, text === '' ? [] : schema.text(text)));
}

function withoutIds(node: Node): Node {
  return node.type.create({ ...node.attrs, id: '' }, node.content, node.marks);
}
