import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/document/draftFile.ts';
import type { KeptText } from '../../src/library/indexManifest.ts';
import { placeOf } from '../../src/library/shelf.ts';
import { keptText } from '../../src/library/upToDate.ts';
import { doc, fn, masthead, op, pp, title } from '../builders.ts';

const resolution = (symbol: string, words = 'Urges States') =>
  doc([masthead({ documentSymbol: symbol }), pp('Recalling one thing'), op(words)]);
const draft = (node: Node) => ({ doc: node, origin: null });

/** A library with these texts, each in the file that it was given. */
async function shelfWith(...docs: Node[]) {
  const drafts = new Map<string, Draft>();
  const texts = new Map<string, KeptText>();
  const read: string[] = [];
  const shelf = {
    texts,
    others: [] as string[],
    /** The files that were read. */
    asked: read,
    async read(file: string) {
      read.push(file);
      return drafts.get(file) as Draft;
    },
  };
  for (const node of docs) {
    const { file, draft: listed } = await placeOf(draft(node), 'a.pdf', shelf);
    drafts.set(file, listed);
    texts.set(file, keptText(file, '', listed));
  }
  return shelf;
}

type Shelf = Awaited<ReturnType<typeof shelfWith>>;

const placed = async (shelf: Shelf, node: Node) => {
  const { kind, file, differing } = await placeOf(draft(node), 'b.pdf', shelf);
  return [kind, file, differing];
};

describe('a text with a symbol', () => {
  it('is new in a file named for it', async () => {
    expect(await placed(await shelfWith(), resolution('A/C.3/80/L.29/Rev.1'))).toEqual([
      'new',
      'A-C.3-80-L.29-Rev.1.json',
      0,
    ]);
  });

  it('is known by the same symbol and the same words, whatever its masthead says else', async () => {
    const shelf = await shelfWith(resolution('A/RES/81/5'));
    const again = doc([
      masthead({ documentSymbol: 'A/RES/81/5*', session: 81 }),
      pp('Recalling one thing'),
      op('Urges States'),
    ]);
    expect(await placed(shelf, again)).toEqual(['known', 'A-RES-81-5.json', 0]);
  });

  it('is changed by other words, numbers or notes, which are counted', async () => {
    const shelf = await shelfWith(resolution('A/RES/81/5'));
    expect(await placed(shelf, resolution('A/RES/81/5', 'Urges all States'))).toEqual([
      'changed',
      'A-RES-81-5.json',
      1,
    ]);
    const noted = doc([
      masthead({ documentSymbol: 'A/RES/81/5' }),
      pp('Recalling one thing', fn('Resolution 70/1')),
      op('Urges States'),
    ]);
    expect(await placed(shelf, noted)).toEqual(['changed', 'A-RES-81-5.json', 1]);
  });

  it('keeps its own file where two symbols would have one', async () => {
    expect(
      await placed(await shelfWith(resolution('A/RES/81/5')), resolution('A/RES-81/5')),
    ).toEqual(['new', 'A-RES-81-5-2.json', 0]);
  });
});

describe('a text without a symbol', () => {
  const untitled = (words: string) => doc([title('Women and girls'), op(words)]);

  it('is itself only with the same title and words', async () => {
    const shelf = await shelfWith(untitled('Urges States'));
    expect(await placed(shelf, untitled('Urges States'))).toEqual([
      'known',
      'Women-and-girls.json',
      0,
    ]);
    expect(await placed(shelf, untitled('Urges all States'))).toEqual([
      'new',
      'Women-and-girls-2.json',
      0,
    ]);
  });

  it('is listed under a name that no other has', async () => {
    const shelf = await shelfWith(untitled('Urges States'));
    const { source, draft: listed } = await placeOf(
      draft(untitled('Urges all States')),
      'c.pdf',
      shelf,
    );
    expect(source).toBe('Women and girls (2)');
    expect(listed.origin).toEqual({
      name: 'Women and girls (2)',
      year: null,
      note: 'Read from c.pdf.',
    });
  });

  it('is one whose symbol is still to be filled in', async () => {
    const one = doc([masthead({ documentSymbol: 'A/C.3/81/L.…' }), title('Women'), op('Urges')]);
    expect(await placed(await shelfWith(), one)).toEqual(['new', 'Women.json', 0]);
  });
});

it('never gives the name of another file that is there', async () => {
  const shelf = await shelfWith();
  shelf.others.push('a-res-81-5.json');
  expect(await placed(shelf, resolution('A/RES/81/5'))).toEqual(['new', 'A-RES-81-5-2.json', 0]);
});

it('reads no text but the one that it may be', async () => {
  const untitled = (words: string) => doc([title('Women and girls'), op(words)]);
  const shelf = await shelfWith(
    resolution('A/RES/81/5'),
    resolution('A/RES/81/6'),
    untitled('Urges States'),
  );
  await placed(shelf, resolution('A/RES/81/6', 'Urges all States'));
  await placed(shelf, untitled('Urges all States'));
  await placed(shelf, resolution('A/RES/81/7'));
  expect(shelf.asked).toEqual(['A-RES-81-6.json']);
});

it('takes two texts without a symbol for two though their keys are the same by chance', async () => {
  const untitled = (words: string) => draft(doc([title('Women'), op(words)]));
  const mine = untitled('Urges States');
  const texts = new Map([['a.json', keptText('a.json', '', mine)]]);
  const there = { texts, others: [], read: async () => untitled('Urges others') };
  expect((await placeOf(mine, 'b.pdf', there)).kind).toBe('new');
});
