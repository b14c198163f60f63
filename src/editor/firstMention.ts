import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { announce } from './announcement.ts';
import { keepsRepeatedNotes } from './leftOutNotes.ts';
import { NoteMoves } from './noteMoves.ts';
import { typedBlock } from './typedBlock.ts';
import { isTextAsItStood } from './wholeText.ts';

/** Positions right before the footnotes that this plugin gave to a mention. */
const key = new PluginKey<readonly number[]>('firstMention');

/**
 * Keeps the note of a source at its first mention under the current policy (un-style 4.2). When a
 * note goes, or comes to stand below a mention of the same title, that mention is given it, in the
 * same step of the history; words that only mean the same are left alone, and so is a locked
 * paragraph. Typing moves no note.
 */
export function firstMention(): Plugin {
  return new Plugin<readonly number[]>({
    key,
    state: {
      init: () => [],
      apply: (tr, given) => [...stillThere(given, tr), ...(tr.getMeta(key) ?? [])],
    },
    appendTransaction(transactions, before, after) {
      if (before.doc === after.doc || transactions.some(isMeantSo)) return null;
      if (!isCurrent(before.doc) || !isCurrent(after.doc)) return null;
      if (onlyTyped(before.doc, after.doc)) return null;
      const moves = new NoteMoves(before.doc, transactions, after.tr);
      moves.leaveOutReturned(key.getState(after) ?? []);
      moves.raise();
      moves.promote();
      if (!moves.tr.docChanged) return null;
      return announce(moves.tr, moves.said).setMeta(key, moves.given);
    },
  });
}

/** Undo brings back what stood, and a repeated note that a person asked for stays. */
function isMeantSo(tr: Transaction): boolean {
  return isTextAsItStood(tr) || keepsRepeatedNotes(tr);
}

function isCurrent(doc: Node): boolean {
  return doc.attrs.footnotePolicy === 'current';
}

/** Typing leaves every mark of its paragraph; what takes one away means to. */
function onlyTyped(before: Node, after: Node): boolean {
  const typed = typedBlock(before, after);
  return typed !== null && marksIn(typed.before) <= marksIn(typed.after);
}

function marksIn(textblock: Node): number {
  return textblock.children.filter(({ type }) => type.name === 'footnote').length;
}

function stillThere(given: readonly number[], tr: Transaction): number[] {
  if (!tr.docChanged) return [...given];
  return given.flatMap((pos) => {
    const { deletedAfter, pos: now } = tr.mapping.mapResult(pos, 1);
    return deletedAfter || tr.doc.nodeAt(now)?.type.name !== 'footnote' ? [] : [now];
  });
}
