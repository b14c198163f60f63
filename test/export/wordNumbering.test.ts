import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { wordFile } from '../../src/export/wordFile.ts';
import {
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
import { expectedParagraphs } from '../word/expected.ts';
import { readWordFile } from '../word/readWord.ts';

function labels(children: readonly Node[], attrs: Record<string, string> = {}): string[] {
  const { paragraphs } = readWordFile(wordFile(doc(children, attrs)));
  return paragraphs.map(({ printed }) => printed);
}

const { nested } = fc.letrec<{ nested: Node[] }>((again) => ({
  nested: fc.array(
    fc.oneof(
      { depthSize: 'small' },
      fc.constant(continuation('more')),
      again('nested').map((inner) => sub('item', ...inner)),
    ),
    { maxLength: 4 },
  ),
}));

const anyBlock = fc.oneof(
  nested.map((inner) => pp('Recalling', ...inner)),
  nested.map((inner) => op('Urges', ...inner)),
  fc
    .tuple(nested, fc.integer({ min: 1, max: 40 }))
    .map(([inner, startAt]) => withAttrs(op('Requests', ...inner), { startAt })),
  fc.integer({ min: 1, max: 3 }).map((level) => heading(level, 'Section')),
);

const anyAnnex = fc
  .array(
    nested.map((inner) => annexParagraph('words', ...inner)),
    { minLength: 1, maxLength: 4 },
  )
  .map((paragraphs) => annex('Terms', ...paragraphs));

const anyDocument = fc
  .tuple(
    fc.array(anyBlock, { minLength: 1, maxLength: 12 }),
    fc.array(anyAnnex, { maxLength: 2 }),
    fc.constantFrom('continuous', 'bySection'),
  )
  .map(([blocks, annexes, numbering]) => doc([...blocks, ...annexes], { numbering }));

describe('native numbering', () => {
  it('counts operative paragraphs and starts subparagraphs anew in each', () => {
    const children = [op('Urges', sub('One'), sub('Two')), op('Requests', sub('One'))];
    expect(labels(children)).toEqual(['1.', '(a)', '(b)', '2.', '(a)']);
  });

  it('keeps the numbers that an annex is given, also where they begin again', () => {
    const given = (words: string, startAt: number) => withAttrs(annexParagraph(words), { startAt });
    const children = [
      op('Adopts the terms'),
      annex(
        'Terms',
        given('Six', 6),
        annexParagraph('Seven'),
        given('One', 1),
        annexParagraph('Two'),
      ),
    ];
    expect(labels(children)).toEqual(['', 'Annex', '6.', '7.', '1.', '2.']);
  });

  it('leaves a single operative paragraph without a number, and letters what is under it', () => {
    expect(labels([op('Decides', sub('One', sub('Deep')))])).toEqual(['', '(a)', '(i)']);
  });

  it('starts the letters of each preambular paragraph anew', () => {
    const children = [
      pp('Recalling', sub('One'), sub('Two')),
      pp('Noting', sub('One')),
      op('Urges'),
    ];
    expect(labels(children)).toEqual(['', '(a)', '(b)', '', '(a)', '']);
  });

  it('labels four levels and begins again with (a) below them', () => {
    const deep = sub('1', sub('2', sub('3', sub('4', sub('5', sub('6'))))));
    expect(labels([op('Urges', deep), op('Requests')])).toEqual([
      '1.',
      '(a)',
      '(i)',
      'a.',
      'i.',
      '(a)',
      '(i)',
      '2.',
    ]);
  });

  it('labels below the nine levels that Word has', () => {
    const nested = (depth: number): Node =>
      depth === 0 ? sub('end') : sub('on', nested(depth - 1), sub('side'));
    const found = labels([op('Urges', nested(10)), op('Requests')]);
    expect(found.slice(0, 12)).toEqual([
      '1.',
      '(a)',
      '(i)',
      'a.',
      'i.',
      '(a)',
      '(i)',
      'a.',
      'i.',
      '(a)',
      '(i)',
      'a.',
    ]);
    expect(found.slice(12)).toEqual([
      'b.',
      '(ii)',
      '(b)',
      'ii.',
      'b.',
      '(ii)',
      '(b)',
      'ii.',
      'b.',
      '(ii)',
      '2.',
    ]);
  });

  it('goes on with aa after z', () => {
    const many = Array.from({ length: 28 }, () => sub('item'));
    expect(labels([op('Urges', ...many), op('Requests')]).slice(25, 30)).toEqual([
      '(y)',
      '(z)',
      '(aa)',
      '(bb)',
      '2.',
    ]);
  });

  it('goes on lettering after words that follow a subparagraph', () => {
    const children = [op('Urges', sub('One'), continuation('and'), sub('Two')), op('Requests')];
    expect(labels(children)).toEqual(['1.', '(a)', '', '(b)', '2.']);
  });

  it('starts at the number that a person gave', () => {
    const children = [
      op('Urges'),
      withAttrs(op('Requests', sub('One')), { startAt: 7 }),
      op('Decides'),
    ];
    expect(labels(children)).toEqual(['1.', '7.', '(a)', '8.']);
  });

  it('restarts in each section where the document says so', () => {
    const children = [heading(1, 'A'), op('Urges'), op('Notes'), heading(1, 'B'), op('Requests')];
    expect(labels(children, { numbering: 'bySection' })).toEqual(['I', '1.', '2.', 'II', '1.']);
    expect(labels(children)).toEqual(['I', '1.', '2.', 'II', '3.']);
  });

  it('numbers each annex by itself', () => {
    const first = annex('One', annexParagraph('a'), annexParagraph('b', sub('c')));
    const second = annex('Two', annexParagraph('a'));
    expect(labels([op('Urges'), op('Notes'), first, second])).toEqual([
      '1.',
      '2.',
      'Annex I',
      '1.',
      '2.',
      '(a)',
      'Annex II',
      '1.',
    ]);
  });

  it('goes on with a preambular paragraph between numbered ones', () => {
    const children = [op('Urges'), pp('Noting', sub('One')), op('Requests', sub('One'))];
    expect(labels(children)).toEqual(['1.', '', '(a)', '2.', '(a)']);
  });

  it('counts to the labels of the outline, whatever the document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { paragraphs } = readWordFile(wordFile(document));
        expect(paragraphs).toEqual(expectedParagraphs(document));
      }),
      { numRuns: 80 },
    );
  });
});
