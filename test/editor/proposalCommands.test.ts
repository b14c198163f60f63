import { undo } from 'prosemirror-history';
import { describe, expect, it } from 'vitest';
import { commentsIn } from '../../src/document/comments.ts';
import { proposalsIn } from '../../src/document/proposals.ts';
import { schema } from '../../src/document/schema.ts';
import { joinWithBefore } from '../../src/editor/joinParagraphs.ts';
import {
  decideAll,
  decideHere,
  deleteComment,
  nextComment,
  nextProposal,
} from '../../src/editor/proposalCommands.ts';
import { splitParagraph } from '../../src/editor/splitParagraph.ts';
import { doc, fn, op, pp, withAttrs } from '../builders.ts';
import { TestDraft } from './draft.ts';

const by = { author: 'Kenya', date: '2026-10-02T09:30:00Z' };
const mexico = { author: 'Mexico', date: '2026-10-02T09:30:00Z' };
const ins = (words: string) => schema.text(words, [schema.mark('proposedInsertion', by)]);
const del = (words: string, who = by) => schema.text(words, [schema.mark('proposedDeletion', who)]);
const said = (words: string) =>
  schema.text(words, [schema.mark('comment', { id: '1', ...by, text: 'Why?' })]);
const inserted = { proposed: { kind: 'insertion', ...by } };
const deleted = { proposed: { kind: 'deletion', ...by } };

const draft = () =>
  new TestDraft(
    doc([
      pp('Recalling it'),
      op('Urges ', ins('all '), del('some ', mexico), said('States')),
      withAttrs(op('Requests them'), deleted),
      withAttrs(op('Calls upon others'), inserted),
      op('Decides'),
    ]),
  );

const lines = ['PP1 Recalling it', 'OP1 Urges all States', 'OP2 Calls upon others', 'OP3 Decides'];

describe('proposals in the draft', () => {
  it('are accepted at the cursor in one step, which is said', () => {
    const work = draft().at('all ');
    expect(work.run(decideHere('accept'))).toBe(true);
    expect(work.lines).toEqual(lines);
    expect(work.said).toBe(
      'Accepted the insertion proposed by Kenya on 2 October 2026: “all”. 3 are left.',
    );
    work.run(undo);
    expect(proposalsIn(work.state.doc)).toHaveLength(4);
  });

  it('are rejected at the cursor', () => {
    const work = draft().at('ll ');
    work.run(decideHere('reject'));
    expect(work.lines[1]).toBe('OP1 Urges States');
    expect(work.state.doc.textContent).toContain('some');
  });

  it('are decided on where the selection touches them, and nowhere else', () => {
    const work = draft().at('Urges', 'them');
    work.run(decideHere('reject'));
    expect(work.lines).toEqual([
      'PP1 Recalling it',
      'OP1 Urges some States',
      'OP2 Requests them',
      'OP3 Calls upon others',
      'OP4 Decides',
    ]);
    expect(proposalsIn(work.state.doc).map(({ whole }) => whole)).toEqual([true]);
  });

  it('are all accepted or all rejected in one step', () => {
    const work = draft();
    const before = work.state.doc;
    work.run(decideAll('accept'));
    expect(work.lines).toEqual(lines);
    expect(work.said).toBe('Accepted 4 proposals. None is left.');
    work.run(undo);
    expect(work.state.doc.eq(before)).toBe(true);
    work.run(decideAll('reject'));
    expect(work.lines).toEqual([
      'PP1 Recalling it',
      'OP1 Urges some States',
      'OP2 Requests them',
      'OP3 Decides',
    ]);
  });

  it('are decided on all at once of one author, and those of others stay', () => {
    const work = draft();
    work.run(decideAll('reject', 'Kenya'));
    expect(proposalsIn(work.state.doc).map(({ author }) => author)).toEqual(['Mexico']);
    expect(work.said).toBe('Rejected 3 proposals. 1 is left.');
    expect(work.run(decideAll('accept', 'Kenya'))).toBe(false);
    work.run(decideAll('accept', 'Mexico'));
    expect(work.lines[1]).toBe('OP1 Urges States');
  });

  it('leave a blank paragraph where the only one goes', () => {
    const work = new TestDraft(doc([withAttrs(op('Urges'), inserted)]));
    work.run(decideAll('reject'));
    expect(work.lines).toEqual(['OP1']);
  });

  it('are gone through one after the other, and said', () => {
    const work = draft();
    work.run(nextProposal);
    expect(work.said).toBe('Insertion proposed by Kenya on 2 October 2026: “all”. 1 of 4.');
    work.run(nextProposal);
    expect(work.said).toContain('Deletion proposed by Mexico');
    work.run(nextProposal);
    work.run(nextProposal);
    expect(work.said).toBe('Insertion proposed by Kenya on 2 October 2026 of OP2. 4 of 4.');
    work.run(nextProposal);
    expect(work.said).toContain('1 of 4.');
  });

  it('do not take in what a person types inside them', () => {
    const work = draft().at('ll ');
    work.state = work.state.apply(work.state.tr.insertText('x'));
    const [first, second] = proposalsIn(work.state.doc);
    expect(
      [first, second].map((place) => place && work.state.doc.textBetween(place.from, place.to)),
    ).toEqual(['a', 'll ']);
  });

  it('stay with both halves of a paragraph that is split, and not with a new one behind it', () => {
    const work = draft().at('upon');
    work.run(splitParagraph);
    expect(proposalsIn(work.state.doc)).toHaveLength(5);
    const behind = draft().in('OP2', 'end');
    behind.run(splitParagraph);
    expect(proposalsIn(behind.state.doc)).toHaveLength(4);
  });

  it('stay on the words of a paragraph that joins another one', () => {
    const work = draft().at('Calls');
    work.run(joinWithBefore);
    const kinds = proposalsIn(work.state.doc).map(({ kind, whole }) => `${kind} ${whole}`);
    expect(kinds).toContain('insertion false');
  });

  it('say that there is none', () => {
    const none = new TestDraft(doc([op('Urges')]));
    for (const command of [nextProposal, nextComment, deleteComment, decideAll('accept')]) {
      expect(none.run(command)).toBe(false);
    }
  });
});

