import type { Node } from 'prosemirror-model';
import { type Draft, draftFormat, draftVersion } from './draftFile.ts';
import { storedJson } from './storedJson.ts';

/** Blocks as JSON, by node: a key press makes one of them anew. */
const written = new WeakMap<Node, string>();

/**
 * The text of the draft file on one line, for keeping a draft as it is typed: only blocks that
 * changed since the last time are written again. `readDraft` reads it.
 */
export function compactDraft({ doc, origin }: Draft): string {
  const head = JSON.stringify({
    format: draftFormat,
    version: draftVersion,
    ...(origin ? { origin } : {}),
  });
  const attrs = JSON.stringify(doc.attrs);
  const content = doc.children.map(block).join(',');
  return `${head.slice(0, -1)},"doc":{"type":"doc","attrs":${attrs},"content":[${content}]}}`;
}

function block(node: Node): string {
  const known = written.get(node);
  if (known !== undefined) return known;
  const json = JSON.stringify(storedJson(node));
  written.set(node, json);
  return json;
}
