import fc from 'fast-check';
import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { departure } from '../../src/document/departure.ts';
import { noteWords } from '../../src/document/note.ts';
import type { Provenance } from '../../src/document/provenance.ts';
import {
  declareDeliberate,
  restoreAll,
  restoreChange,
  restoreHere,
  takeBackDeliberate,
  takeWording,
} from '../../src/editor/driftCommands.ts';
import { inlineText } from '../../src/editor/inlineText.ts';
import { insertClause } from '../../src/editor/insertClause.ts';
import type { Clause } from '../../src/library/clause.ts';
import { harvest } from '../../src/library/harvest.ts';
import { doc, fn, masthead, op, pp, sub } from '../builders.ts';
import { TestDraft } from './draft.ts';

const convention = 'United Nations, Treaty Series, vol. 2225, No. 39574';
const protocol = 'United Nations, Treaty Series, vol. 2237, No. 39574';
const agreed = pp(
  'Recalling the Convention',
  fn(convention),
  ' and its Protocol',
  fn(protocol),
  ' on trafficking',
);

function clauseOf(paragraph: Node): Clause {
  const earlier = doc([masthead({ documentSymbol: 'A/RES/79/154' }), paragraph]);
  const [found] = harvest({ doc: earlier, origin: null });
  if (!found) throw new RangeError('No clause');
  return found;
}

/** A draft with the clause in its first preambular paragraph. */
function inserted(clause = clauseOf(agreed), ...before: Node[]): TestDraft {
  const draft = new TestDraft(doc([...before, pp(''), op('Urges')]));
  draft.in(`PP${before.length + 1}`).run(insertClause(clause, 'paragraph'));
  return draft;
}

const paragraph = (draft: TestDraft, index = 3): Node => draft.state.doc.child(index);
const words = (draft: TestDraft) => inlineText(paragraph(draft).child(0)).replace(/\ufffc+/g, '*');
const idOf = (draft: TestDraft): string => paragraph(draft).attrs.id;
const provenance = (draft: TestDraft): Provenance => paragraph(draft).attrs.provenance;
const asAdopted = 'Recalling the Convention* and its Protocol* on trafficking';

/** Takes away the characters from before some words to before others. */
function cut(draft: TestDraft, from: string, until: string): void {
  draft.at(from, until).run((state, dispatch) => {
    dispatch?.(state.tr.deleteSelection());
    return true;
  });
}

describe('restoring all', () => {
  test('gives back words and notes in one step, and Undo takes it back', () => {
    const draft = inserted();
    cut(draft, 'Convention', 'Protocol');
    draft.at('Protocol').type('whole ').at(' on').type(' and Rules');
    const before = draft.state.doc;
    expect(words(draft)).toBe('Recalling the whole Protocol* and Rules on trafficking');
    expect(draft.run(restoreAll())).toBe(true);
    expect(words(draft)).toBe(asAdopted);
    expect(departure(paragraph(draft))).toBeNull();
    const notes = paragraph(draft)
      .child(0)
      .children.filter(({ isText }) => !isText);
    expect(notes.map(noteWords)).toEqual([`${convention}.`, `${protocol}.`]);
    expect(draft.said).toBe('PP1 reads as adopted in A/RES/79/154, PP1.');
    draft.run(undo);
    expect(draft.state.doc.eq(before)).toBe(true);
  });

  test('says so where nothing departs', () => {
    const draft = inserted();
    const before = draft.state.doc;
    draft.run(restoreAll());
    expect(draft.said).toBe('There is nothing to restore here.');
    expect(draft.state.doc).toBe(before);
    draft.in('OP1').run(restoreAll());
    expect(draft.said).toBe('This paragraph does not come from adopted words.');
  });

  test('leaves out a note whose source is cited before, as the insertion did', () => {
    const draft = inserted(clauseOf(agreed), pp('Noting it', fn(convention)));
    draft.at(' on traff').type(' too');
    draft.run(restoreAll());
    expect(inlineText(paragraph(draft, 4).child(0)).replace(/\ufffc+/g, '*')).toBe(
      'Recalling the Convention and its Protocol* on trafficking',
    );
  });

  test('leaves also and further to the order of the paragraphs', () => {
    const draft = inserted(clauseOf(pp('Recalling also its resolution')));
    expect(draft.lines[0]).toBe('PP1 Recalling its resolution');
    draft.in('PP1', 'end').type(' too').run(restoreAll());
    expect(draft.lines[0]).toBe('PP1 Recalling its resolution');
  });

  test('is of a subparagraph where the cursor stands in one', () => {
    const draft = inserted(clauseOf(pp('Welcoming', sub('To act'), sub('To report'))));
    draft.at('To act').type('x').at('To report').type('y');
    draft.run(restoreAll());
    expect(draft.lines.slice(1, 3)).toEqual(['PP1 (a) xTo act', 'PP1 (b) To report']);
  });
});

