import { readFileSync } from 'node:fs';
import { deleteSelection } from 'prosemirror-commands';
import { undo } from 'prosemirror-history';
import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { readDraftBytes } from '../../src/document/draftFile.ts';
import { noteWords, sameNote } from '../../src/document/note.ts';
import { notePlaces } from '../../src/document/notePlaces.ts';
import { outline } from '../../src/document/outline.ts';
import { insertClause } from '../../src/editor/insertClause.ts';
import { labelAround } from '../../src/editor/labelAt.ts';
import { moveDown, moveUp } from '../../src/editor/moveParagraph.ts';
import { deleteParagraph } from '../../src/editor/paragraphCommands.ts';
import { pasteSlice } from '../../src/editor/pasteSlice.ts';
import { splitParagraph } from '../../src/editor/splitParagraph.ts';
import { harvest } from '../../src/library/harvest.ts';
import { doc, fn, op, pp, sub, withAttrs } from '../builders.ts';
import { TestDraft } from './draft.ts';

const convention = 'United Nations, Treaty Series, vol. 2225, No. 39574';
const child = 'United Nations, Treaty Series, vol. 1577, No. 27531';
const title = 'the United Nations Convention against Transnational Organized Crime';
const protocol = `the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, supplementing ${title}`;

/** Where each note stands, as "PP1 …Crime,| United Nations, Treaty Series…". */
function places({ state }: TestDraft): string[] {
  return notePlaces(state.doc).map(({ node, pos }) => {
    const $pos = state.doc.resolve(pos);
    const before = $pos.parent.textBetween(Math.max(0, $pos.parentOffset - 6), $pos.parentOffset);
    return `${labelAround(state.doc, pos)} …${before}| ${noteWords(node).replace('United Nations, Treaty Series, ', '')}`;
  });
}

/** Runs, and checks that one Undo brings back exactly what stood. */
function draftAfter(draft: TestDraft, run: (draft: TestDraft) => void): TestDraft {
  const before = draft.state.doc;
  const way = new TestDraft(before);
  way.state = draft.state;
  run(way);
  const done = way.state;
  const { said } = way;
  way.run(undo);
  expect(way.state.doc.eq(before)).toBe(true);
  way.state = done;
  way.said = said;
  return way;
}

test('when the paragraph of the first citation is deleted, the next mention is given its note', () => {
  const draft = new TestDraft(
    doc([
      pp(`Recalling ${title},`, fn(convention), ' and others'),
      op('Urges States to act'),
      op(`Calls upon States to ratify ${title}, and to act`),
      op(`Invites States to ratify ${title}`),
    ]),
  );
  const after = draftAfter(draft, (d) => d.in('PP1').run(deleteParagraph));
  expect(places(after)).toEqual(['OP2 …Crime,| vol. 2225, No. 39574.']);
  expect(after.said).toBe(
    'Deleted PP1. The note “United Nations, Treaty Series, vol. 2225, No. 39574” now stands at OP2, the next mention of its source.',
  );
});

test('what a protocol supplements is no mention of the convention, and the note of the protocol goes behind it', () => {
  const vol = 'United Nations, Treaty Series, vol. 2237, No. 39574';
  const draft = new TestDraft(
    doc([
      pp(`Recalling ${title}`, fn(convention), ` and ${protocol},`, fn(vol)),
      op(`Calls upon States to ratify ${protocol} without delay`),
      op(`Invites States to ratify ${title}`),
    ]),
  );
  const after = draftAfter(draft, (d) => d.in('PP1').run(deleteParagraph));
  expect(places(after)).toEqual([
    'OP1 … Crime| vol. 2237, No. 39574.',
    'OP2 … Crime| vol. 2225, No. 39574.',
  ]);
  expect(after.said).toBe(
    'Deleted PP1. 2 notes now stand where their sources are first mentioned: OP2, OP1.',
  );
});

test('a mark that is deleted by itself leaves its place without a note and the next mention gets it', () => {
  const draft = new TestDraft(
    doc([pp(`Recalling ${title}`, fn(convention), ' and others'), op(`Invites ${title}`)]),
  );
  const after = draftAfter(draft, (d) => {
    const [mark] = notePlaces(d.state.doc);
    d.run((state, dispatch) => {
      dispatch?.(state.tr.delete(mark?.pos ?? 0, (mark?.pos ?? 0) + (mark?.node.nodeSize ?? 0)));
      return true;
    });
  });
  expect(places(after)).toEqual(['OP1 … Crime| vol. 2225, No. 39574.']);
  expect(after.said).toContain('now stands at OP1');
});

