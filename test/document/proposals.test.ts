import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { crossReferenceWords } from '../../src/document/crossReference.ts';
import { readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { footnotes } from '../../src/document/footnotes.ts';
import { outline } from '../../src/document/outline.ts';
import { printed } from '../../src/document/printed.ts';
import {
  accepted,
  countByAuthor,
  hasProposals,
  type Proposal,
  proposalsIn,
  rejected,
} from '../../src/document/proposals.ts';
import { textOf } from '../../src/document/runs.ts';
import { schema } from '../../src/document/schema.ts';
import { resequence } from '../../src/document/sequence.ts';
import { annex, annexParagraph, doc, fn, op, pp, ref, sub, withAttrs } from '../builders.ts';
import { randomDrafts } from '../import/randomDrafts.ts';
import { withRandomProposals } from './randomProposals.ts';

const by = { author: 'Kenya', date: '2026-10-02T09:30:00Z' };
const ins = (words: string, who = by) =>
  schema.text(words, [schema.mark('proposedInsertion', who)]);
const del = (words: string, who = by) => schema.text(words, [schema.mark('proposedDeletion', who)]);
const gone = (node: Node): Node => node.mark([schema.mark('proposedDeletion', by)]);
const whole = (kind: Proposal['kind'], node: Node) =>
  withAttrs(node, { proposed: { kind, ...by } });

const words = (node: Node) =>
  printed(node).entries.map(({ entry, runs }) => [entry.printed, textOf(runs)]);

/** What a document prints, positions and nodes left aside. */
function paper(node: Node): unknown {
  const { title, enactingBody, outline: labels, entries, notes, masthead } = printed(node);
  return {
    ...{ title, enactingBody, masthead },
    counts: [labels.preambularCount, labels.operativeCount],
    entries: entries.map(({ entry, runs, mark }) => [
      ...[entry.kind, entry.label, entry.printed, entry.depth, entry.part, entry.id],
      ...[entry.hasSubparagraphs, mark, runs],
    ]),
    notes: notes.map(({ marker, runs, ibid }) => [marker, runs, ibid]),
  };
}

describe('proposals accepted and rejected', () => {
  const draft = doc([
    pp('Recalling ', del('its resolution'), ins('the Convention')),
    whole('insertion', pp('Noting the report')),
    op('Urges States', gone(fn('Resolution 64/293')), fn('A/79/322')),
    whole('deletion', op('Requests a report', fn('Resolution 55/25'))),
    op('Decides to remain seized'),
  ]);

  it('accepted leave out what is proposed to be deleted and keep the rest', () => {
    expect(words(accepted(draft))).toEqual([
      ['', 'Recalling the Convention,'],
      ['', 'Noting the report,'],
      ['1.', 'Urges States;'],
      ['2.', 'Decides to remain seized.'],
    ]);
    expect(hasProposals(accepted(draft))).toBe(false);
  });

  it('rejected leave out what is proposed to be inserted and keep the rest', () => {
    expect(words(rejected(draft))).toEqual([
      ['', 'Recalling its resolution,'],
      ['1.', 'Urges States;'],
      ['2.', 'Requests a report;'],
      ['3.', 'Decides to remain seized.'],
    ]);
    expect(footnotes(rejected(draft)).notes).toHaveLength(3);
    expect(hasProposals(rejected(draft))).toBe(false);
  });

  it('leave a document without proposals the very same', () => {
    const plain = doc([op('Urges States')]);
    expect(accepted(plain)).toBe(plain);
    expect(rejected(plain)).toBe(plain);
  });

  it('leave an annex and a resolution without paragraphs a blank one, as a document needs one', () => {
    const none = doc([
      whole('insertion', op('Urges')),
      annex('Terms', whole('deletion', annexParagraph('The group'))),
    ]);
    expect(() => accepted(none).check()).not.toThrow();
    expect(() => rejected(none).check()).not.toThrow();
    expect(words(rejected(none))[0]).toEqual(['', '']);
  });
});

describe('what is computed of a document with proposals', () => {
  it('is what is computed of it when they are accepted', () => {
    fc.assert(
      fc.property(withRandomProposals(randomDrafts), (draft) => {
        fc.pre(standsWithoutFilling(draft));
        expect(paper(draft)).toEqual(paper(accepted(draft)));
      }),
      { numRuns: 300 },
    );
  });

  it('gives positions in the document as it stands', () => {
    const draft = doc([whole('deletion', pp('Noting')), pp(del('Also '), 'recalling')]);
    const [entry] = outline(draft).entries;
    expect(entry?.label).toBe('PP1');
    expect(entry && draft.nodeAt(entry.pos)).toBe(entry?.node);
  });

  it('calls a paragraph that is proposed to go deleted where others point at it', () => {
    const draft = doc([
      withAttrs(whole('deletion', op('Urges')), { id: 'x' }),
      op('Recalls ', ref('x')),
    ]);
    expect(crossReferenceWords(outline(draft), 'x', 1)).toBe('[paragraph deleted]');
  });

  it('sets also and further by the paragraphs that stand', () => {
    const draft = doc([
      op('Urges States to act'),
      whole('deletion', op('Also urges States to sign')),
      op('Further urges States to ratify'),
    ]);
    expect(resequence(draft, [5, 6]).map(({ from, to }) => [from, to])).toEqual([
      ['Further urges', 'Also urges'],
    ]);
  });

  it('gives the colon to a paragraph by the subparagraphs that stand', () => {
    const draft = doc([op('Urges', whole('deletion', sub('To act'))), op('Decides')]);
    expect(words(draft)).toEqual([
      ['1.', 'Urges;'],
      ['2.', 'Decides.'],
    ]);
  });
});

describe('accepting and rejecting', () => {
  it('both give documents that the schema allows, and again the same', () => {
    fc.assert(
      fc.property(withRandomProposals(randomDrafts), (draft) => {
        for (const read of [accepted, rejected]) {
          const once = read(draft);
          once.check();
          expect(hasProposals(once)).toBe(false);
          expect(read(once)).toBe(once);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same for a document when insertions and deletions change places', () => {
    fc.assert(
      fc.property(withRandomProposals(randomDrafts), (draft) => {
        expect(rejected(draft).eq(accepted(turned(draft)))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the list of proposals', () => {
  it('has neighbours of one author and time once, others each', () => {
    const other = { author: 'Mexico', date: '' };
    const draft = doc([
      op(
        'Urges ',
        ins('all '),
        schema.text('Member ', [schema.mark('emphasis'), schema.mark('proposedInsertion', by)]),
        ins('States', other),
        del(' now'),
      ),
      whole('deletion', op('Decides')),
    ]);
    const places = proposalsIn(draft);
    expect(
      places.map(({ kind, author, whole, from, to }) => [
        ...[kind, author, whole],
        whole ? '' : draft.textBetween(from, to),
      ]),
    ).toEqual([
      ['insertion', 'Kenya', false, 'all Member '],
      ['insertion', 'Mexico', false, 'States'],
      ['deletion', 'Kenya', false, ' now'],
      ['deletion', 'Kenya', true, ''],
    ]);
    expect(countByAuthor(places)).toEqual([
      { author: 'Kenya', insertions: 1, deletions: 2 },
      { author: 'Mexico', insertions: 1, deletions: 0 },
    ]);
  });
});

describe('a saved draft', () => {
  it('keeps proposals and comments', () => {
    const comment = schema.mark('comment', { id: '1', ...by, text: 'Why “all”?' });
    const draft = doc([
      op('Urges ', ins('all'), schema.text(' States', [comment])),
      whole('insertion', op('Decides')),
    ]);
    expect(readDraft(writeDraft({ doc: draft, origin: null })).doc.eq(draft)).toBe(true);
  });

  it('is refused when a proposal in it says neither insertion nor deletion', () => {
    const text = writeDraft({ doc: doc([whole('insertion', op('Decides'))]), origin: null });
    expect(() => readDraft(text.replace('"insertion"', '"change"'))).toThrow('damaged');
  });

  it('is refused when a mark in it has something that would be dropped', () => {
    const text = writeDraft({ doc: doc([op(ins('Decides'))]), origin: null });
    expect(() => readDraft(text.replace('"author":"Kenya"', '"author":"Kenya","by":"x"'))).toThrow(
      'damaged',
    );
  });
});

/** Whether accepting all leaves the body and every annex at least one paragraph. */
function standsWithoutFilling(draft: Node): boolean {
  const stands = (node: Node) => node.attrs.proposed?.kind !== 'deletion';
  const blocks = (node: Node) =>
    node.children.filter(({ type }) => /Paragraph|^heading/.test(type.name));
  const annexes = draft.children.filter((node) => node.type.name === 'annex' && stands(node));
  return [draft, ...annexes].every((node) => blocks(node).some(stands));
}

/** The document with insertions as deletions and the other way round. */
function turned(node: Node): Node {
  const kinds = { insertion: 'deletion', deletion: 'insertion' } as const;
  const proposal: Proposal | null = node.attrs.proposed ?? null;
  const attrs = proposal
    ? { ...node.attrs, proposed: { ...proposal, kind: kinds[proposal.kind] } }
    : node.attrs;
  let marks = node.marks.filter(({ type }) => !type.name.startsWith('proposed'));
  for (const { type, attrs: own } of node.marks) {
    if (type.name === 'proposedInsertion')
      marks = schema.mark('proposedDeletion', own).addToSet(marks) as never;
    if (type.name === 'proposedDeletion')
      marks = schema.mark('proposedInsertion', own).addToSet(marks) as never;
  }
  if (node.isText) return node.mark(marks);
  return node.type.create(attrs, node.children.map(turned), marks);
}