describe('restoring one change', () => {
  test('leaves the others', () => {
    const draft = inserted();
    draft.at('Convention').type('old ').at('trafficking').type('all ');
    const change = departure(paragraph(draft))?.parts[1];
    if (typeof change !== 'object') throw new RangeError('No change');
    draft.run(restoreChange(idOf(draft), change));
    expect(words(draft)).toBe('Recalling the Convention* and its Protocol* on all trafficking');
    expect(draft.said).toBe('“old” is taken out.');
  });

  test('is of the one at the cursor', () => {
    const draft = inserted();
    draft.at('Convention').type('old ').at('trafficking').type('all ');
    draft.at('ld Conv').run(restoreHere);
    expect(words(draft)).toBe('Recalling the Convention* and its Protocol* on all trafficking');
    draft.at('Recalling').run(restoreHere);
    expect(draft.said).toBe('No words at the cursor depart from those adopted.');
  });

  test('puts one note back, or takes one out', () => {
    const draft = inserted();
    draft.at(' on traff').run((state, dispatch) => {
      const { $from } = state.selection;
      const size = $from.nodeBefore?.nodeSize ?? 0;
      const tr = state.tr.delete($from.pos - size, $from.pos).insert($from.start(), fn('A/79/1'));
      dispatch?.(tr);
      return true;
    });
    const [one, other] = departure(paragraph(draft))?.notes ?? [];
    if (!one || !other) throw new RangeError('No changes');
    draft.run(restoreChange(idOf(draft), other));
    const again = departure(paragraph(draft))?.notes[0];
    if (!again) throw new RangeError('No change');
    draft.run(restoreChange(idOf(draft), again));
    expect(words(draft)).toBe(asAdopted);
    expect(departure(paragraph(draft))).toBeNull();
  });

  test('does nothing where the change is not there any more', () => {
    const draft = inserted();
    draft.at('Convention').type('old ');
    const change = departure(paragraph(draft))?.parts[1];
    if (typeof change !== 'object') throw new RangeError('No change');
    draft.at('Convention').type('very ');
    const before = words(draft);
    draft.run(restoreChange(idOf(draft), change));
    expect(words(draft)).toBe(before);
  });
});

test('a deliberate departure is none, what changes after it is one, and it can be taken back', () => {
  const draft = inserted();
  draft.at('Convention').type('old ');
  draft.run(declareDeliberate(idOf(draft), ' Asked for in June '));
  expect(provenance(draft).deliberate?.reason).toBe('Asked for in June');
  expect(departure(paragraph(draft))).toBeNull();
  draft.at('trafficking').type('all ');
  expect(
    departure(paragraph(draft))?.parts.filter((part) => typeof part === 'object'),
  ).toHaveLength(1);
  draft.run(takeBackDeliberate(idOf(draft)));
  expect(
    departure(paragraph(draft))?.parts.filter((part) => typeof part === 'object'),
  ).toHaveLength(2);
  draft.run(undo);
  expect(provenance(draft).deliberate?.reason).toBe('Asked for in June');
  draft.run(restoreAll());
  expect(words(draft)).toBe(asAdopted);
  expect(provenance(draft).deliberate).toBeUndefined();
});

test('the newest wording takes the place of the words, with its notes, and keeps what stands below', () => {
  const draft = inserted(clauseOf(pp('Recalling the Convention', fn(convention), sub('To act'))));
  const newer = clauseOf(
    pp('Recalling also the Convention and its Protocol', fn(protocol), sub('To end')),
  );
  const before = draft.state.doc;
  draft.run(takeWording(idOf(draft), newer));
  expect(words(draft)).toBe('Recalling the Convention and its Protocol*');
  expect(draft.lines[1]).toBe('PP1 (a) To act');
  expect(provenance(draft).words).toBe('Recalling also the Convention and its Protocol');
  expect(draft.said).toContain('PP1 now has the wording of A/RES/79/154, PP1.');
  draft.run(undo);
  expect(draft.state.doc.eq(before)).toBe(true);
});

test('whatever was typed, cut and cited, restoring all gives the words as adopted', () => {
  const edit = fc.record({
    at: fc.nat(60),
    length: fc.nat(25),
    by: fc.constantFrom('', 'x', ' new words', ', and ', '.', ' '),
    note: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const draft = inserted();
      for (const { at, length, by, note } of edits) {
        draft.run((state, dispatch) => {
          const size = state.doc.child(3).child(0).content.size;
          const start =
            draft.state.doc.child(0).nodeSize +
            state.doc.child(1).nodeSize +
            state.doc.child(2).nodeSize +
            2;
          const from = start + Math.min(at, size);
          const to = start + Math.min(at + length, size);
          const tr = state.tr.delete(from, to);
          if (note) tr.insert(from, fn('A/79/1'));
          if (by) tr.insertText(by, from);
          dispatch?.(tr);
          return true;
        });
      }
      if (!departure(paragraph(draft))) return;
      draft.in('PP1').run(restoreAll());
      expect(departure(paragraph(draft))).toBeNull();
    }),
    { numRuns: 300 },
  );
});
