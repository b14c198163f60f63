import { toggleMark } from 'prosemirror-commands';
import type { Command } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { makeOperative, makePreambular } from './changePart.ts';
import { restoreAll, restoreHere } from './driftCommands.ts';
import { insertFootnote } from './footnoteCommand.ts';
import { joinWithAfter, joinWithBefore } from './joinParagraphs.ts';
import { moveDown, moveUp } from './moveParagraph.ts';
import { nestParagraph, unnestParagraph } from './nestParagraph.ts';
import {
  addContinuation,
  deleteParagraph,
  insertAnnex,
  insertHeading,
  setFootnotePolicy,
  toggleLock,
} from './paragraphCommands.ts';
import {
  decideAll,
  decideHere,
  deleteComment,
  nextComment,
  nextProposal,
} from './proposalCommands.ts';
import { splitParagraph } from './splitParagraph.ts';
import {
  addColumnLeft,
  addColumnRight,
  addRowAbove,
  addRowBelow,
  deleteColumn,
  deleteRow,
  deleteTable,
  insertTable,
  mergeCells,
  paragraphAfterTable,
  paragraphBeforeTable,
  splitCell,
  toggleHeads,
} from './tableCommands.ts';
import { redoTold, undoTold } from './toldHistory.ts';

/** Something a person can do to the draft, from the keyboard or the command palette. */
export interface DraftCommand {
  readonly id: string;
  /** As the palette shows it. */
  readonly title: string;
  /** In ProseMirror's notation, as "Mod-Shift-f"; empty where it has none. */
  readonly keys: string;
  readonly run: Command;
  /** True for what only means something in a table, and is offered only there. */
  readonly ofTables?: true;
}

/** All commands of the draft: the one source of keys and palette. */
export const draftCommands: readonly DraftCommand[] = [
  command('newParagraph', 'New paragraph', 'Enter', splitParagraph),
  command('joinWithBefore', 'Join with the paragraph before', 'Backspace', joinWithBefore),
  command('joinWithAfter', 'Join with the paragraph after', 'Delete', joinWithAfter),
  command('nest', 'Make subparagraph', 'Tab', nestParagraph),
  command('unnest', 'Take out of its paragraph', 'Shift-Tab', unnestParagraph),
  command('moveUp', 'Move paragraph up', 'Alt-ArrowUp', moveUp),
  command('moveDown', 'Move paragraph down', 'Alt-ArrowDown', moveDown),
  command('insertFootnote', 'Insert footnote', 'Mod-Shift-f', insertFootnote),
  command('emphasis', 'Emphasis', 'Mod-i', toggleMark(schema.marks.emphasis)),
  command('undo', 'Undo', 'Mod-z', undoTold),
  command('redo', 'Redo', 'Mod-Shift-z', redoTold),
  command('makeOperative', 'Make operative paragraph', '', makeOperative),
  command('makePreambular', 'Make preambular paragraph', '', makePreambular),
  command('deleteParagraph', 'Delete paragraph', '', deleteParagraph),
  command('insertHeading', 'Insert section heading', '', insertHeading),
  command('insertAnnex', 'Insert annex', '', insertAnnex),
  command('insertTable', 'Insert table', '', insertTable),
  command('addContinuation', 'Add text after subparagraphs', '', addContinuation),
  ofTables('paragraphAfterTable', 'Paragraph after the table', 'Mod-Enter', paragraphAfterTable),
  ofTables(
    'paragraphBeforeTable',
    'Paragraph before the table',
    'Mod-Shift-Enter',
    paragraphBeforeTable,
  ),
  ofTables('addRowBelow', 'Add row below', '', addRowBelow),
  ofTables('addRowAbove', 'Add row above', '', addRowAbove),
  ofTables('addColumnRight', 'Add column to the right', '', addColumnRight),
  ofTables('addColumnLeft', 'Add column to the left', '', addColumnLeft),
  ofTables('deleteRow', 'Delete row', '', deleteRow),
  ofTables('deleteColumn', 'Delete column', '', deleteColumn),
  ofTables('deleteTable', 'Delete table', '', deleteTable),
  ofTables('mergeCells', 'Merge cells', '', mergeCells),
  ofTables('splitCell', 'Split cell', '', splitCell),
  ofTables('toggleHeads', 'Make heads or common cells', '', toggleHeads),
  command(
    'restoreHere',
    'Restore the adopted words at the cursor',
    'Mod-Alt-Backspace',
    restoreHere,
  ),
  command('restoreAll', 'Restore all words as adopted', 'Mod-Shift-Backspace', restoreAll()),
  command('toggleLock', 'Lock or unlock opening phrase', '', toggleLock),
  command('currentNotes', 'Footnotes: one note for every mark', '', setFootnotePolicy('current')),
  command('legacyNotes', 'Footnotes: equal notes share a number', '', setFootnotePolicy('legacy')),
  command('nextProposal', 'Next proposal', 'Mod-Alt-n', nextProposal),
  command('acceptProposal', 'Accept proposal', 'Mod-Alt-a', decideHere('accept')),
  command('rejectProposal', 'Reject proposal', 'Mod-Alt-r', decideHere('reject')),
  command('acceptAll', 'Accept all proposals', '', decideAll('accept')),
  command('rejectAll', 'Reject all proposals', '', decideAll('reject')),
  command('nextComment', 'Next comment', 'Mod-Alt-c', nextComment),
  command('deleteComment', 'Delete comment', '', deleteComment),
];

function command(id: string, title: string, keys: string, run: Command): DraftCommand {
  return { id, title, keys, run };
}

function ofTables(id: string, title: string, keys: string, run: Command): DraftCommand {
  return { id, title, keys, run, ofTables: true };
}
