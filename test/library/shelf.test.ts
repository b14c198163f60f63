import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { Shelf } from '../../src/library/shelf.ts';
import { doc, fn, masthead, op, pp, title } from '../builders.ts';

const resolution = (symbol: string, words = 'Urges States') =>
  doc([masthead({ documentSymbol: symbol }), pp('Recalling one thing'), op(words)]);
const draft = (node: Node) => ({ doc: node, origin: null });

/** A shelf with these texts, each in the file that it gave. */
function shelfWith(...docs: Node[]): Shelf {
  const shelf = new Shelf();
  for (const node of docs) {
    const { file, draft: listed } = shelf.place(draft(node), 'a.pdf');
    shelf.put(file, listed);
  }
  return shelf;
}

const placed = (shelf: Shelf, node: Node) => {
  const { kind, file, differing } = shelf.place(draft(node), 'b.pdf');
  return [kind, file, differing];
};

describe('a text with a symbol', () => {
  it('is new in a file named for it', () => {
    expect(placed(new Shelf(), resolution('A/C.3/80/L.29/Rev.1'))).toEqual([
      'new',
      'A-C.3-80-L.29-Rev.1.json',
      0,
    ]);
  });

  it('is known by the same symbol and the same words, whatever its masthead says else', () => {
    const shelf = shelfWith(resolution('A/RES/81/5'));
    const again = doc([
      masthead({ documentSymbol: 'A/RES/81/5*', session: 81 }),
      pp('Recalling one thing'),
      op('Urges States'),
    ]);
    expect(placed(shelf, again)).toEqual(['known', 'A-RES-81-5.json', 0]);
  });

  it('is changed by other words, numbers or notes, which are counted', () => {
    const shelf = shelfWith(resolution('A/RES/81/5'));
    expect(placed(shelf, resolution('A/RES/81/5', 'Urges all States'))).toEqual([
      'changed',
      'A-RES-81-5.json',
      1,
    ]);
    const noted = doc([
      masthead({ documentSymbol: 'A/RES/81/5' }),
      pp('Recalling one thing', fn('Resolution 70/1')),
      op('Urges States'),
    ]);
    expect(placed(shelf, noted)).toEqual(['changed', 'A-RES-81-5.json', 1]);
  });

  it('keeps its own file where two symbols would have one', () => {
    expect(placed(shelfWith(resolution('A/RES/81/5')), resolution('A/RES-81/5'))).toEqual([
      'new',
      'A-RES-81-5-2.json',
      0,
    ]);
  });
});

describe('a text without a symbol', () => {
  const untitled = (words: string) => doc([title('Women and girls'), op(words)]);

  it('is itself only with the same title and words', () => {
    const shelf = shelfWith(untitled('Urges States'));
    expect(placed(shelf, untitled('Urges States'))).toEqual(['known', 'Women-and-girls.json', 0]);
    expect(placed(shelf, untitled('Urges all States'))).toEqual([
      'new',
      'Women-and-girls-2.json',
      0,
    ]);
  });

  it('is listed under a name that no other has', () => {
    const shelf = shelfWith(untitled('Urges States'));
    const { source, draft: listed } = shelf.place(draft(untitled('Urges all States')), 'c.pdf');
    expect(source).toBe('Women and girls (2)');
    expect(listed.origin).toEqual({
      name: 'Women and girls (2)',
      year: null,
      note: 'Read from c.pdf.',
    });
  });

  it('is one whose symbol is still to be filled in', () => {
    const one = doc([masthead({ documentSymbol: 'A/C.3/81/L.…' }), title('Women'), op('Urges')]);
    expect(placed(new Shelf(), one)).toEqual(['new', 'Women.json', 0]);
  });
});

it('never gives the name of a file that it cannot read', () => {
  const shelf = new Shelf();
  shelf.block('a-res-81-5.json');
  expect(placed(shelf, resolution('A/RES/81/5'))).toEqual(['new', 'A-RES-81-5-2.json', 0]);
});
