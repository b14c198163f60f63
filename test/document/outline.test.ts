import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { type OutlineEntry, outline } from '../../src/document/outline.ts';
import {
  adoptionLine,
  annex,
  annexParagraph,
  continuation,
  doc,
  heading,
  op,
  pp,
  sub,
  withAttrs,
} from '../builders.ts';

function entries(blocks: readonly Node[], attrs = {}): readonly OutlineEntry[] {
  return outline(doc(blocks, attrs)).entries;
}

function labels(blocks: readonly Node[], attrs = {}): string[] {
  return entries(blocks, attrs).map(({ label }) => label);
}

function printed(blocks: readonly Node[], attrs = {}): string[] {
  return entries(blocks, attrs).map((entry) => entry.printed);
}

const unnumbered = (node: Node) => withAttrs(node, { numbered: false });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('paragraphs', () => {
  it('are numbered in the operative part only', () => {
    const blocks = [pp('Recalling'), pp('Noting'), op('Urges'), op('Invites')];
    expect(labels(blocks)).toEqual(['PP1', 'PP2', 'OP1', 'OP2']);
    expect(printed(blocks)).toEqual(['', '', '1.', '2.']);
  });

  it('are counted without their subparagraphs', () => {
    const blocks = [pp('Noting:', sub('a'), sub('b')), op('Urges:', sub('a')), op('Invites')];
    const { preambularCount, operativeCount } = outline(doc(blocks));
    expect([preambularCount, operativeCount]).toEqual([1, 2]);
  });

  it('lose their number when there is only one operative paragraph', () => {
    expect(printed([pp('Noting'), op('Appoints')])).toEqual(['', '']);
    expect(labels([pp('Noting'), op('Appoints')])).toEqual(['PP1', 'OP1']);
    expect(printed([op('Appoints:', sub('a'), sub('b'))])).toEqual(['', '(a)', '(b)']);
  });

  it('keep the number that a person gave to the only one', () => {
    expect(printed([withAttrs(op('Appoints'), { startAt: 3 })])).toEqual(['3.']);
  });

  it('go on from a number that a person gave', () => {
    const blocks = [op('Urges'), withAttrs(op('Notes'), { startAt: 7 }), op('Invites')];
    expect(printed(blocks)).toEqual(['1.', '7.', '8.']);
    expect(labels(blocks)).toEqual(['OP1', 'OP7', 'OP8']);
  });

  it('are numbered without gaps however many there are', () => {
    const blocks = numbers(1_100).map(() => op('Notes'));
    expect(printed(blocks)).toEqual(numbers(1_100).map((number) => `${number}.`));
  });
});

describe('subparagraphs', () => {
  it('have (a), (i), a. and i. by depth', () => {
    const blocks = [
      op('Urges:', sub('1:', sub('2:', sub('3:', sub('4'), sub('4'))), sub('2')), sub('1')),
      op('Invites'),
    ];
    expect(printed(blocks)).toEqual(['1.', '(a)', '(i)', 'a.', 'i.', 'ii.', '(ii)', '(b)', '2.']);
    expect(entries(blocks).map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 4, 4, 2, 1, 0]);
    expect(labels(blocks)[5]).toBe('OP1 (a) (i) a. ii.');
  });

  it('have the eighth preambular paragraph of 72/195 as their name', () => {
    const listed = pp('Reaffirming:', ...numbers(6).map(() => sub('To promote')));
    const blocks = [...numbers(7).map(() => pp('Noting')), listed];
    expect(labels(blocks).slice(8)).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `PP8 (${letter})`),
    );
  });

  it('go on after (z)', () => {
    const shown = printed([op('Urges:', ...numbers(28).map(() => sub('act'))), op('Notes')]);
    expect(shown.slice(26, 30)).toEqual(['(z)', '(aa)', '(bb)', '2.']);
  });

  it('go on after words between them, which have no number', () => {
    const blocks = [op('Urges:', sub('a'), continuation('and:'), sub('b')), op('Notes')];
    expect(printed(blocks)).toEqual(['1.', '(a)', '', '(b)', '2.']);
    expect(labels(blocks)[2]).toBe('OP1 (continued)');
    expect(entries(blocks).map((entry) => entry.hasSubparagraphs)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });
});