test('a deleted mark does not come back behind the comma that it stood before', () => {
  const draft = new TestDraft(doc([pp(`Recalling ${title}`, fn(convention), ', and others')]));
  const [mark] = notePlaces(draft.state.doc);
  draft.run((state, dispatch) => {
    dispatch?.(state.tr.delete(mark?.pos ?? 0, (mark?.pos ?? 0) + (mark?.node.nodeSize ?? 0)));
    return true;
  });
  expect(places(draft)).toEqual([]);
});

test('a paragraph that moves above the one with the note takes the note, and gives it back', () => {
  const draft = new TestDraft(
    doc([op(`Urges States to ratify ${title};`, fn(convention)), op(`Invites ${title} to all`)]),
  );
  const before = draft.state.doc;
  const after = draftAfter(draft, (d) => d.in('OP2').run(moveUp));
  expect(places(after)).toEqual(['OP1 … Crime| vol. 2225, No. 39574.']);
  expect(after.said).toContain('OP2 is now OP1. The note “United Nations, Treaty Series');
  expect(after.said).toContain('now stands at OP1, the first mention of its source.');
  after.run(moveDown);
  expect(after.state.doc.eq(before)).toBe(true);
});

test('the same happens when the paragraph with the note moves down', () => {
  const draft = new TestDraft(
    doc([pp(`Recalling ${title},`, fn(convention)), pp(`Guided by ${title},`), op('Urges')]),
  );
  const after = draftAfter(draft, (d) => d.in('PP1').run(moveDown));
  expect(places(after)).toEqual(['PP1 …Crime,| vol. 2225, No. 39574.']);
});

test('a mention that a drafter left without a note above the noted one stays so', () => {
  const draft = new TestDraft(
    doc([
      pp(`Guided by ${title}`),
      pp('Recalling the Charter'),
      op(`Urges States to ratify ${title}`, fn(convention)),
      op('Decides'),
    ]),
  );
  draft.in('PP1').run(moveDown);
  draft.in('OP1').run(moveDown);
  expect(places(draft)).toEqual(['OP2 … Crime| vol. 2225, No. 39574.']);
});

test('words cut and pasted elsewhere bring their note along; it stands once, at the first mention', () => {
  const draft = new TestDraft(
    doc([
      pp('Aware of all'),
      pp(`Recalling ${title}`, fn(convention)),
      op('Urges States to act'),
      op(`Invites ${title}`),
    ]),
  );
  const start = draft.state.doc;
  const pos = outline(start).entries[1]?.pos ?? 0;
  draft.state = draft.state.apply(draft.state.tr.setSelection(NodeSelection.create(start, pos)));
  const cut = draft.state.selection.content();
  draft.run(deleteSelection);
  expect(places(draft)).toEqual(['OP2 … Crime| vol. 2225, No. 39574.']);
  draft.in('PP1', 'end').run(pasteSlice(cut));
  expect(places(draft)).toEqual(['PP2 … Crime| vol. 2225, No. 39574.']);
  expect(draft.lines).toEqual(new TestDraft(start).lines);
  draft.run(undo);
  draft.run(undo);
  expect(draft.state.doc.eq(start)).toBe(true);
});

test('a source that is still cited elsewhere gives no note', () => {
  const draft = new TestDraft(
    doc([
      pp(`Recalling ${title}`, fn(convention)),
      op(`Urges States to ratify ${title}`),
      op(`Invites ${title}`, fn(convention)),
    ]),
  );
  draft.in('PP1').run(deleteParagraph);
  expect(places(draft)).toEqual(['OP2 … Crime| vol. 2225, No. 39574.']);
  expect(draft.said).toBe('Deleted PP1.');
});

test('a description is no title: the next report of the Secretary-General is another one', () => {
  const draft = new TestDraft(
    doc([
      pp('Recalling the report of the Secretary-General', fn('A/79/322')),
      op('Requests the report of the Secretary-General'),
    ]),
  );
  draft.in('PP1').run(deleteParagraph);
  expect(places(draft)).toEqual([]);
  expect(draft.said).toBe('Deleted PP1.');
});

test('a locked paragraph is passed over, subparagraphs are not', () => {
  const draft = new TestDraft(
    doc([
      pp('Recalling the Convention on the Rights of the Child', fn(child)),
      withAttrs(op('Urges the Convention on the Rights of the Child'), { locked: true }),
      op('Invites States:', sub('To ratify the Convention on the Rights of the Child;')),
    ]),
  );
  const after = draftAfter(draft, (d) => d.in('PP1').run(deleteParagraph));
  expect(places(after)).toEqual(['OP2 (a) …Child;| vol. 1577, No. 27531.']);
});

