import fc from 'fast-check';
import { deleteSelection, selectAll, toggleMark } from 'prosemirror-commands';
import { redo, undo, undoDepth } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import {
  type Command,
  EditorState,
  NodeSelection,
  type Selection,
  TextSelection,
} from 'prosemirror-state';
import { expect, test } from 'vitest';
import { departure } from '../../src/document/departure.ts';
import { readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { footnotes } from '../../src/document/footnotes.ts';
import { parseNote } from '../../src/document/note.ts';
import { outline } from '../../src/document/outline.ts';
import { hasId } from '../../src/document/paragraphId.ts';
import { paragraphText } from '../../src/document/paragraphText.ts';
import { printed } from '../../src/document/printed.ts';
import { schema } from '../../src/document/schema.ts';
import { adoptedAtCursor } from '../../src/editor/adoptedPlace.ts';
import { makeOperative, makePreambular } from '../../src/editor/changePart.ts';
import { insertCrossReference } from '../../src/editor/crossReferenceCommand.ts';
import { draftPlugins } from '../../src/editor/draftPlugins.ts';
import {
  declareDeliberate,
  restoreAll,
  restoreHere,
  takeWording,
} from '../../src/editor/driftCommands.ts';
import { insertFootnote, writeNote } from '../../src/editor/footnoteCommand.ts';
import { insertClause } from '../../src/editor/insertClause.ts';
import { joinWithAfter, joinWithBefore } from '../../src/editor/joinParagraphs.ts';
import { keepRepeatedNotes } from '../../src/editor/leftOutNotes.ts';
import { moveDown, moveUp } from '../../src/editor/moveParagraph.ts';
import { nestParagraph, unnestParagraph } from '../../src/editor/nestParagraph.ts';
import { openNote, openNoteOf } from '../../src/editor/openNote.ts';
import {
  addContinuation,
  deleteParagraph,
  insertAnnex,
  insertHeading,
  setFootnotePolicy,
  toggleLock,
} from '../../src/editor/paragraphCommands.ts';
import { pasteReading } from '../../src/editor/pasteReading.ts';
import { pasteSlice } from '../../src/editor/pasteSlice.ts';
import { splitParagraph } from '../../src/editor/splitParagraph.ts';
import {
  addColumnRight,
  addRowBelow,
  deleteColumn,
  deleteRow,
  deleteTable,
  insertTable,
  paragraphAfterTable,
  toggleHeads,
} from '../../src/editor/tableCommands.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { readPasted } from '../../src/import/readPasted.ts';
import { harvest } from '../../src/library/harvest.ts';
import {
  adoptionLine,
  annex,
  annexParagraph,
  cell,
  continuation,
  doc,
  fn,
  headerRow,
  heading,
  op,
  pp,
  row,
  sub,
  table,
  withAttrs,
} from '../builders.ts';
import { expectedNotes, expectedParagraphs } from '../word/expected.ts';
import { readWordFile } from '../word/readWord.ts';

const treaty = (volume: number) => `United Nations, Treaty Series, vol. ${volume}, No. 39574`;

const start = doc([
  pp('Recalling the Convention', fn(treaty(2225)), ' and its Protocols,', fn(treaty(2237))),
  pp('Recalling also its resolution', fn('Resolution 64/293')),
  pp(
    'Welcoming the following:',
    sub('To promote cooperation', fn('Resolution 64/293')),
    sub('To protect victims', sub('Of trafficking'), sub('Of slavery')),
    continuation('and in this regard', fn(treaty(96))),
  ),
  op('Urges Governments to act under the Slavery Convention'),
  op('Also urges Governments to report', fn('A/79/322')),
  op('Further urges Governments to ratify the Slavery Convention', fn(treaty(212))),
  op('Calls upon Governments:', sub('To sign'), sub('To ratify', sub('Soon', sub('Or later')))),
  heading(1, 'Follow-up'),
  op('Requests the Secretary-General to report'),
  adoptionLine('53rd', '17 December 2024'),
  annex(
    'Guidelines',
    annexParagraph('States should act', fn(treaty(2225))),
    annexParagraph('Together:'),
    table(
      headerRow('State', 'Share'),
      row(withAttrs(cell('Belarus'), { rowspan: 2 }), cell(['0.041', fn('A/79/322')])),
      row('0.2'),
    ),
  ),
]);

const clauses = harvest({
  doc: doc([
    pp('Recalling the Slavery Convention', fn(treaty(212)), ' and the Protocol', fn(treaty(2237))),
    pp('Reaffirming the following', sub('To prevent', fn('A/79/161')), sub('To protect')),
    op('Urges Governments to cooperate', fn('Resolution 64/293')),
    op('Also urges Governments to prosecute'),
  ]),
  origin: { name: 'an earlier text', year: 2024, note: '' },
});

const pasted = '12. Urges States;\n(a) To act,\n\nRecalling also; and more\n5. Decides.';

/** One thing a person does; `at` and `more` choose where, as shares of what there is. */
interface Edit {
  readonly name: keyof typeof edits;
  readonly at: number;
  readonly more: number;
}

const edits = {
  type: ({ at }) => typeText('abc, persons; “x”'.slice(0, 1 + Math.floor(at * 15))),
  deleteBack: () => (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.parentOffset === 0 || !$from.parent.isTextblock)
      return joinWithBefore(state, dispatch);
    const size = $from.nodeBefore?.isText ? 1 : ($from.nodeBefore?.nodeSize ?? 0);
    dispatch?.(state.tr.delete($from.pos - size, $from.pos));
    return true;
  },
  deleteRange:
    ({ at, more }) =>
    (state, dispatch) =>
      deleteSelection(selected(state, textSelection(state.doc, at, more)), dispatch),
  deleteAll: () => (state, dispatch) => {
    let all = state;
    selectAll(state, (tr) => {
      all = state.apply(tr);
    });
    return deleteSelection(all, dispatch);
  },
  deleteNode:
    ({ at }) =>
    (state, dispatch) => {
      const selection = nodeSelection(state.doc, at);
      return selection ? deleteSelection(selected(state, selection), dispatch) : false;
    },
  split: () => splitParagraph,
  joinBack: () => (state, dispatch) => {
    const { $from } = state.selection;
    if (!$from.parent.isTextblock) return false;
    const start = TextSelection.create(state.doc, $from.start());
    return joinWithBefore(selected(state, start), dispatch);
  },
  joinForward: () => (state, dispatch) => {
    const { $from } = state.selection;
    if (!$from.parent.isTextblock) return false;
    const end = TextSelection.create(state.doc, $from.end());
    return joinWithAfter(selected(state, end), dispatch);
  },
  nest: () => nestParagraph,
  unnest: () => unnestParagraph,
  up: () => moveUp,
  down: () => moveDown,
  operative: () => makeOperative,
  preambular: () => makePreambular,
  deleteParagraph: () => deleteParagraph,
  heading: () => insertHeading,
  table: () => insertTable,
  rowBelow: () => addRowBelow,
  columnRight: () => addColumnRight,
  deleteRow: () => deleteRow,
  deleteColumn: () => deleteColumn,
  deleteTable: () => deleteTable,
  heads: () => toggleHeads,
  afterTable: () => paragraphAfterTable,
  annex: () => insertAnnex,
  continuation: () => addContinuation,
  lock: () => toggleLock,
  legacy: () => setFootnotePolicy('legacy'),
  current: () => setFootnotePolicy('current'),
  keepNotes: () => keepRepeatedNotes,
  emphasis: () => toggleMark(schema.marks.emphasis),
  footnote: () => insertFootnote,
  note:
    ({ more }) =>
    (state, dispatch) => {
      const pos = openNoteOf(state);
      if (pos === null) return false;
      dispatch?.(openNote(writeNote(state, pos, parseNote(treaty(Math.floor(more * 9)))), null));
      return true;
    },
  leaveNote: () => (state, dispatch) => {
    dispatch?.(openNote(state.tr, null));
    return true;
  },
  reference:
    ({ at }) =>
    (state, dispatch) => {
      const { entries } = outline(state.doc);
      const target = entries[Math.floor(at * entries.length)]?.id ?? '';
      return insertCrossReference(target)(state, dispatch);
    },
  clause: ({ at }) => insertClause(pick(clauses, at), 'paragraph'),
  clauseBelow: ({ at }) => insertClause(pick(clauses, at), 'subparagraph'),
  paste:
    ({ at, more }) =>
    (state, dispatch) => {
      const node = nodeSelection(state.doc, at);
      const copied = more > 0.5 && node ? node : textSelection(state.doc, at, more);
      return pasteSlice(copied.content())(state, dispatch);
    },
  pasteText: ({ at }) =>
    pasteReading(readPasted({ kind: 'text', text: pasted.slice(Math.floor(at * pasted.length)) })),
  restoreAll: () => restoreAll(),
  restoreHere: () => restoreHere,
  deliberate: () => (state, dispatch) => {
    const id: string = adoptedAtCursor(state)?.owner.attrs.id ?? '';
    return declareDeliberate(id, 'As agreed')(state, dispatch);
  },
  newest:
    ({ at }) =>
    (state, dispatch) => {
      const id: string = adoptedAtCursor(state)?.owner.attrs.id ?? '';
      return takeWording(id, pick(clauses, at))(state, dispatch);
    },
  undo: () => undo,
  redo: () => redo,
} satisfies Record<string, (edit: Edit) => Command>;

