import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Page, type PageBlock, type PageLine, paginate } from '../../src/app/paginate.ts';

const room = { first: 100, others: 120, rule: 5 };
const line = (...notes: number[]): PageLine => ({ height: 10, notes });
const block = (lines: PageLine[], more: Partial<PageBlock> = {}): PageBlock => ({
  ...{ lines, before: 0, after: 0, keepsNext: false, beginsPage: false, again: 0 },
  ...more,
});
const lines = (count: number) => Array.from({ length: count }, () => line());
const shown = (pages: readonly Page[]) =>
  pages.map(({ blocks }) =>
    blocks.map(({ index, from, to }) => `${index}:${from}-${to}`).join(' '),
  );

describe('pages', () => {
  it('take what fits, the first one less', () => {
    expect(shown(paginate([block(lines(30))], [], room))).toEqual(['0:0-10', '0:10-22', '0:22-30']);
  });

  it('leave no line of a paragraph alone at their end or top', () => {
    const nine = block(lines(9));
    expect(shown(paginate([nine, block(lines(3))], [], room))).toEqual(['0:0-9', '1:0-3']);
    const eight = block(lines(8));
    expect(shown(paginate([eight, block(lines(3))], [], room))).toEqual(['0:0-8', '1:0-3']);
    expect(shown(paginate([eight, block(lines(4))], [], room))).toEqual(['0:0-8 1:0-2', '1:2-4']);
  });

  it('keep a heading with what follows', () => {
    const heading = block(lines(1), { keepsNext: true });
    expect(shown(paginate([block(lines(9)), heading, block(lines(2))], [], room))).toEqual([
      '0:0-9',
      '1:0-1 2:0-2',
    ]);
  });

  it('begin with an annex', () => {
    const annex = block(lines(2), { beginsPage: true });
    expect(shown(paginate([block(lines(2)), annex], [], room))).toEqual(['0:0-2', '1:0-2']);
  });

  it('count the room between paragraphs, but not at their top or end', () => {
    const spaced = block(lines(2), { after: 5, before: 1 });
    // 20 + 6 + 20 + 6 + 20 + 6 + 20 = 98
    expect(
      shown(
        paginate(
          Array.from({ length: 5 }, () => spaced),
          [],
          room,
        ),
      ),
    ).toEqual(['0:0-2 1:0-2 2:0-2 3:0-2', '4:0-2']);
  });

  it('count the heads that stand again above a table', () => {
    const table = block(
      Array.from({ length: 23 }, () => ({ ...line(), clings: false })),
      { again: 15 },
    );
    expect(shown(paginate([table], [], room))).toEqual(['0:0-10', '0:10-20', '0:20-23']);
  });
});

describe('notes', () => {
  it('stand at the foot of the page of their mark, which gives up room for them', () => {
    const text = block([line(), line(0), ...lines(8)]);
    const pages = paginate([text], [[8, 8]], room);
    expect(shown(pages)).toEqual(['0:0-7', '0:7-10']);
    expect(pages.map(({ notes }) => notes)).toEqual([[{ index: 0, from: 0, to: 2 }], []]);
  });

  it('take their line with them to the next page', () => {
    const pages = paginate([block([...lines(7), line(0), ...lines(3)])], [[9, 9, 9]], room);
    expect(shown(pages)).toEqual(['0:0-7', '0:7-11']);
    expect(pages[1]?.notes).toEqual([{ index: 0, from: 0, to: 3 }]);
  });

  it('that are longer than a page go on on the next', () => {
    const long = Array.from({ length: 15 }, () => 10);
    const pages = paginate([block([line(0), line(), line()])], [long], room);
    expect(pages.flatMap(({ notes }) => notes)).toEqual([
      { index: 0, from: 0, to: 8 },
      { index: 0, from: 8, to: 15 },
    ]);
  });
});

const anyBlock = fc.record({
  lines: fc.array(fc.record({ height: fc.integer({ min: 5, max: 30 }) }), {
    minLength: 1,
    maxLength: 12,
  }),
  before: fc.integer({ min: 0, max: 12 }),
  after: fc.integer({ min: 0, max: 12 }),
  keepsNext: fc.boolean(),
  beginsPage: fc.boolean(),
  again: fc.constant(0),
});
const anyNote = fc.array(fc.integer({ min: 4, max: 12 }), { minLength: 1, maxLength: 16 });

it('a line does not come onto the page on which notes that went on leave too little room', () => {
  const note = Array.from({ length: 19 }, () => 10);
  const pages = paginate([block([line(0), line()])], [note], room);
  expect(shown(pages)).toEqual(['0:0-1', '', '0:1-2']);
  expect(pages.map(({ notes }) => notes.map(({ from, to }) => `${from}-${to}`).join())).toEqual([
    '0-8',
    '8-19',
    '',
  ]);
});

it('whatever is laid out: every line and note stands once, in order, and no page has too much', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 12 }), fc.array(anyNote), (some, notes) => {
      const drawn = some.map((one) => ({
        ...one,
        lines: one.lines.map(({ height }) => ({ height, notes: [] as number[] })),
      }));
      // The marks are spread over the lines in their order.
      const all = drawn.flatMap(({ lines: own }) => own);
      notes.forEach((_, note) => {
        all[Math.floor((note * all.length) / notes.length)]?.notes.push(note);
      });
      const own = all.length > 0 ? notes : [];
      const pages = paginate(drawn, own, room);
      const places = pages.flatMap(({ blocks }) => blocks.flatMap(each));
      expect(places).toEqual(
        drawn.flatMap(({ lines: many }, index) => many.map((_, at) => `${index} ${at}`)),
      );
      const noteLines = pages.flatMap((page) => page.notes.flatMap(each));
      expect(noteLines).toEqual(
        own.flatMap((many, index) => many.map((_, at) => `${index} ${at}`)),
      );
      pages.forEach((page, at) => {
        const text = page.blocks.flatMap(
          ({ index, from, to }) => drawn[index]?.lines.slice(from, to) ?? [],
        );
        const foot = page.notes.flatMap(({ index, from, to }) => own[index]?.slice(from, to) ?? []);
        const height =
          text.reduce((sum, one) => sum + one.height, 0) + foot.reduce((sum, one) => sum + one, 0);
        expect(height).toBeLessThanOrEqual(at === 0 ? room.first : room.others);
      });
    }),
  );
});

function each({ index, from, to }: { index: number; from: number; to: number }): string[] {
  return Array.from({ length: to - from }, (_, at) => `${index} ${from + at}`);
}