describe('words that one author takes out and puts in', () => {
  const replaced = () => new TestDraft(doc([op('Urges ', del('some '), ins('all '), 'States')]));

  it.each([
    ['accept', 'Accepted', 'OP1 Urges all States'],
    ['reject', 'Rejected', 'OP1 Urges some States'],
  ] as const)('are one proposal: %s', (decision, done, line) => {
    for (const inside of ['ome ', 'll ']) {
      const work = replaced().at(inside);
      work.run(decideHere(decision));
      expect(proposalsIn(work.state.doc)).toEqual([]);
      expect(work.lines).toEqual([line]);
      expect(work.said).toBe(
        `${done} the replacement proposed by Kenya on 2 October 2026: “some” by “all”. None is left.`,
      );
    }
  });

  it('are gone to and decided on where only a part of them is selected', () => {
    const work = replaced();
    work.run(nextProposal);
    expect(work.said).toBe(
      'Replacement proposed by Kenya on 2 October 2026: “some” by “all”. 1 of 1.',
    );
    const half = replaced().at('ome ', 'ome');
    half.run(decideHere('reject'));
    expect(half.lines).toEqual(['OP1 Urges some States']);
  });

  it('are two proposals where two do it', () => {
    const work = new TestDraft(doc([op('Urges ', del('some ', mexico), ins('all '), 'States')]));
    work.at('ome ').run(decideHere('accept'));
    expect(proposalsIn(work.state.doc).map(({ author }) => author)).toEqual(['Kenya']);
  });
});

describe('what is proposed besides words', () => {
  it('has the words of a citation when it is said', () => {
    const { firstChild: citation } = fn('A/79/322.');
    if (citation?.type.name !== 'citation') throw new RangeError('No citation');
    const gone = citation.mark([schema.mark('proposedDeletion', by)]);
    const work = new TestDraft(doc([op('Urges', schema.node('footnote', null, [gone]))]));
    work.run(nextProposal);
    expect(work.said).toBe('Deletion proposed by Kenya on 2 October 2026: “A/79/322”. 1 of 1.');
  });

  it('is a division where the end of a paragraph is to be one of its own', () => {
    const work = new TestDraft(
      doc([op('Urges States', del(' to act at once')), withAttrs(op('to act at once'), inserted)]),
    );
    work.run(nextProposal);
    expect(work.said).toBe('Division proposed by Kenya on 2 October 2026 of OP1. 1 of 1.');
    work.run(decideHere('reject'));
    expect(work.lines).toEqual(['OP1 Urges States to act at once']);
  });

  it('is a move where one author puts a paragraph elsewhere, both ends of which go together', () => {
    const moved = () =>
      new TestDraft(
        doc([
          withAttrs(op('Requests them'), deleted),
          op('Decides'),
          withAttrs(op('Requests them'), inserted),
        ]),
      );
    const [accepting, rejecting] = [moved().at('equests'), moved().at('equests')];
    accepting.run(decideHere('accept'));
    expect(accepting.lines).toEqual(['OP1 Decides', 'OP2 Requests them']);
    rejecting.run(decideHere('reject'));
    expect(rejecting.lines).toEqual(['OP1 Requests them', 'OP2 Decides']);
    const told = moved();
    told.run(nextProposal);
    expect(told.said).toBe('Move proposed by Kenya on 2 October 2026 of OP2. 1 of 1.');
  });
});

describe('comments in the draft', () => {
  it('are said when they are gone to', () => {
    const work = draft();
    work.run(nextComment);
    expect(work.said).toBe('Comment by Kenya on 2 October 2026: Why? 1 of 1.');
  });

  it('are deleted at the cursor, and Undo brings them back', () => {
    const work = draft().at('tates');
    work.run(deleteComment);
    expect(commentsIn(work.state.doc)).toEqual([]);
    work.run(undo);
    expect(commentsIn(work.state.doc)).toHaveLength(1);
  });
});