function typeText(text: string): Command {
  return (state, dispatch) => {
    if (!state.selection.$from.parent.isTextblock) return false;
    dispatch?.(state.tr.insertText(text));
    return true;
  };
}

function pick<T>(items: readonly T[], share: number): T {
  const item = items[Math.floor(share * items.length)];
  if (item === undefined) throw new RangeError(`Nothing at ${share}`);
  return item;
}

function textSelection(doc: Node, at: number, more: number): Selection {
  const size = doc.content.size;
  const from = doc.resolve(Math.floor(at * size));
  const to = doc.resolve(Math.min(size, Math.floor((at + more * more) * size)));
  return TextSelection.between(from, to);
}

function nodeSelection(doc: Node, at: number): NodeSelection | null {
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (NodeSelection.isSelectable(node) && !node.isText) found.push(pos);
    return node.type !== schema.nodes.footnote;
  });
  const pos = found[Math.floor(at * found.length)];
  return pos === undefined ? null : NodeSelection.create(doc, pos);
}

function selected(state: EditorState, selection: Selection): EditorState {
  return state.apply(state.tr.setSelection(selection));
}

const share = fc.integer({ min: 0, max: 999 }).map((thousandths) => thousandths / 1000);

const names = Object.keys(edits) as (keyof typeof edits)[];

