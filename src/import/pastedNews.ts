import { Fragment, Node } from 'prosemirror-model';
import { FileError } from '../document/fileError.ts';
import type { PastedBlock, PastedSource, PasteReading } from '../document/pasted.ts';
import { schema } from '../document/schema.ts';
import { type ProblemNews, problemNews } from './reading.ts';
import { readPasted } from './readPasted.ts';

/** What a worker says of what was pasted: nodes cross between threads as JSON. */
export type PastedNews = { readonly kind: 'read'; readonly reading: SentPaste } | ProblemNews;

type SentPaste = Omit<PasteReading, 'blocks' | 'annexes' | 'title' | 'line'> & {
  readonly blocks: readonly (Omit<PastedBlock, 'node'> & { readonly node: unknown })[];
  readonly annexes: readonly unknown[];
  readonly title: unknown;
  readonly line: unknown;
};

/** Recognises what was pasted, for another thread; never throws. */
export function answerPasted(source: PastedSource): PastedNews {
  try {
    const reading = readPasted(source);
    return { kind: 'read', reading: sent(reading) };
  } catch (error) {
    return problemNews(error);
  }
}

/** What `answerPasted` recognised. Throws `FileError` for what it refused, else its own mistake. */
export function arrivedPaste(news: PastedNews): PasteReading {
  if (news.kind === 'refused') throw new FileError(news.sentence);
  if (news.kind === 'failed') throw new RangeError(news.message);
  const { reading } = news;
  return {
    ...reading,
    blocks: reading.blocks.map((block) => ({ ...block, node: nodeOf(block.node) })),
    annexes: reading.annexes.map(nodeOf),
    title: reading.title === null ? null : nodeOf(reading.title),
    line: Fragment.fromJSON(schema, reading.line),
  };
}

function sent(reading: PasteReading): SentPaste {
  return {
    ...reading,
    blocks: reading.blocks.map((block) => ({ ...block, node: block.node.toJSON() })),
    annexes: reading.annexes.map((annex) => annex.toJSON()),
    title: reading.title?.toJSON() ?? null,
    line: reading.line.toJSON(),
  };
}

function nodeOf(json: unknown): Node {
  return Node.fromJSON(schema, json);
}