test('under the legacy policy notes stay where they are', () => {
  const children = [pp(`Recalling ${title}`, fn(convention)), op(`Invites ${title}`)];
  const draft = new TestDraft(doc(children, { footnotePolicy: 'legacy' }));
  draft.in('PP1').run(deleteParagraph);
  expect(places(draft)).toEqual([]);
});

test('typing moves no note, and neither does splitting the paragraph that was typed', () => {
  const draft = new TestDraft(
    doc([pp('Guided by '), pp(`Recalling ${title}`, fn(convention)), op('Urges')]),
  );
  draft.in('PP1', 'end').type(title);
  draft.run(splitParagraph);
  expect(places(draft)).toEqual(['PP3 … Crime| vol. 2225, No. 39574.']);
});

test('words typed over others in a paragraph without marks touch nothing elsewhere', () => {
  const draft = new TestDraft(
    doc([pp(`Recalling ${title}`, fn(convention)), op(`Invites ${title}`)]),
  );
  draft.at('Recalling', 'the United').type('Noting ');
  expect(places(draft)).toEqual(['PP1 … Crime| vol. 2225, No. 39574.']);
});

test('the note of a clause that was left out as already cited comes back when the first one goes', () => {
  const [clause] = harvest({
    doc: doc([op(`Urges States to ratify ${title}`, fn(convention), ' at once')]),
    origin: { name: 'an earlier text', year: 2018, note: '' },
  });
  const draft = new TestDraft(doc([pp(`Recalling ${title}`, fn(convention)), op('Decides')]));
  if (clause) draft.in('OP1').run(insertClause(clause, 'paragraph'));
  expect(places(draft)).toEqual(['PP1 … Crime| vol. 2225, No. 39574.']);
  draft.in('PP1').run(deleteParagraph);
  expect(places(draft)).toEqual(['OP2 … Crime| vol. 2225, No. 39574.']);
});

test('a clause without notes inserted above the first citation takes its note', () => {
  const [clause] = harvest({
    doc: doc([pp(`Guided by ${title}`)]),
    origin: { name: 'an earlier text', year: 2018, note: '' },
  });
  const draft = new TestDraft(doc([pp('Aware'), op(`Urges ${title}`, fn(convention))]));
  if (clause) draft.in('PP1').run(insertClause(clause, 'paragraph'));
  expect(places(draft)).toEqual(['PP2 … Crime| vol. 2225, No. 39574.']);
});

test('words selected with their mark and deleted give the note to the next mention', () => {
  const draft = new TestDraft(
    doc([pp(`Recalling ${title}`, fn(convention), ' and others'), op(`Invites ${title}`)]),
  );
  const { doc: start } = draft.state;
  const [mark] = notePlaces(start);
  const from = outline(start).entries[0]?.wordsPos ?? 0;
  draft.state = draft.state.apply(
    draft.state.tr.setSelection(
      TextSelection.create(start, from + 10, (mark?.pos ?? 0) + (mark?.node.nodeSize ?? 0)),
    ),
  );
  draft.run(deleteSelection);
  expect(places(draft)).toEqual(['OP1 … Crime| vol. 2225, No. 39574.']);
});

test('73/146 under the current policy: without its second paragraph the notes stand where it printed them again', () => {
  const file = new URL('../../clause-library/73-146.json', import.meta.url);
  const official = readDraftBytes(new Uint8Array(readFileSync(file))).doc;
  const once = EditorState.create({ doc: official }).tr.setDocAttribute(
    'footnotePolicy',
    'current',
  );
  const notes = notePlaces(official);
  for (const [index, { node, pos }] of [...notes.entries()].reverse()) {
    const again = notes.slice(0, index).some((earlier) => sameNote(earlier.node, node));
    if (again) once.delete(pos, pos + node.nodeSize);
  }
  const draft = new TestDraft(once.doc);
  const after = draftAfter(draft, (d) => d.in('PP2').run(deleteParagraph));
  // PP3 names the Protocol, so its note stands there; OP5 is again as 73/146 printed it.
  expect(after.said).toContain(
    '5 notes now stand where their sources are first mentioned: OP4, PP2, OP5.',
  );
  const named = (doc: typeof official, label: string) =>
    outline(doc).entries.find((entry) => entry.label === label)?.words;
  expect(named(after.state.doc, 'OP5')?.eq(named(official, 'OP5') ?? official)).toBe(true);
});