const edit: fc.Arbitrary<Edit> = fc.record({
  // Deleting everything leaves little to edit, so it is done seldom.
  name: fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...names.filter((name) => name !== 'deleteAll')) },
    { weight: 1, arbitrary: fc.constant('deleteAll' as const) },
  ),
  at: share,
  more: share,
});

/** Runs edits with the cursor set before each, so that every place is reached. */
function edited(steps: readonly { edit: Edit; cursor: number }[]): EditorState {
  let state = EditorState.create({ doc: start, plugins: draftPlugins() });
  for (const { edit, cursor } of steps) {
    state = selected(state, textSelection(state.doc, cursor, 0));
    const command: Command = edits[edit.name](edit);
    command(state, (tr) => {
      state = state.apply(tr);
      state.doc.check();
    });
    holds(state.doc);
  }
  return state;
}

function holds(doc: Node): void {
  numbersWithoutGaps(doc);
  oneNoteForEachMark(doc);
  departuresStandInTheirWords(doc);
  expect(readDraft(writeDraft({ doc, origin: null })).doc.toJSON()).toEqual(doc.toJSON());
}

/** What a paragraph tells of its departures is made of its own words, which are all there. */
function departuresStandInTheirWords(doc: Node): void {
  for (const { node, words } of outline(doc).entries) {
    const found = departure(node);
    if (!found) continue;
    const { text } = paragraphText(words);
    const parts = found.parts
      .map((part) => (typeof part === 'string' ? part : part.added))
      .join('');
    expect(text.slice(0, parts.length)).toBe(parts);
    expect(text.slice(parts.length)).toMatch(/^[\s,;:.]*$/);
  }
}

function numbersWithoutGaps(doc: Node): void {
  const { entries } = outline(doc);
  const names = (part: string) =>
    entries
      .filter(({ kind, part: p }) => kind === 'paragraph' && p === part)
      .map(({ label }) => label);
  const counted = (sign: string, labels: string[]) => labels.map((_label, i) => `${sign}${i + 1}`);
  expect(names('preambular')).toEqual(counted('PP', names('preambular')));
  expect(names('operative')).toEqual(counted('OP', names('operative')));
  const ids: string[] = [];
  doc.descendants((node) => {
    if (hasId(node)) ids.push(node.attrs.id);
  });
  expect(ids.every(Boolean)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
}

function oneNoteForEachMark(doc: Node): void {
  const { notes, marks } = footnotes(doc);
  expect(notes.map(({ marker }) => marker)).toEqual(notes.map((_note, index) => index + 1));
  const { entries, tables } = printed(doc);
  const inTables = (before: number) =>
    tables
      .filter(({ table }) => table.entriesBefore === before)
      .flatMap(({ rows }) => rows.flat().flatMap(({ paragraphs }) => paragraphs.flat()));
  const runs = entries.flatMap((entry, index) => [...entry.runs, ...inTables(index + 1)]);
  const printedMarks = [...inTables(0), ...runs].filter((run) => run.kind === 'mark');
  const inTitle = printed(doc).title.flatMap((run) => (run.kind === 'mark' ? [run] : []));
  expect([...inTitle, ...printedMarks]).toEqual([...marks.values()]);
  const firsts = [...marks.values()].filter(({ first }) => first).map(({ marker }) => marker);
  expect(firsts).toEqual(notes.map(({ marker }) => marker));
}

function sameInWord(doc: Node): void {
  const read = readWordFile(wordFile(doc));
  expect(read.paragraphs).toEqual(expectedParagraphs(doc));
  expect(read.notes).toEqual(expectedNotes(doc));
}

test('whatever people do, numbers, notes, history, saved file and Word file stay right', () => {
  const session = fc.array(fc.record({ edit, cursor: share }), { maxLength: 25 });
  fc.assert(
    fc.property(session, (done) => {
      let state = edited(done);
      const end = state.doc;
      sameInWord(end);
      const steps = undoDepth(state);
      for (let step = 0; step < steps; step += 1) {
        undo(state, (tr) => {
          state = state.apply(tr);
        });
      }
      expect(state.doc.toJSON()).toEqual(start.toJSON());
      expect(state.doc.eq(start)).toBe(true);
      for (let step = 0; step < steps; step += 1) {
        redo(state, (tr) => {
          state = state.apply(tr);
        });
      }
      expect(state.doc.toJSON()).toEqual(end.toJSON());
    }),
    { numRuns: 150 },
  );
}, 60_000);
