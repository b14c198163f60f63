import { redo, undo } from 'prosemirror-history';
import { Fragment, Slice } from 'prosemirror-model';
import { Selection, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { footnotes } from '../../src/document/footnotes.ts';
import type { Provenance } from '../../src/document/provenance.ts';
import { copiedSlice } from '../../src/editor/copiedSlice.ts';
import { pasteReading } from '../../src/editor/pasteReading.ts';
import { pasteSlice } from '../../src/editor/pasteSlice.ts';
import { readPasted } from '../../src/import/readPasted.ts';
import { annex, annexParagraph, doc, fn, op, pp, sub, title, withAttrs } from '../builders.ts';
import { TestDraft } from './draft.ts';

function inTitle(draft: TestDraft): TestDraft {
  const at = Selection.near(draft.state.doc.resolve(draft.state.doc.child(0).nodeSize));
  draft.state = draft.state.apply(draft.state.tr.setSelection(at));
  return draft;
}

const pasteText = (text: string) => pasteReading(readPasted({ kind: 'text', text }));

test('one pasted line goes to the cursor', () => {
  const draft = new TestDraft(doc([op('Urges to act')]));
  draft.at(' to act').run(pasteText(' all States,\n'));
  expect(draft.lines).toEqual(['OP1 Urges all States, to act']);
  expect(draft.cursor).toBe('Urges all States,| to act');
});

test('pasted lines become paragraphs of the kind at the cursor', () => {
  const draft = new TestDraft(doc([pp('Recalling'), op('Urges States and more')]));
  draft.at(' and more').run(pasteText(' to act;\n\n12. Calls upon them;\r\n13. Decides'));
  expect(draft.lines).toEqual([
    'PP1 Recalling',
    'OP1 Urges Statesto act',
    'OP2 Calls upon them',
    'OP3 Decides and more',
  ]);
  expect(draft.said).toBe('Pasted 3 paragraphs.');
});

test('the first pasted line fills a blank paragraph, which keeps its id', () => {
  const draft = new TestDraft(doc([pp('Recalling'), op('')]));
  draft.in('OP1').run(pasteText('1. Urges;\n2. Also urges.'));
  expect(draft.lines).toEqual(['PP1 Recalling', 'OP1 Urges', 'OP2 Also urges']);
  expect(draft.state.doc.child(4).attrs.id).toBe('p2');
});

test('pasted subparagraphs lose their letters, and the paragraph what it computes', () => {
  const draft = new TestDraft(doc([op('Urges', sub(''))]));
  draft.in('OP1 (a)').run(pasteText('(a) To sign;\n(b) To ratify;'));
  expect(draft.lines).toEqual(['OP1 Urges', 'OP1 (a) To sign', 'OP1 (b) To ratify']);
});

const page = `as well as the
Convention (No. 143),31 and the 2030 Agenda for Sustainable Development,
Recalling the report of the Secretary-General on trafficking in per-
sons,32 and women56
__________________
31
Ibid., vol. 1120.
32
A/79/1.
24-24145 4/14
A/RES/79/154`;

test.each([
  ['a blank draft', ' more', doc([pp(' more')])],
  ['the middle of a paragraph', ' more', doc([pp('Guided by the Charter more'), op('Urges')])],
  ['the end of one among others', 'x', doc([pp('Guided by the Charterx'), pp('Welcoming')])],
])('a page with its notes goes into %s, and one Undo gives back what stood', (_, at, before) => {
  const draft = new TestDraft(before);
  draft.at(at).run(pasteText(page));
  expect(footnotes(draft.state.doc).notes).toHaveLength(2);
  expect(draft.said).toContain('Pasted 2 paragraphs and 2 footnotes.');
  expect(draft.said).toContain('it looks like a mark of a footnote: “women56”.');
  expect(draft.said).toContain('Left out 2 lines of pages and masthead: “24-24145 4/14”');
  draft.run(undo);
  expect(draft.state.doc.eq(before)).toBe(true);
});

test('italics of another program stay but for the opening phrase, which is in italics anyway', () => {
  const draft = new TestDraft(doc([op(''), op('Decides')]));
  const words = { kind: 'text', text: 'Urges Global Report', italic: true, bold: false } as const;
  const part = { kind: 'paragraph', pieces: [words], label: '', depth: 0, heading: 0 } as const;
  const source = { kind: 'parts', parts: [part, part], notes: [] } as const;
  draft.in('OP1').run(pasteReading(readPasted(source)));
  const chapeau = draft.state.doc.child(3).child(0);
  expect(chapeau.children.map(({ text, marks }) => [text, marks.length])).toEqual([
    ['Urges', 0],
    [' Global Report', 1],
  ]);
});

test('in the title all pasted lines stay one', () => {
  const draft = new TestDraft(doc([title('Trafficking'), op('Urges')]));
  draft.at('Trafficking').run(pasteText('Women\nand girls'));
  expect(draft.state.doc.child(1).textContent).toBe('Women and girlsTrafficking');
});

test('a copied paragraph brings its notes and its provenance, under an id of its own', () => {
  const provenance: Provenance = { source: 'A/RES/79/154', label: 'PP1', words: 'Recalling' };
  const source = withAttrs(pp('Recalling', fn('A/79/1')), { provenance });
  const draft = new TestDraft(doc([source, pp('Welcoming')]));
  draft.in('PP2', 'end').run(pasteSlice(new Slice(Fragment.from(draft.state.doc.child(3)), 0, 0)));
  expect(draft.lines).toEqual(['PP1 Recalling', 'PP2 Welcoming', 'PP3 Recalling']);
  const pasted = draft.state.doc.child(5);
  expect(pasted.attrs.provenance).toEqual(provenance);
  expect(draft.state.doc.child(3).attrs.id).toBe('p1');
  expect(pasted.attrs.id).not.toBe('p1');
  expect(footnotes(draft.state.doc).notes).toHaveLength(2);
});

test('a preambular paragraph pasted among operative ones becomes one of them', () => {
  const draft = new TestDraft(doc([pp('Recalling'), op('Urges'), op('Decides')]));
  draft.in('OP1', 'end').run(pasteSlice(new Slice(Fragment.from(draft.state.doc.child(3)), 0, 0)));
  expect(draft.lines).toEqual(['PP1 Recalling', 'OP1 Urges', 'OP2 Recalling', 'OP3 Decides']);
});

test('paragraphs of both parts pasted into a blank draft keep their parts', () => {
  const source = doc([pp('Recalling'), op('Urges', sub('To act'))]);
  const draft = new TestDraft(doc([pp('')]));
  const copied = Fragment.from([source.child(3), source.child(4)]);
  draft.in('PP1').run(pasteSlice(new Slice(copied, 0, 0)));
  expect(draft.lines).toEqual(['PP1 Recalling', 'OP1 Urges', 'OP1 (a) To act']);
});

test('in an annex pasted paragraphs become the annex’s', () => {
  const draft = new TestDraft(doc([op('Urges'), annex('Rules', annexParagraph('One'))]));
  draft
    .in('Annex, 1', 'end')
    .run(pasteSlice(new Slice(Fragment.from(draft.state.doc.child(3)), 0, 0)));
  expect(draft.lines).toEqual(['OP1 Urges', 'Annex Rules', 'Annex, 1 One', 'Annex, 2 Urges']);
});

test('paragraphs pasted into the title leave only their words there', () => {
  const draft = new TestDraft(doc([title('In '), pp('Recalling', fn('A/79/1')), op('Urges')]));
  const both = Fragment.from([draft.state.doc.child(3), draft.state.doc.child(4)]);
  draft.at('In ').run(pasteSlice(new Slice(both, 0, 0)));
  expect(draft.cursor).toBe('Recalling* Urges|In ');
});

test('whole pasted paragraphs go behind the one at the cursor, in the parts that their words say', () => {
  const draft = new TestDraft(doc([pp('Recalling'), op('Urges States')]));
  draft.at('lling').run(pasteText('Noting the report,\n1. Calls upon all;\n(a) To act;'));
  expect(draft.lines).toEqual([
    'PP1 Recalling',
    'PP2 Noting the report',
    'OP1 Calls upon all',
    'OP1 (a) To act',
    'OP2 Urges States',
  ]);
});

test('from the beginning of a paragraph they go before it', () => {
  const draft = new TestDraft(doc([pp('Recalling'), op('Urges')]));
  draft.in('OP1').run(pasteText('1. Calls upon all;\n2. Requests it;'));
  expect(draft.lines).toEqual([
    'PP1 Recalling',
    'OP1 Calls upon all',
    'OP2 Requests it',
    'OP3 Urges',
  ]);
});

test('one pasted paragraph fills a blank one without the number that the draft counts, and says so', () => {
  const draft = new TestDraft(doc([pp('Recalling'), op('')]));
  draft.in('OP1').run(pasteText('12. Urges States;'));
  expect(draft.lines).toEqual(['PP1 Recalling', 'OP1 Urges States']);
  expect(draft.said).toBe('Pasted without its number 12, which the draft counts.');
});

test('a resolution pasted into a blank title brings its title and fills the text', () => {
  const draft = new TestDraft(doc([title(), pp(''), op('')]));
  const text =
    'Action against trafficking\n\nThe General Assembly,\n\nRecalling all,\n\n1. Urges States;';
  inTitle(draft).run(pasteText(text));
  expect(draft.state.doc.child(1).textContent).toBe('Action against trafficking');
  expect(draft.lines).toEqual(['PP1 Recalling all', 'OP1 Urges States', 'OP2']);
});

test('what is left out of pages is told with its count, also the title of a draft that has one', () => {
  const draft = new TestDraft(doc([title('Women'), pp(''), op('Urges')]));
  const text =
    'A/RES/79/154\nTrafficking\nThe General Assembly,\nRecalling all,\n24-24150 3/14\nNoting the rest,';
  draft.in('PP1').run(pasteText(text));
  expect(draft.lines).toEqual(['PP1 Recalling all', 'PP2 Noting the rest', 'OP1 Urges']);
  expect(draft.said).toBe(
    'Pasted 2 paragraphs. Left out 3 lines of pages and masthead: “A/RES/79/154”, “24-24150 3/14”, “Trafficking”.',
  );
});

test('pasted subparagraphs that would stand too deep stand behind each other', () => {
  const draft = new TestDraft(doc([op('Urges', sub('a', sub('b', sub('c', sub('d')))))]));
  draft.in('OP1 (a) (i) a. i.', 'end').run(pasteText('(a) To sign:\n(i) Soon;'));
  expect(draft.lines.slice(-2)).toEqual(['OP1 (a) (i) a. ii. To sign', 'OP1 (a) (i) a. iii. Soon']);
});

test('one Undo takes a paste back with the selection, and Redo brings it again', () => {
  const draft = new TestDraft(doc([pp('Recalling the past'), op('Urges'), op('Also urges')]));
  draft.at('the', 'past');
  const { doc: before, selection } = draft.state;
  draft.run(pasteText('Noting it,\n1. Urges all;\n2. Calls upon them.'));
  const pasted = draft.state.doc;
  expect(pasted.eq(before)).toBe(false);
  draft.run(undo);
  expect(draft.state.doc.eq(before)).toBe(true);
  expect(draft.state.selection.eq(selection)).toBe(true);
  draft.run(redo);
  expect(draft.state.doc.eq(pasted)).toBe(true);
});

/** Copies what is selected, and pastes it where the cursor is put then. */
function copyTo(draft: TestDraft, put: (draft: TestDraft) => TestDraft): void {
  const { slice, ...edges } = copiedSlice(draft.state);
  put(draft).run(pasteSlice(slice, edges));
}

/** Selects from the first of these words to behind the last. */
function selected(draft: TestDraft, from: string, last: string): TestDraft {
  draft.at(last);
  const end = draft.state.selection.from + last.length;
  draft.at(from);
  const { doc: text, selection, tr } = draft.state;
  const range = TextSelection.create(text, selection.from, end);
  draft.state = draft.state.apply(tr.setSelection(range));
  return draft;
}

const four = () =>
  new TestDraft(doc([pp('Recalling one'), pp('Noting two'), pp('Aware of three'), op('Urges')]));

test.each([
  ['end', ['PP3 Aware of three', 'PP4 Recalling one', 'PP5 Noting two']],
  ['start', ['PP3 Recalling one', 'PP4 Noting two', 'PP5 Aware of three']],
] as const)(
  'several paragraphs of which all words are copied stay whole at the %s of one',
  (where, lines) => {
    const draft = four();
    copyTo(selected(draft, 'Recalling one', 'Noting two'), () => draft.in('PP3', where));
    expect(draft.lines).toEqual(['PP1 Recalling one', 'PP2 Noting two', ...lines, 'OP1 Urges']);
  },
);

test('several paragraphs go behind the one that the cursor is in the middle of', () => {
  const draft = four();
  copyTo(selected(draft, 'Recalling one', 'Noting two'), () => draft.at('of three'));
  expect(draft.lines.slice(2, 5)).toEqual([
    'PP3 Aware of three',
    'PP4 Recalling one',
    'PP5 Noting two',
  ]);
});

test('the words of one paragraph do not run into those at the cursor', () => {
  const draft = four();
  copyTo(selected(draft, 'Noting two', 'two'), () => draft.in('PP3', 'end'));
  expect(draft.lines[2]).toBe('PP3 Aware of three Noting two');
  copyTo(selected(draft, 'Recalling one', 'one'), () => draft.at('of three'));
  expect(draft.lines[2]).toBe('PP3 Aware Recalling one of three Noting two');
});

const adoptedAs = (words: string): Provenance => ({ source: 'A/RES/79/154', label: 'PP1', words });

function provenanceAt(draft: TestDraft, label: string): Provenance | null {
  return draft.in(label).state.selection.$from.node(-1).attrs.provenance;
}

function withAdopted(): TestDraft {
  const adopted = withAttrs(pp('Words of one'), { provenance: adoptedAs('Words of one') });
  return new TestDraft(doc([adopted, pp(''), pp('Noting two'), op('Urges', sub('')), op('')]));
}

test.each([
  ['PP2', 'a blank paragraph', (draft: TestDraft) => draft.in('PP2')],
  ['PP3', 'the place of all words', (draft: TestDraft) => selected(draft, 'Noting two', 'two')],
  ['OP1 (a)', 'a blank subparagraph', (draft: TestDraft) => draft.in('OP1 (a)')],
  ['OP2', 'a blank one of another part', (draft: TestDraft) => draft.in('OP2')],
])('all the words of a paragraph bring its provenance to %s, %s', (label, _where, put) => {
  const draft = withAdopted();
  copyTo(selected(draft, 'Words of one', 'one'), put);
  expect(draft.lines).toContain(`${label} Words of one`);
  expect(provenanceAt(draft, label)).toEqual(adoptedAs('Words of one'));
});

test('a part of a paragraph’s words, and words that come to others, bring no provenance there', () => {
  const draft = withAdopted();
  copyTo(selected(draft, 'Words', 'Words'), () => draft.in('OP1 (a)'));
  copyTo(selected(draft, 'Words of one', 'one'), () => draft.in('PP3', 'end'));
  expect(draft.lines).toContain('OP1 (a) Words');
  expect(draft.lines).toContain('PP3 Noting two Words of one');
  expect(provenanceAt(draft, 'OP1 (a)')).toBe(null);
  expect(provenanceAt(draft, 'PP3')).toBe(null);
});

test('a part of words goes into others as it is', () => {
  const draft = four();
  copyTo(draft.at('ting', ' two'), () => draft.in('OP1', 'end'));
  expect(draft.lines[3]).toBe('OP1 Urgesting');
});

test('paragraphs that are copied whole take the place of words that are selected', () => {
  const draft = four();
  copyTo(selected(draft, 'Recalling one', 'Noting two'), () => selected(draft, 'Aware', 'three'));
  expect(draft.lines.slice(2)).toEqual(['PP3 Recalling one', 'PP4 Noting two', 'OP1 Urges']);
});

test('subparagraphs that are copied whole stay so beside another', () => {
  const draft = new TestDraft(
    doc([op('Urges', sub('to act'), sub('to sign')), op('Asks', sub('to go'))]),
  );
  copyTo(selected(draft, 'to act', 'to sign'), () => draft.in('OP2 (a)', 'end'));
  expect(draft.lines.slice(3)).toEqual([
    'OP2 Asks',
    'OP2 (a) to go',
    'OP2 (b) to act',
    'OP2 (c) to sign',
  ]);
});
