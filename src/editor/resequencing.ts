import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { isDeleted } from '../document/proposals.ts';
import { type Respelling, resequence } from '../document/sequence.ts';
import { announce } from './announcement.ts';
import { isBlank, isParagraph } from './paragraph.ts';
import { typedBlock } from './typedBlock.ts';
import { isTextAsItStood } from './wholeText.ts';

/**
 * Sets also and further right around every paragraph that came to follow another one, whatever
 * brought that about: a command, a cut, a paste, a drop. The correction belongs to the same step of
 * the history. Typing inside a paragraph changes no other one, and Undo brings back what stood.
 */
export function resequencing(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (before.doc === after.doc || transactions.some(isTextAsItStood)) return null;
      if (typedBlock(before.doc, after.doc)) return null;
      const old = predecessors(before.doc);
      const respellings = resequence(after.doc, newlyFollowing(old, after.doc));
      if (respellings.length === 0) return null;
      const said = respellings.map((each) => sentence(each, old.has(idAt(after.doc, each.pos))));
      const tr = after.tr;
      for (const { pos, from, to } of respellings.toReversed()) {
        tr.insertText(to, pos, pos + from.length);
      }
      return announce(tr, said.join(' '));
    },
  });
}

/**
 * What stands right before each paragraph of the body, by ids. Blank ones do not count: an empty
 * line between two paragraphs is where a drafter begins, not yet a change of order; nor do those
 * that are proposed to be deleted.
 */
function predecessors(doc: Node): Map<string, string> {
  const found = new Map<string, string>();
  let previous = '';
  doc.forEach((child) => {
    if (isBlank(child) || isDeleted(child)) return;
    if (isParagraph(child)) found.set(child.attrs.id, previous);
    previous = isParagraph(child) ? `${child.type.name} ${child.attrs.id}` : child.type.name;
  });
  return found;
}

/** Indexes among the document's children of paragraphs that follow another one than before. */
function newlyFollowing(old: ReadonlyMap<string, string>, doc: Node): number[] {
  const now = predecessors(doc);
  const indexes: number[] = [];
  doc.forEach((child, _pos, index) => {
    const id: unknown = child.attrs.id;
    if (typeof id === 'string' && now.has(id) && now.get(id) !== old.get(id)) indexes.push(index);
  });
  return indexes;
}

function idAt(doc: Node, pos: number): string {
  return doc.resolve(pos).node(1).attrs.id;
}

function sentence({ label, from, to }: Respelling, stoodBefore: boolean): string {
  return stoodBefore ? `${label} now begins “${to}”.` : `“${from}” became “${to}”.`;
}