describe('sections', () => {
  const blocks = [
    heading(1, 'Aims'),
    op('Urges'),
    op('Invites'),
    heading(1, 'Means'),
    heading(2, 'Data'),
    op('Notes'),
    heading(3, 'Studies'),
    heading(2, 'Money'),
    op('Requests'),
  ];

  it('are numbered I and A, a third level not at all', () => {
    expect(printed(blocks)).toEqual(['I', '1.', '2.', 'II', 'A.', '3.', '', 'B.', '4.']);
    expect(labels(blocks)).toEqual(['I', 'OP1', 'OP2', 'II', 'II.A', 'OP3', '', 'II.B', 'OP4']);
  });

  it('restart the numbers where the document says so, not at a sub-heading', () => {
    const bySection = { numbering: 'bySection' };
    expect(printed(blocks, bySection)).toEqual(['I', '1.', '2.', 'II', 'A.', '1.', '', 'B.', '2.']);
    const names = labels(blocks, bySection).filter((label) => label.startsWith('OP'));
    expect(names).toEqual(['OP1 (I)', 'OP2 (I)', 'OP1 (II)', 'OP2 (II)']);
  });

  it('without a number neither count nor restart', () => {
    const plain = [heading(1, 'Aims'), op('Urges'), unnumbered(heading(1, 'Means')), op('Notes')];
    expect(printed(plain, { numbering: 'bySection' })).toEqual(['I', '1.', '', '2.']);
  });

  it('have letters after Z', () => {
    const many = [heading(1, 'Aims'), ...numbers(27).map(() => heading(2, 'Data')), op('Notes')];
    expect(printed(many).slice(26, 28)).toEqual(['Z.', 'AA.']);
  });

  it('belong to the preamble until the first operative paragraph', () => {
    const parts = entries([heading(1, 'Why'), pp('Noting'), op('Urges'), heading(1, 'How')]);
    expect(parts.map(({ part }) => part)).toEqual([
      'preambular',
      'preambular',
      'operative',
      'operative',
    ]);
  });
});

describe('annexes', () => {
  it('go on from a number that is given, and names say which of two is meant', () => {
    const given = (words: string, startAt: number) => withAttrs(annexParagraph(words), { startAt });
    const { entries } = outline(
      doc([
        op('Adopts'),
        annex('Rules', given('Six', 6), annexParagraph('Seven'), given('Six again', 6)),
      ]),
    );
    expect(entries.slice(1).map(({ label, printed }) => [label, printed])).toEqual([
      ['Annex', 'Annex'],
      ['Annex, 6', '6.'],
      ['Annex, 7', '7.'],
      ['Annex, 6 [2]', '6.'],
    ]);
  });

  it('stand alone as "Annex" and together have roman numbers', () => {
    const one = annex('Rules', annexParagraph('One'));
    expect(printed([op('Adopts'), one])).toEqual(['', 'Annex', '1.']);
    expect(printed([op('Adopts'), one, one])).toEqual(['', 'Annex I', '1.', 'Annex II', '1.']);
    expect(labels([op('Adopts'), one, one])).toEqual([
      'OP1',
      'Annex I',
      'Annex I, 1',
      'Annex II',
      'Annex II, 1',
    ]);
  });

  it('have numbers, sections and subparagraphs of their own, also after the adoption line', () => {
    const blocks = [
      heading(1, 'Aims'),
      op('Adopts'),
      op('Notes'),
      adoptionLine('53rd', '17 December 2024'),
      annex(
        'Rules',
        heading(1, 'First'),
        annexParagraph('One:', sub('a'), sub('b')),
        unnumbered(annexParagraph('Between')),
        heading(1, 'Second'),
        unnumbered(heading(1, 'Third')),
        annexParagraph('Two'),
      ),
    ];
    expect(printed(blocks).slice(3)).toEqual([
      'Annex',
      'I',
      '1.',
      '(a)',
      '(b)',
      '',
      'II',
      '',
      '2.',
    ]);
    expect(labels(blocks).slice(3)).toEqual([
      ...['Annex', 'Annex, I', 'Annex, 1', 'Annex, 1 (a)', 'Annex, 1 (b)'],
      ...['Annex, unnumbered 1', 'Annex, II', '', 'Annex, 2'],
    ]);
    expect(
      new Set(
        entries(blocks)
          .slice(3)
          .map(({ part }) => part),
      ),
    ).toEqual(new Set(['annex']));
  });

  it('do not number the only operative paragraph', () => {
    expect(
      printed([op('Adopts'), annex('Rules', annexParagraph('1'), annexParagraph('2'))]),
    ).toEqual(['', 'Annex', '1.', '2.']);
  });
});

describe('places', () => {
  const text = doc([
    pp('Noting:', sub('a'), continuation('so')),
    heading(1, 'Aims'),
    op('Urges:', sub('b:', sub('c'))),
    annex('Rules', annexParagraph('One')),
  ]);

  it('are those of the document', () => {
    for (const entry of outline(text).entries) {
      expect(text.nodeAt(entry.pos)).toBe(entry.node);
      expect(text.nodeAt(entry.wordsPos)).toBe(entry.words);
      expect(entry.words.isTextblock).toBe(true);
    }
  });

  it('have unique ids and labels, a continuation its paragraph’s id', () => {
    const all = outline(text).entries;
    expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
    const own = all.filter(({ kind }) => kind !== 'continuation');
    expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
    expect(all.find(({ kind }) => kind === 'continuation')?.id).toBe(all[0]?.id);
  });
});

it('an operative paragraph without a number counts for none', () => {
  const declares = op('Adopts the following declaration:');
  const unnumbered = declares.type.create({ ...declares.attrs, numbered: false }, declares.content);
  const { entries } = outline(doc([unnumbered, op('We meet'), op('We act')]));
  expect(entries.map(({ printed }) => printed)).toEqual(['', '1.', '2.']);
  expect(entries.map(({ label }) => label)).toEqual(['OP unnumbered 1', 'OP1', 'OP2']);
});
